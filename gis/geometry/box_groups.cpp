// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/box_groups.hpp"

#include <algorithm>
#include <tuple>

#include "gis/base/linked_sets.hpp"

namespace cunjing {
std::vector<std::vector<std::uint32_t>> groups_of_meeting(std::span<const Box> boxes) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].is_empty()) order.push_back(i);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return std::tuple(boxes[i].min_x, i); });
    LinkedSets sets(boxes.size());
    std::vector<std::uint32_t> open;  // that a box farther east may still meet
    for (const std::uint32_t i : order) {
        std::erase_if(open, [&](std::uint32_t other) { return boxes[other].max_x < boxes[i].min_x; });
        for (const std::uint32_t other : open)
            if (boxes[other].meets(boxes[i])) sets.link(other, i);
        open.push_back(i);
    }
    std::vector<std::vector<std::uint32_t>> groups;
    std::vector<std::uint32_t> group_of(boxes.size());
    for (std::uint32_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].is_empty()) continue;
        const std::uint32_t least = sets.least_of(i);
        if (least == i) {
            group_of[i] = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back();
        }
        groups[group_of[least]].push_back(i);
    }
    return groups;
}

}  // namespace cunjing
