// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/unit.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gis/base/text.hpp"

namespace cunjing {
namespace {

struct Unit {
    std::string_view name;
    std::string_view measures;
    double size = 1;  // in the first unit of what it measures
};

// 15 mu are a hectare (GB 3100-93, appendix); 1 jin is half a kilogram.
constexpr std::array<Unit, 22> units{{
    {"m", "length", 1},
    {"mm", "length", 0.001},
    {"cm", "length", 0.01},
    {"dm", "length", 0.1},
    {"km", "length", 1000},
    {"m2", "area", 1},
    {"cm2", "area", 0.0001},
    {"mu", "area", 10000.0 / 15},
    {"ha", "area", 10000},
    {"km2", "area", 1e6},
    {"m3", "volume", 1},
    {"kg", "mass", 1},
    {"g", "mass", 0.001},
    {"jin", "mass", 0.5},
    {"t", "mass", 1000},
    {"mg/l", "concentration", 1},
    {"g/l", "concentration", 1000},
    {"ug/l", "concentration", 0.001},
    {"count", "number", 1},
    {"share", "share", 1},
    {"%", "share", 0.01},
    {"per mille", "share", 0.001},
}};

using Word = std::pair<std::string_view, std::string_view>;

constexpr std::array<Word, 62> words{{
    {"m", "m"},          {"米", "m"},         {"公尺", "m"},       {"mm", "mm"},    {"毫米", "mm"},
    {"cm", "cm"},        {"厘米", "cm"},      {"公分", "cm"},      {"dm", "dm"},    {"分米", "dm"},
    {"km", "km"},        {"公里", "km"},      {"千米", "km"},      {"m2", "m2"},    {"m^2", "m2"},
    {"m²", "m2"},        {"㎡", "m2"},        {"平方米", "m2"},    {"平米", "m2"},  {"平方", "m2"},
    {"cm2", "cm2"},      {"平方厘米", "cm2"}, {"mu", "mu"},        {"亩", "mu"},    {"ha", "ha"},
    {"hm2", "ha"},       {"hm²", "ha"},       {"公顷", "ha"},      {"km2", "km2"},  {"km²", "km2"},
    {"平方公里", "km2"}, {"平方千米", "km2"}, {"m3", "m3"},        {"m³", "m3"},    {"立方米", "m3"},
    {"立方", "m3"},      {"方", "m3"},        {"kg", "kg"},        {"公斤", "kg"},  {"千克", "kg"},
    {"g", "g"},          {"克", "g"},         {"斤", "jin"},       {"市斤", "jin"}, {"t", "t"},
    {"吨", "t"},         {"mg/l", "mg/l"},    {"毫克/升", "mg/l"}, {"g/l", "g/l"},  {"克/升", "g/l"},
    {"μg/l", "ug/l"},    {"微克/升", "ug/l"}, {"只", "count"},     {"头", "count"}, {"层", "count"},
    {"个", "count"},     {"人", "count"},     {"羽", "count"},     {"%", "%"},      {"％", "%"},
    {"百分比", "%"},     {"‰", "per mille"},
}};

const Unit* find_unit(std::string_view name) {
    const auto* const found = std::ranges::find(units, name, &Unit::name);
    return found == units.end() ? nullptr : found;
}

}  // namespace

std::string unit_named(std::string_view word) {
    const std::string wanted = folded(word);
    const auto* const found = std::ranges::find(words, std::string_view(wanted), &Word::first);
    return found == words.end() ? std::string() : std::string(found->second);
}

std::optional<double> unit_factor(std::string_view from, std::string_view to) {
    const Unit* source = find_unit(from);
    const Unit* target = find_unit(to);
    if (source == nullptr || target == nullptr || source->measures != target->measures) return std::nullopt;
    return source->size / target->size;
}

}  // namespace cunjing
