// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <vector>

#include "gis/check/subject_rules.hpp"

namespace cunjing {

/// Features of one layer that are to be judged again, and under which of its rules.
struct ToJudge {
    std::set<FeatureId> under_all;                  // they changed themselves
    std::vector<std::set<FeatureId>> under_family;  // something round them did; by the number of a family of rules

    /// How many features.
    [[nodiscard]] std::size_t size() const;
};

/// Finds the subjects whose findings an edit may change. Those that it names for no reason cost time only.
/// Cost: a query and a look at each feature within reach for every rule that looks at the edited layer.
class AffectedSubjects {
public:
    /// Takes what must outlive it.
    AffectedSubjects(const LiveLayers& layers, const std::vector<SubjectRules>& subjects, const JudgeContext& context);

    /// The feature itself is to be judged.
    void add_itself(const Layer& layer, FeatureId id);
    /// All for which a feature, as it was or as it is, may be what a rule measures to.
    /// Takes tables of this one feature; null: it is not there.
    void add_round(const Table* before, const Table* now);
    /// All features of the layers with a rule that looks at a layer.
    void add_all_looking_at(const Layer& layer);
    void add_all();

    /// In the order of the subjects.
    [[nodiscard]] const std::vector<ToJudge>& to_judge() const { return to_judge_; }

private:
    void add_all(std::size_t subject);
    void add_round(const Table& feature, const std::vector<Box>& changed);
    void add_within_reach(std::size_t subject, std::size_t rule, const Look& look, const Table& feature,
                          const LiveLayer::Greatest& own, const std::vector<Box>& boxes);

    const LiveLayers& layers_;
    const std::vector<SubjectRules>& subjects_;
    const JudgeContext& context_;
    std::vector<ToJudge> to_judge_;
};

}  // namespace cunjing
