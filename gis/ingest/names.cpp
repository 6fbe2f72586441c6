// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace cunjing {
namespace {

constexpr std::array<std::string_view, 6> ignored_marks{"（", "）", "：", "、", "\u3000", "\u00a0"};

bool means(std::string_view comparable_word, std::string_view candidate) {
    return comparable(candidate) == comparable_word;
}

bool any_means(std::string_view comparable_word, const std::vector<std::string>& candidates) {
    return std::ranges::any_of(candidates, [&](const std::string& one) { return means(comparable_word, one); });
}

}  // namespace

std::string to_string(MatchedBy how) {
    switch (how) {
        case MatchedBy::map: return "map";
        case MatchedBy::name: return "name";
        case MatchedBy::title: return "title";
        case MatchedBy::alias: return "alias";
        case MatchedBy::shortened: return "shortened";
    }
    return {};
}

std::string comparable(std::string_view heading) {
    std::string text = folded(heading);
    for (const std::string_view mark : ignored_marks)
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.erase(at, mark.size());
    return text;
}

Heading split_heading(std::string_view heading) {
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        const std::size_t start = heading.rfind(open);
        if (start == std::string_view::npos || start == 0 || !heading.ends_with(close)) continue;
        const std::size_t from = start + open.size();
        return {std::string(heading.substr(0, start)),
                std::string(heading.substr(from, heading.size() - close.size() - from))};
    }
    return {std::string(heading), {}};
}

std::string unit_named(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 34> units{{
        {"m", "m"},       {"米", "m"},     {"公尺", "m"},    {"cm", "cm"},        {"厘米", "cm"}, {"公分", "cm"},
        {"mm", "mm"},     {"毫米", "mm"},  {"km", "km"},     {"公里", "km"},      {"千米", "km"}, {"m2", "m2"},
        {"m²", "m2"},     {"㎡", "m2"},    {"平方米", "m2"}, {"平米", "m2"},      {"m3", "m3"},   {"m³", "m3"},
        {"立方米", "m3"}, {"方", "m3"},    {"mu", "mu"},     {"亩", "mu"},        {"kg", "kg"},   {"公斤", "kg"},
        {"千克", "kg"},   {"吨", "t"},     {"mg/l", "mg/l"}, {"毫克/升", "mg/l"}, {"%", "%"},     {"公顷", "ha"},
        {"ha", "ha"},     {"只", "count"}, {"头", "count"},  {"层", "count"},
    }};
    const std::string wanted = folded(word);
    const auto* const found =
        std::ranges::find(units, std::string_view(wanted), [](const auto& unit) { return unit.first; });
    return found == units.end() ? std::string() : std::string(found->second);
}

bool is_called(const Layer& layer, std::string_view name) {
    const std::string word = comparable(name);
    return means(word, layer.name) || means(word, layer.title.zh) || means(word, layer.title.en) ||
           any_means(word, layer.aliases);
}

const FieldValue* find_value(const Field& field, std::string_view word) {
    const std::string wanted = comparable(word);
    for (const FieldValue& value : field.values)
        if (means(wanted, value.code)) return &value;
    for (const FieldValue& value : field.values)
        if (means(wanted, value.title.zh) || means(wanted, value.title.en)) return &value;
    for (const FieldValue& value : field.values)
        if (any_means(wanted, value.aliases)) return &value;
    return nullptr;
}

}  // namespace cunjing
