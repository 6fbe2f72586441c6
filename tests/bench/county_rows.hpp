// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/sample/plane.hpp"

namespace cunjing::bench {

/// A field and what stands in it.
struct Cell {
    const char* field;
    Value value;
};
using Cells = std::initializer_list<Cell>;

/// The tables of a stretch of the county while they grow: shapes in whole millimetres, uids by layer, village and
/// number, so that how the county is cut into stretches does not show.
class CountyRows {
public:
    /// Takes the accuracy that every row states; nothing: none is stated and the layers' own hold.
    CountyRows(const Catalogue& catalogue, std::uint64_t seed, std::optional<double> accuracy_m);

    /// The village whose features come next.
    void begin_village(int village);

    void polygon(const std::string& layer, const sample::Path& outline, Cells cells) {
        polygon(layer, outline, {}, cells);
    }
    /// A polygon with a hole, unless the hole is empty.
    void polygon(const std::string& layer, const sample::Path& outline, const sample::Path& hole, Cells cells);
    void line(const std::string& layer, const sample::Path& path, Cells cells);
    void point(const std::string& layer, Point place, Cells cells);

    /// The tables with rows, in the catalogue's order; the next ones begin empty.
    [[nodiscard]] std::vector<Table> take();

private:
    struct Growing {
        Table table;
        int in_village = 0;
    };

    Growing& growing(const std::string& layer);
    void finish(Growing& growing, Cells cells);

    const Catalogue& catalogue_;
    std::uint64_t seed_;
    std::optional<double> accuracy_m_;
    int village_ = 0;
    std::vector<Growing> tables_;  // in the catalogue's order
};

}  // namespace cunjing::bench
