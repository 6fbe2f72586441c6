// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/base/progress.hpp"
#include "gis/base/text.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/check/verdict_counts.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// What of a project is checked, and how.
struct CheckOptions {
    std::vector<std::string> rules;     // ids; none: all
    std::vector<std::string> villages;  // codes; none: all
    Date as_of;                         // the day that counts as today
    int threads = 0;                    // 0: all cores
    std::uint64_t memory_bytes = 0;     // about what may be taken; 0: no limit
    std::uint64_t reference_bytes = 0;  // of it, for what rules measure to; 0: half of what is left
    HeightAt height_m = {};             // of the ground, where somebody knows
    bool dry_run = false;               // nothing is written
    bool evidence = false;              // findings carry the ground or the line that shows them
    std::string user;                   // for the record of the run
};

struct RuleCounts {
    std::string id;
    VerdictCounts counts;
};

/// A rule that did not run, or not on everything, and why.
struct RuleNote {
    std::string id;
    Text why;
};

struct VillageCounts {
    std::string code;  // empty: orphans
    std::string name;
    VerdictCounts counts;
};

/// The result of a check: the record that was written, and what people want to know of it.
struct CheckResult {
    RunRecord run;
    std::vector<RuleCounts> rules;  // those that ran, in the catalogue's order
    std::vector<RuleNote> not_run;  // layers are missing, or it is off
    std::vector<RuleNote> partly_run;
    std::vector<VillageCounts> villages;  // by code, orphans last
    std::vector<Text> notes;              // what was repaired or left aside on reading
    double elapsed_s = 0;

    /// The worst severity among violated findings; 0: none.
    [[nodiscard]] int worst_severity() const;
};

/// Judges a project's features under the catalogue's rules and, unless it is a dry run, replaces the project's
/// findings and adds the record of the run, in one transaction.
/// Throws ConfigError (unknown rule or village, too little memory), DataError (unreadable, locked), Cancelled.
[[nodiscard]] CheckResult check_project(Project& project, const Catalogue& catalogue, const CheckOptions& options,
                                        Progress& progress = no_progress());

}  // namespace cunjing
