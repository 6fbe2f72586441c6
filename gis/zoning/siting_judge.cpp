// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/siting_judge.hpp"

#include "gis/check/evidence.hpp"

namespace cunjing {
namespace {

/// Whether a condition can be asked at all, given which layers have features.
bool can_ask(const ZoningScene& scene, const Condition& condition) {
    return runnable(condition, [&](const Layer& layer) { return scene.layer(layer.name) != nullptr; }).at_all;
}

double written_capacity(const Table& zones, std::size_t row) {
    const Value written = zones.value(zones.layer().index_of("capacity"), row);
    return written.is_unknown() ? -1 : written.number();
}

}  // namespace

SitingJudge::SitingJudge(const ZoningScene& scene)
    : scene_(scene), rule_(scene.rule(), scene.subject(), scene.context()) {
    for (const Constraint& constraint : scene.constraints())
        relations_.push_back(can_ask(scene, *constraint.condition)
                                 ? prepare(*constraint.condition, scene.context(), scene.rule().if_unknown)
                                 : nullptr);
}

SitingAnswer SitingJudge::judge(const Table& zones, std::size_t row) const {
    const SubjectRow subject(zones, row, scene_.context());
    SitingAnswer answer;
    const Judgement judgement = rule_.judge(subject, true);
    answer.verdict = judgement.verdict;
    answer.village_code = subject.village().code;
    answer.area_m2 = area_m2(subject.shape);
    const double written = written_capacity(zones, row);
    answer.capacity_is_written = written >= 0;
    answer.capacity_birds = answer.capacity_is_written
                                ? written
                                : answer.area_m2 * scene_.number("pen_usable_share", answer.village_code) *
                                      scene_.number("pen_birds_per_m2", answer.village_code);
    for (std::size_t i = 0; i < scene_.constraints().size(); ++i) {
        ConstraintAnswer& of = answer.constraints.emplace_back();
        of.constraint = &scene_.constraints()[i];
        of.is_asked = relations_[i] != nullptr;
        if (!of.is_asked) continue;
        const Outcome outcome = relations_[i]->evaluate(subject);
        of.verdict = outcome.verdict;
        of.measure = outcome.measure;
        of.reference = outcome.reference;
        if (outcome.measure && outcome.measure->limit_of != nullptr)
            of.limit_source = limit_source(*outcome.measure->limit_of, subject, outcome.reference);
        answer.has_exception =
            answer.has_exception || (answer.verdict == Verdict::satisfied && outcome.verdict != Verdict::satisfied);
    }
    return answer;
}

SitingAnswer SitingJudge::judge(const Shape& sketch) const {
    return judge(sketch_table(scene_, sketch), 0);
}

std::string SitingJudge::evidence_wkt(const Table& zones, std::size_t row, const ConstraintAnswer& answer) const {
    const SubjectRow subject(zones, row, scene_.context());
    Judgement hit;
    hit.verdict = answer.verdict;
    hit.measure = answer.measure;
    hit.reference = answer.reference;
    return cunjing::evidence_wkt(subject, hit, scene_.context());
}

Table sketch_table(const ZoningScene& scene, const Shape& polygon) {
    Table table(scene.catalogue().layer(pen_zone_layer));
    table.set("uid", Value("sketch"));
    table.shapes.append(polygon);
    table.end_row();
    return table;
}

}  // namespace cunjing
