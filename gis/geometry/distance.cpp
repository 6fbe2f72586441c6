// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/distance.hpp"

#include <algorithm>
#include <cmath>

namespace cunjing {
namespace {

double cross(Point o, Point a, Point b) {
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

ShortestWay way(Point from, Point to) {
    return {distance_m(from, to), from, to};
}

bool boxes_meet(Point a, Point b, Point c, Point d) {
    return std::min(a.x, b.x) <= std::max(c.x, d.x) && std::min(c.x, d.x) <= std::max(a.x, b.x) &&
           std::min(a.y, b.y) <= std::max(c.y, d.y) && std::min(c.y, d.y) <= std::max(a.y, b.y);
}

/// Whether two segments cross or touch, and where. The sides of segments along one line are the noise of rounding;
/// their boxes are not.
bool meet(Point a, Point b, Point c, Point d, Point& where) {
    if (!boxes_meet(a, b, c, d)) return false;
    const double side_c = cross(a, b, c);
    const double side_d = cross(a, b, d);
    const double side_a = cross(c, d, a);
    const double side_b = cross(c, d, b);
    if ((side_c > 0) == (side_d > 0) || (side_a > 0) == (side_b > 0)) return false;
    const double share = side_a / (side_a - side_b);
    where = {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
    return true;
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

/// The middle of the widest span of the polygon at height y; false when the line at y meets no inside, or runs through
/// a corner, where it may follow an edge.
bool widest_span(const Shape& polygon, double y, Point& result) {
    std::vector<double> crossings;
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
    double widest_m = 0;
    for (std::size_t i = 1; i < crossings.size(); i += 2)
        if (crossings[i] - crossings[i - 1] > widest_m) {
            widest_m = crossings[i] - crossings[i - 1];
            result = {(crossings[i] + crossings[i - 1]) / 2, y};
        }
    return widest_m > 0;
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
    Point where;
    if (meet(a, b, c, d, where)) return {0, where, where};
    ShortestWay best = way(a, nearest_on_segment(a, c, d));
    best.keep_shorter(way(b, nearest_on_segment(b, c, d)));
    best.keep_shorter(way(nearest_on_segment(c, a, b), c));
    best.keep_shorter(way(nearest_on_segment(d, a, b), d));
    return best;
}

bool covers(const Shape& polygon, Point p) {
    bool inside = false;
    for (std::size_t r = 0; r < polygon.ring_count(); ++r) {
        const Ring ring = polygon.ring(r);
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const Point a = ring[i - 1];
            const Point b = ring[i];
            const double side = cross(a, b, p);
            if (side == 0 && p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
                p.y <= std::max(a.y, b.y))
                return true;
            if ((a.y > p.y) != (b.y > p.y) && (side > 0) == (b.y > a.y)) inside = !inside;
        }
    }
    return inside;
}

ShortestWay shortest_way_to_path(const Shape& shape, Ring path) {
    ShortestWay best;
    for (std::size_t r = 0; r < shape.ring_count(); ++r) {
        const Ring ring = shape.ring(r);
        for (std::size_t i = ring.size() > 1 ? 1 : 0; i < ring.size(); ++i)
            for (std::size_t k = path.size() > 1 ? 1 : 0; k < path.size(); ++k) {
                best.keep_shorter(shortest_way(ring[i > 0 ? i - 1 : 0], ring[i], path[k > 0 ? k - 1 : 0], path[k]));
                if (best.distance_m == 0) return best;
            }
    }
    return best;
}

ShortestWay shortest_way(const Shape& a, const Shape& b) {
    if (a.dimension() == Dimension::none || b.dimension() == Dimension::none) return {};
    ShortestWay best;
    for (std::size_t r = 0; r < b.ring_count() && best.distance_m > 0; ++r)
        best.keep_shorter(shortest_way_to_path(a, b.ring(r)));
    if (best.distance_m == 0) return best;
    for (std::size_t r = 0; b.dimension() == Dimension::polygon && r < a.part_count(); ++r) {
        const Point p = a.ring(a.first_ring(r)).front();
        if (covers(b, p)) return {0, p, p};
    }
    for (std::size_t r = 0; a.dimension() == Dimension::polygon && r < b.part_count(); ++r) {
        const Point p = b.ring(b.first_ring(r)).front();
        if (covers(a, p)) return {0, p, p};
    }
    return best;
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
