// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QIcon>

namespace cunjing {

/// An icon of the plugin (":/…") or of QGIS ("/mAction….svg").
[[nodiscard]] QIcon icon_of(const QString& name);

}  // namespace cunjing
