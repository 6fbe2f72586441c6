// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/geometry/strip_oracle.hpp"

#include "tests/geometry/random_shapes.hpp"

namespace cunjing {
namespace {

double cross(Point o, Point a, Point b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}
double along(Point o, Point a, Point p) {
    return (a.x - o.x) * (p.x - o.x) + (a.y - o.y) * (p.y - o.y);
}

/// Whether the way from p to a place on the path crosses another part of the path before it gets there.
bool is_hidden(Point p, Point place, const Path& path) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const double side_p = cross(path[i], path[i + 1], p);
        const double side_place = cross(path[i], path[i + 1], place);
        const double side_a = cross(p, place, path[i]);
        const double side_b = cross(p, place, path[i + 1]);
        if (side_p * side_place >= 0 || side_a * side_b >= 0) continue;
        const double share = side_p / (side_p - side_place);
        if ((1 - share) * distance_m(p, place) > 1e-6) return true;
    }
    return false;
}

}  // namespace

double clear_of_point_m(Point p, const Path& path, SideOffsets offsets) {
    double least_m = std::numeric_limits<double>::infinity();
    const auto look_at = [&](Point place, bool on_left) {
        const double clear_m = distance_m(p, place) - (on_left ? offsets.left_m : offsets.right_m);
        if (clear_m < least_m && !is_hidden(p, place, path)) least_m = clear_m;
    };
    const std::size_t segments = path.size() - 1;
    const bool closed = path.size() > 3 && path.front() == path.back();
    for (std::size_t i = 0; i < segments; ++i) {
        const Point a = path[i];
        const Point b = path[i + 1];
        const double at_a = along(a, b, p);
        const double at_b = along(b, a, p);
        if (at_a >= 0 && at_b >= 0) look_at(nearest_on_segment(p, a, b), cross(a, b, p) > 0);
        if (i == 0 && !closed && at_a <= 0) look_at(a, cross(a, b, p) > 0);
        if (i + 1 == segments && !closed && at_b <= 0) look_at(b, cross(a, b, p) > 0);
        if (i + 1 == segments && !closed) continue;
        const Point c = path[i + 1 == segments ? 1 : i + 2];
        if (at_b <= 0 && along(b, c, p) <= 0) look_at(b, cross(a, b, c) < 0);
    }
    return least_m;
}

ShapeColumn random_yard(const Path& path) {
    const Point near = path[static_cast<std::size_t>(any_whole(0, static_cast<int>(path.size()) - 1))];
    const auto metres = [](int least, int greatest) { return any_whole(least * 10, greatest * 10) / 10.0; };
    const Point corner{near.x + metres(-12, 12), near.y + metres(-12, 12)};
    const double width_m = metres(1, 9);
    const double depth_m = metres(1, 6);
    const Placement turn{any_whole(0, 6283) / 1000.0, corner};
    ShapeColumn yard;
    yard.append(Dimension::polygon,
                turn({{0, 0}, {width_m, 0}, {width_m, depth_m}, {width_m / 2, depth_m / 3}, {0, depth_m}, {0, 0}}));
    return yard;
}

}  // namespace cunjing
