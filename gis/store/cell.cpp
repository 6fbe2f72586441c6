// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/cell.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <optional>

#include "gis/base/date.hpp"

namespace cunjing {
namespace {

constexpr std::int64_t largest_exact = std::int64_t{1} << 53;  // beyond it doubles skip integers

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::optional<double> exact(std::int64_t value) {
    if (value > largest_exact || value < -largest_exact) return std::nullopt;
    return static_cast<double>(value);
}

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<double> truth_in(std::string_view text) {
    const std::string word = folded(text);
    if (word == "true" || word == "t" || word == "yes") return 1;
    if (word == "false" || word == "f" || word == "no") return 0;
    return number_in(text);
}

/// A number as a field of this type takes it, or nothing where it would not be the same.
std::optional<double> fitting(std::optional<double> number, FieldType type) {
    if (!number) return number;
    switch (type) {
        case FieldType::boolean: return *number == 0 || *number == 1 ? number : std::nullopt;
        case FieldType::integer:
            return std::trunc(*number) == *number && std::abs(*number) <= double(largest_exact) ? number : std::nullopt;
        case FieldType::real: return number;
        default: return std::nullopt;
    }
}

std::optional<double> value_of(std::string_view text, FieldType type) {
    switch (type) {
        case FieldType::boolean: return fitting(truth_in(text), type);
        case FieldType::date: {
            const auto date = parse_date(text);
            return date ? std::optional<double>(date->day) : std::nullopt;
        }
        default: return fitting(number_in(text), type);
    }
}

bool append_value(std::optional<double> value, Column& column) {
    value ? column.append(Value(*value)) : column.append_unknown();
    return value.has_value();
}

bool append_text(std::string_view text, Column& column) {
    if (trimmed(text).empty()) {
        column.append_unknown();
        return true;
    }
    if (column.type() != FieldType::text) return append_value(value_of(trimmed(text), column.type()), column);
    if (!is_clean_text(text)) {
        column.append_unknown();
        return false;
    }
    column.append(Value(text));
    return true;
}

bool append_as_text(const std::string& text, Column& column) {
    column.append(Value(std::string_view(text)));
    return true;
}

}  // namespace

bool is_clean_text(std::string_view text) {
    constexpr std::uint64_t beyond_ascii = 0x8080808080808080ULL;
    std::uint64_t all = 0;
    std::string_view rest = text;
    for (std::uint64_t word = 0; rest.size() >= sizeof word; rest.remove_prefix(sizeof word)) {
        std::memcpy(&word, rest.data(), sizeof word);
        all |= word;
    }
    for (const char c : rest) all |= static_cast<unsigned char>(c);
    return (all & beyond_ascii) == 0 || is_utf8(text);
}

bool append_cell(const StoredValue& value, Column& column) {
    const bool wants_text = column.type() == FieldType::text;
    switch (value.type()) {
        case SQLITE_NULL: column.append_unknown(); return true;
        case SQLITE_TEXT: return append_text(value.text(), column);
        case SQLITE_INTEGER:
            if (wants_text) return append_as_text(std::to_string(value.integer()), column);
            return append_value(fitting(exact(value.integer()), column.type()), column);
        case SQLITE_FLOAT:
            if (wants_text) return append_as_text(fmt::format("{}", value.real()), column);
            return append_value(fitting(value.real(), column.type()), column);
        default: column.append_unknown(); return false;
    }
}

std::string shown_cell(const StoredValue& value) {
    constexpr std::size_t longest = 40;
    if (value.type() == SQLITE_BLOB) return fmt::format("<{} bytes>", value.blob().size());
    const std::string text(value.text());
    if (!is_utf8(text)) return "<not UTF-8>";
    return text.size() > longest ? std::string("<long text>") : text;
}

}  // namespace cunjing
