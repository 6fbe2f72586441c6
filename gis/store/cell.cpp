// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/cell.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
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

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<double> number_in(const Statement& row, int index) {
    switch (row.column_type(index)) {
        case SQLITE_INTEGER: {
            const std::int64_t value = row.integer(index);
            if (value > largest_exact || value < -largest_exact) return std::nullopt;
            return static_cast<double>(value);
        }
        case SQLITE_FLOAT: return row.real(index);
        case SQLITE_TEXT: return number_in(trimmed(row.text(index)));
        default: return std::nullopt;
    }
}

std::optional<double> truth_in(const Statement& row, int index) {
    if (row.column_type(index) == SQLITE_TEXT) {
        const std::string word = folded(trimmed(row.text(index)));
        if (word == "true" || word == "t" || word == "yes") return 1;
        if (word == "false" || word == "f" || word == "no") return 0;
    }
    const auto number = number_in(row, index);
    return number && (*number == 0 || *number == 1) ? number : std::nullopt;
}

std::optional<double> day_in(const Statement& row, int index) {
    if (row.column_type(index) != SQLITE_TEXT) return std::nullopt;
    const auto date = parse_date(trimmed(row.text(index)));
    if (!date) return std::nullopt;
    return date->day;
}

std::optional<double> whole_number_in(const Statement& row, int index) {
    const auto number = number_in(row, index);
    const bool whole = number && std::trunc(*number) == *number && std::abs(*number) <= double(largest_exact);
    return whole ? number : std::nullopt;
}

std::optional<double> value_in(const Statement& row, int index, FieldType type) {
    switch (type) {
        case FieldType::boolean: return truth_in(row, index);
        case FieldType::date: return day_in(row, index);
        case FieldType::integer: return whole_number_in(row, index);
        default: return number_in(row, index);
    }
}

bool append_text(const Statement& row, int index, Column& column) {
    switch (row.column_type(index)) {
        case SQLITE_TEXT:
            if (!is_utf8(row.text(index))) break;
            column.append(Value(row.text(index)));
            return true;
        case SQLITE_INTEGER: column.append(Value(std::string_view(std::to_string(row.integer(index))))); return true;
        case SQLITE_FLOAT: column.append(Value(std::string_view(fmt::format("{}", row.real(index))))); return true;
        default: break;
    }
    column.append_unknown();
    return false;
}

}  // namespace

bool append_cell(const Statement& row, int index, Column& column) {
    const int stored = row.column_type(index);
    if (stored == SQLITE_NULL || (stored == SQLITE_TEXT && trimmed(row.text(index)).empty())) {
        column.append_unknown();
        return true;
    }
    if (column.type() == FieldType::text) return append_text(row, index, column);
    const auto value = value_in(row, index, column.type());
    value ? column.append(Value(*value)) : column.append_unknown();
    return value.has_value();
}

std::string shown_cell(const Statement& row, int index) {
    constexpr std::size_t longest = 40;
    if (row.column_type(index) == SQLITE_BLOB) return fmt::format("<{} bytes>", row.blob(index).size());
    const std::string text(row.text(index));
    if (!is_utf8(text)) return "<not UTF-8>";
    return text.size() > longest ? std::string("<long text>") : text;
}

}  // namespace cunjing
