// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/stored_fields.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cunjing {
namespace {

Value value_of(const Table& table, const char* field, std::size_t row) {
    return table.value(table.layer().index_of(field), row);
}

}  // namespace

std::string stored_text(const Table& table, const char* field, std::size_t row) {
    const Value value = value_of(table, field, row);
    return value.is_unknown() ? std::string() : std::string(value.text());
}

Text word_title(const Table& table, const char* field, std::size_t row) {
    const std::string word = stored_text(table, field, row);
    const std::vector<FieldValue>& words = table.layer().find(field)->values;
    const auto known = std::ranges::find(words, word, &FieldValue::code);
    return known == words.end() ? Text{word, word} : known->title;
}

std::optional<double> stored_number(const Table& table, const char* field, std::size_t row) {
    const Value value = value_of(table, field, row);
    if (value.is_unknown()) return std::nullopt;
    return value.number();
}

std::optional<Date> stored_date(const Table& table, const char* field, std::size_t row) {
    const auto day = stored_number(table, field, row);
    if (!day) return std::nullopt;
    return Date{static_cast<std::int32_t>(*day)};
}

bool is_set(const Table& table, const char* field, std::size_t row) {
    return value_of(table, field, row).is_true();
}

Text day_words(Date day) {
    const std::string iso = to_string(day);
    return {fmt::format("{}年{}月{}日", iso.substr(0, 4), std::stoi(iso.substr(5, 2)), std::stoi(iso.substr(8, 2))),
            iso};
}

}  // namespace cunjing
