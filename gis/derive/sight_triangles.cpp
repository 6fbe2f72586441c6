// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/sight_triangles.hpp"

#include <array>

#include "gis/network/junctions.hpp"

namespace cunjing {

ShapeColumn sight_triangles(const ShapeColumn& roads, double leg_m) {
    ShapeColumn triangles;
    const LineNetwork network({roads});
    for (const Junction& junction : junctions(network, leg_m)) {
        const Point place = junction.place;
        const auto along = [&](Point ahead) { return Point{place.x + ahead.x * leg_m, place.y + ahead.y * leg_m}; };
        for (std::size_t arm = 0; arm < junction.arms.size(); ++arm) {
            const Point one = junction.arms[arm].ahead;
            const Point next = junction.arms[(arm + 1) % junction.arms.size()].ahead;
            if (one.x * next.y - one.y * next.x <= 0) continue;  // 180 degrees and more, or the same way
            triangles.append(Dimension::polygon, std::array{place, along(one), along(next), place});
        }
    }
    return triangles;
}

}  // namespace cunjing
