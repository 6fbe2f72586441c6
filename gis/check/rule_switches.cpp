// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/rule_switches.hpp"

namespace cunjing {
namespace {

/// A title stands in title marks; the number of a document does not.
std::string in_title_marks(const std::string& document) {
    const bool is_marked = document.find("《") != std::string::npos || document.find("〔") != std::string::npos;
    return is_marked ? document : "《" + document + "》";
}

}  // namespace

bool is_rule_switch(const ParameterOverride& set) {
    return set.name == rule_setting_name;
}

std::vector<RuleSwitch> rules_switched_off(const Project& project) {
    std::vector<RuleSwitch> switches;
    for (const ParameterOverride& set : in_force(project.parameter_settings()))
        if (is_rule_switch(set) && set.scope.empty() && set.value == 0)
            switches.push_back({set.key, set.author, set.date, set.document});
    return switches;
}

std::set<std::string> ids_of(const std::vector<RuleSwitch>& switches) {
    std::set<std::string> ids;
    for (const RuleSwitch& off : switches) ids.insert(off.rule);
    return ids;
}

ParameterSetting rule_setting(const std::string& rule, bool is_on, const std::string& author, const std::string& date,
                              const std::string& document) {
    return {{rule_setting_name, rule, {}, 0, author, date, document}, is_on};
}

Text words_of(const RuleSwitch& off) {
    Text words{"已", "switched off"};
    if (!off.author.empty()) {
        words.zh += "由 " + off.author + " ";
        words.en += " by " + off.author;
    }
    if (!off.document.empty()) {
        words.zh += "依据" + in_title_marks(off.document);
        words.en += " under " + off.document;
    }
    words.zh += "停用";
    if (!off.date.empty()) {
        words.zh += "（" + off.date + "）";
        words.en += " (" + off.date + ")";
    }
    return words;
}

}  // namespace cunjing
