// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/shape.hpp"
#include "gis/style/style.hpp"

namespace cunjing {

/// The picture by which a style is known again: each of its rules in a box of its own, row by row, without words.
/// tests/map/golden/style-<layer>.png has it as sheets draw it.
struct StyleScene {
    static constexpr double dots_a_mm = 4;
    static constexpr double scale = 2000;

    /// What a rule draws into its box: ground or an outline along its edge, a line through its middle from the left to
    /// the right, or something at its centre.
    struct Sample {
        const Symbol* symbol = nullptr;
        Dimension dimension = Dimension::none;
        double left_mm = 0;
        double top_mm = 0;
        double width_mm = 0;
        double height_mm = 0;
    };

    double width_mm = 0;
    double height_mm = 0;
    std::vector<Sample> samples;  // in the order of drawing
};

/// Takes a style that outlives the scene.
[[nodiscard]] StyleScene scene_of(const Style& style);

}  // namespace cunjing
