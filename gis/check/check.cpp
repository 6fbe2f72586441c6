// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/check.hpp"

#include <tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <tuple>

#include "gis/base/error.hpp"
#include "gis/base/version.hpp"
#include "gis/check/evidence.hpp"
#include "gis/check/judge.hpp"
#include "gis/check/verdict.hpp"
#include "gis/check/workspace.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// A rule's judgements over one of its subject layers.
struct Judged {
    const Rule* rule = nullptr;
    const Subject* subject = nullptr;
    const Table* table = nullptr;
    Judgements judgements;
};

const char* name_of(Measure::Kind kind) {
    switch (kind) {
        case Measure::Kind::distance_m: return "distance_m";
        case Measure::Kind::overlap_m2: return "overlap_m2";
        case Measure::Kind::share: return "share";
    }
    return "";
}

RuleRow rule_row(const Rule& rule) {
    RuleRow row{rule.id, rule.focus, rule.title, {}, {}, true};
    for (const Basis& basis : rule.basis) {
        if (!basis.verified) continue;
        row.basis_text += (row.basis_text.empty() ? "" : "；") + basis.text;
        row.basis_source += (row.basis_source.empty() ? "" : "；") + basis.source;
    }
    row.basis_verified = !row.basis_text.empty();
    return row;
}

RuleRow unusable_shape_row() {
    return {unusable_shape_rule,
            "care",
            {"图形无法使用", "Shape cannot be used"},
            "图形为空或无法修复的要素不参加判定，列为无法判定",
            "本工具数据检查",
            false};
}

/// One check from the plan to the record.
class Check {
public:
    Check(Project& project, const Catalogue& catalogue, const CheckOptions& options, Progress& progress)
        : catalogue_(catalogue),
          options_(options),
          progress_(progress),
          rules_(rules_to_judge(catalogue, options.rules)),
          workspace_(project, catalogue, rules_, progress),
          context_{workspace_.references(), catalogue.parameters(), options.as_of} {}

    CheckResult run() {
        require_known_villages();
        for (std::size_t i = 0; i < rules_.size(); ++i) {
            progress_.step(0.4 + 0.4 * static_cast<double>(i) / static_cast<double>(rules_.size()), "judge");
            judge_rule(*rules_[i]);
        }
        progress_.step(0.8, "attribute");
        for (const Judged& judged : judged_) record(judged);
        record_unusable_shapes();
        finish();
        return std::move(result_);
    }

private:
    [[nodiscard]] bool is_wanted(const std::string& rule) const {
        return options_.rules.empty() || std::ranges::find(options_.rules, rule) != options_.rules.end();
    }

    [[nodiscard]] bool is_wanted(const VillageOf& village) const {
        const auto asked_for = [this](const std::string& code) {
            return std::ranges::find(options_.villages, code) != options_.villages.end();
        };
        return options_.villages.empty() || asked_for(village.code) ||
               (!village.shared_with.empty() && asked_for(village.shared_with));
    }

    void require_known_villages() const {
        std::vector<std::string> known;
        for (const auto& [code, name] : workspace_.village_names()) known.push_back(code);
        for (const std::string& code : options_.villages) {
            if (std::ranges::find(known, code) != known.end()) continue;
            const Text hint = suggestion(code, known);
            throw ConfigError(say("项目中没有代码为“{0}”的村{1}", "the project has no village with the code '{0}'{2}",
                                  code, hint.zh, hint.en));
        }
    }

    void judge_rule(const Rule& rule) {
        std::vector<Text> why;
        bool ran = false;
        for (const Subject& subject : rule.subjects) ran = judge_subject(rule, subject, why) || ran;
        if (!is_wanted(rule.id)) return;
        if (ran) result_.rules.push_back({rule.id, {}});
        if (why.empty()) return;
        RuleNote note{rule.id, {}};
        for (const Text& part : why) {
            note.why.zh += (note.why.zh.empty() ? "" : "；") + part.zh;
            note.why.en += (note.why.en.empty() ? "" : "; ") + part.en;
        }
        (ran ? result_.partly_run : result_.not_run).push_back(std::move(note));
    }

    /// Whether the rule could be asked of the layer at all; what could not is added to `why`.
    bool judge_subject(const Rule& rule, const Subject& subject, std::vector<Text>& why) {
        const Layer& layer = *subject.layer;
        if (!workspace_.has_features(layer)) {
            why.push_back(say("图层 {0}（{1}）没有要素", "layer {0} ({2}) has no features", layer.name, layer.title.zh,
                              layer.title.en));
            return false;
        }
        const Runnable can =
            runnable(subject.when, [this](const Layer& other) { return workspace_.has_features(other); });
        if (!can.missing.empty()) {
            const std::string missing = join({can.missing.begin(), can.missing.end()}, ", ");
            why.push_back(say("{0} 需要的参照图层没有要素：{1}", "for {0}, reference layers without features: {1}",
                              layer.name, missing));
        }
        if (!can.at_all) return false;
        Judged judged{&rule, &subject, workspace_.table(layer),
                      judge(rule, subject, *workspace_.table(layer), context_)};
        const auto count = std::ranges::count(judged.judgements.judged, std::uint8_t{1});
        const std::int64_t left_out = judged.judgements.not_surveyed;
        if (left_out > 0)
            why.push_back(say("{0} 中 {1} 个要素缺少判定所需的调查属性（{2}）",
                              "{1} features of {0} lack what the rule needs to be surveyed ({2})", layer.name, left_out,
                              subject.surveyed->text()));
        judged_.push_back(std::move(judged));
        return count > 0 || left_out == 0;
    }

    /// Whether a rule that comes first found at least as much on the same feature.
    [[nodiscard]] bool yields(const Judged& judged, const Judgement& hit) const {
        for (const Judged& other : judged_) {
            if (other.table != judged.table || other.judgements.judged[hit.row] == 0) continue;
            const auto& first = judged.rule->yields_to;
            if (std::ranges::find(first, other.rule->id) == first.end()) continue;
            if (other.judgements.verdicts[hit.row] >= hit.verdict) return true;
        }
        return false;
    }

    RunRuleRow& count_row(const std::string& rule, const std::string& village) {
        RunRuleRow& row = counts_[{rule, village}];
        row.rule = rule;
        row.village_code = village;
        return row;
    }

    void record(const Judged& judged) {
        if (!is_wanted(judged.rule->id)) return;
        const auto& villages = workspace_.villages_of(judged.table->layer());
        for (std::size_t row = 0; row < judged.table->size(); ++row)
            if (judged.judgements.judged[row] != 0 && judged.judgements.verdicts[row] == Verdict::satisfied &&
                is_wanted(villages[row]))
                ++count_row(judged.rule->id, villages[row].code).satisfied;
        for (const Judgement& hit : judged.judgements.hits) {
            const VillageOf& village = villages[hit.row];
            if (!is_wanted(village)) continue;
            RunRuleRow& counts = count_row(judged.rule->id, village.code);
            if (yields(judged, hit)) {
                ++counts.yielded;
                continue;
            }
            if (hit.verdict == Verdict::violated) ++counts.violated;
            if (hit.verdict == Verdict::doubtful) ++counts.doubtful;
            if (hit.verdict == Verdict::undetermined) ++counts.undetermined;
            result_.run.findings.push_back(finding(judged, hit, village));
        }
    }

    [[nodiscard]] FindingRow finding(const Judged& judged, const Judgement& hit, const VillageOf& village) const {
        FindingRow row;
        row.rule = judged.rule->id;
        row.verdict = to_string(hit.verdict);
        row.subject_layer = judged.table->layer().name;
        row.subject_uid = judged.table->uid(hit.row);
        const RowRef subject{judged.table, hit.row};
        if (hit.reference.table != nullptr) {
            row.reference_layer = hit.reference.table->layer().name;
            row.reference_uid = hit.reference.table->uid(hit.reference.row);
        }
        if (hit.measure) {
            row.measure = name_of(hit.measure->kind);
            row.measured = hit.measure->measured;
            row.measured_raw = hit.measure->raw;
            row.limit = hit.measure->limit;
            row.tolerance_m = hit.measure->tolerance_m;
            if (hit.measure->limit_of != nullptr)
                row.limit_source = limit_source(*hit.measure->limit_of, context_, subject, hit.reference);
        }
        row.severity = hit.severity;
        row.deadline_days = hit.deadline_days;
        row.responsible = *hit.responsible;
        set_village(row, village);
        row.reason = reason(judged, hit);
        if (options_.evidence && hit.measure)
            row.evidence_wkt = evidence_wkt(SubjectRow(*judged.table, hit.row), hit, context_);
        row.place = point_on(judged.table->shapes[hit.row]);
        return row;
    }

    static void set_village(FindingRow& row, const VillageOf& village) {
        row.village_code = village.code;
        row.village_how = to_string(village.how);
        if (!village.shared_with.empty()) row.village_how += ":" + village.shared_with;
    }

    [[nodiscard]] std::string reason(const Judged& judged, const Judgement& hit) const {
        std::vector<Text> parts;
        if (hit.exception_possible) parts.push_back({"可能属于例外情形", "an exception may apply"});
        if (hit.verdict == Verdict::undetermined)
            parts.push_back({"缺少判定所需的属性", "an attribute needed to judge is unknown"});
        const auto& problems = workspace_.problems(judged.table->layer());
        const auto problem = std::ranges::lower_bound(problems, hit.row, {}, &ShapeProblem::row);
        if (problem != problems.end() && problem->row == hit.row) parts.push_back(problem->what);
        std::string text;
        for (const Text& part : parts) text += (text.empty() ? "" : "; ") + part.zh + " / " + part.en;
        return text;
    }

    void record_unusable_shapes() {
        for (const auto& [name, reference] : workspace_.references()) {
            if (name == "village") continue;  // a village of a register has no shape yet, and no rule judges it
            const Layer& layer = catalogue_.layer(name);
            for (const ShapeProblem& problem : workspace_.problems(layer)) {
                result_.notes.push_back(say("{0} {1}：{2}", "{0} {1}: {3}", name,
                                            workspace_.table(layer)->uid(problem.row), problem.what.zh,
                                            problem.what.en));
                if (problem.repaired) continue;
                const VillageOf& village = workspace_.villages_of(layer)[problem.row];
                if (!is_wanted(village)) continue;
                FindingRow row;
                row.rule = unusable_shape_rule;
                row.verdict = to_string(Verdict::undetermined);
                row.subject_layer = name;
                row.subject_uid = workspace_.table(layer)->uid(problem.row);
                set_village(row, village);
                row.reason = problem.what.zh + " / " + problem.what.en;
                ++count_row(unusable_shape_rule, village.code).undetermined;
                result_.run.findings.push_back(std::move(row));
            }
        }
    }

    void finish() {
        std::map<std::string, std::size_t> order;
        for (const Rule& rule : catalogue_.rules()) order.emplace(rule.id, order.size());
        order.emplace(unusable_shape_rule, order.size());
        const auto key = [&](const FindingRow& row) {
            return std::tuple(order.at(row.rule), row.village_code.empty(), row.village_code, row.subject_layer,
                              row.subject_uid);
        };
        std::ranges::stable_sort(result_.run.findings,
                                 [&](const FindingRow& a, const FindingRow& b) { return key(a) < key(b); });
        for (const auto& [id, row] : counts_) result_.run.counts.push_back(row);
        std::ranges::stable_sort(result_.run.counts, {}, [&](const RunRuleRow& row) { return order.at(row.rule); });
        for (const Rule& rule : catalogue_.rules()) result_.run.rules.push_back(rule_row(rule));
        result_.run.rules.push_back(unusable_shape_row());
        sum_up();
    }

    /// Totals per rule and per village from the counts per rule and village.
    void sum_up() {
        std::map<std::pair<bool, std::string>, VillageCounts> villages;
        for (const auto& [code, name] : workspace_.village_names())
            if (is_wanted(VillageOf{code, VillageOf::How::polygon, {}})) villages[{false, code}] = {code, name, {}};
        for (const RunRuleRow& row : result_.run.counts) {
            if (row.rule == unusable_shape_rule && (result_.rules.empty() || result_.rules.back().id != row.rule))
                result_.rules.push_back({row.rule, {}});
            const auto rule = std::ranges::find(result_.rules, row.rule, &RuleCounts::id);
            VillageCounts& village = villages[{row.village_code.empty(), row.village_code}];
            village.code = row.village_code;
            for (VerdictCounts* counts : {rule == result_.rules.end() ? nullptr : &rule->counts, &village.counts}) {
                if (counts == nullptr) continue;
                counts->violated += row.violated;
                counts->doubtful += row.doubtful;
                counts->undetermined += row.undetermined;
                counts->satisfied += row.satisfied;
                counts->yielded += row.yielded;
            }
        }
        for (auto& [key, village] : villages) result_.villages.push_back(std::move(village));
    }

    const Catalogue& catalogue_;
    const CheckOptions& options_;
    Progress& progress_;
    std::vector<const Rule*> rules_;
    Workspace workspace_;
    JudgeContext context_;
    std::vector<Judged> judged_;
    std::map<std::pair<std::string, std::string>, RunRuleRow> counts_;
    CheckResult result_;
};

}  // namespace

int CheckResult::worst_severity() const {
    int worst = 0;
    for (const FindingRow& finding : run.findings)
        if (finding.verdict == to_string(Verdict::violated)) worst = std::max(worst, finding.severity);
    return worst;
}

CheckResult check_project(Project& project, const Catalogue& catalogue, const CheckOptions& options,
                          Progress& progress) {
    const auto start = std::chrono::steady_clock::now();
    std::optional<tbb::global_control> threads;
    if (options.threads > 0)
        threads.emplace(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(options.threads));
    const std::string started_at = now_utc();
    CheckResult result = Check(project, catalogue, options, progress).run();
    result.run.started_at = started_at;
    result.run.as_of = to_string(options.as_of);
    result.run.user = options.user;
    result.run.engine_version = engine_version;
    result.run.catalogue_hash = catalogue.hash();
    const auto elapsed_s = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    result.run.elapsed_s = elapsed_s();
    if (!options.dry_run) {
        progress.step(0.9, "write");
        result.run.input_hash = project.input_hash();
        project.save_run(result.run, progress);
    }
    progress.step(1, "done");
    result.elapsed_s = elapsed_s();
    return result;
}

}  // namespace cunjing
