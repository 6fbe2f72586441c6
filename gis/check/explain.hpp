// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// One step on the way to a verdict: a condition and what came of it, or what it was measured from.
struct ExplainedStep {
    int depth = 0;  // conditions inside `all`, `any` and `not` stand one deeper
    Text text;
    std::optional<Verdict> verdict;  // `violated`: the condition holds; none: not a condition
};

/// How a rule came to its verdict about a feature.
struct ExplainedRule {
    const Rule* rule = nullptr;
    std::optional<Verdict> verdict;  // none: not surveyed, or the rule is off or without layers
    std::string hidden_by;           // a rule that comes first and found at least as much; empty: none
    int severity = 0;
    int deadline_days = 0;
    std::string responsible;
    std::vector<ExplainedStep> steps;
};

/// Something that lies upstream of a water, along ditches and streams.
struct ExplainedSource {
    Text title;
    std::string layer;
    std::string uid;
    double distance_m = 0;   // along the flow
    bool is_certain = true;  // false where nobody knows which way some of the water runs
};

/// A feature and all rules that speak of it.
struct Explanation {
    std::string layer;
    std::string uid;
    std::string village_code;
    std::string village_how;
    std::vector<ExplainedRule> rules;
    std::vector<ExplainedSource> upstream;  // of a water
};

/// Tells how the verdicts about features come about, as a check would find them now; writes nothing.
/// Takes a uid, or `layer:uid`; a uid may stand in several layers.
/// Throws DataError when no feature has the uid.
[[nodiscard]] std::vector<Explanation> explain(const Project& project, const Catalogue& catalogue,
                                               const std::string& subject, Date as_of, const HeightAt& height_m = {});

}  // namespace cunjing
