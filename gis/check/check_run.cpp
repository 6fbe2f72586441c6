// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/check_run.hpp"

#include <tbb/task_arena.h>

#include <algorithm>
#include <iterator>

#include "gis/base/error.hpp"
#include "gis/check/finding_maker.hpp"
#include "gis/check/finding_order.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/check/run_summary.hpp"
#include "gis/check/subject_layer.hpp"
#include "gis/check/tiling.hpp"

namespace cunjing {

CheckRun::CheckRun(Project& project, const Catalogue& catalogue, const CheckOptions& options, Progress& progress,
                   Hold hold)
    : project_(project),
      catalogue_(catalogue),
      is_dry_run_(options.dry_run),
      wanted_{options.rules, options.villages, options.evidence},
      progress_(progress),
      rules_(rules_to_judge(catalogue, options.rules)),
      needed_(needed(hold)),
      parameters_(parameters_in_force(catalogue, project)),
      snapshot_(project, static_cast<std::size_t>(tbb::this_task_arena::max_concurrency())),
      workspace_(snapshot_, catalogue, parameters_, needed_, options.as_of),
      context_{workspace_.references(), parameters_, options.as_of, &workspace_.lookups()},
      memory_bytes_(options.memory_bytes),
      reference_bytes_(options.reference_bytes),
      order_(catalogue),
      merge_keys_(order_.size()) {}

DataNeeded CheckRun::needed(Hold hold) const {
    DataNeeded needed = data_needed(rules_, catalogue_);
    if (hold == Hold::references) return needed;
    for (const Rule* rule : rules_)
        for (const Subject& subject : rule->subjects) needed.references.insert(subject.layer->name);
    return needed;
}

CheckResult CheckRun::run() {
    require_known_villages();
    const std::vector<Box> cells = cells_in_memory();
    if (cells.size() <= 1) {
        workspace_.read_all(progress_);
        judge_all_at_once();
    } else {
        find_subject_layers();
        note_stored_layers();
        judge_in(cells);
    }
    return finish();
}

CheckResult CheckRun::run_again(ParameterSet parameters) {
    parameters_ = std::move(parameters);
    workspace_.index_again(progress_);
    layers_.clear();
    order_ = FindingOrder(catalogue_);
    merge_keys_.assign(order_.size(), {});
    merger_ = Merger();
    next_rule_ = 0;
    result_ = CheckResult();
    judge_all_at_once();
    return finish();
}

void CheckRun::judge_all_at_once() {
    find_subject_layers();
    judge_by_layers();
}

CheckResult CheckRun::finish() {
    progress_.step(0.8, "sort");
    hand_over(order_.size());
    for (const Rule* rule : rules_)
        if (wanted_.has(*rule)) report(*rule);
    std::ranges::copy(snapshot_.notes(), std::back_inserter(result_.notes));
    for (const SubjectLayer& layer : layers_)
        for (const PieceResult::Note& note : layer.result.notes)
            result_.notes.push_back(
                say("{0} {1}：{2}", "{0} {1}: {3}", layer.layer->name, note.uid, note.what.zh, note.what.en));
    result_.run.input_hash = snapshot_.content_hash();
    collect_counts();
    result_.run.texts.take(merger_.take_texts());
    add_texts_of_rules(result_.run, catalogue_);
    std::map<std::string, std::string> names = workspace_.village_names();
    std::erase_if(names, [this](const auto& village) {
        return !wanted_.has(VillageOf{village.first, VillageOf::How::polygon, {}});
    });
    sum_up(result_, names);
    return std::move(result_);
}

void CheckRun::require_known_villages() const {
    std::vector<std::string> known;
    for (const auto& [code, name] : workspace_.village_names()) known.push_back(code);
    for (const std::string& code : wanted_.villages) {
        if (std::ranges::find(known, code) != known.end()) continue;
        const Text hint = suggestion(code, known);
        throw ConfigError(say("项目中没有代码为“{0}”的村{1}", "the project has no village with the code '{0}'{2}", code,
                              hint.zh, hint.en));
    }
}

void CheckRun::find_subject_layers() {
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
        if (layer.layer != nullptr && !layer.layer->dimensions.empty()) {
            layer.fields = needed_.fields_of(name);
            layers_.push_back(std::move(layer));
        }
}

void CheckRun::note_stored_layers() {
    std::vector<std::string> stored;
    for (const DerivedLayer& derived : catalogue_.derived_layers())
        if (needed_.references.contains(derived.layer->name)) stored.push_back(derived.layer->name);
    if (!stored.empty())
        result_.notes.push_back(
            say("分块检查时不重新推算图层，用项目中已有的：{}（先运行 cunjing derive）",
                "checked in cells, computed layers are taken as the project has them: {} (run cunjing derive first)",
                join(stored, ", ")));
}

Runnable CheckRun::can_run(const Subject& subject) const {
    return runnable(subject.when, [this](const Layer& other) { return workspace_.has_features(other); });
}

std::vector<Box> CheckRun::cells_in_memory() const {
    if (reference_bytes_ == 0 && memory_bytes_ == 0) return {};
    const std::uint64_t bytes = reference_bytes_ > 0 ? reference_bytes_ : left_for_references(memory_bytes_);
    return cut_into_cells(snapshot_, workspace_.reference_layers(), bytes);
}

void CheckRun::judge_by_layers() {
    std::vector<SubjectLayer*> order;
    for (SubjectLayer& layer : layers_) order.push_back(&layer);
    const auto first_rule = [this](const SubjectLayer* layer) {
        return order_.place_of(layer->rules.empty() ? unusable_shape_rule : layer->rules.front().first->id);
    };
    std::ranges::stable_sort(order, {}, first_rule);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto share = [&](std::size_t layer) {
            return 0.2 + 0.6 * static_cast<double>(layer) / static_cast<double>(order.size());
        };
        judge(pieces_of(*order[i]), share(i), share(i + 1));
        if (i + 1 < order.size()) hand_over_meanwhile(first_rule(order[i + 1]));
    }
    if (handing_over_.valid()) handing_over_.get();
}

void CheckRun::hand_over_meanwhile(std::size_t before) {
    if (handing_over_.valid()) handing_over_.get();
    handing_over_ = std::async(std::launch::async, [this, before] { hand_over(before); });
}

void CheckRun::hand_over(std::size_t before) {
    for (; next_rule_ < before; ++next_rule_) {
        const std::vector<FindingRow*> rows = merged(next_rule_, order_.take(next_rule_));
        result_.run.findings.put_next(rows);
        if (is_dry_run_ || memory_bytes_ > 0 || rows.empty()) continue;  // to write ahead takes memory
        if (!writer_) writer_ = std::make_unique<RunWriter>(project_, RunWriter::File::is_read);
        writer_->add({rows.begin(), rows.end()});
    }
}

std::vector<FindingRow*> CheckRun::merged(std::size_t place, std::vector<FindingRow*> rows) {
    if (merge_keys_[place].empty()) return rows;
    const Merge& merge = *catalogue_.rules()[place].merge;
    return merger_.merge(rows, merge_keys_[place],
                         {PreparedLimit(merge.within_m, context_, nullptr).constant(), merge.within_days});
}

std::vector<SubjectPiece> CheckRun::pieces_of(SubjectLayer& layer) {
    std::vector<SubjectPiece> pieces;
    constexpr auto step = static_cast<std::size_t>(rows_a_piece);
    if (const SoundTable* held = workspace_.held(*layer.layer)) {
        for (std::size_t first = 0; first < held->table.size(); first += step)
            pieces.push_back({&layer, held, first, std::min(first + step, held->table.size()), {}});
        return pieces;
    }
    for (TableRows& rows : snapshot_.rows(*layer.layer, rows_a_piece))
        pieces.push_back({&layer, nullptr, 0, 0, std::move(rows)});
    return pieces;
}

void CheckRun::judge_in(const std::vector<Box>& cells) {
    std::int64_t judged = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (SubjectLayer& layer : layers_) layer.check.reset();  // it views what is about to be dropped
        std::vector<SubjectPiece> pieces;
        Box ground;
        for (SubjectLayer& layer : layers_) {
            CellRows rows = rows_starting_in(snapshot_, *layer.layer, cells[i], rows_a_piece);
            if (i == 0)
                std::ranges::move(rows_nowhere(snapshot_, *layer.layer, rows_a_piece), std::back_inserter(rows.pieces));
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

void CheckRun::require_all_judged(std::int64_t judged) const {
    std::int64_t all = 0;
    for (const SubjectLayer& layer : layers_) all += snapshot_.row_count(*layer.layer);
    if (judged != all)
        throw DataError(
            say("空间索引与图层不符：{1} 个要素只找到 {0} 个；请在 QGIS 中重建空间索引（图层属性 → 数据源），"
                "或不用 --memory 再试",
                "the spatial indexes do not agree with the layers: {0} of {1} features were found by "
                "place; build them anew in QGIS (layer properties, source), or try without --memory",
                judged, all));
}

void CheckRun::judge(const std::vector<SubjectPiece>& pieces, double begin, double end) {
    context_.villages = &workspace_.villages();
    context_.ways = &workspace_.ways();
    for (SubjectLayer& layer : layers_)
        layer.check.emplace(*layer.layer, layer.rules, context_, wanted_, result_.run.texts);
    std::vector<PieceResult> results =
        judge_pieces(snapshot_, pieces, [&](double share) { progress_.step(begin + share * (end - begin), "judge"); });
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (auto& [position, key] : results[i].merge_keys) {
            const FindingRow& row = results[i].findings[position];
            merge_keys_[order_.place_of(row.rule)].emplace(&row, std::move(key));
        }
        order_.add(results[i].findings);
        pieces[i].layer->add(std::move(results[i]), result_.run);
    }
}

void CheckRun::report(const Rule& rule) {
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

bool CheckRun::report(const Rule& rule, const Subject& subject, std::vector<Text>& why) const {
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

void CheckRun::collect_counts() {
    std::map<std::pair<std::string, std::string>, VerdictCounts> all;
    for (const SubjectLayer& layer : layers_)
        for (const auto& [key, counts] : layer.result.counts) all[key].add(counts);
    for (const auto& [key, merged] : merger_.merged()) all[key].hide(merged);
    for (const auto& [key, counts] : all)
        result_.run.counts.push_back({key.first, key.second, counts.violated, counts.doubtful, counts.undetermined,
                                      counts.satisfied, counts.yielded});
    std::ranges::stable_sort(result_.run.counts, {},
                             [this](const RunRuleRow& row) { return order_.place_of(row.rule); });
}

}  // namespace cunjing
