// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/finding_maker.hpp"

#include "gis/check/evidence.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

const char* name_of(Measure::Kind kind) {
    switch (kind) {
        case Measure::Kind::distance_m: return "distance_m";
        case Measure::Kind::overlap_m2: return "overlap_m2";
        case Measure::Kind::share: return "share";
        case Measure::Kind::count: return "count";
        case Measure::Kind::value: return "value";
    }
    return "";
}

/// "value_cm": what was compared has a unit of its own.
std::string name_with_unit(const Expression& compared, const EvaluationContext& here) {
    const auto comparison = compared.comparison(here);
    return !comparison || comparison->unit.empty() ? "value" : "value_" + comparison->unit;
}

bool is_same_for_all(const Limit& limit) {
    return limit.parameter == nullptr ? limit.expression->is_constant() : limit.keys.empty();
}

}  // namespace

std::string measure_name(const Measure& measure, const EvaluationContext& here) {
    return measure.compared == nullptr ? name_of(measure.kind) : name_with_unit(*measure.compared, here);
}

FindingRow FindingMaker::finding(const FindingWords& words, const SubjectRow& subject, const Judgement& hit,
                                 const VillageOf& village, const ShapeProblem* repaired) {
    FindingRow row;
    row.rule = words.rule;
    row.verdict = to_string(hit.verdict);
    row.subject_layer = words.layer;
    row.subject_uid = texts_.keep(subject.table.uid(subject.row));
    if (hit.reference.table != nullptr) {
        row.reference_layer = kept(hit.reference.table->layer().name);
        row.reference_uid = texts_.keep_once(hit.reference.table->uid(hit.reference.row));
    }
    if (hit.measure) set_measure(row, subject, hit);
    row.severity = hit.severity;
    row.deadline_days = hit.deadline_days;
    row.responsible = kept(*hit.responsible);
    set_village(row, village);
    row.reason = reason(hit, repaired);
    if (evidence_ && hit.measure) row.evidence_wkt = texts_.keep(evidence_wkt(subject, hit, context_));
    row.place = hit.place ? *hit.place : point_on(subject.shape);
    return row;
}

FindingRow FindingMaker::unusable_shape(const Table& table, const ShapeProblem& problem, const VillageOf& village) {
    FindingRow row;
    row.rule = texts_.keep_once(unusable_shape_rule);
    row.verdict = to_string(Verdict::undetermined);
    row.subject_layer = texts_.keep_once(table.layer().name);
    row.subject_uid = texts_.keep(table.uid(problem.row));
    set_village(row, village);
    row.reason = texts_.keep_once(problem.what.zh + " / " + problem.what.en);
    return row;
}

void FindingMaker::set_measure(FindingRow& row, const SubjectRow& subject, const Judgement& hit) {
    row.measure = name_of(hit.measure->kind);
    row.measured = hit.measure->measured;
    row.measured_raw = hit.measure->raw;
    row.limit = hit.measure->limit;
    row.tolerance_m = hit.measure->tolerance_m;
    if (const Expression* compared = hit.measure->compared) {
        const EvaluationContext here = subject.here();
        row.measure = texts_.keep_once(measure_name(*hit.measure, here));
        row.limit_source = texts_.keep_once(compared->with_sources(here));
    }
    const Limit* limit = hit.measure->limit_of;
    if (limit == nullptr) return;
    if (const auto known = sources_.find(limit); known != sources_.end()) {
        row.limit_source = known->second;
        return;
    }
    row.limit_source = texts_.keep_once(limit_source(*limit, subject, hit.reference));
    if (is_same_for_all(*limit) && !context_.parameters.differs_by_village()) sources_.emplace(limit, row.limit_source);
}

void FindingMaker::set_village(FindingRow& row, const VillageOf& village) {
    if (village.code != village_code_) village_code_ = texts_.keep_once(village.code);
    row.village_code = village_code_;
    row.village_how = to_string(village.how);
    if (!village.shared_with.empty())
        row.village_how = texts_.keep_once(fmt::format("{}:{}", row.village_how, village.shared_with));
}

std::string_view FindingMaker::kept(const std::string& word) {
    const auto [place, is_new] = kept_.try_emplace(&word);
    if (is_new) place->second = texts_.keep_once(word);
    return place->second;
}

std::string_view FindingMaker::reason(const Judgement& hit, const ShapeProblem* repaired) {
    const bool unknown = hit.verdict == Verdict::undetermined;
    if (!hit.exception_possible && !unknown && repaired == nullptr && hit.remark == nullptr) return {};
    std::vector<std::string> parts;
    const auto add = [&parts](const Text& part) { parts.push_back(part.zh + " / " + part.en); };
    if (hit.exception_possible) add({"可能属于例外情形", "an exception may apply"});
    if (unknown) add({"缺少判定所需的属性", "an attribute needed to judge is unknown"});
    if (hit.remark != nullptr) add(*hit.remark);
    if (repaired != nullptr) add(repaired->what);
    return texts_.keep_once(join(parts, "; "));
}

}  // namespace cunjing
