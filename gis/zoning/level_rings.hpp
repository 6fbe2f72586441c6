// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Numbers on a square grid, row by row from the lowest y; NaN where nothing is known.
struct GridValues {
    Point corner;  // of the first node
    double step_m = 0;
    std::size_t columns = 0;
    const std::vector<double>& values;
};

/// Appends the ground where the value is above a level, as one feature (`none` where it is nowhere): bounded where the
/// value, straight between two nodes, passes the level, and halfway to a node of which nothing is known.
/// Takes a grid whose outermost nodes are not above the level.
/// Gives sound polygons: two nodes above it that only touch across a cell stay apart, and no corner comes nearer to a
/// node than a hundredth of a step.
void append_ground_above(const GridValues& grid, double level, ShapeColumn& ground);

}  // namespace cunjing
