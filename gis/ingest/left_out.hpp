// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/layer.hpp"
#include "gis/ingest/ogr_shape.hpp"

namespace cunjing {

/// Rows that were not taken, and why.
struct LeftOut {
    Text why;
    std::int64_t count = 0;
    std::vector<std::int64_t> first_rows;  // numbers of the first of them, counted from 1 in the order of the file
};

/// Counts the rows that cannot be taken by reason and remembers where the first of each stand.
class LeftOutTally {
public:
    void add(ShapeFault fault, std::int64_t row);
    void add_wrong_kind(Dimension dimension, std::int64_t row);
    void add_outside_crs(std::int64_t row);
    void add_far(std::int64_t row);
    /// A row of a table that is a total or a remark.
    void add_sum(std::int64_t row);

    [[nodiscard]] std::int64_t count() const;
    /// Rows left out only because they are points, lines or polygons.
    [[nodiscard]] std::int64_t wrong_kind_count() const;
    [[nodiscard]] std::int64_t wrong_kind_count(Dimension dimension) const {
        return by_wrong_kind_[static_cast<std::size_t>(dimension)].count;
    }
    /// The reasons in a fixed order.
    [[nodiscard]] std::vector<LeftOut> list(const Layer& layer) const;

private:
    struct Entry {
        std::int64_t count = 0;
        std::vector<std::int64_t> first_rows;
        void add(std::int64_t row);
    };
    std::array<Entry, 7> by_fault_;       // by ShapeFault
    std::array<Entry, 4> by_wrong_kind_;  // by Dimension
    Entry outside_crs_;
    Entry far_;
    Entry sums_;
};

/// Whether the layer's features have a place on the map.
[[nodiscard]] bool has_geometry(const Layer& layer);
/// What a layer's features are, for people: `面、点`, `polygons or points`.
[[nodiscard]] Text dimensions_of(const Layer& layer);
/// `面`, `polygons`.
[[nodiscard]] Text plural(Dimension dimension);

}  // namespace cunjing
