// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <cmath>

#include "gis/check/relations/relations.hpp"
#include "gis/check/shared_area.hpp"
#include "gis/check/verdict.hpp"

namespace cunjing {
namespace {

/// Areas smaller than this are the noise of coordinates that touch.
constexpr double least_area_m2 = 1e-6;

class OverlapsRelation : public Relation {
public:
    OverlapsRelation(const Overlaps& is, const JudgeContext& context) : is_(is), choice_(is.reference, context) {
        const Table* references = choice_.layer() == nullptr ? nullptr : &choice_.layer()->table();
        if (is.min_area_m2) min_area_m2_.emplace(*is.min_area_m2, context, references);
        if (is.min_share) min_share_.emplace(*is.min_share, context, references);
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        if (choice_.layer() == nullptr || subject.shape.dimension() == Dimension::none) return {};
        const Shape area = subject.area();
        if (area.dimension() != Dimension::polygon) return {};
        thread_local std::vector<SegmentRun> runs;
        choice_.layer()->runs().find(area.box().grown(choice_.greatest_offset_m() + epsilon_m), runs);
        WorstReference worst;
        const Table& table = choice_.layer()->table();
        for (std::size_t first = 0; first < runs.size();) {
            std::size_t last = first;
            while (last < runs.size() && runs[last].row == runs[first].row) ++last;
            const std::uint32_t row = runs[first].row;
            if (table.shapes.dimension(row) == Dimension::line)
                judge_strip(subject, area, row, std::span(runs).subspan(first, last - first), worst);
            first = last;
        }
        if (table.layer().has(Dimension::polygon)) judge_polygons(subject, area, worst);
        return worst.outcome();
    }

private:
    struct Limits {
        std::optional<double> area_m2;
        std::optional<double> share;
        bool known = true;
    };

    [[nodiscard]] Limits limits(const SubjectRow& subject, const RowRef& reference) const {
        Limits result;
        const RowRef of{&subject.table, subject.row};
        if (min_area_m2_) result.area_m2 = min_area_m2_->value(of, reference);
        if (min_share_) result.share = min_share_->value(of, reference);
        result.known = result.area_m2.has_value() == min_area_m2_.has_value() &&
                       result.share.has_value() == min_share_.has_value();
        return result;
    }

    static bool holds(double shared_m2, double whole_m2, const Limits& limits) {
        return shared_m2 > least_area_m2 && (!limits.area_m2 || shared_m2 > *limits.area_m2) &&
               (!limits.share || shared_m2 > *limits.share * whole_m2);
    }

    void judge_polygons(const SubjectRow& subject, const Shape& area, WorstReference& worst) const {
        thread_local std::vector<std::uint32_t> rows;
        choice_.layer()->meeting(area.box(), rows);
        for (const std::uint32_t row : rows)
            if (choice_.layer()->table().shapes.dimension(row) == Dimension::polygon)
                judge_polygon(subject, area, row, worst);
    }

    void judge_polygon(const SubjectRow& subject, const Shape& area, std::uint32_t row, WorstReference& worst) const {
        const Shape polygon = choice_.layer()->table().shapes[row];
        const auto shared = [&](const Shape& of) { return shared_area_m2(of, polygon); };
        judge(subject, area, row, shared, shared, worst);
    }

    void judge_strip(const SubjectRow& subject, const Shape& area, std::uint32_t row, std::span<const SegmentRun> runs,
                     WorstReference& worst) const {
        const auto& offsets = choice_.offsets().of_row[row];
        const RowRef reference{&choice_.layer()->table(), row};
        const Shape line = choice_.layer()->table().shapes[row];
        if (!offsets) {  // a road of unknown class matters as far as the widest could reach
            const double reach_m = choice_.offsets().farthest_m;
            if (choice_.means(subject, row) != Verdict::satisfied &&
                shared_area_m2(area, line, runs, {reach_m, reach_m}) > least_area_m2)
                worst.add({Verdict::undetermined, std::nullopt, reference}, 0);
            return;
        }
        judge(
            subject, area, row, [&](const Shape& of) { return shared_area_m2(of, line, runs, offsets->least); },
            [&](const Shape& of) { return shared_area_m2(of, line, runs, offsets->greatest); }, worst);
    }

    /// Takes the ground shared with the reference at its narrowest and at its widest.
    template <class Narrow, class Wide>
    void judge(const SubjectRow& subject, const Shape& area, std::uint32_t row, Narrow narrow_m2, Wide wide_m2,
               WorstReference& worst) const {
        const double widest_m2 = wide_m2(area);
        if (!(widest_m2 > least_area_m2)) return;
        const Verdict meant = choice_.means(subject, row);
        if (meant == Verdict::satisfied) return;
        const RowRef reference{&choice_.layer()->table(), row};
        const Limits limit = limits(subject, reference);
        const double whole_m2 = area_m2(area);
        const double tolerance_m = std::hypot(subject.accuracy_m, choice_.layer()->table().accuracy_m(row));
        const double shared_m2 = narrow_m2(area);
        Verdict verdict = limit.known ? Verdict::satisfied : Verdict::undetermined;
        if (limit.known && holds(widest_m2, whole_m2, limit)) {
            verdict = Verdict::doubtful;
            if (holds(shared_m2, whole_m2, limit) && holds_when_eroded(area, tolerance_m, limit, narrow_m2))
                verdict = Verdict::violated;
        }
        if (meant != Verdict::violated) verdict = at_most_doubtful(verdict);
        worst.add({verdict, measure(shared_m2, whole_m2, limit, tolerance_m), reference}, shared_m2);
    }

    template <class Narrow>
    static bool holds_when_eroded(const Shape& area, double tolerance_m, const Limits& limit, Narrow narrow_m2) {
        if (!(tolerance_m > 0)) return true;
        const ErodedShape eroded(area, tolerance_m);
        if (eroded.shape().dimension() == Dimension::none) return false;
        return holds(narrow_m2(eroded.shape()), area_m2(eroded.shape()), limit);
    }

    [[nodiscard]] Measure measure(double shared_m2, double whole_m2, const Limits& limit, double tolerance_m) const {
        if (is_.min_share && !is_.min_area_m2) {
            const double share = shared_m2 / whole_m2;
            return {Measure::Kind::share, share,           share,          limit.share.value_or(0),
                    tolerance_m,          &*is_.min_share, choice_.from(), {}};
        }
        return {Measure::Kind::overlap_m2,
                shared_m2,
                shared_m2,
                limit.area_m2.value_or(0),
                tolerance_m,
                is_.min_area_m2 ? &*is_.min_area_m2 : nullptr,
                choice_.from(),
                {}};
    }

    const Overlaps& is_;
    ReferenceChoice choice_;
    std::optional<PreparedLimit> min_area_m2_;
    std::optional<PreparedLimit> min_share_;
};

}  // namespace

std::unique_ptr<Relation> make_overlaps(const Overlaps& is, const JudgeContext& context) {
    return std::make_unique<OverlapsRelation>(is, context);
}

}  // namespace cunjing
