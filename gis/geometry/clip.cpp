// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/clip.hpp"

#include <algorithm>
#include <cmath>

#include "gis/geometry/corners.hpp"
#include "gis/geometry/half_plane.hpp"
#include "gis/geometry/simplicity.hpp"

namespace cunjing {
namespace {

/// Which sides of a box a point lies beyond, a bit for each.
unsigned sides_beyond(const Box& box, Point p) {
    return (p.x < box.min_x ? 1U : 0U) | (p.x > box.max_x ? 2U : 0U) | (p.y < box.min_y ? 4U : 0U) |
           (p.y > box.max_y ? 8U : 0U);
}

/// The corners of a ring relative to an origin, leaving out those that cannot matter inside a box: where three in a row
/// lie beyond the same side of the box, the way past the middle one and the way straight on go round no point of the
/// box differently.
void take_near(Ring ring, const Box& box, Point origin, std::vector<Point>& result) {
    result.clear();
    unsigned last = 0;  // the sides that the last corner taken lies beyond
    unsigned last_but_one = 0;
    for (const Point p : ring) {
        const unsigned here = sides_beyond(box, p);
        if ((here & last & last_but_one) != 0)
            result.pop_back();
        else
            last_but_one = last;
        result.push_back({p.x - origin.x, p.y - origin.y});
        last = here;
    }
}

/// What a thread cuts with: kept, so that cutting does not allocate.
struct Bench {
    std::vector<HalfPlane> bounds;
    std::vector<Point> ring;
    std::vector<Point> cut;
};

void take_bounds(Ring convex, std::vector<HalfPlane>& bounds) {
    bounds.clear();
    const Point origin = convex.front();
    const double outwards = twice_signed_area(convex) > 0 ? 1 : -1;
    for (std::size_t i = 1; i < convex.size(); ++i) {
        const Point a = convex[i - 1];
        const Point b = convex[i];
        bounds.push_back({{a.x - origin.x, a.y - origin.y}, {outwards * (b.y - a.y), outwards * (a.x - b.x)}});
    }
}

/// Cuts the ring on the bench at all its bounds.
void cut_all(Bench& bench) {
    for (std::size_t i = 0; i < bench.bounds.size() && !bench.ring.empty(); ++i) {
        clip_ring(bench.ring, bench.bounds[i], bench.cut);
        bench.ring.swap(bench.cut);
    }
}

}  // namespace

bool is_one_convex_ring(const Shape& shape) {
    return shape.dimension() == Dimension::polygon && shape.ring_count() == 1 && is_closed(shape.ring(0)) &&
           corners_of(shape.ring(0)) >= Corners::flat;
}

bool append_clipped_convex(const Shape& convex, const Shape& other, ShapeColumn& column) {
    if (!is_one_convex_ring(convex) || !is_one_convex_ring(other)) return false;
    thread_local Bench bench;
    const Ring outline = convex.ring(0);
    const Point origin = outline.front();
    take_bounds(outline, bench.bounds);
    take_near(other.ring(0), convex.box(), origin, bench.ring);
    cut_all(bench);
    for (Point& p : bench.ring) p = {p.x + origin.x, p.y + origin.y};
    column.append(Dimension::polygon, bench.ring);
    return true;
}

bool append_clipped_ring(const Shape& convex, Ring ring, ShapeColumn& column) {
    if (!is_one_convex_ring(convex)) return false;
    thread_local Bench bench;
    const Point origin = convex.ring(0).front();
    take_bounds(convex.ring(0), bench.bounds);
    take_near(ring, convex.box(), origin, bench.ring);
    cut_all(bench);
    std::vector<Point>& cut = bench.ring;
    cut.erase(std::unique(cut.begin(), cut.end()), cut.end());
    for (Point& p : cut) p = {p.x + origin.x, p.y + origin.y};
    if (!cut.empty() && !(cut.front() == cut.back())) cut.push_back(cut.front());
    ShapeColumn drawn;
    drawn.append(Dimension::polygon, cut);
    if (!cut.empty() && !surely_valid(drawn[0])) return false;
    column.append(Dimension::polygon, cut);
    return true;
}

std::optional<double> clipped_area_m2(const Shape& convex, const Shape& polygon) {
    if (!is_one_convex_ring(convex)) return std::nullopt;
    const Ring outline = convex.ring(0);
    if (polygon.dimension() != Dimension::polygon || !convex.box().meets(polygon.box())) return 0;

    thread_local Bench bench;
    take_bounds(outline, bench.bounds);
    double sum = 0;
    for (std::size_t part = 0; part < polygon.part_count(); ++part)
        for (std::size_t r = polygon.first_ring(part); r < polygon.first_ring(part + 1); ++r) {
            take_near(polygon.ring(r), convex.box(), outline.front(), bench.ring);
            cut_all(bench);
            const double area = std::abs(twice_signed_area(bench.ring)) / 2;
            sum += r == polygon.first_ring(part) ? area : -area;
        }
    return sum;
}

}  // namespace cunjing
