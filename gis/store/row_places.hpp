// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/geometry/shape.hpp"
#include "gis/store/read.hpp"

namespace cunjing {

/// Rows found by place.
struct PlacedRows {
    std::vector<std::int64_t> rows;  // ascending
    Box extent;                      // of their boxes
};

/// Where the rows of a table are on the ground, so that a part of a large project can be read. Answers come from the
/// table's spatial index; rows that are not in it, or whose coordinates are in another system, are looked at once and
/// kept in memory (40 bytes a row).
class RowPlaces {
public:
    /// Takes the connection and the reader of the same table, and the table's layer.
    /// Throws DataError for a view: its rows have no numbers.
    RowPlaces(const Connection& connection, TableReader& reader, const Layer& layer);

    /// The rows whose boxes start in the cell: their least x and y lie in it, the cell's upper edges not meant. Cells
    /// that cover the plane without overlap divide the rows among them.
    [[nodiscard]] PlacedRows starting_in(const Box& cell) const;
    /// The rows whose boxes meet the query.
    [[nodiscard]] PlacedRows meeting(const Box& query) const;
    /// The rows without a shape.
    [[nodiscard]] const std::vector<std::int64_t>& nowhere() const { return nowhere_; }

private:
    struct Place {
        std::int64_t row = 0;
        Box box;
    };

    void look_at(const std::vector<RowSpan>& piece, TableReader& reader, const Layer& layer);
    [[nodiscard]] PlacedRows indexed(const std::string& where, const Box& box) const;

    const Connection& connection_;
    std::string index_;          // the spatial index; empty: it is not used
    std::vector<Place> places_;  // of rows that are not in the index
    std::vector<std::int64_t> nowhere_;
};

}  // namespace cunjing
