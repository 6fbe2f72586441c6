// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/packed_rtree.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cunjing {
namespace {

std::uint32_t cell_of(double value, double least, double extent) {
    const double share = (value - least) / extent;
    if (!(share > 0)) return 0;  // also where the extent is 0 or without end: share is not a number
    return static_cast<std::uint32_t>(std::min(share, 1.0) * 65535.0);
}

/// Sorts by the upper 32 bits, digit by digit from the lowest, each pass keeping the order of the one before.
void sort_by_place(std::vector<std::uint64_t>& order) {
    constexpr unsigned digit_bits = 11;
    constexpr std::size_t digits = std::size_t{1} << digit_bits;
    std::vector<std::uint64_t> sorted(order.size());
    for (unsigned shift = 32; shift < 64; shift += digit_bits) {
        std::array<std::size_t, digits + 1> start = {};
        for (const std::uint64_t placed : order) ++start[(placed >> shift & (digits - 1)) + 1];
        for (std::size_t digit = 1; digit <= digits; ++digit) start[digit] += start[digit - 1];
        for (const std::uint64_t placed : order) sorted[start[placed >> shift & (digits - 1)]++] = placed;
        order.swap(sorted);
    }
}

}  // namespace

std::uint32_t hilbert_place(std::uint32_t column, std::uint32_t row) {
    std::uint32_t place = 0;
    for (std::uint32_t bit = 16; bit-- > 0;) {
        const std::uint32_t right = column >> bit & 1U;
        const std::uint32_t upper = row >> bit & 1U;
        place = place << 2U | ((3 * right) ^ upper);
        // In the lower half the curve is mirrored at a diagonal. With masks: no branch here could be foreseen.
        const std::uint32_t lower = upper - 1;  // all bits or none
        const std::uint32_t turned = (0 - right) & lower & 0xFFFFU;
        const std::uint32_t differing = ((column ^ row) & lower);
        column ^= differing ^ turned;
        row ^= differing ^ turned;
    }
    return place;
}

PackedRTree::PackedRTree(std::span<const Box> items) {
    Box whole;
    for (const Box& box : items)
        if (!box.is_empty()) whole.add(box);
    if (whole.is_empty()) return;
    origin_ = {std::isfinite(whole.min_x) ? whole.min_x : 0, std::isfinite(whole.min_y) ? whole.min_y : 0};
    // Place and item in one number: sorted by place, and by item where places are the same.
    std::vector<std::uint64_t> order;
    order.reserve(items.size());
    for (std::uint32_t i = 0; i < items.size(); ++i) {
        if (items[i].is_empty()) continue;
        const Point middle = items[i].middle();
        const std::uint64_t place = hilbert_place(cell_of(middle.x, whole.min_x, whole.max_x - whole.min_x),
                                                  cell_of(middle.y, whole.min_y, whole.max_y - whole.min_y));
        order.push_back(place << 32U | i);
    }
    sort_by_place(order);
    item_.reserve(order.size());
    boxes_.reserve(order.size());
    for (const std::uint64_t placed : order) {
        item_.push_back(static_cast<std::uint32_t>(placed));
        boxes_.push_back(items[item_.back()]);
    }
    build_levels();
}

/// From the items up: each level is a node for every sixteen of the level below.
void PackedRTree::build_levels() {
    std::vector<BoxNode::Query> below;
    below.reserve(boxes_.size());
    for (const Box& box : boxes_) below.push_back(BoxNode::rounded(box, origin_));
    std::vector<std::vector<BoxNode>> levels;
    do {
        std::vector<BoxNode>& level = levels.emplace_back((below.size() + fan_out - 1) / fan_out);
        for (BoxNode& node : level) node.empty_all();
        for (std::size_t i = 0; i < below.size(); ++i) level[i / fan_out].set(i % fan_out, below[i]);
        below.clear();
        for (const BoxNode& node : level) below.push_back(node.round_all());
    } while (levels.back().size() > 1);
    std::ranges::reverse(levels);
    for (const std::vector<BoxNode>& level : levels) {
        level_start_.push_back(nodes_.size());
        nodes_.insert(nodes_.end(), level.begin(), level.end());
    }
}

}  // namespace cunjing
