// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/rule_numbers.hpp"

#include "gis/check/plan.hpp"

namespace cunjing {
namespace {

/// The words that a field, stored or derived, can hold; null where it can hold any.
const std::vector<FieldValue>* words_in(const Layer& layer, const std::string& field) {
    if (const Field* stored = layer.find(field)) return &stored->values;
    const DerivedField* derived = layer.find_derived(field);
    const auto* steps = derived == nullptr ? nullptr : std::get_if<Steps>(&derived->is);
    return steps == nullptr ? nullptr : &steps->words;
}

Text title_of(const std::string& word, const std::string& attribute, const Catalogue& catalogue) {
    const std::size_t dot = attribute.find('.');
    const Layer* layer = catalogue.find_layer(attribute.substr(0, dot));
    const auto* words = layer == nullptr ? nullptr : words_in(*layer, attribute.substr(dot + 1));
    if (words != nullptr)
        for (const FieldValue& known : *words)
            if (known.code == word) return known.title;
    return {word, word};
}

}  // namespace

Text key_title(const Parameter& parameter, const std::string& key, const Catalogue& catalogue) {
    Text title;
    const std::vector<std::string> words = words_of(key);
    for (std::size_t i = 0; i < words.size() && i < parameter.by.size(); ++i) {
        const Text word = title_of(words[i], parameter.by[i], catalogue);
        title.zh += (i == 0 ? "" : " · ") + word.zh;
        title.en += (i == 0 ? "" : " · ") + word.en;
    }
    return title;
}

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
