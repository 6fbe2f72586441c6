// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/unspoken_measures.hpp"

#include <filesystem>

#include "gis/catalogue/yaml.hpp"

namespace cunjing {

UnspokenMeasures UnspokenMeasures::read(const Catalogue& catalogue) {
    UnspokenMeasures unspoken;
    const std::filesystem::path file = catalogue.folder() / "plan" / "unspoken.yaml";
    if (!std::filesystem::exists(file)) return unspoken;
    for (const auto& [measure, rules] : YamlValue::read_file(file).entries())
        for (const YamlValue& rule : rules.items()) unspoken.rules_[measure].insert(catalogue.rule(rule.text()).id);
    return unspoken;
}

bool UnspokenMeasures::has(const std::string& rule, const std::string& measure, const std::string& limit_source) const {
    if ((measure == "value" || measure == "count") && limit_source.find('=') == std::string::npos) return true;
    const auto found = rules_.find(measure);
    return found != rules_.end() && found->second.contains(rule);
}

}  // namespace cunjing
