// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/derived_features.hpp"

#include <fmt/format.h>

#include <numeric>

#include "gis/derive/derive.hpp"
#include "gis/derive/drawn_features.hpp"
#include "gis/store/content_hash.hpp"

namespace cunjing {
namespace {

/// One more whenever a computation gives other rows than before.
constexpr int method = 1;

/// The rows of a source; of the layer itself those that people drew.
std::vector<std::uint32_t> rows_looked_at(const Table& table, bool is_own) {
    std::vector<std::uint32_t> rows;
    const std::size_t source = is_own ? table.layer().index_of("source") : 0;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const Value of = is_own ? table.value(source, row) : Value();
        if (of.is_unknown() || of.text() != derived_source) rows.push_back(row);
    }
    return rows;
}

/// The rows that the engine itself put there.
std::vector<std::uint32_t> computed_rows(const Table& table) {
    std::vector<std::uint32_t> rows;
    const std::vector<std::uint32_t> drawn = rows_looked_at(table, true);
    std::vector<std::uint32_t> all(table.size());
    std::iota(all.begin(), all.end(), 0U);
    std::ranges::set_difference(all, drawn, std::back_inserter(rows));
    return rows;
}

bool are_still_right(const DerivedLayer& layer, const DeriveInput& input, const ComputedStates& states,
                     const std::string& made_from) {
    const auto state = states.find(layer.layer->name);
    const Table* table = input.table(*layer.layer);
    if (made_from.empty() || table == nullptr || state == states.end() || state->second.made_from != made_from)
        return false;
    return fingerprint_of_shapes(*table, computed_rows(*table)) == state->second.rows;
}

}  // namespace

std::string fingerprint_of_input(const DerivedLayer& layer, const DeriveInput& input) {
    const FieldsLookedAt looked_at = fields_looked_at(layer);
    if (input.height_m || !looked_at.looked_up.empty()) return {};
    ContentHash hash;
    hash.add(fmt::format("{} {} {}", method, input.catalogue.hash(), layer.layer->name));
    hash.add(input.parameters.settings_text());
    if (looked_at.depends_on_day) hash.add(to_string(input.as_of));
    for (const auto& [name, fields] : looked_at.of_layers) {
        const Table* table = input.table(input.catalogue.layer(name));
        if (table == nullptr) continue;
        const std::vector<std::uint32_t> rows = rows_looked_at(*table, name == layer.layer->name);
        if (rows.empty()) continue;  // as if there were no table
        hash.add(name);
        hash.add(fingerprint_of_rows(*table, rows, {fields.begin(), fields.end()}));
    }
    return fmt::format("{:016x}", hash.value());
}

DerivedFeatures derived_features(const DerivedLayer& layer, const DeriveInput& input, const ComputedStates& states,
                                 Progress& progress) {
    const std::string made_from = fingerprint_of_input(layer, input);
    const Table none(*layer.layer);
    const Table* own = input.table(*layer.layer);
    const Table& table = own == nullptr ? none : *own;
    if (are_still_right(layer, input, states, made_from))
        return {drawn_rows(table, IncludeComputed::yes), std::nullopt};
    return {drawn_rows(table, IncludeComputed::no), ComputedRows{derive(layer, input, progress), made_from}};
}

}  // namespace cunjing
