// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/rule_numbers.hpp"

#include "gis/check/plan.hpp"

namespace cunjing {

std::vector<RuleNumber> numbers_of(const Rule& rule, const Catalogue& catalogue, const ParameterSet& in_force,
                                   const std::string& village) {
    std::vector<RuleNumber> numbers;
    const std::set<std::string> named = data_needed({&rule}, catalogue).parameters;
    for (const Parameter& parameter : in_force.all()) {
        if (!named.contains(parameter.name)) continue;
        for (const auto& [key, by_default] : parameter.values) {
            const std::vector<std::string> words = words_of(key);
            const std::vector<Value> values(words.begin(), words.end());
            if (const auto value = in_force.value(parameter, values, village))
                numbers.push_back({&parameter, key, value->value, value->source});
        }
    }
    return numbers;
}

}  // namespace cunjing
