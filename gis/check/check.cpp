// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/check.hpp"

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <iterator>

#include "gis/base/error.hpp"
#include "gis/base/memory.hpp"
#include "gis/base/version.hpp"
#include "gis/check/finding_maker.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/check/rule_run.hpp"
#include "gis/check/rule_switches.hpp"
#include "gis/check/run_summary.hpp"
#include "gis/check/tiling.hpp"
#include "gis/check/workspace.hpp"
#include "gis/store/run_writer.hpp"

namespace cunjing {
namespace {

/// One check from the plan to the record.
class Check {
public:
    Check(Project& project, const Catalogue& catalogue, const CheckOptions& options, Progress& progress)
        : project_(project),
          catalogue_(catalogue),
          is_dry_run_(options.dry_run),
          switches_(rules_switched_off(project)),
          wanted_{options.rules, options.villages, options.evidence, ids_of(switches_)},
          progress_(progress),
          rules_(rules_to_judge(catalogue, options.rules, wanted_.off)),
          needed_(data_needed(rules_, catalogue)),
          parameters_(parameters_in_force(catalogue, project)),
          snapshot_(project, static_cast<std::size_t>(tbb::this_task_arena::max_concurrency())),
          workspace_(snapshot_, catalogue, parameters_, needed_, options.as_of),
          run_({catalogue, rules_, needed_, snapshot_, workspace_, parameters_, wanted_, options.as_of}, result_.run),
          memory_bytes_(options.memory_bytes),
          reference_bytes_(options.reference_bytes) {
        workspace_.set_heights(options.height_m);
    }

    /// What writes the findings meanwhile, to be finished once nobody reads the file; null where nothing was written.
    [[nodiscard]] std::unique_ptr<RunWriter> take_writer() { return std::move(writer_); }
    [[nodiscard]] std::vector<ComputedRows> take_computed() { return std::move(workspace_.computed()); }

    CheckResult run() {
        require_known(wanted_.villages, workspace_.village_names());
        const std::vector<Box> cells = cells_in_memory();
        if (cells.size() <= 1) {
            workspace_.read_all(progress_);
            run_.find_layers();
            judge_by_layers();
        } else {
            run_.find_layers();
            note_stored_layers();
            judge_in(cells);
        }
        progress_.step(0.8, "sort");
        hand_over(run_.order().size());
        for (const Rule& rule : catalogue_.rules())
            if (wanted_.has(rule)) report(rule);
        note_switches(result_, switches_, wanted_, catalogue_);
        std::ranges::copy(snapshot_.notes(), std::back_inserter(result_.notes));
        for (const SubjectLayer& layer : run_.layers())
            for (const PieceResult::Note& note : layer.result.notes)
                result_.notes.push_back(
                    say("{0} {1}：{2}", "{0} {1}: {3}", layer.layer->name, note.uid, note.what.zh, note.what.en));
        result_.run.input_hash = snapshot_.content_hash();
        result_.run.counts = run_.counts();
        run_.take_texts();
        add_texts_of_rules(result_.run, catalogue_);
        std::map<std::string, std::string> names = workspace_.village_names();
        std::erase_if(names, [this](const auto& village) {
            return !wanted_.has(VillageOf{village.first, VillageOf::How::polygon, {}});
        });
        sum_up(result_, names);
        return std::move(result_);
    }

private:
    /// In cells nothing is computed: a residential area may reach from one into the next.
    void note_stored_layers() {
        std::vector<std::string> stored;
        for (const DerivedLayer& derived : catalogue_.derived_layers())
            if (needed_.references.contains(derived.layer->name)) stored.push_back(derived.layer->name);
        if (!stored.empty())
            result_.notes.push_back(say(
                "分块检查时不重新推算图层，用项目中已有的：{}（先运行 cunjing derive）",
                "checked in cells, computed layers are taken as the project has them: {} (run cunjing derive first)",
                join(stored, ", ")));
    }

    /// Cells of the plane that are checked one after another; none or one where everything is checked at once.
    [[nodiscard]] std::vector<Box> cells_in_memory() const {
        if (reference_bytes_ == 0 && memory_bytes_ == 0) return {};
        const std::uint64_t bytes = reference_bytes_ > 0 ? reference_bytes_ : left_for_references(memory_bytes_);
        return cut_into_cells(snapshot_, workspace_.reference_layers(), bytes);
    }

    /// Judges layer by layer. Those that early rules speak of come first, so that their findings are written while the
    /// others are judged.
    void judge_by_layers() {
        std::vector<SubjectLayer*> order;
        for (SubjectLayer& layer : run_.layers()) order.push_back(&layer);
        const auto first_rule = [this](const SubjectLayer* layer) {
            return run_.order().place_of(layer->rules.empty() ? unusable_shape_rule : layer->rules.front().first->id);
        };
        std::ranges::stable_sort(order, {}, first_rule);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto share = [&](std::size_t layer) {
                return 0.2 + 0.6 * static_cast<double>(layer) / static_cast<double>(order.size());
            };
            judge(run_.pieces_of(*order[i]), share(i), share(i + 1));
            if (i + 1 < order.size()) hand_over_meanwhile(first_rule(order[i + 1]));
        }
        if (handing_over_.valid()) handing_over_.get();
    }

    /// The same as hand_over, while other layers are judged: what is found there is of other rules.
    void hand_over_meanwhile(std::size_t before) {
        if (handing_over_.valid()) handing_over_.get();
        handing_over_ = std::async(std::launch::async, [this, before] { hand_over(before); });
    }

    /// Sorts and writes the findings of the rules before one, which all layers were judged under that they speak of.
    void hand_over(std::size_t before) {
        for (; next_rule_ < before; ++next_rule_) {
            const std::vector<FindingRow*> rows = run_.take(next_rule_);
            result_.run.findings.put_next(rows);
            if (is_dry_run_ || memory_bytes_ > 0 || rows.empty()) continue;  // to write ahead takes memory
            if (!writer_) writer_ = std::make_unique<RunWriter>(project_, RunWriter::File::is_read);
            writer_->add({rows.begin(), rows.end()});
        }
    }

    /// Judges what starts in each cell beside what is round it.
    void judge_in(const std::vector<Box>& cells) {
        std::int64_t judged = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            for (SubjectLayer& layer : run_.layers()) layer.check.reset();  // it views what is about to be dropped
            std::vector<SubjectPiece> pieces;
            Box ground;
            for (SubjectLayer& layer : run_.layers()) {
                CellRows rows = rows_starting_in(snapshot_, *layer.layer, cells[i], rows_a_piece);
                if (i == 0)
                    std::ranges::move(rows_nowhere(snapshot_, *layer.layer, rows_a_piece),
                                      std::back_inserter(rows.pieces));
                ground.add(rows.extent);
                for (TableRows& piece : rows.pieces) {
                    judged += number_of(piece);
                    pieces.push_back({&layer, nullptr, 0, 0, std::move(piece)});
                }
            }
            workspace_.read_round(ground.grown(search_m));
            const auto share = [&](std::size_t cell) {
                return 0.8 * static_cast<double>(cell) / static_cast<double>(cells.size());
            };
            judge(pieces, share(i), share(i + 1));
        }
        require_all_judged(judged);
    }

    /// A spatial index that somebody broke must not hide features.
    void require_all_judged(std::int64_t judged) const {
        std::int64_t all = 0;
        for (const SubjectLayer& layer : run_.layers()) all += snapshot_.row_count(*layer.layer);
        if (judged != all)
            throw DataError(
                say("空间索引与图层不符：{1} 个要素只找到 {0} 个；请在 QGIS 中重建空间索引（图层属性 → 数据源），"
                    "或不用 --memory 再试",
                    "the spatial indexes do not agree with the layers: {0} of {1} features were found by "
                    "place; build them anew in QGIS (layer properties, source), or try without --memory",
                    judged, all));
    }

    void judge(const std::vector<SubjectPiece>& pieces, double begin, double end) {
        run_.judge(pieces, [&](double share) { progress_.step(begin + share * (end - begin), "judge"); });
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
        const auto of = std::ranges::find(run_.layers(), &layer, &SubjectLayer::layer);
        if (of == run_.layers().end() || of->result.features == 0) {
            why.push_back(say("图层 {0}（{1}）没有要素", "layer {0} ({2}) has no features", layer.name, layer.title.zh,
                              layer.title.en));
            return false;
        }
        const Runnable can = run_.can_run(subject);
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

    Project& project_;
    const Catalogue& catalogue_;
    bool is_dry_run_;
    std::vector<RuleSwitch> switches_;
    Wanted wanted_;
    Progress& progress_;
    std::vector<const Rule*> rules_;
    DataNeeded needed_;
    ParameterSet parameters_;
    Snapshot snapshot_;
    Workspace workspace_;
    CheckResult result_;
    RuleRun run_;
    std::uint64_t memory_bytes_;
    std::uint64_t reference_bytes_;
    std::size_t next_rule_ = 0;          // in the order of output
    std::unique_ptr<RunWriter> writer_;  // stops before the findings that it writes go away
    std::future<void> handing_over_;     // waited for before anything else goes away
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
    CheckResult result;
    std::unique_ptr<RunWriter> writer;  // stops before the findings that it writes go away
    std::vector<ComputedRows> computed;
    {
        Check check(project, catalogue, options, progress);
        result = check.run();
        writer = check.take_writer();
        computed = check.take_computed();
    }
    result.run.started_at = started_at;
    result.run.as_of = to_string(options.as_of);
    result.run.user = options.user;
    result.run.engine_version = engine_version;
    result.run.catalogue_hash = hash_with_settings(catalogue, project);
    const auto elapsed_s = [&] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    result.run.elapsed_s = elapsed_s();
    if (!options.dry_run)
        writer ? writer->finish(result.run, computed, progress) : project.save_run(result.run, progress, computed);
    if (const std::uint64_t peak = peak_memory_bytes(); options.memory_bytes > 0 && peak > options.memory_bytes)
        result.notes.push_back(say(
            "用了 {0} MB 内存，超过 --memory：结果要全部留在内存中才能排序，每条约 0.4 kB（共 {1} 条）",
            "{0} MB of memory were taken, more than --memory says: what is found has to be held until it can be put in "
            "order, some 0.4 kB each ({1} findings)",
            peak / 1'000'000, result.run.findings.size()));
    progress.step(1, "done");
    result.elapsed_s = elapsed_s();
    return result;
}

}  // namespace cunjing
