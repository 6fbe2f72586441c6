// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/simplicity.hpp"

#include <array>
#include <bit>

#include "gis/geometry/box_node.hpp"
#include "gis/geometry/corners.hpp"
#include "gis/geometry/edges.hpp"
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

/// The edges of all rings of a part, their boxes sixteen side by side, so that a look over the boxes touches little
/// memory and compares several at once.
class Edges {
public:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filling would cost more than a small ring
    explicit Edges(Point origin) : origin_(origin) {}

    /// False when there are too many.
    bool add(Ring ring) {
        const std::size_t count = ring.size() - 1;
        if (size_ + count > most_edges) return false;
        for (std::size_t i = 0; i < count; ++i, ++size_) {
            const std::size_t place = size_ % BoxNode::children;
            if (place == 0) boxes_[size_ / BoxNode::children].empty_all();
            box_[size_] = BoxNode::rounded(box_of(ring[i], ring[i + 1]), origin_);
            boxes_[size_ / BoxNode::children].set(place, box_[size_]);
            start_[size_] = &ring[i];
        }
        return true;
    }
    [[nodiscard]] std::size_t size() const { return size_; }

    /// Whether edge i keeps off all edges of [first, last).
    [[nodiscard]] bool is_apart(std::size_t i, std::size_t first, std::size_t last) const {
        for (std::size_t block = first / BoxNode::children; block * BoxNode::children < last; ++block) {
            const std::size_t at = block * BoxNode::children;
            std::uint32_t meeting = boxes_[block].meeting(box_[i]);
            if (first > at) meeting &= ~0U << (first - at);
            if (last - at < BoxNode::children) meeting &= ~(~0U << (last - at));
            for (; meeting != 0; meeting &= meeting - 1) {
                const Point* other = start_[at + static_cast<std::size_t>(std::countr_zero(meeting))];
                if (!surely_apart(start_[i][0], start_[i][1], other[0], other[1])) return false;
            }
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
    Point origin_;
    std::array<BoxNode, most_edges / BoxNode::children> boxes_;
    std::array<BoxNode::Query, most_edges> box_;
    std::array<const Point*, most_edges> start_;
    std::size_t size_ = 0;
};

/// Whether a ring goes round a point once without ever turning back, as seen from there: then no two of its edges meet.
/// All edges must run to the same side of the point beyond doubt; the changes between the half of the compass above and
/// the one below count the rounds, as in corners_of.
bool surely_goes_round(Ring ring, Point centre) {
    const int side = sure_side(ring[0], ring[1], centre);
    const auto is_above = [&](Point p) { return p.y > centre.y || (p.y == centre.y && p.x > centre.x); };
    bool was_above = is_above(ring[0]);
    int changes = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        if (side == 0 || sure_side(ring[i - 1], ring[i], centre) != side) return false;
        const bool above = is_above(ring[i]);
        changes += static_cast<int>(above != was_above);
        was_above = above;
    }
    return changes == 2;
}

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
    const auto turns_back_nowhere = [](Ring ring, Corners corners) {
        return corners == Corners::convex || surely_goes_round(ring, box_of(ring).middle());
    };
    if (rings == 1 && turns_back_nowhere(polygon.ring(0), shell)) return true;

    Edges edges(polygon.ring(0).front());
    for (std::size_t r = 0; r < rings; ++r) {
        const Ring ring = polygon.ring(r);
        if (!is_closed(ring)) return false;
        const Corners corners = r == 0 ? shell : corners_of(ring);
        if (corners == Corners::doubtful) return false;
        const std::size_t first = edges.size();
        if (!edges.add(ring)) return false;
        if (!turns_back_nowhere(ring, corners) && !edges.is_simple(first, edges.size())) return false;
    }
    return rings == 1 || holes_are_in_place(polygon, edges);
}

}  // namespace cunjing
