// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/catalogue/layer.hpp"
#include "gis/store/snapshot.hpp"

namespace cunjing {

/// Rows of a layer that start in a cell of the plane, and the ground they cover.
struct CellRows {
    std::vector<TableRows> pieces;
    Box extent;
};

/// The rows of a layer whose boxes start in the cell, in pieces.
[[nodiscard]] CellRows rows_starting_in(const Snapshot& snapshot, const Layer& layer, const Box& cell,
                                        std::int64_t rows_each);
/// The rows of a layer whose boxes meet the query, in pieces.
[[nodiscard]] std::vector<TableRows> rows_meeting(const Snapshot& snapshot, const Layer& layer, const Box& query,
                                                  std::int64_t rows_each);
/// The rows of a layer without a shape, in pieces.
[[nodiscard]] std::vector<TableRows> rows_nowhere(const Snapshot& snapshot, const Layer& layer, std::int64_t rows_each);

/// What of a memory limit is left for the features that rules measure to: half of what the program and the features at
/// hand do not take, since what is found has to be held until all of it can be put in order.
/// Throws ConfigError when nothing is left, saying how much would do.
[[nodiscard]] std::uint64_t left_for_references(std::uint64_t memory_bytes);

/// Cuts the plane into cells without overlap, so that the references in and round each fit into the memory: what starts
/// in a cell is judged with them, and what starts in another is judged there.
/// Takes the layers that rules measure to. The memory they take is estimated from the points of their first rows.
/// Gives one cell, the whole plane, where everything fits.
/// Throws ConfigError when a cell of twice the search distance still does not fit.
[[nodiscard]] std::vector<Box> cut_into_cells(const Snapshot& snapshot, const std::vector<const Layer*>& references,
                                              std::uint64_t memory_bytes);

}  // namespace cunjing
