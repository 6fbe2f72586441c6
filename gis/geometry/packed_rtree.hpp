// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// A static index of boxes: sorted once along a Hilbert curve and packed into nodes of sixteen, level over level,
/// in one flat array. Safe to query from many threads.
/// Cost: n log n to build; a query visits the nodes whose boxes it meets.
class PackedRTree {
public:
    static constexpr std::size_t fan_out = 16;

    /// Takes one box per item; empty boxes are never found.
    explicit PackedRTree(std::span<const Box> items);

    /// Calls `visit(item)` for each item whose box meets the query, in an order fixed by the items alone.
    template <class Visit>
    void visit(const Box& query, Visit&& visit) const {
        if (!level_start_.empty() && boxes_.back().meets(query)) visit_below(level_start_.size() - 1, 0, query, visit);
    }

private:
    /// Takes a node that meets the query; its children's boxes stand in a row.
    template <class Visit>
    void visit_below(std::size_t level, std::size_t node, const Box& query, Visit& visit) const {
        if (level == 0) return visit(item_[node]);  // the root of a single item
        const Box* boxes = boxes_.data() + level_start_[level - 1];
        const std::size_t first = node * fan_out;
        const std::size_t last = std::min(first + fan_out, level_start_[level] - level_start_[level - 1]);
        for (std::size_t child = first; child < last; ++child) {
            if (!boxes[child].meets(query)) continue;
            if (level == 1)
                visit(item_[child]);
            else
                visit_below(level - 1, child, query, visit);
        }
    }

    std::vector<Box> boxes_;  // level 0 (items in Hilbert order) first, the root last
    std::vector<std::size_t> level_start_;
    std::vector<std::uint32_t> item_;  // Hilbert order → item
};

/// The place of a cell along a Hilbert curve of order 16 over 65 536 × 65 536 cells.
/// Source: D. Hilbert, "Ueber die stetige Abbildung einer Linie auf ein Flächenstück", Math. Ann. 38 (1891).
[[nodiscard]] std::uint32_t hilbert_place(std::uint32_t column, std::uint32_t row);

}  // namespace cunjing
