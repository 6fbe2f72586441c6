// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/sweep_words.hpp"

#include <fmt/format.h>

namespace cunjing {

SweepWords sweep_words(const SweepOptions& options, const SweepResult& result, const Catalogue& catalogue,
                       Language language) {
    const Parameter& parameter = *catalogue.parameters().find(options.parameter);
    SweepWords words;
    words.language = language;
    const bool is_whole = options.keys.size() == parameter.values.size();
    const std::string name =
        is_whole ? options.parameter : fmt::format("{}[{}]", options.parameter, join(options.keys, ", "));
    words.title = words.of(say("试算 {1}（{0}）", "{2} ({0})", name, parameter.title.zh, parameter.title.en));
    for (const double value : options.values) words.values.push_back(amount_of(parameter, value));
    for (const std::string& rule : result.rules)
        words.rules.push_back(fmt::format("{}  {}", rule, words.of(catalogue.rule(rule).title)));
    for (const std::string& source : result.in_force)
        words.in_force.push_back(words.of(say("现行 {}", "in force: {}", source)));
    return words;
}

}  // namespace cunjing
