// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/carriageways.hpp"

#include "gis/derive/start_line.hpp"

namespace cunjing {

Carriageways::Carriageways(const std::vector<DerivedSource>& roads, const DeriveInput& input) {
    for (const DerivedSource& source : roads) {
        const Table* table = input.table(*source.layer);
        if (table == nullptr) continue;
        const StartLines lines(*table, input.parameters);
        for (const std::uint32_t row : input.rows_of(source))
            if (const auto offsets = lines.offsets(row, StartLine::edge))
                lines_.add(table->shapes[row], offsets->least.left_m);  // as far to the right
    }
    lines_.index();
}

}  // namespace cunjing
