// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

#include "gis/geometry/distance.hpp"
#include "gis/geometry/orientation.hpp"

// What distances, covering and meeting ask of single edges, whether all edges of a shape are gone through or an index
// has chosen some.

namespace cunjing {

/// The square of the least distance that two boxes allow.
[[nodiscard]] inline double squared_gap(const Box& a, const Box& b) {
    const double dx = std::max({a.min_x - b.max_x, b.min_x - a.max_x, 0.0});
    const double dy = std::max({a.min_y - b.max_y, b.min_y - a.max_y, 0.0});
    return dx * dx + dy * dy;
}

[[nodiscard]] inline Box box_of(Point a, Point b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

[[nodiscard]] inline Box box_of(Ring ring) {
    Box box;
    for (const Point p : ring) box.add(p);
    return box;
}

[[nodiscard]] inline bool holds(const Box& box, Point p) {
    return box.min_x <= p.x && p.x <= box.max_x && box.min_y <= p.y && p.y <= box.max_y;
}

/// A segment with what its distances to many others need.
struct Edge {
    Point a;
    Point b;
    Box box;
    Point along;
    double per_squared_length = 0;  // 0: so short that it is a point

    Edge(Point from, Point to) : a(from), b(to), box(box_of(from, to)), along{to.x - from.x, to.y - from.y} {
        constexpr double least_squared_length = 1e-300;
        const double squared = along.x * along.x + along.y * along.y;
        if (squared > least_squared_length) per_squared_length = 1 / squared;
    }
    [[nodiscard]] Point nearest(Point p) const {
        const double share = std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) * per_squared_length, 0.0, 1.0);
        return {a.x + share * along.x, a.y + share * along.y};
    }
};

/// The shortest way so far; lengths are compared by their squares, and a root is drawn once.
class Nearest {
public:
    [[nodiscard]] double squared() const { return squared_; }
    [[nodiscard]] ShortestWay way() const {
        return squared_ < std::numeric_limits<double>::infinity() ? ShortestWay{std::sqrt(squared_), from_, to_}
                                                                  : ShortestWay{};
    }

    /// Takes an edge of the shape the ways start from and one of the other.
    void look_at(const Edge& own, const Edge& other) {
        if (Point where; own.box.meets(other.box) && segments_meet(own.a, own.b, other.a, other.b, where)) {
            squared_ = 0;
            from_ = to_ = where;
            return;
        }
        keep(own.a, other.nearest(own.a));
        keep(own.b, other.nearest(own.b));
        keep(own.nearest(other.a), other.a);
        keep(own.nearest(other.b), other.b);
    }

private:
    void keep(Point from, Point to) {
        const double dx = to.x - from.x;
        const double dy = to.y - from.y;
        const double squared = dx * dx + dy * dy;
        if (!(squared < squared_)) return;
        squared_ = squared;
        from_ = from;
        to_ = to;
    }

    double squared_ = std::numeric_limits<double>::infinity();
    Point from_;
    Point to_;
};

/// Calls `visit(a, b)` for the edges of a path or ring; a single point is an edge of no length. Ends when told `false`.
template <class Visit>
void visit_edges(Ring ring, Visit&& visit) {
    if (ring.size() == 1) visit(ring[0], ring[0]);
    for (std::size_t i = 1; i < ring.size(); ++i)
        if (!visit(ring[i - 1], ring[i])) return;
}

/// Looks for a shorter way from the edges of a ring to those of a path with the box.
/// Takes the square of the length that is short enough to look no further.
inline void look_along(Ring ring, Ring path, const Box& round_path, Nearest& nearest, double squared_enough = 0) {
    visit_edges(ring, [&](Point a, Point b) {
        const Edge own(a, b);
        if (squared_gap(own.box, round_path) >= nearest.squared()) return true;
        visit_edges(path, [&](Point c, Point d) {
            if (squared_gap(own.box, box_of(c, d)) < nearest.squared()) nearest.look_at(own, Edge(c, d));
            return nearest.squared() > squared_enough;
        });
        return nearest.squared() > squared_enough;
    });
}

/// Whether a point is inside rings, by how often they cross the ray from it to the east, or on one of them; told
/// without rounding. Edges may be looked at in any order, and those that the ray does not meet left out.
class Crossings {
public:
    explicit Crossings(Point p) : p_(p) {}

    /// False when p is on the edge: nothing else matters then.
    bool look_at(Point a, Point b) {
        if ((a.y > p_.y && b.y > p_.y) || (a.y < p_.y && b.y < p_.y) || (a.x < p_.x && b.x < p_.x)) return true;
        const bool is_crossed = (a.y > p_.y) != (b.y > p_.y);  // by the height of p
        const bool is_ahead = a.x > p_.x && b.x > p_.x;
        const int side = is_ahead ? 0 : side_of(a, b, p_);
        if (side == 0 && !is_ahead && holds(box_of(a, b), p_)) {
            inside_ = true;
            return false;
        }
        if (is_crossed && (is_ahead || (side > 0) == (b.y > a.y))) inside_ = !inside_;
        return true;
    }
    [[nodiscard]] bool inside() const { return inside_; }

private:
    Point p_;
    bool inside_ = false;
};

}  // namespace cunjing
