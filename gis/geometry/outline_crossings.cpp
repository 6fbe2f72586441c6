// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/outline_crossings.hpp"

#include "gis/geometry/corners.hpp"
#include "gis/geometry/edge_index.hpp"
#include "gis/geometry/edges.hpp"
#include "gis/geometry/halving.hpp"

namespace cunjing {
namespace {

/// An edge of a ring; the ring's last point is its first.
struct OutlineEdge {
    Point a;
    Point b;
    std::uint32_t ring;
    std::uint32_t place;
    std::uint32_t ring_edges;

    /// Whether the other starts where this one ends, or ends where it starts.
    [[nodiscard]] bool is_next_to(const OutlineEdge& other) const {
        if (ring != other.ring) return false;
        const std::uint32_t between = place < other.place ? other.place - place : place - other.place;
        return between <= 1 || between == ring_edges - 1;
    }
};
using OutlineEdges = std::vector<OutlineEdge>;

/// The edges of all rings relative to the first point.
OutlineEdges edges_of(const Shape& polygon) {
    OutlineEdges edges;
    const Point origin = polygon.ring(0).front();
    const auto placed = [origin](Point p) { return Point{p.x - origin.x, p.y - origin.y}; };
    for (std::uint32_t r = 0; r < polygon.ring_count(); ++r) {
        const Ring ring = polygon.ring(r);
        const auto count = static_cast<std::uint32_t>(ring.size() - 1);
        for (std::uint32_t i = 0; i < count; ++i) edges.push_back({placed(ring[i]), placed(ring[i + 1]), r, i, count});
    }
    return edges;
}

bool surely_on_one_side(const OutlineEdge& of, const OutlineEdge& line) {
    const int side = sure_side(line.a, line.b, of.a);
    return side != 0 && side == sure_side(line.a, line.b, of.b);
}

bool surely_apart(const OutlineEdge& e, const OutlineEdge& f) {
    return !box_of(e.a, e.b).meets(box_of(f.a, f.b)) || surely_on_one_side(e, f) || surely_on_one_side(f, e);
}

bool all_pairs_apart(const OutlineEdges& edges) {
    for (std::size_t i = 0; i < edges.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (!edges[i].is_next_to(edges[k]) && !surely_apart(edges[i], edges[k])) return false;
    return true;
}

/// Takes what rounding can do to the side of a point: so near the line an edge counts to both sides.
bool all_apart(const OutlineEdges& edges, double margin_m) {
    constexpr std::size_t few = 32;
    constexpr double worth = 0.9;  // a line that leaves more of the edges on a side is not
    if (edges.size() <= few) return all_pairs_apart(edges);
    thread_local Halving halving;
    const OutlineEdge& middle = edges[edges.size() / 2];
    const HalfPlane line = halving.find(
        [&](auto&& visit) {
            for (const OutlineEdge& edge : edges) visit(edge.a, edge.b);
        },
        {Point{middle.b.x - middle.a.x, middle.b.y - middle.a.y}});
    OutlineEdges here;
    OutlineEdges there;
    for (const OutlineEdge& edge : edges) {
        const double at_a = line.beyond(edge.a);
        const double at_b = line.beyond(edge.b);
        if (std::min(at_a, at_b) <= margin_m) here.push_back(edge);
        if (std::max(at_a, at_b) >= -margin_m) there.push_back(edge);
    }
    if (static_cast<double>(std::max(here.size(), there.size())) > worth * static_cast<double>(edges.size()))
        return all_pairs_apart(edges);
    return all_apart(here, margin_m) && all_apart(there, margin_m);
}

/// Whether each hole is in the shell and in no other hole, given that no outlines meet.
bool holes_are_in_place(const Shape& polygon) {
    constexpr std::size_t most_looks = 100'000'000;
    const std::size_t rings = polygon.ring_count();
    if (rings * point_count(polygon) > most_looks) return false;
    for (std::size_t hole = 1; hole < rings; ++hole) {
        const Point p = polygon.ring(hole).front();
        for (std::size_t r = 0; r < rings; ++r) {
            if (r == hole) continue;
            Crossings crossings(p);
            visit_edges(polygon.ring(r), [&](Point a, Point b) { return crossings.look_at(a, b); });
            if (crossings.inside() != (r == 0)) return false;
        }
    }
    return true;
}

/// A point said twice in a row does not make a polygon invalid.
ShapeColumn without_repeats(const Shape& polygon) {
    ShapeColumn result;
    result.begin_feature(Dimension::polygon);
    result.begin_part();
    for (std::size_t r = 0; r < polygon.ring_count(); ++r) {
        result.begin_ring();
        const Ring ring = polygon.ring(r);
        for (std::size_t i = 0; i < ring.size(); ++i)
            if (i == 0 || !(ring[i] == ring[i - 1])) result.add(ring[i]);
    }
    result.end_feature();
    return result;
}

}  // namespace

bool surely_valid_outlines(const Shape& polygon) {
    if (polygon.dimension() != Dimension::polygon || polygon.part_count() != 1) return false;
    const ShapeColumn drawn = without_repeats(polygon);
    const Shape shape = drawn[0];
    for (std::size_t r = 0; r < shape.ring_count(); ++r)
        if (!is_closed(shape.ring(r)) || corners_of(shape.ring(r)) == Corners::doubtful) return false;
    constexpr double rounding = 1e-12;
    const Box& box = shape.box();
    const double margin_m = rounding * (box.max_x - box.min_x + box.max_y - box.min_y);
    return all_apart(edges_of(shape), margin_m) && holes_are_in_place(shape);
}

}  // namespace cunjing
