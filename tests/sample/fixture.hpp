// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/sample/township.hpp"
#include "tests/support/files.hpp"

namespace cunjing {

/// The catalogue of the source tree, read once.
inline const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

inline std::vector<Table> township(int villages, std::uint64_t seed) {
    return make_township(shipped_catalogue(), {villages, seed}, no_progress());
}

/// The sample as it is shipped: 24 villages, seed 1; made once.
inline const std::vector<Table>& shipped_township() {
    static const std::vector<Table> tables = township(24, 1);
    return tables;
}

inline const Table& table_of(const std::vector<Table>& tables, const std::string& layer) {
    for (const Table& table : tables)
        if (table.layer().name == layer) return table;
    throw std::out_of_range(layer);
}

inline Value value_of(const Table& table, const std::string& field, std::size_t row) {
    return table.value(table.layer().index_of(field), row);
}

}  // namespace cunjing
