// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/distance.hpp"

#include <algorithm>
#include <cmath>

#include "gis/geometry/edges.hpp"

namespace cunjing {
namespace {

void look_along(const Shape& shape, Ring path, Nearest& nearest, double squared_enough = 0) {
    const Box round_path = box_of(path);
    for (std::size_t r = 0; r < shape.ring_count() && nearest.squared() > squared_enough; ++r)
        look_along(shape.ring(r), path, round_path, nearest, squared_enough);
}

Point middle_of_way(Ring path, double half_m) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        const double step_m = distance_m(path[i - 1], path[i]);
        if (step_m >= half_m && step_m > 0) {
            const double share = half_m / step_m;
            return {path[i - 1].x + share * (path[i].x - path[i - 1].x),
                    path[i - 1].y + share * (path[i].y - path[i - 1].y)};
        }
        half_m -= step_m;
    }
    return path.back();
}

/// The middle of the widest span of the polygon at height y; false when the line at y meets no inside but by rounding,
/// or runs through a corner, where it may follow an edge.
bool widest_span(const Shape& polygon, double y, Point& result) {
    thread_local std::vector<double> crossings;
    crossings.clear();
    for (std::size_t r = 0; r < polygon.ring_count(); ++r) {
        const Ring ring = polygon.ring(r);
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Point a = ring[i - 1];
            const Point b = ring[i];
            if (b.y == y) return false;
            if ((a.y > y) != (b.y > y)) crossings.push_back(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
        }
    }
    std::ranges::sort(crossings);
    constexpr double least_share = 1e-9;
    const Box& box = polygon.box();
    double widest_m = least_share * (box.max_x - box.min_x + box.max_y - box.min_y);
    bool found = false;
    for (std::size_t i = 1; i < crossings.size(); i += 2)
        if (crossings[i] - crossings[i - 1] > widest_m) {
            widest_m = crossings[i] - crossings[i - 1];
            result = {(crossings[i] + crossings[i - 1]) / 2, y};
            found = true;
        }
    return found;
}

}  // namespace

double distance_m(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

Point nearest_on_segment(Point p, Point a, Point b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double squared = dx * dx + dy * dy;
    if (!(squared > 0)) return a;
    const double share = std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0);
    return {a.x + share * dx, a.y + share * dy};
}

ShortestWay shortest_way(Point a, Point b, Point c, Point d) {
    Nearest nearest;
    nearest.look_at(Edge(a, b), Edge(c, d));
    return nearest.way();
}

bool segments_meet(Point a, Point b, Point c, Point d, Point& where) {
    if (!box_of(a, b).meets(box_of(c, d))) return false;
    const int side_c = side_of(a, b, c);
    if (side_c != 0 && side_c == side_of(a, b, d)) return false;
    const int side_a = side_of(c, d, a);
    const int side_b = side_of(c, d, b);
    if (side_a != 0 && side_a == side_b) return false;
    if (side_a == 0 && side_b == 0)  // along one line, and their boxes meet: so do they
        where = holds(box_of(c, d), a) ? a : holds(box_of(c, d), b) ? b : c;
    else if (side_a == 0 || side_b == 0)
        where = side_a == 0 ? a : b;
    else {
        const auto off_line = [&](Point p) { return (c.x - p.x) * (d.y - p.y) - (c.y - p.y) * (d.x - p.x); };
        const double at_a = std::abs(off_line(a));
        const double at_b = std::abs(off_line(b));
        const double share = at_a + at_b > 0 ? at_a / (at_a + at_b) : 0.5;
        where = {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
    }
    return true;
}

bool covers(const Shape& polygon, Point p) {
    if (!holds(polygon.box(), p)) return false;
    Crossings crossings(p);
    for (std::size_t r = 0; r < polygon.ring_count(); ++r) {
        const Ring ring = polygon.ring(r);
        for (std::size_t i = 1; i < ring.size(); ++i)
            if (!crossings.look_at(ring[i - 1], ring[i])) return true;
    }
    return crossings.inside();
}

bool outlines_meet(const Shape& a, const Shape& b) {
    const Box& box = a.box();
    bool meet = false;
    Point where;
    for (std::size_t r = 0; r < b.ring_count(); ++r)
        visit_edges(b.ring(r), [&](Point c, Point d) {
            if ((c.x < box.min_x && d.x < box.min_x) || (c.x > box.max_x && d.x > box.max_x) ||
                (c.y < box.min_y && d.y < box.min_y) || (c.y > box.max_y && d.y > box.max_y))
                return true;
            const Box near = box_of(c, d);
            for (std::size_t own = 0; own < a.ring_count() && !meet; ++own)
                visit_edges(a.ring(own), [&](Point p, Point q) {
                    meet = box_of(p, q).meets(near) && segments_meet(p, q, c, d, where);
                    return !meet;
                });
            return !meet;
        });
    return meet;
}

ShortestWay shortest_way_to_path(const Shape& shape, Ring path) {
    Nearest nearest;
    look_along(shape, path, nearest);
    return nearest.way();
}

bool surely_farther(const Shape& shape, Point a, Point b, double reach_m) {
    constexpr double rounding = 1e-12;   // of the lengths that products are made of; far more than it can be
    constexpr double of_places = 1e-15;  // of the coordinates: by so much a measured distance may be too short
    const Box& box = shape.box();
    const double away_m = std::max({a.x - box.min_x, box.max_x - a.x, a.y - box.min_y, box.max_y - a.y});
    const Point along{b.x - a.x, b.y - a.y};
    const double squared = along.x * along.x + along.y * along.y;
    const double slack_m = rounding * (reach_m + away_m) + of_places * std::max(std::abs(a.x), std::abs(a.y));
    const double reach = (reach_m + slack_m) * std::sqrt(squared);
    double least_aside = std::numeric_limits<double>::infinity();
    double most_aside = -least_aside;
    double least_ahead = least_aside;
    double most_ahead = most_aside;
    for (std::size_t r = 0; r < shape.ring_count(); ++r)
        for (const Point p : shape.ring(r)) {
            const double x = p.x - a.x;
            const double y = p.y - a.y;
            const double aside = along.x * y - along.y * x;
            const double ahead = along.x * x + along.y * y;
            least_aside = std::min(least_aside, aside);
            most_aside = std::max(most_aside, aside);
            least_ahead = std::min(least_ahead, ahead);
            most_ahead = std::max(most_ahead, ahead);
        }
    return least_aside > reach || most_aside < -reach || least_ahead > squared + reach || most_ahead < -reach;
}

bool comes_within(const Shape& shape, double reach_m, Ring path) {
    if (path.size() == 2 && surely_farther(shape, path[0], path[1], reach_m)) return false;
    const double squared_enough = reach_m * reach_m;
    Nearest nearest;
    look_along(shape, path, nearest, squared_enough);
    return nearest.way().distance_m <= reach_m;
}

ShortestWay shortest_way(const Shape& a, const Shape& b) {
    if (a.dimension() == Dimension::none || b.dimension() == Dimension::none) return {};
    Nearest nearest;
    for (std::size_t r = 0; r < b.ring_count() && nearest.squared() > 0; ++r) look_along(a, b.ring(r), nearest);
    if (nearest.squared() == 0) return nearest.way();
    for (std::size_t part = 0; b.dimension() == Dimension::polygon && part < a.part_count(); ++part) {
        const Point p = a.ring(a.first_ring(part)).front();
        if (covers(b, p)) return {0, p, p};
    }
    for (std::size_t part = 0; a.dimension() == Dimension::polygon && part < b.part_count(); ++part) {
        const Point p = b.ring(b.first_ring(part)).front();
        if (covers(a, p)) return {0, p, p};
    }
    return nearest.way();
}

Point point_on(const Shape& shape) {
    if (shape.dimension() == Dimension::none) return {};
    if (shape.dimension() == Dimension::point) return shape.ring(0).front();
    if (shape.dimension() == Dimension::line) {
        const Ring path = shape.ring(0);
        double whole_m = 0;
        for (std::size_t i = 1; i < path.size(); ++i) whole_m += distance_m(path[i - 1], path[i]);
        return middle_of_way(path, whole_m / 2);
    }
    Point inside = shape.ring(0).front();
    Box first_part;
    for (const Point p : shape.ring(0)) first_part.add(p);
    for (const Box& box : {shape.box(), first_part})
        for (const double share : {0.5, 0.4, 0.6, 0.25, 0.75})
            if (widest_span(shape, box.min_y + share * (box.max_y - box.min_y), inside)) return inside;
    return inside;
}

}  // namespace cunjing
