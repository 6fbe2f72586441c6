// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/check.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iterator>
#include <thread>

#include "gis/base/error.hpp"
#include "gis/base/version.hpp"
#include "gis/check/layer_check.hpp"
#include "gis/check/run_summary.hpp"
#include "gis/check/workspace.hpp"

namespace cunjing {
namespace {

/// A layer whose features are judged, with the rules that speak of it.
struct SubjectLayer {
    const Layer* layer = nullptr;
    std::vector<std::pair<const Rule*, const Subject*>> rules;
    PieceResult result;
};

/// Some rows of a layer: of the table that is held, or yet to be read.
struct SubjectPiece {
    const SoundTable* held = nullptr;
    std::size_t first = 0;  // of the held table
    std::size_t last = 0;
    RowRange rows;  // of the file
};

void add(PieceResult& whole, PieceResult&& piece, RunRecord& run) {
    whole.features += piece.features;
    whole.of_rule.resize(piece.of_rule.size());
    for (std::size_t i = 0; i < piece.of_rule.size(); ++i) {
        whole.of_rule[i].judged += piece.of_rule[i].judged;
        whole.of_rule[i].not_surveyed += piece.of_rule[i].not_surveyed;
    }
    for (const auto& [key, counts] : piece.counts) whole.counts[key].add(counts);
    std::ranges::move(piece.notes, std::back_inserter(whole.notes));
    run.findings.insert(run.findings.end(), piece.findings.begin(), piece.findings.end());
    run.texts.take(std::move(piece.texts));
}

/// One check from the plan to the record.
class Check {
public:
    Check(Project& project, const Catalogue& catalogue, const CheckOptions& options, Progress& progress)
        : catalogue_(catalogue),
          wanted_{options.rules, options.villages, options.evidence},
          progress_(progress),
          rules_(rules_to_judge(catalogue, options.rules)),
          needed_(data_needed(rules_)),
          snapshot_(project, static_cast<std::size_t>(tbb::this_task_arena::max_concurrency())),
          workspace_(snapshot_, catalogue, needed_, progress),
          context_{workspace_.references(), catalogue.parameters(), options.as_of} {}

    CheckResult run() {
        require_known_villages();
        find_subject_layers();
        for (std::size_t i = 0; i < layers_.size(); ++i) judge(layers_[i], i);
        for (const Rule* rule : rules_)
            if (wanted_.has(*rule)) report(*rule);
        result_.notes = snapshot_.notes();
        for (const SubjectLayer& layer : layers_)
            for (const PieceResult::Note& note : layer.result.notes)
                result_.notes.push_back(
                    say("{0} {1}：{2}", "{0} {1}: {3}", layer.layer->name, note.uid, note.what.zh, note.what.en));
        result_.run.input_hash = snapshot_.content_hash();
        progress_.step(0.8, "sort");
        collect_counts();
        put_in_order(result_.run, catalogue_);
        std::map<std::string, std::string> names = workspace_.village_names();
        std::erase_if(names, [this](const auto& village) {
            return !wanted_.has(VillageOf{village.first, VillageOf::How::polygon, {}});
        });
        sum_up(result_, names);
        return std::move(result_);
    }

private:
    void require_known_villages() const {
        std::vector<std::string> known;
        for (const auto& [code, name] : workspace_.village_names()) known.push_back(code);
        for (const std::string& code : wanted_.villages) {
            if (std::ranges::find(known, code) != known.end()) continue;
            const Text hint = suggestion(code, known);
            throw ConfigError(say("项目中没有代码为“{0}”的村{1}", "the project has no village with the code '{0}'{2}",
                                  code, hint.zh, hint.en));
        }
    }

    /// The layers that rules speak of or measure to, by name: unusable shapes are told of both. A village of a register
    /// has no shape yet, and no rule judges it.
    void find_subject_layers() {
        std::map<std::string, SubjectLayer> layers;
        const auto add = [&](const std::string& name) -> SubjectLayer& {
            SubjectLayer& layer = layers[name];
            layer.layer = catalogue_.find_layer(name);
            return layer;
        };
        for (const auto& [name, fields] : needed_.fields) add(name);
        for (const Rule* rule : rules_)
            for (const Subject& subject : rule->subjects)
                if (can_run(subject).at_all) add(subject.layer->name).rules.emplace_back(rule, &subject);
        layers.erase("village");
        for (auto& [name, layer] : layers)
            if (layer.layer != nullptr && !layer.layer->dimensions.empty()) layers_.push_back(std::move(layer));
    }

    [[nodiscard]] Runnable can_run(const Subject& subject) const {
        return runnable(subject.when, [this](const Layer& other) { return workspace_.has_features(other); });
    }

    [[nodiscard]] std::vector<SubjectPiece> pieces_of(const Layer& layer) const {
        std::vector<SubjectPiece> pieces;
        if (needed_.references.contains(layer.name)) {
            const SoundTable* held = workspace_.held(layer);
            if (held == nullptr) return pieces;
            constexpr auto step = static_cast<std::size_t>(rows_a_piece);
            for (std::size_t first = 0; first < held->table.size(); first += step)
                pieces.push_back({held, first, std::min(first + step, held->table.size()), {}});
            return pieces;
        }
        for (RowRange& rows : snapshot_.ranges(layer, rows_a_piece)) pieces.push_back({nullptr, 0, 0, std::move(rows)});
        return pieces;
    }

    /// Judges a layer on all cores, each of which reads the piece it judges.
    void judge(SubjectLayer& layer, std::size_t layers_before) {
        const LayerCheck check(layer.rules, context_, workspace_.villages(), wanted_);
        const std::vector<std::string> fields = needed_.fields_of(layer.layer->name);
        const std::vector<SubjectPiece> pieces = pieces_of(*layer.layer);
        std::vector<PieceResult> results(pieces.size());
        std::atomic<std::size_t> done = 0;
        const std::thread::id caller = std::this_thread::get_id();
        tbb::parallel_for(std::size_t{0}, pieces.size(), [&](std::size_t i) {
            if (pieces[i].held != nullptr) {
                results[i] =
                    check.judge(pieces[i].held->table, pieces[i].first, pieces[i].last, pieces[i].held->problems);
            } else {
                const SoundTable read = read_sound(snapshot_, *layer.layer, fields, pieces[i].rows);
                results[i] = check.judge(read.table, 0, read.table.size(), read.problems);
            }
            const double share = static_cast<double>(++done) / static_cast<double>(pieces.size());
            if (std::this_thread::get_id() == caller)
                progress_.step(
                    0.2 + 0.6 * (static_cast<double>(layers_before) + share) / static_cast<double>(layers_.size()),
                    "judge");
        });
        for (PieceResult& piece : results) add(layer.result, std::move(piece), result_.run);
    }

    /// Says of a rule how far it ran.
    void report(const Rule& rule) {
        std::vector<Text> why;
        bool ran = false;
        for (const Subject& subject : rule.subjects) ran = report(rule, subject, why) || ran;
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
    bool report(const Rule& rule, const Subject& subject, std::vector<Text>& why) const {
        const Layer& layer = *subject.layer;
        const auto of = std::ranges::find(layers_, &layer, &SubjectLayer::layer);
        if (of == layers_.end() || of->result.features == 0) {
            why.push_back(say("图层 {0}（{1}）没有要素", "layer {0} ({2}) has no features", layer.name, layer.title.zh,
                              layer.title.en));
            return false;
        }
        const Runnable can = can_run(subject);
        if (!can.missing.empty()) {
            const std::string missing = join({can.missing.begin(), can.missing.end()}, ", ");
            why.push_back(say("{0} 需要的参照图层没有要素：{1}", "for {0}, reference layers without features: {1}",
                              layer.name, missing));
        }
        if (!can.at_all) return false;
        const auto place = std::ranges::find(of->rules, std::pair(&rule, &subject));
        const PieceResult::OfRule& result = of->result.of_rule[static_cast<std::size_t>(place - of->rules.begin())];
        if (result.not_surveyed > 0)
            why.push_back(say("{0} 中 {1} 个要素缺少判定所需的调查属性（{2}）",
                              "{1} features of {0} lack what the rule needs to be surveyed ({2})", layer.name,
                              result.not_surveyed, subject.surveyed->text()));
        return result.judged > 0 || result.not_surveyed == 0;
    }

    void collect_counts() {
        std::map<std::pair<std::string, std::string>, VerdictCounts> all;
        for (const SubjectLayer& layer : layers_)
            for (const auto& [key, counts] : layer.result.counts) all[key].add(counts);
        for (const auto& [key, counts] : all)
            result_.run.counts.push_back({key.first, key.second, counts.violated, counts.doubtful, counts.undetermined,
                                          counts.satisfied, counts.yielded});
    }

    const Catalogue& catalogue_;
    Wanted wanted_;
    Progress& progress_;
    std::vector<const Rule*> rules_;
    DataNeeded needed_;
    Snapshot snapshot_;
    Workspace workspace_;
    JudgeContext context_;
    std::vector<SubjectLayer> layers_;
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
        progress.step(0.85, "write");
        project.save_run(result.run, progress);
    }
    progress.step(1, "done");
    result.elapsed_s = elapsed_s();
    return result;
}

}  // namespace cunjing
