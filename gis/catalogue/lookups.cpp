// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/lookups.hpp"

namespace cunjing {

void Lookups::add(const Table& table) {
    Rows& rows = by_layer_[table.layer().name];
    rows.table = &table;
    rows.by_uid.clear();
    rows.by_uid.reserve(table.size());
    for (std::size_t row = 0; row < table.size(); ++row) rows.by_uid.try_emplace(table.uid(row), row);
}

Value Lookups::value(const Layer& layer, std::size_t field_index, std::string_view uid) const {
    const auto rows = by_layer_.find(layer.name);
    if (rows == by_layer_.end()) return {};
    const auto row = rows->second.by_uid.find(uid);
    return row == rows->second.by_uid.end() ? Value() : rows->second.table->value(field_index, row->second);
}

}  // namespace cunjing
