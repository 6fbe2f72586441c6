// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/parameter.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cunjing {

void ParameterSet::add(Parameter parameter) {
    parameters_.push_back(std::move(parameter));
}

const Parameter* ParameterSet::find(const std::string& name) const {
    const auto found = std::ranges::find(parameters_, name, &Parameter::name);
    return found == parameters_.end() ? nullptr : &*found;
}

std::vector<std::string> ParameterSet::names() const {
    std::vector<std::string> names;
    for (const Parameter& parameter : parameters_) names.push_back(parameter.name);
    return names;
}

std::optional<std::string> ParameterSet::key_of(const Parameter& parameter, const std::vector<Value>& keys) {
    std::string key;
    for (std::size_t i = 0; i < parameter.by.size(); ++i) {
        if (i >= keys.size() || keys[i].kind() != Value::Kind::text) return std::nullopt;
        if (i > 0) key += '/';
        key += keys[i].text();
    }
    return key;
}

std::optional<ParameterValue> ParameterSet::value(const Parameter& parameter, const std::vector<Value>& keys) const {
    const auto key = key_of(parameter, keys);
    if (!key) return std::nullopt;
    const auto found = parameter.values.find(*key);
    if (found == parameter.values.end()) return std::nullopt;
    const std::string name = key->empty() ? parameter.name : fmt::format("{}[{}]", parameter.name, *key);
    return ParameterValue{found->second, fmt::format("{} = {} {} (default)", name, found->second, parameter.unit)};
}

std::optional<double> ParameterSet::number(const Parameter& parameter, const std::vector<Value>& keys) const {
    const auto key = key_of(parameter, keys);
    const auto found = key ? parameter.values.find(*key) : parameter.values.end();
    if (found == parameter.values.end()) return std::nullopt;
    return found->second;
}

std::optional<std::pair<double, double>> ParameterSet::range(const Parameter& parameter,
                                                             const std::vector<Value>& keys) const {
    const auto key = key_of(parameter, keys);
    if (!key) return std::nullopt;
    const auto found = parameter.ranges.find(*key);
    if (found != parameter.ranges.end()) return found->second;
    const auto single = parameter.values.find(*key);
    if (single == parameter.values.end()) return std::nullopt;
    return std::pair(single->second, single->second);
}

}  // namespace cunjing
