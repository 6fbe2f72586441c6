// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/packed_rtree.hpp"

#include <algorithm>
#include <numeric>

namespace cunjing {
namespace {

std::uint32_t cell_of(double value, double least, double extent) {
    const double share = (value - least) / extent;
    if (!(share > 0)) return 0;  // also where the extent is 0 or without end: share is not a number
    return static_cast<std::uint32_t>(std::min(share, 1.0) * 65535.0);
}

}  // namespace

std::uint32_t hilbert_place(std::uint32_t column, std::uint32_t row) {
    std::uint32_t place = 0;
    for (std::uint32_t half = 1U << 15U; half > 0; half >>= 1U) {
        const std::uint32_t right = (column & half) != 0 ? 1 : 0;
        const std::uint32_t upper = (row & half) != 0 ? 1 : 0;
        place += half * half * ((3 * right) ^ upper);
        if (upper == 0) {
            if (right == 1) {
                column = 65535 - column;
                row = 65535 - row;
            }
            std::swap(column, row);
        }
    }
    return place;
}

PackedRTree::PackedRTree(std::span<const Box> items) {
    std::vector<std::uint32_t> order;
    Box whole;
    for (std::uint32_t i = 0; i < items.size(); ++i)
        if (!items[i].is_empty()) {
            order.push_back(i);
            whole.add(items[i]);
        }
    if (order.empty()) return;
    std::vector<std::uint32_t> place(items.size());
    for (const std::uint32_t i : order) {
        const Point middle = items[i].middle();
        place[i] = hilbert_place(cell_of(middle.x, whole.min_x, whole.max_x - whole.min_x),
                                 cell_of(middle.y, whole.min_y, whole.max_y - whole.min_y));
    }
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return place[i]; });

    item_ = order;
    level_start_.push_back(0);
    for (const std::uint32_t i : order) boxes_.push_back(items[i]);
    for (std::size_t below = order.size(); below > 1;) {
        const std::size_t first = level_start_.back();
        level_start_.push_back(boxes_.size());
        for (std::size_t i = 0; i < below; i += fan_out) {
            Box box;
            for (std::size_t k = i; k < std::min(i + fan_out, below); ++k) box.add(boxes_[first + k]);
            boxes_.push_back(box);
        }
        below = boxes_.size() - level_start_.back();
    }
}

}  // namespace cunjing
