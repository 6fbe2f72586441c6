// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/simplified_ring.hpp"

#include <algorithm>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// Keeps what is needed strictly between two points of a ring that are kept.
void keep_between(Ring ring, std::size_t first, std::size_t last, double tolerance_m, std::vector<bool>& kept) {
    std::size_t farthest = first;
    double away_m = tolerance_m;
    for (std::size_t i = first + 1; i < last; ++i)
        if (const double here_m = distance_m(ring[i], nearest_on_segment(ring[i], ring[first], ring[last]));
            here_m > away_m) {
            away_m = here_m;
            farthest = i;
        }
    if (farthest == first) return;
    kept[farthest] = true;
    keep_between(ring, first, farthest, tolerance_m, kept);
    keep_between(ring, farthest, last, tolerance_m, kept);
}

}  // namespace

std::vector<Point> simplified(Ring ring, double tolerance_m) {
    std::vector<bool> kept(ring.size(), false);
    std::size_t opposite = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        if (distance_m(ring[0], ring[i]) > distance_m(ring[0], ring[opposite])) opposite = i;
    kept.front() = true;
    kept[opposite] = true;
    kept.back() = true;
    keep_between(ring, 0, opposite, tolerance_m, kept);
    keep_between(ring, opposite, ring.size() - 1, tolerance_m, kept);
    std::vector<Point> points;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (kept[i]) points.push_back(ring[i]);
    return points;
}

}  // namespace cunjing
