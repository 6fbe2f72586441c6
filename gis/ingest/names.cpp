// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gis/ingest/unit.hpp"

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
    for (const char stroke : {'_', '/'}) {
        const std::size_t at = heading.rfind(stroke);
        if (at == std::string_view::npos || at == 0 || unit_named(heading.substr(at + 1)).empty()) continue;
        return {std::string(heading.substr(0, at)), std::string(heading.substr(at + 1))};
    }
    return {std::string(heading), {}};
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
