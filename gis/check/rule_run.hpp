// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <unordered_map>
#include <vector>

#include "gis/check/finding_order.hpp"
#include "gis/check/subject_layer.hpp"

namespace cunjing {

/// What rules are judged over, and with which numbers.
struct RuleRunInput {
    const Catalogue& catalogue;
    const std::vector<const Rule*>& rules;
    const DataNeeded& needed;
    const Snapshot& snapshot;
    const Workspace& workspace;
    const ParameterSet& parameters;
    const Wanted& wanted;
    Date as_of;
};

/// Rules judged over the features that a workspace has at hand, with one set of parameters.
class RuleRun {
public:
    /// Takes what must outlive it, the record to which findings and their texts go among it.
    RuleRun(const RuleRunInput& input, RunRecord& record);

    /// Finds the layers that rules speak of or measure to.
    void find_layers();
    [[nodiscard]] std::vector<SubjectLayer>& layers() { return layers_; }
    [[nodiscard]] const std::vector<SubjectLayer>& layers() const { return layers_; }
    [[nodiscard]] const FindingOrder& order() const { return order_; }
    [[nodiscard]] Runnable can_run(const Subject& subject) const;

    /// A layer in pieces: the table that is held, or rows yet to be read.
    [[nodiscard]] std::vector<SubjectPiece> pieces_of(SubjectLayer& layer) const;
    /// Judges pieces beside what the workspace holds now.
    /// Takes what is told the share done; what it throws ends the work.
    void judge(const std::vector<SubjectPiece>& pieces, const std::function<void(double)>& tell);
    /// The findings of the rule at a place of the order, sorted; where the rule says so, one of several.
    [[nodiscard]] std::vector<FindingRow*> take(std::size_t place);
    /// How many features had which verdict by rule and village; once all findings were taken.
    [[nodiscard]] std::vector<RunRuleRow> counts() const;
    /// Hands what merged findings view over to the record.
    void take_texts() { record_.texts.take(merger_.take_texts()); }

private:
    RuleRunInput input_;
    RunRecord& record_;
    JudgeContext context_;
    std::vector<SubjectLayer> layers_;
    FindingOrder order_;
    std::vector<std::unordered_map<const FindingRow*, MergeKey>> merge_keys_;  // by place of the rule
    Merger merger_;
};

}  // namespace cunjing
