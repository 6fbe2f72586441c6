// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/corners.hpp"

#include "gis/geometry/orientation.hpp"

namespace cunjing {

Corners corners_of(Ring ring) {
    const std::size_t edges = ring.size() - 1;
    double back_x = ring[edges].x - ring[edges - 1].x;
    double back_y = ring[edges].y - ring[edges - 1].y;
    bool was_up = back_y > 0 || (back_y == 0 && back_x > 0);
    int changes = 0;
    std::size_t left_turns = 0;
    std::size_t right_turns = 0;
    for (std::size_t i = 0; i < edges; ++i) {
        const double x = ring[i + 1].x - ring[i].x;
        const double y = ring[i + 1].y - ring[i].y;
        const double l = back_x * y;
        const double r = back_y * x;
        const double bound = rounding_bound(l, r);
        if (l - r > bound)
            ++left_turns;
        else if (l - r < -bound)
            ++right_turns;
        else if (!(back_x * x + back_y * y > rounding_bound(back_x * x, back_y * y)))  // it may not run on
            return Corners::doubtful;
        const bool is_up = y > 0 || (y == 0 && x > 0);
        changes += static_cast<int>(is_up != was_up);
        was_up = is_up;
        back_x = x;
        back_y = y;
    }
    if (changes != 2 || (left_turns > 0 && right_turns > 0)) return Corners::sound;
    return left_turns + right_turns == edges ? Corners::convex : Corners::flat;
}

}  // namespace cunjing
