// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/sweep.hpp"

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <chrono>

#include "gis/base/part_of_progress.hpp"
#include "gis/check/finding_maker.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/check/rule_run.hpp"
#include "gis/check/rule_switches.hpp"

namespace cunjing {
namespace {

/// What a workspace is read with and stands on.
struct Ground {
    Snapshot snapshot;
    Workspace workspace;

    Ground(const Project& project, const Catalogue& catalogue, const ParameterSet& parameters, const DataNeeded& needed,
           const SweepOptions& options, Progress& progress)
        : snapshot(project, static_cast<std::size_t>(tbb::this_task_arena::max_concurrency())),
          workspace(snapshot, catalogue, parameters, needed, options.as_of) {
        workspace.set_heights(options.height_m);
        workspace.read_all(progress);
    }
};

class Sweep {
public:
    Sweep(const Project& project, const Catalogue& catalogue, const SweepOptions& options, Progress& progress)
        : project_(project),
          catalogue_(catalogue),
          options_(options),
          progress_(progress),
          in_force_(parameters_in_force(catalogue, project)) {
        for (const Rule& rule : catalogue.rules())
            if (data_needed({&rule}, catalogue).parameters.contains(options.parameter)) naming_.push_back(rule.id);
        wanted_ = {options.rules.empty() ? naming_ : options.rules, options.villages, false, off_in(project)};
        rules_ = rules_to_judge(catalogue, wanted_.rules, wanted_.off);
        needed_ = data_needed(rules_, catalogue);
    }

    SweepResult run() {
        result_.is_named = !naming_.empty();
        std::ranges::copy_if(naming_, std::back_inserter(result_.off),
                             [this](const std::string& rule) { return wanted_.off.contains(rule); });
        tell_values_in_force();
        const double share = 1.0 / static_cast<double>(options_.values.size() + 1);
        for (std::size_t i = 0; i < options_.values.size(); ++i) {
            const ParameterSet parameters = parameters_with(options_.values[i]);
            const double begin = share * static_cast<double>(i);
            if (!result_.is_named || !ground_) {
                ground_.reset();  // one at a time is in memory
                const ParameterSet& shaping = result_.is_named ? in_force_ : parameters;
                PartOfProgress reading(progress_, begin, begin + share / 2);
                ground_.emplace(project_, catalogue_, shaping, needed_, options_, reading);
                require_known(options_.villages, ground_->workspace.village_names());
            }
            PartOfProgress judging(progress_, begin + share / 2, begin + share);
            judge(i, parameters, judging);
            if (!result_.is_named) keep_names();
        }
        keep_names();
        keep_rules_that_depend();
        return std::move(result_);
    }

private:
    /// Who names a rule wants to know what it would find if it were on.
    [[nodiscard]] std::set<std::string> off_in(const Project& project) const {
        std::set<std::string> off = ids_of(rules_switched_off(project));
        for (const std::string& asked_for : options_.rules) off.erase(asked_for);
        return off;
    }

    [[nodiscard]] ParameterSet parameters_with(double value) const {
        ParameterSet parameters = in_force_;
        for (const std::string& key : options_.keys)
            parameters.hold_everywhere({options_.parameter, key, {}, value, {}, {}, {}});
        return parameters;
    }

    void tell_values_in_force() {
        const Parameter& parameter = *in_force_.find(options_.parameter);
        for (const std::string& key : options_.keys) {
            const std::vector<std::string> words = words_of(key);
            const std::vector<Value> values(words.begin(), words.end());
            if (const auto value = in_force_.value(parameter, values)) result_.in_force.push_back(value->source);
        }
    }

    void keep_names() {
        for (const auto& [code, name] : ground_->workspace.village_names())
            if (wanted_.has(VillageOf{code, VillageOf::How::polygon, {}})) result_.village_names[code] = name;
    }

    void judge(std::size_t value, const ParameterSet& parameters, Progress& progress) {
        RunRecord record;
        RuleRun run(
            {catalogue_, rules_, needed_, ground_->snapshot, ground_->workspace, parameters, wanted_, options_.as_of},
            record);
        run.find_layers();
        std::vector<SubjectPiece> pieces;
        for (SubjectLayer& layer : run.layers())
            if (!layer.rules.empty()) std::ranges::move(run.pieces_of(layer), std::back_inserter(pieces));
        run.judge(pieces, [&](double share) { progress.step(share, "judge"); });
        for (std::size_t place = 0; place < run.order().size(); ++place)
            static_cast<void>(run.take(place));  // merged findings count once
        for (const RunRuleRow& row : run.counts()) {
            if (row.rule == unusable_shape_rule) continue;
            std::vector<VerdictCounts>& of_value = counts_[{row.rule, row.village_code}];
            of_value.resize(options_.values.size());
            of_value[value] = {row.violated, row.doubtful, row.undetermined, row.satisfied, row.yielded};
        }
    }

    /// A rule that finds the same with all values has nothing to say where it does not name the parameter.
    [[nodiscard]] bool depends(const std::string& rule) const {
        if (std::ranges::find(naming_, rule) != naming_.end()) return true;
        return std::ranges::any_of(counts_, [&rule](const auto& counts) {
            return counts.first.first == rule &&
                   std::ranges::any_of(counts.second, [&counts](const VerdictCounts& of_value) {
                       return !(of_value == counts.second.front());
                   });
        });
    }

    void keep_rules_that_depend() {
        for (const Rule* rule : rules_) {
            if (!wanted_.has(*rule) || !depends(rule->id)) continue;
            result_.rules.push_back(rule->id);
            std::vector<SweepCounts> orphans;
            for (auto& [of, of_value] : counts_) {
                if (of.first != rule->id) continue;
                (of.second.empty() ? orphans : result_.counts).push_back({of.first, of.second, of_value});
            }
            std::ranges::move(orphans, std::back_inserter(result_.counts));
        }
    }

    const Project& project_;
    const Catalogue& catalogue_;
    const SweepOptions& options_;
    Progress& progress_;
    ParameterSet in_force_;
    std::vector<std::string> naming_;  // rules that name the parameter
    Wanted wanted_;
    std::vector<const Rule*> rules_;
    DataNeeded needed_;
    std::optional<Ground> ground_;
    std::map<std::pair<std::string, std::string>, std::vector<VerdictCounts>> counts_;  // by rule and village
    SweepResult result_;
};

}  // namespace

std::map<std::string, std::vector<VerdictCounts>> SweepResult::by_village() const {
    std::map<std::string, std::vector<VerdictCounts>> sums;
    for (const SweepCounts& of : counts) {
        std::vector<VerdictCounts>& sum = sums[of.village_code];
        sum.resize(of.of_value.size());
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i].add(of.of_value[i]);
    }
    return sums;
}

SweepResult sweep(const Project& project, const Catalogue& catalogue, const SweepOptions& options, Progress& progress) {
    const auto start = std::chrono::steady_clock::now();
    std::optional<tbb::global_control> threads;
    if (options.threads > 0)
        threads.emplace(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(options.threads));
    SweepResult result = Sweep(project, catalogue, options, progress).run();
    progress.step(1, "done");
    result.elapsed_s = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

}  // namespace cunjing
