// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsVectorLayer;

namespace cunjing {

/// Writes the `name` of each feature on the map, but not where one looks closely: there it would stand in the way.
void label_by_name(QgsVectorLayer& drawn);

}  // namespace cunjing
