// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <numeric>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[b.size()];
}

std::string environment_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    return {};
}

/// The bytes of the UTF-8 character that the text begins with, or 0 when it begins with none. Strict on the second
/// byte: 联通 in GBK (C1 AA CD A8) passes for UTF-8 where overlong forms do.
std::size_t character_length(std::string_view text) {
    struct Form {
        unsigned first, last, second_from, second_to;
        std::size_t length;
    };
    static constexpr std::array<Form, 9> forms{{{0x00, 0x7F, 0x80, 0xBF, 1},
                                                {0xC2, 0xDF, 0x80, 0xBF, 2},
                                                {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                                {0xE1, 0xEC, 0x80, 0xBF, 3},
                                                {0xED, 0xED, 0x80, 0x9F, 3},
                                                {0xEE, 0xEF, 0x80, 0xBF, 3},
                                                {0xF0, 0xF0, 0x90, 0xBF, 4},
                                                {0xF1, 0xF3, 0x80, 0xBF, 4},
                                                {0xF4, 0xF4, 0x80, 0x8F, 4}}};
    const auto byte = [text](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(text[i])); };
    const auto is_lead_of = [&](const Form& form) { return form.first <= byte(0) && byte(0) <= form.last; };
    const auto* form = std::find_if(forms.begin(), forms.end(), is_lead_of);
    if (form == forms.end() || text.size() < form->length) return 0;
    if (form->length > 1 && (byte(1) < form->second_from || byte(1) > form->second_to)) return 0;
    for (std::size_t i = 2; i < form->length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
    return form->length;
}

}  // namespace

Language language_from(std::string_view asked) {
    if (asked == "zh") return Language::zh;
    if (asked == "en") return Language::en;
    if (!asked.empty())
        throw ConfigError(say("--lang 只能是 zh 或 en，不能是“{}”", "--lang is zh or en, not '{}'", asked));
    return environment_language().starts_with("zh") ? Language::zh : Language::en;
}

std::string nearest_word(std::string_view word, const std::vector<std::string>& known) {
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string& candidate : known) {
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < best_distance && distance < std::max(word.size(), candidate.size())) {
            best = candidate;
            best_distance = distance;
        }
    }
    return best;
}

Text suggestion(std::string_view word, const std::vector<std::string>& known) {
    const std::string near = nearest_word(word, known);
    if (near.empty()) return {};
    return say("（是否想写“{}”？）", " (did you mean '{}'?)", near);
}

std::string join(const std::vector<std::string>& words, std::string_view separator) {
    return fmt::format("{}", fmt::join(words, separator));
}

std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view part = list.substr(0, comma);
        while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return parts;
}

std::string folded(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == ' ' || c == '_' || c == '-' || c == '(' || c == ')') continue;
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t length = character_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

}  // namespace cunjing
