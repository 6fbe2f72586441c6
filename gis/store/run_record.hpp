// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/base/text_pool.hpp"
#include "gis/store/finding_rows.hpp"

namespace cunjing {

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
    FindingRows findings;
    TextPool texts;  // what the findings view
};

}  // namespace cunjing
