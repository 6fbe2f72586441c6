// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/check/check.hpp"

namespace cunjing {

/// Adds the texts that findings point at.
void add_texts_of_rules(RunRecord& run, const Catalogue& catalogue);

/// Totals per rule and per village from the counts per rule and village.
/// Takes the names of villages by code; those that are listed although nothing was counted in them.
void sum_up(CheckResult& result, const std::map<std::string, std::string>& village_names);

}  // namespace cunjing
