// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <limits>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The shortest way between two shapes: its length and its ends. Length 0 when they touch, cross or cover.
struct ShortestWay {
    double distance_m = std::numeric_limits<double>::infinity();
    Point from;
    Point to;

    void keep_shorter(const ShortestWay& other) {
        if (other.distance_m < distance_m) *this = other;
    }
};

/// The point of the segment a–b that is nearest to p.
[[nodiscard]] Point nearest_on_segment(Point p, Point a, Point b);
[[nodiscard]] double distance_m(Point a, Point b);

/// The shortest way between segments a–b and c–d; segments of no length are points.
[[nodiscard]] ShortestWay shortest_way(Point a, Point b, Point c, Point d);

/// Whether segments a–b and c–d have a point in common, ends included, and one such point (rounded).
/// Told without rounding: neither a hair's breadth between them nor a shared end is mistaken.
[[nodiscard]] bool segments_meet(Point a, Point b, Point c, Point d, Point& where);

/// Whether p lies inside a polygon's rings or exactly on them (even-odd over all rings); told without rounding.
/// Cost: 2 ns an edge.
[[nodiscard]] bool covers(const Shape& polygon, Point p);

/// Whether the outlines of two shapes have a point in common; told without rounding.
/// Cost: 2 ns for each edge of b that is not near a, 5 ns for a pair of edges that are near each other.
[[nodiscard]] bool outlines_meet(const Shape& a, const Shape& b);

/// The shortest way from a shape to a path or ring, boundary to boundary.
/// Takes a polygon's rings as bare lines: what lies inside a polygon counts as far as its boundary is.
/// Cost: 5 ns a pair of edges, 20 ns where the pair comes nearer than those before.
[[nodiscard]] ShortestWay shortest_way_to_path(const Shape& shape, Ring path);

/// Whether all of a shape lies to one side of the segment a–b, or before or behind it, and farther off than the reach.
/// Gives true only if that is beyond doubt; false says nothing.
/// Cost: 1 ns a point.
[[nodiscard]] bool surely_farther(const Shape& shape, Point a, Point b, double reach_m);

/// Whether shortest_way_to_path would be no longer than this.
/// Cost: 1 ns a point of the shape where the path is one segment and the shape is beyond it; else at most as long.
[[nodiscard]] bool comes_within(const Shape& shape, double reach_m, Ring path);

/// The shortest way between two shapes, polygons taken as areas.
/// Gives distance infinity when either is empty.
[[nodiscard]] ShortestWay shortest_way(const Shape& a, const Shape& b);

/// A point that lies on the shape, for a label or a mark: on a point itself, in the middle of a line's way, inside
/// a polygon (the middle of the widest span on the scan line through its box's middle, or its first part's).
[[nodiscard]] Point point_on(const Shape& shape);

}  // namespace cunjing
