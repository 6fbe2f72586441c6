// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/parameters_in_force.hpp"

#include <fmt/format.h>

#include "gis/base/uid.hpp"
#include "gis/check/rule_switches.hpp"

namespace cunjing {

ParameterSet parameters_in_force(const Catalogue& catalogue, const Project& project) {
    ParameterSet parameters = catalogue.parameters();
    std::vector<ParameterOverride> overrides = in_force(project.parameter_settings());
    std::erase_if(overrides, is_rule_switch);
    parameters.override_with(overrides);
    return parameters;
}

std::string hash_with_settings(const Catalogue& catalogue, const Project& project) {
    std::uint64_t hash = fingerprint(catalogue.hash());
    const auto overrides = in_force(project.parameter_settings());
    for (const ParameterOverride& set : overrides)
        hash = fingerprint(fmt::format("{} {} {} {}", set.name, set.key, set.scope, set.value), hash);
    return overrides.empty() ? catalogue.hash() : fmt::format("{:016x}", hash);
}

}  // namespace cunjing
