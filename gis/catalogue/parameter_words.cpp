// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/parameter_words.hpp"

#include <cmath>
#include <cstdlib>

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"

namespace cunjing {
namespace {

constexpr double search_reach_m = 1000;  // no measure looks farther

}  // namespace

NamedParameter parameter_named(const std::string& words, const ParameterSet& parameters) {
    const std::size_t dot = words.find('.');
    const std::string name = words.substr(0, dot);
    NamedParameter result{parameters.find(name), {}};
    if (result.parameter == nullptr) {
        const Text hint = suggestion(name, parameters.names());
        throw ConfigError(say("没有参数“{0}”{1}；全部参数见 cunjing rules --parameters",
                              "there is no parameter '{0}'{2}; cunjing rules --parameters lists them", name, hint.zh,
                              hint.en));
    }
    result.keys = keys_meant(*result.parameter, dot == std::string::npos ? "" : words.substr(dot + 1));
    return result;
}

double parameter_value_of(const std::string& text, const Parameter& parameter) {
    if (parameter.unit == date_unit) {
        if (const auto day = parse_date(text)) return day->day;
        throw ConfigError(
            say("{0} 应为日期 YYYY-MM-DD，不能是“{1}”", "{0} is a day YYYY-MM-DD, not '{1}'", parameter.name, text));
    }
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !std::isfinite(value) || value < 0)
        throw ConfigError(say("{0} 应为不小于 0 的数（{2}），不能是“{1}”",
                              "{0} is a number of {2}, not less than 0, and not "
                              "'{1}'",
                              parameter.name, text, parameter.unit));
    if (parameter.unit == "m" && value > search_reach_m)
        throw ConfigError(say("{0} 不得超过 {1} 米：更远的不查找",
                              "{0} may be {1} m at most: nothing farther is looked for", parameter.name,
                              search_reach_m));
    if (parameter.unit == "share" && value > 10)
        throw ConfigError(say("{0} 是比例（1 = 100%），{1} 不合理", "{0} is a share (1 = 100 %), so {1} makes no sense",
                              parameter.name, value));
    return value;
}

}  // namespace cunjing
