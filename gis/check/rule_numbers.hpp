// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/catalogue/catalogue.hpp"

namespace cunjing {

/// A number of policy that a rule goes by, and what it is in a village.
struct RuleNumber {
    const Parameter* parameter = nullptr;
    std::string key;  // of the parameter's values
    double value = 0;
    std::string whose;  // "coop_road[village/t0] = 5 m (default)"
};

/// What a key of a parameter's values means to people, "村道 · 散养": the titles of the words of its attributes.
[[nodiscard]] Text key_title(const Parameter& parameter, const std::string& key, const Catalogue& catalogue);

/// All numbers that a rule names, parameters in the order of the catalogue, their keys in the order of the alphabet.
/// Takes the parameters in force, which must outlive what it gives, and an empty village for what holds in all of the
/// project.
[[nodiscard]] std::vector<RuleNumber> numbers_of(const Rule& rule, const Catalogue& catalogue,
                                                 const ParameterSet& in_force, const std::string& village);

}  // namespace cunjing
