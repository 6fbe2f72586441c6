// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/rule_run.hpp"

#include <algorithm>

namespace cunjing {

RuleRun::RuleRun(const RuleRunInput& input, RunRecord& record)
    : input_(input),
      record_(record),
      context_{input.workspace.references(), input.parameters, input.as_of, &input.workspace.lookups()},
      order_(input.catalogue),
      merge_keys_(order_.size()) {
    context_.off = &input.wanted.off;
}

/// Unusable shapes of all of them are told. A village of a register has no shape yet, and no rule judges it.
void RuleRun::find_layers() {
    std::map<std::string, SubjectLayer> layers;
    const auto add = [&](const std::string& name) -> SubjectLayer& {
        SubjectLayer& layer = layers[name];
        layer.layer = input_.catalogue.find_layer(name);
        return layer;
    };
    for (const auto& [name, fields] : input_.needed.fields) add(name);
    for (const Rule* rule : input_.rules)
        for (const Subject& subject : rule->subjects)
            if (can_run(subject).at_all) add(subject.layer->name).rules.emplace_back(rule, &subject);
    layers.erase(village_layer);
    for (auto& [name, layer] : layers)
        if (layer.layer != nullptr && !layer.layer->dimensions.empty()) {
            layer.fields = input_.needed.fields_of(name);
            layers_.push_back(std::move(layer));
        }
}

Runnable RuleRun::can_run(const Subject& subject) const {
    return runnable(subject.when, [this](const Layer& other) { return input_.workspace.has_features(other); });
}

std::vector<SubjectPiece> RuleRun::pieces_of(SubjectLayer& layer) const {
    std::vector<SubjectPiece> pieces;
    constexpr auto step = static_cast<std::size_t>(rows_a_piece);
    if (const SoundTable* held = input_.workspace.held(*layer.layer)) {
        for (std::size_t first = 0; first < held->table.size(); first += step)
            pieces.push_back({&layer, held, first, std::min(first + step, held->table.size()), {}});
        return pieces;
    }
    for (TableRows& rows : input_.snapshot.rows(*layer.layer, rows_a_piece))
        pieces.push_back({&layer, nullptr, 0, 0, std::move(rows)});
    return pieces;
}

void RuleRun::judge(const std::vector<SubjectPiece>& pieces, const std::function<void(double)>& tell) {
    context_.villages = &input_.workspace.villages();
    context_.ways = &input_.workspace.ways();
    for (SubjectLayer& layer : layers_)
        layer.check.emplace(*layer.layer, layer.rules, context_, input_.wanted, record_.texts);
    std::vector<PieceResult> results = judge_pieces(input_.snapshot, pieces, tell);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (auto& [position, key] : results[i].merge_keys) {
            const FindingRow& row = results[i].findings[position];
            merge_keys_[order_.place_of(row.rule)].emplace(&row, std::move(key));
        }
        order_.add(results[i].findings);
        pieces[i].layer->add(std::move(results[i]), record_);
    }
}

std::vector<FindingRow*> RuleRun::take(std::size_t place) {
    std::vector<FindingRow*> rows = order_.take(place);
    if (merge_keys_[place].empty()) return rows;
    const Merge& merge = *input_.catalogue.rules()[place].merge;
    return merger_.merge(rows, merge_keys_[place],
                         {PreparedLimit(merge.within_m, context_, nullptr).constant(), merge.within_days});
}

std::vector<RunRuleRow> RuleRun::counts() const {
    std::map<std::pair<std::string, std::string>, VerdictCounts> all;
    for (const SubjectLayer& layer : layers_)
        for (const auto& [key, counts] : layer.result.counts) all[key].add(counts);
    for (const auto& [key, merged] : merger_.merged()) all[key].hide(merged);
    std::vector<RunRuleRow> rows;
    for (const auto& [key, counts] : all)
        rows.push_back({key.first, key.second, counts.violated, counts.doubtful, counts.undetermined, counts.satisfied,
                        counts.yielded});
    std::ranges::stable_sort(rows, {}, [this](const RunRuleRow& row) { return order_.place_of(row.rule); });
    return rows;
}

}  // namespace cunjing
