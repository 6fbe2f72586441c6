// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/register_values.hpp"

#include <cmath>
#include <set>
#include <string_view>

namespace cunjing {
namespace {

bool is_in_range(const Field& field, double number) {
    return number >= field.minimum.value_or(0) && number <= field.maximum.value_or(1e9);
}

}  // namespace

std::string words_in(const Table& table, const char* field, std::size_t row) {
    const Value value = table.value(table.layer().index_of(field), row);
    return value.is_unknown() ? std::string() : std::string(value.text());
}

std::optional<std::int64_t> head_count(const Table& table, const char* field, std::size_t row) {
    const std::size_t index = table.layer().index_of(field);
    const Value value = table.value(index, row);
    if (value.is_unknown() || !is_in_range(table.layer().fields[index], value.number())) return std::nullopt;
    return std::llround(value.number());
}

bool is_miscounted(const Table& table, const char* field, std::size_t row) {
    const std::size_t index = table.layer().index_of(field);
    const Value value = table.value(index, row);
    return !value.is_unknown() && !is_in_range(table.layer().fields[index], value.number());
}

bool may_be_birds(const Value& species) {
    static const std::set<std::string_view> others{"pig", "cattle", "sheep", "rabbit"};
    return species.is_unknown() || !others.contains(species.text());
}

}  // namespace cunjing
