// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/zoning.hpp"

#include <algorithm>

#include "gis/base/error.hpp"

namespace cunjing {

double NumberOrParameter::in(const ParameterSet& parameters, std::string_view village) const {
    if (parameter.empty()) return written;
    const Parameter* found = parameters.find(parameter);
    const auto value = found == nullptr ? std::nullopt : parameters.number(*found, {}, village);
    if (!value) throw ConfigError(say("缺少参数 {}", "the parameter {} is missing", parameter));
    return *value;
}

double ZoningFactor::score(double value, const ParameterSet& parameters, std::string_view village) const {
    double before = curve.front().value.in(parameters, village);
    if (value <= before) return curve.front().score;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        const double at = std::max(before, curve[i].value.in(parameters, village));
        if (value <= at) {
            const double share = at > before ? (value - before) / (at - before) : 1;
            return curve[i - 1].score + share * (curve[i].score - curve[i - 1].score);
        }
        before = at;
    }
    return curve.back().score;
}

std::vector<std::string> Zoning::factor_names() const {
    std::vector<std::string> names;
    for (const ZoningFactor& factor : factors) names.push_back(factor.name);
    return names;
}

}  // namespace cunjing
