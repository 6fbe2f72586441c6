// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "gis/geometry/box_node.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// A static index of boxes: sorted once along a Hilbert curve and packed into nodes of sixteen, level over level.
/// Inner nodes hold boxes rounded to single precision, seen from a corner of the whole: half the memory, and four
/// are compared at once. Rounding keeps order, so that no box that meets the query is missed; what is found is told
/// by the items' own boxes. Safe to query from many threads.
/// Cost: n log n to build; a query visits the nodes whose boxes it meets, 10 ns each.
class PackedRTree {
public:
    static constexpr std::size_t fan_out = BoxNode::children;

    /// Takes one box per item; empty boxes are never found.
    explicit PackedRTree(std::span<const Box> items);

    /// Calls `visit(item)` for each item whose box meets the query, in an order fixed by the items alone.
    template <class Visit>
    void visit(const Box& query, Visit&& visit) const {
        if (!level_start_.empty()) visit_below({query, BoxNode::rounded(query, origin_)}, {}, visit);
    }

private:
    struct Query {
        const Box& exact;
        BoxNode::Query rounded;
    };
    /// A node by its level, the root's first, and its place in the level.
    struct Place {
        std::size_t level = 0;
        std::size_t node = 0;
    };

    template <class Visit>
    void visit_below(const Query& query, Place place, Visit& visit) const {
        const BoxNode& node = nodes_[level_start_[place.level] + place.node];
        const bool is_leaf = place.level + 1 == level_start_.size();
        for (std::uint32_t meeting = node.meeting(query.rounded); meeting != 0; meeting &= meeting - 1) {
            const std::size_t child = place.node * fan_out + static_cast<std::size_t>(std::countr_zero(meeting));
            if (!is_leaf)
                visit_below(query, {place.level + 1, child}, visit);
            else if (boxes_[child].meets(query.exact))
                visit(item_[child]);
        }
    }

    void build_levels();

    Point origin_;
    std::vector<std::size_t> level_start_;  // into nodes_, the root's level first
    std::vector<BoxNode> nodes_;            // level by level, the root first
    std::vector<Box> boxes_;                // of the items in Hilbert order
    std::vector<std::uint32_t> item_;       // Hilbert order → item
};

/// The place of a cell along a Hilbert curve of order 16 over 65 536 × 65 536 cells.
/// Source: D. Hilbert, "Ueber die stetige Abbildung einer Linie auf ein Flächenstück", Math. Ann. 38 (1891).
[[nodiscard]] std::uint32_t hilbert_place(std::uint32_t column, std::uint32_t row);

}  // namespace cunjing
