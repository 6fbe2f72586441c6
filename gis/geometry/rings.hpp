// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/halving.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Closed rings, outer ones counter-clockwise and holes clockwise: their signed areas add up.
struct Rings {
    std::vector<Point> points;
    std::vector<std::size_t> start{0};

    [[nodiscard]] std::size_t size() const { return start.size() - 1; }
    [[nodiscard]] Ring operator[](std::size_t i) const {
        return Ring(points).subspan(start[i], start[i + 1] - start[i]);
    }
    [[nodiscard]] std::size_t edges() const { return points.size() - size(); }
    /// Calls `visit(from, to)` for all edges.
    template <class Visit>
    void visit_edges(Visit& visit) const {
        for (std::size_t r = 0; r < size(); ++r)
            for (std::size_t i = start[r] + 1; i < start[r + 1]; ++i) visit(points[i - 1], points[i]);
    }
    void add(Ring ring) {
        points.insert(points.end(), ring.begin(), ring.end());
        start.push_back(points.size());
    }
};

/// The rings of a polygon relative to an origin.
[[nodiscard]] Rings rings_of(const Shape& polygon, Point origin);

/// What of the rings is inside a half-plane; what the cut joins encloses nothing.
[[nodiscard]] Rings cut(const Rings& rings, const HalfPlane& plane);

[[nodiscard]] inline HalfPlane other_side(const HalfPlane& plane) {
    return {plane.origin, {-plane.direction.x, -plane.direction.y}};
}

/// A line that halves the edges of both.
[[nodiscard]] HalfPlane halving_line(const Rings& a, const Rings& b);

}  // namespace cunjing
