// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/known_words.hpp"

#include <algorithm>

#include "gis/catalogue/yaml.hpp"

namespace cunjing {
namespace {

void check_known(const YamlValue& where, const std::string& word, const std::vector<std::string>& known) {
    if (std::ranges::find(known, word) != known.end()) return;
    const Text hint = suggestion(word, known);
    where.fail(say("不认识“{0}”{1}", "'{0}' is not known{2}", word, hint.zh, hint.en));
}

}  // namespace

std::vector<std::string> read_known(const YamlValue& list, const std::vector<std::string>& known) {
    for (const YamlValue& item : list.items()) check_known(item, item.text(), known);
    return list.texts();
}

std::map<std::string, Text> read_by_word(const YamlValue& map, const std::vector<std::string>& known) {
    std::map<std::string, Text> texts;
    for (const auto& [word, text] : map.entries()) {
        check_known(text, word, known);
        texts[word] = text.title();
    }
    return texts;
}

}  // namespace cunjing
