// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing::sample {

/// A line through points, or an outline whose last point joins its first without being repeated.
using Path = std::vector<Point>;

[[nodiscard]] inline Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
[[nodiscard]] inline Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
[[nodiscard]] inline Point operator*(Point a, double factor) {
    return {a.x * factor, a.y * factor};
}
[[nodiscard]] inline double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}
[[nodiscard]] inline double cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}
/// The direction a quarter turn to the left.
[[nodiscard]] inline Point left_of(Point direction) {
    return {-direction.y, direction.x};
}
[[nodiscard]] double length_m(Point a);
[[nodiscard]] inline double distance_m(Point a, Point b) {
    return length_m(a - b);
}
/// The same direction with length 1; east for the null vector.
[[nodiscard]] Point unit(Point a);
/// The direction turned by a small slope: tangent of the angle, positive to the left.
[[nodiscard]] Point turned(Point direction, double slope);
/// Rounded to whole millimetres, as every coordinate of the sample is.
[[nodiscard]] Point to_mm(Point p);
[[nodiscard]] Path to_mm(Path path);

[[nodiscard]] Point nearest_on_segment(Point p, Point a, Point b);
[[nodiscard]] double distance_m(Point p, Point a, Point b);
[[nodiscard]] bool segments_meet(Point a, Point b, Point c, Point d);
[[nodiscard]] double distance_m(Point p, const Path& line);

[[nodiscard]] Box box_of(const Path& path);
[[nodiscard]] Point centroid(const Path& outline);
[[nodiscard]] double area_m2(const Path& outline);
[[nodiscard]] bool contains(const Path& outline, Point p);
/// Whether no two edges of the outline touch but neighbours at their common corner.
[[nodiscard]] bool is_simple(const Path& outline);
/// Distance between an outline and a line or outline, 0 where they share ground.
[[nodiscard]] double gap_m(const Path& outline, const Path& other, bool other_is_outline);

/// A rectangle round a middle: `along` is a unit direction, lengths are whole sides.
[[nodiscard]] Path rectangle(Point middle, Point along, double along_m, double across_m);
/// A rectangle from which one corner is cut: two wings that meet at a right angle.
[[nodiscard]] Path l_shape(Point middle, Point along, double along_m, double across_m, double cut_along_m,
                           double cut_across_m);

}  // namespace cunjing::sample
