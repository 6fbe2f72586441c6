// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/grown.hpp"

#include "gis/geometry/geos.hpp"
#include "gis/geometry/grown_outline.hpp"

namespace cunjing {
namespace {

std::optional<std::vector<Point>> outline_round(const Shape& shape, double distance_m, int chords_in_quadrant) {
    if (shape.ring_count() != 1) return std::nullopt;
    if (shape.dimension() == Dimension::polygon) return grown_outline(shape.ring(0), distance_m, chords_in_quadrant);
    if (shape.dimension() == Dimension::line)
        return strip_outline(shape.ring(0), {distance_m, distance_m}, StripEnds::round, chords_in_quadrant);
    return std::nullopt;
}

}  // namespace

ShapeColumn grown(const Shape& shape, double distance_m, int chords_in_quadrant) {
    ShapeColumn ground;
    if (const auto outline = outline_round(shape, distance_m, chords_in_quadrant))
        ground.append(Dimension::polygon, *outline);
    else
        GeosGeometry(shape).grown(distance_m, chords_in_quadrant).append_to(ground, Dimension::polygon);
    return ground;
}

}  // namespace cunjing
