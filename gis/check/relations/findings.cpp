// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <map>

#include "gis/check/relations/amount.hpp"
#include "gis/check/relations/relations.hpp"
#include "gis/check/rule_judge.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// A layer that other rules speak of, and what they say of its features.
struct CountedLayer {
    const ReferenceLayer* layer = nullptr;
    std::vector<std::unique_ptr<RuleJudge>> judges;
};

class FindingsRelation : public Relation {
public:
    FindingsRelation(const Findings& is, const JudgeContext& context)
        : is_(is), context_(context), at_least_(is.at_least, context, nullptr) {
        std::map<std::string, CountedLayer> by_layer;
        for (const Rule* rule : is.of) {
            if (context.off != nullptr && context.off->contains(rule->id)) continue;
            for (const Subject& counted : rule->subjects) {
                const auto held = context.references.find(counted.layer->name);
                if (held == context.references.end()) continue;
                CountedLayer& layer = by_layer[counted.layer->name];
                layer.layer = held->second.get();
                layer.judges.push_back(std::make_unique<RuleJudge>(*rule, counted, context));
            }
        }
        for (auto& [name, layer] : by_layer) counted_.push_back(std::move(layer));
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        const auto limit = at_least_.value(subject);
        if (!limit) return {Verdict::undetermined, std::nullopt, {}};
        Amount amount;
        Outcome outcome;
        for (const CountedLayer& layer : counted_) count(layer, subject, amount, outcome.reference);
        outcome.verdict = reaches(amount, *limit, Reach::at_least);
        outcome.measure = count_measure(amount, *limit, is_.at_least);
        return outcome;
    }

private:
    void count(const CountedLayer& counted, const SubjectRow& subject, Amount& amount, RowRef& told) const {
        const Table& table = counted.layer->table();
        const double reach_m = std::hypot(subject.accuracy_m, counted.layer->greatest_accuracy_m());
        std::vector<std::uint32_t> rows;
        counted.layer->meeting(subject.shape.box().grown(reach_m), rows);
        for (const std::uint32_t row : rows) {
            if (table.shapes.dimension(row) == Dimension::none || !is_recent(table, row)) continue;
            const Verdict inside = lies_inside(subject, point_on(table.shapes[row]),
                                               std::hypot(subject.accuracy_m, table.accuracy_m(row)));
            if (inside == Verdict::satisfied) continue;
            const Verdict counts = std::min(inside, worst(counted, table, row));
            if (counts < Verdict::doubtful) continue;
            if (told.table == nullptr || (told.table == &table && table.uid(row) < table.uid(told.row)))
                told = {&table, row};  // the smallest uid, whatever the order of rows
            amount.add(1, counts == Verdict::violated);
        }
    }

    /// The strongest verdict of the rules about a feature.
    [[nodiscard]] Verdict worst(const CountedLayer& counted, const Table& table, std::uint32_t row) const {
        const SubjectRow feature(table, row, context_);
        Verdict worst = Verdict::satisfied;
        for (const auto& judge : counted.judges) {
            const RuleJudge::Concern concern = judge->concern(feature);
            if (concern == RuleJudge::Concern::none || concern == RuleJudge::Concern::not_surveyed) continue;
            worst = std::max(worst, judge->judge(feature, concern == RuleJudge::Concern::certain).verdict);
        }
        return worst;
    }

    /// Features that nobody dated stand as they are.
    [[nodiscard]] bool is_recent(const Table& table, std::uint32_t row) const {
        const Field* day = is_.within_days ? day_of(table.layer()) : nullptr;
        if (day == nullptr) return true;
        const Value seen = table.value(table.layer().index_of(day->name), row);
        if (seen.is_unknown()) return true;
        const double age_days = context_.as_of.day - seen.number();
        return age_days >= 0 && age_days <= *is_.within_days;
    }

    const Findings& is_;
    const JudgeContext& context_;
    PreparedLimit at_least_;
    std::vector<CountedLayer> counted_;
};

}  // namespace

std::unique_ptr<Relation> make_findings(const Findings& is, const JudgeContext& context) {
    return std::make_unique<FindingsRelation>(is, context);
}

}  // namespace cunjing
