// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// The name under which the table `parameter` keeps that a rule is off: the key is the rule, the value 0, and taken
/// back it is on again.
constexpr const char* rule_setting_name = "rule";

/// A rule that a project has switched off, and by whose decision.
struct RuleSwitch {
    std::string rule;
    std::string author;
    std::string date;
    std::string document;
};

/// Whether a row of the table `parameter` is about a rule and no parameter.
[[nodiscard]] bool is_rule_switch(const ParameterOverride& set);

/// The rules that are off, in the order of their ids; also those that the catalogue no longer has.
[[nodiscard]] std::vector<RuleSwitch> rules_switched_off(const Project& project);

/// Their ids alone.
[[nodiscard]] std::set<std::string> ids_of(const std::vector<RuleSwitch>& switches);

/// What is added to the settings of a project to switch a rule off, or on again.
[[nodiscard]] ParameterSetting rule_setting(const std::string& rule, bool is_on, const std::string& author,
                                            const std::string& date, const std::string& document);

/// "switched off by A under No. 12 (2026-10-01)"; what nobody wrote down is left out.
[[nodiscard]] Text words_of(const RuleSwitch& off);

}  // namespace cunjing
