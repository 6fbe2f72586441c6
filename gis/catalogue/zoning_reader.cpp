// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/zoning_reader.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

using What = ZoningFactor::What;

/// What can be measured of a place, and in which unit.
struct Measured {
    What what;
    const char* unit;
};

const std::map<std::string, Measured>& measured() {
    static const std::map<std::string, Measured> known{
        {"slope", {What::slope, "deg"}},     {"aspect", {What::aspect, "deg"}},     {"walk", {What::walk, "m"}},
        {"served", {What::served, "share"}}, {"downwind", {What::downwind, "deg"}}, {"access", {What::access, "m"}},
        {"manure", {What::manure, "mu"}},    {"idle", {What::idle, "share"}}};
    return known;
}

NumberOrParameter read_number(const YamlValue& value, const std::string& unit, const ParameterSet& parameters) {
    if (const std::string word = value.text(); !word.empty() && word[0] >= 'a' && word[0] <= 'z') {
        const Parameter* parameter = parameters.find(word);
        if (parameter == nullptr) {
            const Text hint = suggestion(word, parameters.names());
            value.fail(say("没有参数“{0}”{1}", "there is no parameter '{0}'{2}", word, hint.zh, hint.en));
        }
        if (!parameter->by.empty())
            value.fail(say("参数“{}”取决于属性，此处不能用",
                           "the parameter '{}' depends on attributes, which are not "
                           "known here",
                           word));
        if (parameter->unit != unit)
            value.fail(say("参数“{0}”的单位是 {1}，此处应为 {2}", "the parameter '{0}' is in {1}; here {2} is needed",
                           word, parameter->unit, unit));
        return {0, word};
    }
    return {value.number(), {}};
}

double read_share(const YamlValue& value) {
    const double share = value.number();
    if (!(share >= 0 && share <= 1))
        value.fail(say("得分应在 0 到 1 之间，而不是 {}", "a score lies between 0 and 1; {} does not", share));
    return share;
}

ZoningFactor::Corner read_corner(const YamlValue& pair, const std::string& unit, const ParameterSet& parameters) {
    if (!pair.is_list() || pair.items().size() != 2)
        pair.fail({"应写作 [数值, 得分]", "should be written [value, score]"});
    return {read_number(pair.items()[0], unit, parameters), read_share(pair.items()[1])};
}

void read_curve(const YamlValue& body, ZoningFactor& factor, const ParameterSet& parameters) {
    for (const YamlValue& pair : body.is_list() ? body.items() : std::vector<YamlValue>{body}) {
        factor.curve.push_back(read_corner(pair, factor.unit, parameters));
        const std::size_t count = factor.curve.size();
        if (count < 2) continue;
        const double before = factor.curve[count - 2].value.in(parameters, {});
        const double at = factor.curve[count - 1].value.in(parameters, {});
        if (!(at > before))
            pair.fail(say("曲线的数值应递增：{0} 不大于 {1}", "the values of a curve go up: {0} is not above {1}", at,
                          before));
    }
    if (factor.curve.empty()) body.fail({"曲线没有点", "the curve has no points"});
}

ZoningFactor read_factor(const std::string& name, const YamlValue& body, const ParameterSet& parameters) {
    const auto known = measured().find(name);
    if (known == measured().end()) {
        std::vector<std::string> words;
        for (const auto& [word, what] : measured()) words.push_back(word);
        const Text hint = suggestion(name, words);
        body.fail(say("没有选址因子“{0}”{1}；可用：{3}", "there is no siting factor '{0}'{2}; known are {3}", name,
                      hint.zh, hint.en, join(words, ", ")));
    }
    body.allow_only({"title", "unit", "weight", "curve", "source", "verified"});
    ZoningFactor factor;
    factor.what = known->second.what;
    factor.name = name;
    factor.title = body.at("title").title();
    factor.unit = body.at("unit").text();
    if (factor.unit != known->second.unit)
        body.at("unit").fail(
            say("因子 {0} 的单位是 {1}", "the factor {0} is measured in {1}", name, std::string(known->second.unit)));
    factor.weight = body.at("weight").number();
    if (!(factor.weight >= 0) || !std::isfinite(factor.weight))
        body.at("weight").fail({"权重不能小于 0", "a weight is 0 or more"});
    factor.source = body.at("source").text();
    factor.verified = body.at("verified").truth();
    read_curve(body.at("curve"), factor, parameters);
    return factor;
}

KeepOff read_keep_off(const YamlValue& body, const Catalogue& catalogue) {
    body.allow_only({"layer", "where", "gap_m"});
    KeepOff keep_off;
    const YamlValue name = body.at("layer");
    try {
        keep_off.layer = &catalogue.layer(name.text());
    } catch (const ConfigError& error) {
        name.fail(error.message());
    }
    if (const auto where = body.find("where")) {
        try {
            keep_off.where.emplace(where->text(),
                                   ExpressionScope{keep_off.layer, nullptr, &catalogue.parameters(), false});
        } catch (const ConfigError& error) {
            where->fail(error.message());
        }
        if (!keep_off.where->is_condition()) where->fail({"此处应为条件", "a condition is expected here"});
    }
    keep_off.gap_m = read_number(body.at("gap_m"), "m", catalogue.parameters());
    if (keep_off.gap_m.in(catalogue.parameters(), {}) < 0)
        body.at("gap_m").fail({"距离不能小于 0", "a distance is 0 or more"});
    return keep_off;
}

}  // namespace

Zoning read_zoning(const YamlValue& root, const Catalogue& catalogue) {
    root.allow_only({"factors", "keep_off"});
    Zoning zoning;
    for (const auto& [name, body] : root.at("factors").entries())
        zoning.factors.push_back(read_factor(name, body, catalogue.parameters()));
    if (const auto keep_off = root.find("keep_off"))
        for (const YamlValue& body : keep_off->items()) zoning.keep_off.push_back(read_keep_off(body, catalogue));
    return zoning;
}

}  // namespace cunjing
