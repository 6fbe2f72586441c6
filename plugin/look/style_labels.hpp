// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/shape.hpp"
#include "gis/style/style.hpp"
#include "plugin/look/filter_expression.hpp"

class QgsVectorLayer;

namespace cunjing {

/// Lets a layer write what a style writes beside shapes of a dimension, or nothing. A feature of which a field of the
/// label holds nothing has none. QGIS finds the place in its own way: along lines, level in polygons, beside points.
void label(QgsVectorLayer& drawn, const Style& style, Dimension dimension, const FilterWriter& filters);

/// Keeps the names of other layers off the marks of this one, as far as there is room elsewhere.
void keep_clear(QgsVectorLayer& drawn);

}  // namespace cunjing
