// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/simplicity.hpp"

#include <algorithm>
#include <array>

#include "gis/geometry/corners.hpp"
#include "gis/geometry/orientation.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_edges = 128;

/// Whether p and q are without doubt on the same side of the line a → b, and not on it.
bool surely_on_one_side(Point a, Point b, Point p, Point q) {
    const double x = b.x - a.x;
    const double y = b.y - a.y;
    const double pl = x * (p.y - a.y);
    const double pr = y * (p.x - a.x);
    const double ql = x * (q.y - a.y);
    const double qr = y * (q.x - a.x);
    const double at_p = pl - pr;
    const double at_q = ql - qr;
    return (at_p > 0) == (at_q > 0) && std::abs(at_p) > rounding_bound(pl, pr) &&
           std::abs(at_q) > rounding_bound(ql, qr);
}

/// Whether two segments have no point in common: all of one lies strictly on one side of the other's line.
bool surely_apart(Point a, Point b, Point c, Point d) {
    return surely_on_one_side(a, b, c, d) || surely_on_one_side(c, d, a, b);
}

/// The edges of all rings of a part, their boxes side by side, so that a look over the boxes touches little memory.
class Edges {  // NOLINT(cppcoreguidelines-pro-type-member-init): filling would cost more than a small ring
public:
    /// False when there are too many.
    bool add(Ring ring) {
        const std::size_t count = ring.size() - 1;
        if (size_ + count > most_edges) return false;
        for (std::size_t i = 0; i < count; ++i) {
            const Point a = ring[i];
            const Point b = ring[i + 1];
            west_[size_ + i] = std::min(a.x, b.x);
            south_[size_ + i] = std::min(a.y, b.y);
            east_[size_ + i] = std::max(a.x, b.x);
            north_[size_ + i] = std::max(a.y, b.y);
            start_[size_ + i] = &ring[i];
        }
        size_ += count;
        return true;
    }
    [[nodiscard]] std::size_t size() const { return size_; }

    /// Whether edge i keeps off all edges of [first, last).
    [[nodiscard]] bool is_apart(std::size_t i, std::size_t first, std::size_t last) const {
        const double west = west_[i];
        const double south = south_[i];
        const double east = east_[i];
        const double north = north_[i];
        for (std::size_t k = first; k < last; ++k) {
            const int boxes_meet = static_cast<int>(west <= east_[k]) & static_cast<int>(west_[k] <= east) &
                                   static_cast<int>(south <= north_[k]) & static_cast<int>(south_[k] <= north);
            if (boxes_meet != 0 && !surely_apart(start_[i][0], start_[i][1], start_[k][0], start_[k][1])) return false;
        }
        return true;
    }
    /// Whether the edges of a ring that stands at [first, last) keep off each other, neighbours left aside.
    [[nodiscard]] bool is_simple(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i + 2 < last; ++i)
            if (!is_apart(i, i + 2, i == first ? last - 1 : last)) return false;
        return true;
    }

private:
    std::array<double, most_edges> west_;
    std::array<double, most_edges> south_;
    std::array<double, most_edges> east_;
    std::array<double, most_edges> north_;
    std::array<const Point*, most_edges> start_;
    std::size_t size_ = 0;
};

/// Whether p, which is not on the ring, is inside it: an odd number of edges crosses the ray to the east.
bool surely_inside(Ring ring, Point p) {
    bool inside = false;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point a = ring[i - 1];
        const Point b = ring[i];
        if ((a.y > p.y) == (b.y > p.y)) continue;
        const int side = sure_side(a, b, p);
        if (side == 0) return false;
        if ((side > 0) == (b.y > a.y)) inside = !inside;
    }
    return inside;
}

Box box_of(Ring ring) {
    Box box;
    for (const Point p : ring) box.add(p);
    return box;
}

/// Whether each hole lies in the shell, off its outline and off the other holes.
bool holes_are_in_place(const Shape& polygon, const Edges& edges) {
    const std::size_t shell_edges = polygon.ring(0).size() - 1;
    for (std::size_t k = shell_edges; k < edges.size(); ++k)
        if (!edges.is_apart(k, 0, shell_edges)) return false;
    for (std::size_t r = 1; r < polygon.ring_count(); ++r) {
        if (!surely_inside(polygon.ring(0), polygon.ring(r).front())) return false;
        const Box box = box_of(polygon.ring(r));
        for (std::size_t other = 1; other < r; ++other)
            if (box.meets(box_of(polygon.ring(other)))) return false;
    }
    return true;
}

}  // namespace

bool surely_valid(const Shape& polygon) {
    if (polygon.dimension() != Dimension::polygon || polygon.part_count() != 1) return false;
    const std::size_t rings = polygon.ring_count();
    if (!is_closed(polygon.ring(0))) return false;
    const Corners shell = corners_of(polygon.ring(0));
    if (shell == Corners::doubtful) return false;
    if (rings == 1 && shell == Corners::convex) return true;

    Edges edges;
    for (std::size_t r = 0; r < rings; ++r) {
        const Ring ring = polygon.ring(r);
        if (!is_closed(ring)) return false;
        const Corners corners = r == 0 ? shell : corners_of(ring);
        if (corners == Corners::doubtful) return false;
        const std::size_t first = edges.size();
        if (!edges.add(ring)) return false;
        if (corners != Corners::convex && !edges.is_simple(first, edges.size())) return false;
    }
    return rings == 1 || holes_are_in_place(polygon, edges);
}

}  // namespace cunjing
