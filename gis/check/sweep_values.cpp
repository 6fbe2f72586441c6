// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/sweep_values.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/catalogue/parameter_words.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_values = 20;

}  // namespace

SweepOptions sweep_of(const std::string& parameter, const std::vector<std::string>& values,
                      const ParameterSet& parameters) {
    const NamedParameter named = parameter_named(parameter, parameters);
    SweepOptions options;
    options.parameter = named.parameter->name;
    options.keys = named.keys;
    for (const std::string& text : values) {
        const double value = parameter_value_of(text, *named.parameter);
        if (std::ranges::find(options.values, value) == options.values.end()) options.values.push_back(value);
    }
    if (options.values.empty() || options.values.size() > most_values)
        throw ConfigError(say("试算应有 1 到 {} 个不同的值，现在有 {} 个",
                              "a sweep takes 1 to {} different values, not {}", most_values, options.values.size()));
    return options;
}

}  // namespace cunjing
