// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/half_plane.hpp"

namespace cunjing {

void clip_ring(Ring ring, const HalfPlane& plane, std::vector<Point>& result) {
    result.clear();
    if (ring.empty()) return;
    double at_a = plane.beyond(ring[0]);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1];
        const double at_b = plane.beyond(b);
        if (at_a <= 0) result.push_back(a);
        if ((at_a < 0 && at_b > 0) || (at_a > 0 && at_b < 0)) {
            const double share = at_a / (at_a - at_b);
            result.push_back({a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)});
        }
        at_a = at_b;
    }
    if (!result.empty()) result.push_back(result.front());
}

}  // namespace cunjing
