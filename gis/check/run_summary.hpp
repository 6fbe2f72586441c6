// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "gis/check/check.hpp"
#include "gis/check/layer_check.hpp"
#include "gis/check/rule_switches.hpp"

namespace cunjing {

/// The texts that findings under a rule point at, of the catalogue or that of unusable shapes; none for any other.
[[nodiscard]] std::optional<RuleRow> texts_of_rule(std::string_view id, const Catalogue& catalogue);

/// Adds the texts that findings point at.
void add_texts_of_rules(RunRecord& run, const Catalogue& catalogue);

/// Names the rules that did not run because they are off among the others that did not, in the catalogue's order. What
/// is switched off but is no rule becomes a note: a catalogue may have lost it, and nothing is wrong with the project.
void note_switches(CheckResult& result, const std::vector<RuleSwitch>& switches, const Wanted& wanted,
                   const Catalogue& catalogue);

/// Totals per rule and per village from the counts per rule and village.
/// Takes the names of villages by code; those that are listed although nothing was counted in them.
void sum_up(CheckResult& result, const std::map<std::string, std::string>& village_names);

}  // namespace cunjing
