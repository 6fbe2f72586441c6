// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/filter.hpp"

#include <algorithm>
#include <charconv>
#include <compare>
#include <optional>

namespace cunjing {
namespace {

/// The number that a word of a style stands for; booleans are 0 and 1.
std::optional<double> as_number(const std::string& word) {
    if (word == "true") return 1;
    if (word == "false") return 0;
    double number = 0;
    const char* end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, number);
    if (error != std::errc() || stop != end) return std::nullopt;
    return number;
}

/// How what a field holds compares with a word; unordered where a number meets a word that is none.
std::partial_ordering compared(const FieldContent& content, const std::string& word) {
    if (const auto* text = std::get_if<std::string_view>(&content)) return text->compare(word) <=> 0;
    const std::optional<double> number = as_number(word);
    return number ? std::get<double>(content) <=> *number : std::partial_ordering::unordered;
}

bool compares(Filter::Kind kind, const FieldContent& content, const std::vector<std::string>& words) {
    const std::partial_ordering order = compared(content, words.at(0));
    switch (kind) {
        case Filter::Kind::equal: return std::is_eq(order);
        case Filter::Kind::not_equal: return std::is_neq(order);
        case Filter::Kind::less: return std::is_lt(order);
        case Filter::Kind::less_or_equal: return std::is_lteq(order);
        case Filter::Kind::greater: return std::is_gt(order);
        case Filter::Kind::greater_or_equal: return std::is_gteq(order);
        case Filter::Kind::between: return std::is_gteq(order) && std::is_lteq(compared(content, words.at(1)));
        default: return false;
    }
}

}  // namespace

bool Filter::holds(const FieldValues& fields) const {
    const auto part_holds = [&fields](const Filter& part) { return part.holds(fields); };
    switch (kind) {
        case Kind::all: return std::ranges::all_of(parts, part_holds);
        case Kind::any: return std::ranges::any_of(parts, part_holds);
        case Kind::none: return std::ranges::none_of(parts, part_holds);
        default: break;
    }
    const FieldContent content = fields(field);
    const bool is_empty = std::holds_alternative<std::monostate>(content);
    if (kind == Kind::is_null) return is_empty;
    return !is_empty && compares(kind, content, words);
}

void Filter::add_fields(std::set<std::string>& fields) const {
    if (!field.empty()) fields.insert(field);
    for (const Filter& part : parts) part.add_fields(fields);
}

}  // namespace cunjing
