// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsrulebasedlabeling.h>

#include <memory>

#include "gis/geometry/shape.hpp"
#include "gis/style/style.hpp"
#include "plugin/filter_expression.hpp"

namespace cunjing {

/// The words that a style writes beside shapes of one dimension. A feature of which a field of the label holds nothing
/// has none. QGIS finds the place in its own way: along lines, level in polygons, beside points.
/// Null where the style writes nothing.
[[nodiscard]] std::unique_ptr<QgsRuleBasedLabeling> labels_of(const Style& style, Dimension dimension,
                                                              const FilterWriter& filters);

}  // namespace cunjing
