// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

#include "gis/base/text.hpp"

namespace cunjing {

/// The language QGIS speaks: Chinese in any Chinese locale, else English.
[[nodiscard]] Language gui_language();

/// A text as the person before this QGIS reads it.
[[nodiscard]] QString shown(const Text& text);

}  // namespace cunjing
