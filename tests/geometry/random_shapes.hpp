// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Any whole number of the interval, from the first try on (plain inRange begins with the smallest). Only inside a
/// property.
[[nodiscard]] int any_whole(int least, int greatest);

/// Where a scene stands: turned about the origin, then moved. Lattice shapes make everything collinear and touching;
/// placed in the work CRS the same shapes touch only up to rounding.
struct Placement {
    double turn_rad = 0;
    Point move;

    [[nodiscard]] Point operator()(Point p) const;
    [[nodiscard]] std::vector<Point> operator()(const std::vector<Point>& points) const;
    [[nodiscard]] ShapeColumn operator()(const ShapeColumn& shapes) const;
};

/// Nowhere special, turned on the spot, or at Yunyang's place in EPSG:4545. Only inside a property.
[[nodiscard]] Placement random_placement();

/// A shape of any kind on a small lattice of whole metres, so that shapes often touch, cover each other, share edges,
/// repeat points, run back on themselves or have no length. Polygons are valid. Only inside a property.
[[nodiscard]] ShapeColumn random_shape();
[[nodiscard]] ShapeColumn random_polygon();

/// One convex ring, either way round: corners on an ellipse in the order of their angle, or a rectangle, now and then
/// with a point in a wall. Only inside a property.
[[nodiscard]] ShapeColumn random_convex();

/// A path of one to six segments without repeated points: steps from 0.2 m to 20 m, turns up to the given angle; now
/// and then a closed loop instead. Only inside a property.
[[nodiscard]] std::vector<Point> random_path(double sharpest_turn_deg, bool may_close);

/// The shape as WKT with all digits, to paste into a test.
[[nodiscard]] std::string wkt_of(const ShapeColumn& shapes);
[[nodiscard]] std::string wkt_of(const std::vector<Point>& path);

/// What GEOS says, asked through its own WKB reader: an independent answer.
[[nodiscard]] double geos_distance_m(const ShapeColumn& a, const ShapeColumn& b);
[[nodiscard]] double geos_shared_m2(const ShapeColumn& a, const ShapeColumn& b);
[[nodiscard]] bool geos_contains_inside(const ShapeColumn& polygon, Point p);
[[nodiscard]] bool geos_covers(const ShapeColumn& polygon, Point p);
[[nodiscard]] bool geos_outlines_meet(const ShapeColumn& a, const ShapeColumn& b);
[[nodiscard]] bool geos_is_valid(const ShapeColumn& shape);
/// The area of the polygon within the distance of the path, round ends and joints of 64 chords to a quarter turn.
[[nodiscard]] double geos_strip_overlap_m2(const ShapeColumn& polygon, const std::vector<Point>& path, double reach_m);

}  // namespace cunjing
