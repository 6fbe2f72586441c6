// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <cmath>

#include "gis/check/relations/amount.hpp"
#include "gis/check/relations/relations.hpp"
#include "gis/check/verdict.hpp"
#include "gis/check/ways.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

class CountRelation : public Relation {
public:
    CountRelation(const Count& is, const JudgeContext& context)
        : is_(is), context_(context), choice_(is.reference, context), limit_(is.limit, context, nullptr) {
        if (is.within_m) within_m_.emplace(*is.within_m, context, nullptr);
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        if (choice_.layer() == nullptr || subject.shape.dimension() == Dimension::none) return {};
        const auto limit = limit_.value(subject);
        const auto within_m = within_m_ ? within_m_->value(subject) : 0;
        if (!limit || !within_m) return {Verdict::undetermined, std::nullopt, {}};
        Outcome outcome;
        const Amount amount = counted(subject, *within_m, outcome.reference);
        outcome.verdict =
            is_.at_most ? swapped(reaches(amount, *limit, Reach::more_than)) : reaches(amount, *limit, Reach::at_least);
        outcome.measure = count_measure(amount, *limit, is_.limit);
        return outcome;
    }

private:
    /// Takes where one that counts is told: that with the smallest uid, whatever the order of rows.
    [[nodiscard]] Amount counted(const SubjectRow& subject, double within_m, RowRef& told) const {
        const ReferenceLayer& layer = *choice_.layer();
        const double reach_m = std::min(
            within_m + subject.radius_m + std::hypot(subject.accuracy_m, layer.greatest_accuracy_m()), search_m);
        std::vector<std::uint32_t> rows;
        layer.meeting(subject.shape.box().grown(reach_m), rows);
        WaySearch* ways = nullptr;  // begun once there is something to look for
        Amount amount;
        for (const std::uint32_t row : rows) {
            const Verdict meant = choice_.means(subject, row);
            if (meant == Verdict::satisfied || is_itself(subject, row)) continue;
            if (is_.along != Count::Along::ground && ways == nullptr) {
                ways = &context_.ways->search(is_.along);
                ways->begin(subject.shape, reach_m);
            }
            const Verdict near =
                ways == nullptr ? is_near(subject, row, within_m) : is_along(*ways, subject, row, within_m);
            const Verdict counts = std::min(meant, near);
            if (counts == Verdict::satisfied) continue;
            const RowRef reference{&layer.table(), row};
            if (told.table == nullptr || layer.table().uid(row) < layer.table().uid(told.row)) told = reference;
            const Value worth = is_.sum ? is_.sum->evaluate(subject.here(reference)) : Value(1);
            amount.is_known = amount.is_known && !worth.is_unknown();
            if (!worth.is_unknown()) amount.add(worth.number(), counts == Verdict::violated);
        }
        return amount;
    }

    [[nodiscard]] bool is_itself(const SubjectRow& subject, std::uint32_t row) const {
        const Table& table = choice_.layer()->table();
        return &table.layer() == &subject.table.layer() && table.uid(row) == subject.table.uid(subject.row);
    }

    /// violated: certainly; doubtful: perhaps.
    [[nodiscard]] Verdict is_near(const SubjectRow& subject, std::uint32_t row, double within_m) const {
        const Table& table = choice_.layer()->table();
        const Shape other = table.shapes[row];
        if (other.dimension() == Dimension::none) return Verdict::satisfied;
        const double tolerance_m = std::hypot(subject.accuracy_m, table.accuracy_m(row));
        if (!is_.within_m) return lies_inside(subject, point_on(other), tolerance_m);
        const double away_m = shortest_way(subject.shape, other).distance_m - subject.radius_m;
        return compared(away_m, within_m, tolerance_m);
    }

    [[nodiscard]] Verdict is_along(const WaySearch& ways, const SubjectRow& subject, std::uint32_t row,
                                   double within_m) const {
        const Table& table = choice_.layer()->table();
        const auto away = ways.to(table.shapes[row]);
        if (!away) return Verdict::satisfied;
        const Verdict near =
            compared(away->distance_m, within_m, std::hypot(subject.accuracy_m, table.accuracy_m(row)));
        return away->is_certain ? near : at_most_doubtful(near);
    }

    static Verdict compared(double away_m, double within_m, double tolerance_m) {
        if (away_m <= within_m - tolerance_m + epsilon_m) return Verdict::violated;
        return away_m <= within_m + tolerance_m + epsilon_m ? Verdict::doubtful : Verdict::satisfied;
    }

    const Count& is_;
    const JudgeContext& context_;
    ReferenceChoice choice_;
    PreparedLimit limit_;
    std::optional<PreparedLimit> within_m_;
};

}  // namespace

std::unique_ptr<Relation> make_count(const Count& is, const JudgeContext& context) {
    return std::make_unique<CountRelation>(is, context);
}

}  // namespace cunjing
