// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <cmath>

#include "gis/check/relations/relations.hpp"
#include "gis/check/verdict.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// How much there is: at least what certainly counts, at most what may count.
struct Amount {
    double least = 0;
    double most = 0;
    bool is_known = true;  // false where one that may count counts for nobody knows how much
};

class CountRelation : public Relation {
public:
    CountRelation(const Count& is, const JudgeContext& context) : is_(is), choice_(is.reference, context) {
        limit_.emplace(is.limit, context, nullptr);
        if (is.within_m) within_m_.emplace(*is.within_m, context, nullptr);
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        if (choice_.layer() == nullptr || subject.shape.dimension() == Dimension::none) return {};
        const auto limit = limit_->value(subject);
        const auto within_m = within_m_ ? within_m_->value(subject) : 0;
        if (!limit || !within_m) return {Verdict::undetermined, std::nullopt, {}};
        Outcome outcome;
        const Amount amount = counted(subject, *within_m, outcome.reference);
        outcome.verdict = is_.at_most ? swapped(reaches(amount, *limit, true)) : reaches(amount, *limit, false);
        Measure measure;
        measure.kind = Measure::Kind::count;
        measure.measured = measure.raw = amount.least;
        measure.limit = *limit;
        measure.limit_of = &is_.limit;
        outcome.measure = measure;
        return outcome;
    }

private:
    /// Whether the amount is at least the limit (or more than it).
    static Verdict reaches(const Amount& amount, double limit, bool must_exceed) {
        const auto enough = [&](double value) { return must_exceed ? value > limit : value >= limit; };
        if (enough(amount.least)) return Verdict::violated;
        if (!amount.is_known) return Verdict::undetermined;
        return enough(amount.most) ? Verdict::doubtful : Verdict::satisfied;
    }

    /// Takes where one that counts is told: that with the smallest uid, whatever the order of rows.
    [[nodiscard]] Amount counted(const SubjectRow& subject, double within_m, RowRef& told) const {
        const ReferenceLayer& layer = *choice_.layer();
        const double reach_m = std::min(
            within_m + subject.radius_m + std::hypot(subject.accuracy_m, layer.greatest_accuracy_m()), search_m);
        std::vector<std::uint32_t> rows;
        layer.meeting(subject.shape.box().grown(reach_m), rows);
        Amount amount;
        for (const std::uint32_t row : rows) {
            const Verdict counts = std::min(choice_.means(subject, row), is_near(subject, row, within_m));
            if (counts == Verdict::satisfied || is_itself(subject, row)) continue;
            const RowRef reference{&layer.table(), row};
            if (told.table == nullptr || layer.table().uid(row) < layer.table().uid(told.row)) told = reference;
            const Value worth = is_.sum ? is_.sum->evaluate(subject.here(reference)) : Value(1);
            amount.is_known = amount.is_known && !worth.is_unknown();
            if (worth.is_unknown()) continue;
            if (counts == Verdict::violated) amount.least += worth.number();
            amount.most += worth.number();
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
        if (!is_.within_m) return is_inside(subject, point_on(other), tolerance_m);
        const double away_m = shortest_way(subject.shape, other).distance_m - subject.radius_m;
        if (away_m <= within_m - tolerance_m + epsilon_m) return Verdict::violated;
        return away_m <= within_m + tolerance_m + epsilon_m ? Verdict::doubtful : Verdict::satisfied;
    }

    static Verdict is_inside(const SubjectRow& subject, Point p, double tolerance_m) {
        ShapeColumn point;
        point.append(Dimension::point, 1, [&](std::span<Point> at) { at.front() = p; });
        double to_outline_m = std::numeric_limits<double>::infinity();
        for (std::size_t ring = 0; ring < subject.shape.ring_count(); ++ring)
            to_outline_m = std::min(to_outline_m, shortest_way_to_path(point[0], subject.shape.ring(ring)).distance_m);
        const bool inside = covers(subject.shape, p);
        if (to_outline_m < tolerance_m) return Verdict::doubtful;
        return inside ? Verdict::violated : Verdict::satisfied;
    }

    const Count& is_;
    ReferenceChoice choice_;
    std::optional<PreparedLimit> limit_;
    std::optional<PreparedLimit> within_m_;
};

}  // namespace

std::unique_ptr<Relation> make_count(const Count& is, const JudgeContext& context) {
    return std::make_unique<CountRelation>(is, context);
}

}  // namespace cunjing
