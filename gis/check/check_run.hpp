// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <future>
#include <memory>
#include <unordered_map>
#include <vector>

#include "gis/check/check.hpp"
#include "gis/check/finding_order.hpp"
#include "gis/check/merge.hpp"
#include "gis/check/subject_layer.hpp"
#include "gis/check/workspace.hpp"
#include "gis/store/run_writer.hpp"

namespace cunjing {

/// One check from the plan to the record.
class CheckRun {
public:
    /// Which layers stay in memory: those that rules measure to, or subjects too.
    enum class Hold { references, all };

    CheckRun(Project& project, const Catalogue& catalogue, const CheckOptions& options, Progress& progress,
             Hold hold = Hold::references);

    /// What writes the findings meanwhile, to be finished once nobody reads the file; null where nothing was written.
    [[nodiscard]] std::unique_ptr<RunWriter> take_writer() { return std::move(writer_); }
    [[nodiscard]] std::vector<Table> take_computed() { return std::move(workspace_.computed()); }

    CheckResult run();
    /// The same once more with other parameters, over what was read before. For dry runs of the whole that hold all
    /// layers.
    CheckResult run_again(ParameterSet parameters);

private:
    [[nodiscard]] DataNeeded needed(Hold hold) const;
    void judge_all_at_once();
    CheckResult finish();

    void require_known_villages() const;

    /// The layers that rules speak of or measure to, by name: unusable shapes are told of both. A village of a register
    /// has no shape yet, and no rule judges it.
    void find_subject_layers();

    /// In cells nothing is computed: a residential area may reach from one into the next.
    void note_stored_layers();

    [[nodiscard]] Runnable can_run(const Subject& subject) const;

    /// Cells of the plane that are checked one after another; none or one where everything is checked at once.
    [[nodiscard]] std::vector<Box> cells_in_memory() const;

    /// Judges layer by layer. Those that early rules speak of come first, so that their findings are written while the
    /// others are judged.
    void judge_by_layers();

    /// The same as hand_over, while other layers are judged: what is found there is of other rules.
    void hand_over_meanwhile(std::size_t before);

    /// Sorts and writes the findings of the rules before one, which all layers were judged under that they speak of.
    void hand_over(std::size_t before);

    /// Where the rule says so, one finding of several.
    [[nodiscard]] std::vector<FindingRow*> merged(std::size_t place, std::vector<FindingRow*> rows);

    [[nodiscard]] std::vector<SubjectPiece> pieces_of(SubjectLayer& layer);

    /// Judges what starts in each cell beside what is round it.
    void judge_in(const std::vector<Box>& cells);

    /// A spatial index that somebody broke must not hide features.
    void require_all_judged(std::int64_t judged) const;

    void judge(const std::vector<SubjectPiece>& pieces, double begin, double end);

    /// Says of a rule how far it ran.
    void report(const Rule& rule);

    /// Whether the rule could be asked of the layer at all; what could not is added to `why`.
    bool report(const Rule& rule, const Subject& subject, std::vector<Text>& why) const;

    void collect_counts();

    Project& project_;
    const Catalogue& catalogue_;
    bool is_dry_run_;
    Wanted wanted_;
    Progress& progress_;
    std::vector<const Rule*> rules_;
    DataNeeded needed_;
    ParameterSet parameters_;
    Snapshot snapshot_;
    Workspace workspace_;
    JudgeContext context_;
    std::uint64_t memory_bytes_;
    std::uint64_t reference_bytes_;
    std::vector<SubjectLayer> layers_;
    FindingOrder order_;
    std::vector<std::unordered_map<const FindingRow*, MergeKey>> merge_keys_;  // by place of the rule
    Merger merger_;
    std::size_t next_rule_ = 0;  // in the order of output
    CheckResult result_;
    std::unique_ptr<RunWriter> writer_;  // stops before the findings that it writes go away
    std::future<void> handing_over_;     // waited for before anything else goes away
};

}  // namespace cunjing
