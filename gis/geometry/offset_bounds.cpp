// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/offset_bounds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cunjing {

OffsetBounds::OffsetBounds(const IndexedShape& area, double depth_m, const Box& ground)
    : area_(area), depth_m_(depth_m) {
    untold_.push_back({ground.middle(), std::max(ground.max_x - ground.min_x, ground.max_y - ground.min_y)});
}

OffsetBounds::State OffsetBounds::state(const Square& square) const {
    const double half_diagonal_m = square.side_m * std::numbers::sqrt2 / 2;
    const Ring middle(&square.middle, 1);
    // Where edges are close to each other any of them will do.
    if (depth_m_ >= half_diagonal_m && area_.comes_within(depth_m_ - half_diagonal_m, middle)) return State::out;
    const double distance_m = area_.shortest_way_to_path(middle).distance_m;
    if (distance_m < half_diagonal_m - std::abs(depth_m_)) return State::untold;
    const double inside_m = area_.covers(square.middle) ? distance_m : -distance_m;
    if (inside_m >= depth_m_ + half_diagonal_m) return State::in;
    return inside_m <= depth_m_ - half_diagonal_m ? State::out : State::untold;
}

void OffsetBounds::cut_untold() {
    std::vector<Square> before;
    before.swap(untold_);
    for (const Square& square : before)
        for (const auto& [x, y] : std::array<Point, 4>{{{-1, -1}, {1, -1}, {-1, 1}, {1, 1}}}) {
            const double quarter_m = square.side_m / 4;
            const Square part{{square.middle.x + x * quarter_m, square.middle.y + y * quarter_m}, square.side_m / 2};
            const State told = state(part);
            if (told == State::in) in_.push_back(part);
            if (told == State::untold) untold_.push_back(part);
        }
}

bool OffsetBounds::refine() {
    constexpr std::size_t most_squares = std::size_t{1} << 17U;
    if (enough_ > most_squares) return false;
    while (!untold_.empty() && untold_.size() < enough_) cut_untold();
    enough_ = untold_.empty() ? most_squares + 1 : 4 * enough_;

    const auto add = [](ShapeColumn& column, const std::vector<Square>& squares) {
        for (const auto& [middle, side_m] : squares) {
            const double half_m = side_m / 2;
            column.begin_part();
            column.begin_ring();
            for (const auto& [x, y] : std::array<Point, 5>{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}}})
                column.add({middle.x + x * half_m, middle.y + y * half_m});
        }
    };
    for (ShapeColumn* column : {&least_, &most_}) {
        *column = {};
        column->begin_feature(Dimension::polygon);
        add(*column, in_);
        if (column == &most_) add(*column, untold_);
        column->end_feature();
    }
    return true;
}

}  // namespace cunjing
