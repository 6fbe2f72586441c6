// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "gis/derive/height_at.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// How the ground lies at a place, or on the whole at many.
struct GroundLie {
    double known_share = 0;  // of the places looked at: those whose heights, and those round them, are known
    double slope_deg = 0;    // mean over these
    double east = 0;         // the rise to the east and to the north, m a metre, mean over these
    double north = 0;

    /// Which way it falls, degrees from north by east.
    [[nodiscard]] double falls_to_deg() const;
};

/// How far apart heights are compared: what the raster tells apart, and no less than what a yard is levelled over.
[[nodiscard]] double slope_step_m(const HeightAt& height_m, Point place);

/// How the ground lies at a place, told from heights so far to its four sides; nothing where one is not known.
[[nodiscard]] std::optional<GroundLie> lie_at(const HeightAt& height_m, Point place, double step_m);

/// How the ground of a polygon lies, at some forty places spread over it.
/// Takes a sound polygon and heights that somebody knows.
/// Cost: four heights a place.
[[nodiscard]] GroundLie ground_lie(const Shape& polygon, const HeightAt& height_m);

/// The ground in and round an area that is steeper than a limit.
struct SteepGround {
    ShapeColumn ground;        // one feature, `none` where there is none
    double unknown_share = 0;  // of the area's box: nobody knows how steep, and it does not count as steep
};

/// Measures slopes on a grid as fine as the heights, and draws the line of the limit between its nodes.
/// Cost: a height a node.
[[nodiscard]] SteepGround steep_ground(const Box& area, const HeightAt& height_m, double limit_deg);

}  // namespace cunjing
