// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsrulebasedrenderer.h>

#include <filesystem>
#include <memory>

#include "gis/geometry/shape.hpp"
#include "gis/style/style.hpp"
#include "plugin/look/filter_expression.hpp"

namespace cunjing {

/// Whether a pass draws shapes of this dimension.
[[nodiscard]] bool draws(const StylePass& pass, Dimension dimension);

/// Draws the shapes of one dimension as sheets draw them: a style's passes are rendering passes of the symbols' layers,
/// so that all casings lie under all roads. Rules of different passes with the same title, filter and scales are one
/// rule here: one line of the legend. Rules without a title have an empty label, and a single rule too: the layer names
/// it. At exactly the scale at which a rule ends QGIS still draws it, a sheet does not. Takes the folder in which
/// pictures are. Gives null where the style draws nothing of such shapes.
[[nodiscard]] std::unique_ptr<QgsRuleBasedRenderer> renderer_of(const Style& style, Dimension dimension,
                                                                const FilterWriter& filters,
                                                                const std::filesystem::path& pictures);

}  // namespace cunjing
