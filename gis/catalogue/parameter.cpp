// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/parameter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"

namespace cunjing {
namespace {

/// "default", or who set it where by what.
std::string whose(const ParameterOverride* set) {
    if (set == nullptr) return "default";
    std::vector<std::string> parts{set->scope.empty() ? "project" : set->scope};
    for (const std::string* part : {&set->document, &set->author, &set->date})
        if (!part->empty()) parts.push_back(*part);
    return join(parts, ", ");
}

bool begins_with_word(const std::string& key, const std::string& word) {
    return key.starts_with(word) && key.size() > word.size() && key[word.size()] == '/';
}

}  // namespace

std::string amount_of(const Parameter& parameter, double value) {
    if (parameter.unit == date_unit) return to_string(Date{static_cast<std::int32_t>(value)});
    return fmt::format("{} {}", value, parameter.unit);
}

void ParameterSet::add(Parameter parameter) {
    parameters_.push_back(std::move(parameter));
}

void ParameterSet::override_with(const std::vector<ParameterOverride>& overrides) {
    for (const ParameterOverride& set : overrides) {
        const Parameter* parameter = find(set.name);
        if (parameter == nullptr || !parameter->values.contains(set.key)) {
            const Text hint = suggestion(set.name, names());
            throw ConfigError(say("项目设定了参数 {0}[{1}]，但没有这个参数{2}；请撤销（rules --undo）或换用相应版本",
                                  "the project sets the parameter {0}[{1}], which there is not{3}; undo it (rules "
                                  "--undo) or use the version that it was made with",
                                  set.name, set.key, hint.zh, hint.en));
        }
        overrides_[set.name].push_back(set);
        differs_by_village_ = differs_by_village_ || !set.scope.empty();
    }
    for (auto& [name, sets] : overrides_)
        std::ranges::stable_sort(sets, std::ranges::greater{}, [](const auto& set) { return set.scope.size(); });
}

void ParameterSet::hold_everywhere(const ParameterOverride& set) {
    std::erase_if(overrides_[set.name], [&set](const ParameterOverride& other) { return other.key == set.key; });
    override_with({set});
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

const ParameterOverride* ParameterSet::override_of(const Parameter& parameter, const std::string& key,
                                                   std::string_view village) const {
    if (overrides_.empty()) return nullptr;
    const auto sets = overrides_.find(parameter.name);
    if (sets == overrides_.end()) return nullptr;
    const auto found = std::ranges::find_if(
        sets->second, [&](const ParameterOverride& set) { return set.key == key && village.starts_with(set.scope); });
    return found == sets->second.end() ? nullptr : &*found;
}

std::optional<ParameterValue> ParameterSet::value(const Parameter& parameter, const std::vector<Value>& keys,
                                                  std::string_view village) const {
    const auto number_in_force = number(parameter, keys, village);
    if (!number_in_force) return std::nullopt;
    const std::string key = *key_of(parameter, keys);
    const std::string name = key.empty() ? parameter.name : fmt::format("{}[{}]", parameter.name, key);
    return ParameterValue{*number_in_force, fmt::format("{} = {} ({})", name, amount_of(parameter, *number_in_force),
                                                        whose(override_of(parameter, key, village)))};
}

std::optional<double> ParameterSet::number(const Parameter& parameter, const std::vector<Value>& keys,
                                           std::string_view village) const {
    const auto key = key_of(parameter, keys);
    if (!key) return std::nullopt;
    if (const ParameterOverride* set = override_of(parameter, *key, village)) return set->value;
    const auto found = parameter.values.find(*key);
    if (found == parameter.values.end()) return std::nullopt;
    return found->second;
}

std::optional<std::pair<double, double>> ParameterSet::range(const Parameter& parameter, const std::vector<Value>& keys,
                                                             std::string_view village) const {
    const auto in_force = number(parameter, keys, village);
    if (!in_force) return std::nullopt;
    const auto found = parameter.ranges.find(*key_of(parameter, keys));
    if (found == parameter.ranges.end()) return std::pair(*in_force, *in_force);
    return std::pair(std::min(found->second.first, *in_force), std::max(found->second.second, *in_force));
}

double ParameterSet::greatest(const Parameter& parameter) const {
    double greatest = 0;
    for (const auto& [key, value] : parameter.values) greatest = std::max(greatest, value);
    for (const auto& [key, range] : parameter.ranges) greatest = std::max(greatest, range.second);
    if (const auto sets = overrides_.find(parameter.name); sets != overrides_.end())
        for (const ParameterOverride& set : sets->second) greatest = std::max(greatest, set.value);
    return greatest;
}

std::string ParameterSet::settings_text() const {
    std::string text;
    for (const auto& [name, sets] : overrides_)
        for (const ParameterOverride& set : sets)
            text += fmt::format("{} {} {} {}\n", name, set.key, set.scope, set.value);
    return text;
}

std::vector<std::string> words_of(const std::string& key) {
    std::vector<std::string> words;
    for (std::size_t at = 0; !key.empty() && at != std::string::npos;) {
        const std::size_t slash = key.find('/', at);
        words.push_back(key.substr(at, slash - at));
        at = slash == std::string::npos ? slash : slash + 1;
    }
    return words;
}

std::vector<std::string> keys_meant(const Parameter& parameter, const std::string& words) {
    std::vector<std::string> all;
    std::vector<std::string> meant;
    for (const auto& [key, value] : parameter.values) {
        if (const std::string word = key.substr(0, key.find('/')); all.empty() || all.back() != word)
            all.push_back(word);
        if (key == words || begins_with_word(key, words)) meant.push_back(key);
    }
    if (!meant.empty()) return meant;
    if (words.empty())
        throw ConfigError(say("参数 {0} 取决于 {1}，请写 {0}.词，词为：{2}",
                              "parameter {0} depends on {1}: write {0}.WORD, where WORD is one of {2}", parameter.name,
                              join(parameter.by, ", "), join(all, ", ")));
    if (parameter.by.empty())
        throw ConfigError(
            say("参数 {0} 只有一个值，请写 {0}=值", "parameter {0} has one value: write {0}=VALUE", parameter.name));
    const Text hint = suggestion(words, all);
    throw ConfigError(
        say("参数 {0} 没有“{1}”{2}", "parameter {0} has no '{1}'{3}", parameter.name, words, hint.zh, hint.en));
}

}  // namespace cunjing
