// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/relations/relation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "gis/check/relations/relations.hpp"

namespace cunjing {
namespace {

Verdict from_truth(const Value& value) {
    if (value.is_unknown()) return Verdict::undetermined;
    return value.is_true() ? Verdict::violated : Verdict::satisfied;
}

constexpr std::size_t circle_corners = 64;
/// A closed polygon of the area of a circle of radius 1.
const std::array<Point, circle_corners + 1>& unit_circle() {
    static const auto corners = [] {
        // A regular polygon of radius r has area n/2 · r² · sin(2π/n); the radius is chosen for the circle's area.
        constexpr double turn = 2 * std::numbers::pi / circle_corners;
        const double corner = std::sqrt(turn / std::sin(turn));
        std::array<Point, circle_corners + 1> made;
        for (std::size_t i = 0; i <= circle_corners; ++i) {
            const double angle = turn * static_cast<double>(i % circle_corners);
            made[i] = {corner * std::cos(angle), corner * std::sin(angle)};
        }
        return made;
    }();
    return corners;
}

std::vector<Value> keys_of(const Limit& limit, const EvaluationContext& on) {
    std::vector<Value> keys;
    keys.reserve(limit.keys.size());
    for (const Expression& key : limit.keys) keys.push_back(key.evaluate(on));
    return keys;
}

}  // namespace

double ground_radius_m(const Table& table, std::size_t row) {
    if (table.shapes.dimension(row) != Dimension::point) return 0;
    return std::sqrt(table.point_area_m2(row) / std::numbers::pi);
}

SubjectRow::SubjectRow(const Table& subjects, std::size_t subject_row, const JudgeContext& judge_context)
    : table(subjects),
      row(subject_row),
      shape(subjects.shapes[subject_row]),
      indexed(shape),
      radius_m(ground_radius_m(subjects, subject_row)),
      accuracy_m(subjects.accuracy_m(subject_row)),
      context_(judge_context) {}

const VillageOf& SubjectRow::village() const {
    if (!village_) {
        const std::string_view own = table.village_code(row);
        if (context_.villages != nullptr)
            village_ = context_.villages->village_of(table, row);
        else
            village_ = {own, own.empty() ? VillageOf::How::orphan : VillageOf::How::attribute, {}};
    }
    return *village_;
}

EvaluationContext SubjectRow::here(const RowRef& reference) const {
    return {{&table, row},        reference,
            &context_.parameters, context_.as_of,
            context_.lookups,     context_.parameters.differs_by_village() ? village().code : std::string_view()};
}

Shape SubjectRow::area() const {
    if (shape.dimension() != Dimension::point || !(radius_m > 0)) return shape;
    if (!circle_) {
        circle_.emplace();
        const Point centre = shape.ring(0).front();
        circle_->append(Dimension::polygon, unit_circle().size(), [&](std::span<Point> ring) {
            for (std::size_t i = 0; i < ring.size(); ++i)
                ring[i] = {centre.x + radius_m * unit_circle()[i].x, centre.y + radius_m * unit_circle()[i].y};
        });
    }
    return (*circle_)[0];
}

std::unique_ptr<Relation> prepare(const Condition& condition, const JudgeContext& context, Verdict if_unknown) {
    struct Maker {
        const JudgeContext& context;
        Verdict if_unknown;

        std::unique_ptr<Relation> operator()(const CloserThan& is) const { return make_closer_than(is, context); }
        std::unique_ptr<Relation> operator()(const Overlaps& is) const { return make_overlaps(is, context); }
        std::unique_ptr<Relation> operator()(const Inside& is) const { return make_inside(is, context); }
        std::unique_ptr<Relation> operator()(const Count& is) const { return make_count(is, context); }
        std::unique_ptr<Relation> operator()(const Findings& is) const { return make_findings(is, context); }
        std::unique_ptr<Relation> operator()(const Computed& is) const { return make_computed(is, context); }
        std::unique_ptr<Relation> operator()(const Matches& is) const { return make_matches(is, if_unknown); }
        std::unique_ptr<Relation> operator()(const Combination& is) const {
            return make_combination(is, context, if_unknown);
        }
    };
    return std::visit(Maker{context, if_unknown}, condition.is);
}

ReferenceChoice::ReferenceChoice(const Reference& reference, const JudgeContext& context) : reference_(reference) {
    const auto found = context.references.find(reference.layer->name);
    if (found == context.references.end()) return;
    layer_ = found->second.get();
    if (reference.layer->has(Dimension::line)) offsets_ = &layer_->offsets(reference.from);
    if (!reference.where) return;
    for (std::size_t row = 0; row < layer_->table().size(); ++row)
        where_.push_back(from_truth(reference.where->evaluate(context.of_reference({&layer_->table(), row}))));
}

Verdict ReferenceChoice::means(const SubjectRow& subject, std::uint32_t row) const {
    const Verdict where = where_.empty() ? Verdict::violated : where_[row];
    if (where == Verdict::satisfied || !reference_.pair) return where;
    return std::min(where, from_truth(reference_.pair->evaluate(subject.here({&layer_->table(), row}))));
}

PreparedLimit::PreparedLimit(const Limit& limit, const JudgeContext& context, const Table* references)
    : limit_(limit), context_(context), dependence_(dependence()) {
    const EvaluationContext nowhere{{}, {}, &context.parameters, context.as_of, context.lookups, {}};
    if (dependence_ == Dependence::nothing) constant_ = computed(nowhere);
    bound_ = constant_.value_or(limit.parameter == nullptr ? std::numeric_limits<double>::infinity()
                                                           : context.parameters.greatest(*limit.parameter));
    if (dependence_ != Dependence::reference || references == nullptr) return;
    of_reference_.reserve(references->size());
    for (std::size_t row = 0; row < references->size(); ++row)
        of_reference_.push_back(computed(context.of_reference({references, row})));
}

PreparedLimit::Dependence PreparedLimit::dependence() const {
    if (context_.parameters.differs_by_village()) return Dependence::pair;
    if (limit_.parameter == nullptr) return limit_.expression->is_constant() ? Dependence::nothing : Dependence::pair;
    if (limit_.keys.empty()) return Dependence::nothing;
    const bool of_references_alone =
        std::ranges::all_of(limit_.keys, [](const Expression& key) { return key.is_of_reference_alone(); });
    return of_references_alone ? Dependence::reference : Dependence::pair;
}

double PreparedLimit::bound(const SubjectRow& subject) const {
    const auto is_of_subject = [](const Expression& each) {
        return each.reference_fields().empty() && !each.measures_reference();
    };
    const bool of_subject_alone =
        limit_.expression ? is_of_subject(*limit_.expression) : std::ranges::all_of(limit_.keys, is_of_subject);
    if (dependence_ != Dependence::pair || !of_subject_alone) return bound_;
    return value(subject).value_or(bound_);
}

std::optional<double> PreparedLimit::computed(const EvaluationContext& on) const {
    if (limit_.parameter != nullptr)
        return context_.parameters.number(*limit_.parameter, keys_of(limit_, on), on.village);
    const Value value = limit_.expression->evaluate(on);
    if (value.is_unknown()) return std::nullopt;
    return value.number();
}

std::string limit_source(const Limit& limit, const SubjectRow& subject, const RowRef& reference) {
    const EvaluationContext on = subject.here(reference);
    if (limit.parameter == nullptr) return limit.expression->with_sources(on);
    const auto value = on.parameters->value(*limit.parameter, keys_of(limit, on), on.village);
    return value ? value->source : limit.parameter->name;
}

void WorstReference::add(Outcome outcome, double excess) {
    const auto uid = [](const Outcome& of) { return of.reference.table->uid(of.reference.row); };
    const bool worse =
        empty_ || outcome.verdict > worst_.verdict ||
        (outcome.verdict == worst_.verdict && (excess > excess_ || (excess == excess_ && uid(outcome) < uid(worst_))));
    if (!worse) return;
    worst_ = outcome;
    excess_ = excess;
    empty_ = false;
}

}  // namespace cunjing
