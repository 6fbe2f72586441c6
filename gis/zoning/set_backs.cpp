// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/set_backs.hpp"

#include "gis/check/finding_maker.hpp"

namespace cunjing {
namespace {

/// Expressions belong to one condition: another one with the same words reads them again.
std::optional<Expression> read_again(const std::optional<Expression>& expression, const ExpressionScope& scope) {
    return expression ? std::optional<Expression>(std::in_place, expression->text(), scope) : std::nullopt;
}

bool depends_on_reference(const Limit& limit) {
    if (limit.parameter != nullptr) return !limit.keys.empty();
    return !limit.expression->reference_fields().empty() || limit.expression->measures_reference();
}

void take(const Measure& measure, const SubjectRow& subject, SetBack& set_back) {
    set_back.measure = measure_name(measure, subject.here());
    set_back.measured = measure.measured;
    set_back.limit = measure.limit;
}

/// A condition that holds is told with its numbers only where it is broken; here both sides are wanted.
void compare(const Matches& is, const SubjectRow& subject, SetBack& set_back) {
    const auto compared = is.condition.comparison(subject.here());
    if (!compared) return;
    Measure measure;
    measure.kind = Measure::Kind::value;
    measure.measured = compared->measured;
    measure.limit = compared->limit;
    measure.compared = &is.condition;
    take(measure, subject, set_back);
}

}  // namespace

SetBacks::SetBacks(const ZoningScene& scene, const SitingJudge& judge) : scene_(scene), judge_(judge) {
    for (const Constraint& constraint : scene.constraints()) {
        const auto* distance = std::get_if<CloserThan>(&constraint.condition->is);
        const bool has_features =
            distance != nullptr && scene.layer(distance->reference.layer->name) != nullptr && !distance->farther;
        nearest_.push_back(has_features ? nearest(*distance) : nullptr);
    }
}

std::unique_ptr<SetBacks::Nearest> SetBacks::nearest(const CloserThan& is) const {
    const Layer* subject = scene_.subject().layer;
    const Layer* layer = is.reference.layer;
    const ExpressionScope of_pair{subject, layer, &scene_.parameters(), false};
    CloserThan wide;
    wide.reference.layer = layer;
    wide.reference.where = read_again(is.reference.where, {nullptr, layer, &scene_.parameters(), true});
    wide.reference.pair = read_again(is.reference.pair, of_pair);
    wide.reference.from = is.reference.from;
    wide.limit_m.expression.emplace(fmt::format("{}", farthest_m), of_pair);
    auto made = std::make_unique<Nearest>();
    made->condition.is = std::move(wide);
    made->relation = prepare(made->condition, scene_.context(), scene_.rule().if_unknown);
    made->limit_m = std::make_unique<PreparedLimit>(is.limit_m, scene_.context(), &scene_.layer(layer->name)->table());
    return made;
}

std::vector<SetBack> SetBacks::of(const Table& zones, std::size_t row, const SitingAnswer& answer) const {
    const SubjectRow subject(zones, row, scene_.context());
    std::vector<SetBack> set_backs;
    for (std::size_t i = 0; i < answer.constraints.size(); ++i) {
        ConstraintAnswer of = answer.constraints[i];
        SetBack& set_back = set_backs.emplace_back();
        set_back.constraint = of.constraint;
        set_back.is_asked = of.is_asked;
        set_back.verdict = of.verdict;
        if (!of.is_asked) continue;
        if (of.measure)
            take(*of.measure, subject, set_back);
        else if (nearest_[i] != nullptr)
            look_farther(subject, *nearest_[i], of, set_back);
        else if (const auto* condition = std::get_if<Matches>(&of.constraint->condition->is))
            compare(*condition, subject, set_back);
        set_back.evidence_wkt = judge_.evidence_wkt(zones, row, of);
    }
    return set_backs;
}

void SetBacks::look_farther(const SubjectRow& subject, const Nearest& nearest, ConstraintAnswer& of,
                            SetBack& set_back) const {
    set_back.measure = "distance_m";
    const Outcome found = nearest.relation->evaluate(subject);
    const auto& is = std::get<CloserThan>(of.constraint->condition->is);
    if (found.measure && found.measure->measured <= farthest_m) {
        of.measure = found.measure;
        of.reference = found.reference;
        set_back.measured = found.measure->measured;
        set_back.limit = nearest.limit_m->value(subject, found.reference);
    } else if (!depends_on_reference(is.limit_m)) {
        set_back.limit = nearest.limit_m->value(subject);
    }
}

}  // namespace cunjing
