// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/check/verdict_counts.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// Which values of a parameter are tried on a project.
struct SweepOptions {
    std::string parameter;
    std::vector<std::string> keys;  // of its values, all set to the same; one empty key: it depends on nothing
    std::vector<double> values;
    std::vector<std::string> rules;     // ids, also of rules that are off; none: those that name the parameter
    std::vector<std::string> villages;  // codes; none: all
    Date as_of;
    int threads = 0;         // 0: all cores
    HeightAt height_m = {};  // of the ground, where somebody knows
};

/// What a rule finds in a village with each of the values.
struct SweepCounts {
    std::string rule;
    std::string village_code;             // empty: orphans
    std::vector<VerdictCounts> of_value;  // as SweepOptions::values
};

/// What each value would find: nothing of it is written.
struct SweepResult {
    std::vector<std::string> rules;   // that name the parameter or find other things with other values
    std::vector<SweepCounts> counts;  // of these rules: by rule in the catalogue's order, by village code, orphans last
    std::map<std::string, std::string> village_names;  // by code, of all that are looked at
    std::vector<std::string> in_force;  // the values in force in the whole project and whose they are, by key
    bool is_named = false;              // whether any rule names the parameter
    std::vector<std::string> off;       // rules that name it and were left out because they are off
    double elapsed_s = 0;

    /// All rules together: by village and value.
    [[nodiscard]] std::map<std::string, std::vector<VerdictCounts>> by_village() const;
};

/// Judges a project once for each value, which holds in all villages, whatever is set for parts of the project. Where
/// rules name the parameter, all is read once and only they are judged anew; a parameter that shapes the ground (a
/// width, the reach of a cluster) has everything computed anew for each value, under all rules.
/// Throws ConfigError (unknown parameter, rule or village), DataError, Cancelled.
[[nodiscard]] SweepResult sweep(const Project& project, const Catalogue& catalogue, const SweepOptions& options,
                                Progress& progress = no_progress());

}  // namespace cunjing
