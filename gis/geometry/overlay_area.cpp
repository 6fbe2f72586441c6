// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/overlay_area.hpp"

#include <algorithm>

#include "gis/geometry/rings.hpp"

namespace cunjing {
namespace {

/// What lies below an edge, down to a level that is below all edges, and how often it counts.
struct Below {
    double west, east;        // where
    double at_west, at_east;  // how high above the level
    double slope;
    double sign;  // 1 below the upper outline, −1 below the lower one

    [[nodiscard]] double height(double x) const {
        const double y = at_west + (x - west) * slope;
        return std::clamp(y, std::min(at_west, at_east), std::max(at_west, at_east));
    }
};

std::vector<Below> below_edges(const Rings& rings, double level) {
    std::vector<Below> result;
    for (std::size_t r = 0; r < rings.size(); ++r) {
        const Ring ring = rings[r];
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const bool is_upper = ring[i].x < ring[i - 1].x;
            const Point a = is_upper ? ring[i] : ring[i - 1];
            const Point b = is_upper ? ring[i - 1] : ring[i];
            if (!(a.x < b.x)) continue;
            result.push_back({a.x, b.x, a.y - level, b.y - level, (b.y - a.y) / (b.x - a.x), is_upper ? 1.0 : -1.0});
        }
    }
    return result;
}

/// The area below both of two edges.
double below_both_m2(const Below& e, const Below& f) {
    const double west = std::max(e.west, f.west);
    const double east = std::min(e.east, f.east);
    if (!(west < east)) return 0;
    const double f_west = f.height(west);
    const double f_east = f.height(east);
    const double over_west = e.height(west) - f_west;  // how much higher e is
    const double over_east = e.height(east) - f_east;
    double mean = (f_west + f_east) / 2;
    if (over_west <= 0 && over_east <= 0)
        mean += (over_west + over_east) / 2;
    else if (over_west < 0)
        mean += over_west / 2 * (over_west / (over_west - over_east));
    else if (over_east < 0)
        mean += over_east / 2 * (over_east / (over_east - over_west));
    return (east - west) * mean;
}

double sum_over_pairs(const Rings& a, const Rings& b) {
    double level = std::numeric_limits<double>::infinity();
    for (const Point p : a.points) level = std::min(level, p.y);
    for (const Point p : b.points) level = std::min(level, p.y);
    const std::vector<Below> of_a = below_edges(a, level);
    const std::vector<Below> of_b = below_edges(b, level);
    double sum = 0;
    for (const Below& e : of_a)
        for (const Below& f : of_b) sum += e.sign * f.sign * below_both_m2(e, f);
    return sum;
}

double shared_m2(const Rings& a, const Rings& b) {
    constexpr std::size_t few_edges = 8;
    constexpr double few_pairs = 2048;
    constexpr double worth = 0.8;  // a cut that leaves more of the pairs is not
    const auto pairs = [](const Rings& p, const Rings& q) {
        return static_cast<double>(p.edges()) * static_cast<double>(q.edges());
    };
    if (a.edges() == 0 || b.edges() == 0) return 0;
    if (std::min(a.edges(), b.edges()) <= few_edges || pairs(a, b) <= few_pairs) return sum_over_pairs(a, b);
    const HalfPlane plane = halving_line(a, b);
    const HalfPlane other = other_side(plane);
    const Rings a_here = cut(a, plane);
    const Rings b_here = cut(b, plane);
    const Rings a_there = cut(a, other);
    const Rings b_there = cut(b, other);
    if (pairs(a_here, b_here) + pairs(a_there, b_there) > worth * pairs(a, b)) return sum_over_pairs(a, b);
    return shared_m2(a_here, b_here) + shared_m2(a_there, b_there);
}

/// Cuts the rings to a box, side by side.
Rings cut_to(Rings rings, const Box& box) {
    for (const HalfPlane& side : {HalfPlane{{box.min_x, 0}, {-1, 0}}, HalfPlane{{box.max_x, 0}, {1, 0}},
                                  HalfPlane{{0, box.min_y}, {0, -1}}, HalfPlane{{0, box.max_y}, {0, 1}}})
        rings = cut(rings, side);
    return rings;
}

}  // namespace

double overlay_area_m2(const Shape& a, const Shape& b) {
    if (a.dimension() != Dimension::polygon || b.dimension() != Dimension::polygon || !a.box().meets(b.box())) return 0;
    const Box box{std::max(a.box().min_x, b.box().min_x), std::max(a.box().min_y, b.box().min_y),
                  std::min(a.box().max_x, b.box().max_x), std::min(a.box().max_y, b.box().max_y)};
    const Point origin = box.middle();
    const Box common{box.min_x - origin.x, box.min_y - origin.y, box.max_x - origin.x, box.max_y - origin.y};
    return std::max(0.0, shared_m2(cut_to(rings_of(a, origin), common), cut_to(rings_of(b, origin), common)));
}

}  // namespace cunjing
