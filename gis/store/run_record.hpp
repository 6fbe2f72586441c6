// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// One row of the `finding` table: which rule, which feature, what was measured against what.
struct FindingRow {
    std::string rule;
    std::string verdict;  // violated, doubtful, undetermined
    std::string subject_layer;
    std::string subject_uid;
    std::string reference_layer;  // empty: none
    std::string reference_uid;
    std::string measure;  // distance_m, overlap_m2, share, value; empty: nothing was measured
    std::optional<double> measured;
    std::optional<double> measured_raw;  // before the point radius was taken off
    std::optional<double> limit;
    std::string limit_source;  // "coop_road[village] (default)", "rule"
    std::optional<double> tolerance_m;
    int severity = 0;
    std::optional<int> deadline_days;
    std::string responsible;
    std::string village_code;    // empty: orphan
    std::string village_how;     // attribute, polygon, shared, nearest, orphan
    std::string reason;          // of an undetermined or noted finding
    std::string evidence_wkt;    // only when asked for; never stored: it follows from the two features
    std::optional<Point> place;  // on the subject, in the work CRS
};

/// One row of `run_rule`: how many subjects of a village had which verdict under a rule.
struct RunRuleRow {
    std::string rule;
    std::string village_code;
    std::int64_t violated = 0;
    std::int64_t doubtful = 0;
    std::int64_t undetermined = 0;
    std::int64_t satisfied = 0;
    std::int64_t yielded = 0;  // hidden by a rule that comes first (yields_to)
};

/// One row of the `rule` table: the texts that findings point at.
struct RuleRow {
    std::string id;
    std::string focus;
    Text title;
    std::string basis_text;
    std::string basis_source;
    bool basis_verified = false;
};

/// A run of all rules: who, when, with what, and its results.
struct RunRecord {
    std::string started_at;  // UTC, ISO 8601
    std::string as_of;
    std::string user;
    std::string engine_version;
    std::string catalogue_hash;
    std::string input_hash;
    double elapsed_s = 0;
    std::vector<RuleRow> rules;
    std::vector<RunRuleRow> counts;
    std::vector<FindingRow> findings;
};

}  // namespace cunjing
