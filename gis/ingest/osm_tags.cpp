// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_tags.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace cunjing {
namespace {

constexpr double metres_per_foot = 0.3048;
constexpr double inches_per_foot = 12;

bool take(std::string_view& text, std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    text.remove_prefix(mark.size());
    return true;
}

/// A text in double quotes at the beginning, which is taken off.
std::optional<std::string> take_quoted(std::string_view& text) {
    if (!take(text, "\"")) return std::nullopt;
    std::string word;
    while (!text.empty()) {
        const char c = text.front();
        text.remove_prefix(1);
        if (c == '"') return word;
        if (c != '\\') {
            word += c;
        } else if (!text.empty()) {
            word += text.front();
            text.remove_prefix(1);
        }
    }
    return std::nullopt;
}

std::optional<double> take_number(std::string_view& text) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc()) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

void skip_blanks(std::string_view& text) {
    while (take(text, " ")) continue;
}

std::optional<double> feet_and_inches(double feet, std::string_view rest) {
    skip_blanks(rest);
    if (rest.empty()) return feet * metres_per_foot;
    const auto inches = take_number(rest);
    if (!inches || (rest != "\"" && rest != "''")) return std::nullopt;
    return (feet + *inches / inches_per_foot) * metres_per_foot;
}

}  // namespace

void OsmTags::parse(std::string_view text) {
    tags_.clear();
    while (!text.empty()) {
        auto key = take_quoted(text);
        if (!key || !take(text, "=>")) return;
        auto value = take_quoted(text);
        if (!value) return;
        if (!value->empty()) tags_.emplace_back(std::move(*key), std::move(*value));
        if (!take(text, ",")) return;
    }
}

std::optional<std::string_view> OsmTags::find(std::string_view key) const {
    const auto found = std::ranges::find(tags_, key, [](const auto& tag) { return std::string_view(tag.first); });
    if (found == tags_.end()) return std::nullopt;
    return found->second;
}

std::optional<double> osm_metres(std::string_view text) {
    skip_blanks(text);
    const auto number = take_number(text);
    if (!number) return std::nullopt;
    skip_blanks(text);
    while (text.ends_with(' ')) text.remove_suffix(1);
    if (take(text, "'")) return feet_and_inches(*number, text);
    static constexpr std::array<std::pair<std::string_view, double>, 9> units{{{"", 1},
                                                                               {"m", 1},
                                                                               {"metre", 1},
                                                                               {"metres", 1},
                                                                               {"meter", 1},
                                                                               {"meters", 1},
                                                                               {"cm", 0.01},
                                                                               {"km", 1000},
                                                                               {"ft", metres_per_foot}}};
    const auto* const unit = std::ranges::find(units, text, [](const auto& one) { return one.first; });
    if (unit == units.end()) return std::nullopt;
    return *number * unit->second;
}

}  // namespace cunjing
