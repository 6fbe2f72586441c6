// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/filled_words.hpp"

#include <algorithm>

#include "gis/catalogue/yaml.hpp"

namespace cunjing {
namespace {

/// Hands each place and the words before it to `take`; gives the words behind the last one.
template <class Take>
std::string split_at_places(const std::string& words, Take&& take) {
    std::size_t at = 0;
    while (true) {
        const std::size_t open = words.find('{', at);
        const std::size_t close = open == std::string::npos ? open : words.find('}', open);
        if (close == std::string::npos) return words.substr(at);
        take(words.substr(at, open - at), words.substr(open + 1, close - open - 1));
        at = close + 1;
    }
}

}  // namespace

std::string filled(const std::string& words, const Fillings& fillings) {
    std::string result;
    const std::string rest = split_at_places(words, [&](const std::string& before, const std::string& place) {
        const auto filling = fillings.find(place);
        result += before + (filling == fillings.end() ? std::string() : filling->second);
    });
    return result + rest;
}

Text read_words(const YamlValue& value, const std::vector<std::string>& known_places) {
    Text words = value.title();
    const auto check = [&](const std::string&, const std::string& place) {
        if (std::ranges::find(known_places, place) != known_places.end()) return;
        const Text hint = suggestion(place, known_places);
        value.fail(say("没有可填的“{0}”{1}；可用：{3}", "there is no place '{0}'{2}; there are: {3}", place, hint.zh,
                       hint.en, join(known_places, ", ")));
    };
    split_at_places(words.zh, check);
    split_at_places(words.en, check);
    return words;
}

}  // namespace cunjing
