// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <cmath>

#include "gis/check/relations/relations.hpp"
#include "gis/check/shared_area.hpp"
#include "gis/check/verdict.hpp"
#include "gis/geometry/erosion.hpp"
#include "gis/geometry/offset_bounds.hpp"

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
        has_lines_ = references != nullptr && references->layer().has(Dimension::line);
        has_polygons_ = references != nullptr && references->layer().has(Dimension::polygon);
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        if (choice_.layer() == nullptr || subject.shape.dimension() == Dimension::none) return {};
        const Shape area = subject.area();
        if (area.dimension() != Dimension::polygon) return {};
        const Ground ground(area);
        WorstReference worst;
        if (has_lines_) judge_strips(subject, ground, worst);
        if (has_polygons_) judge_polygons(subject, ground, worst);
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
        if (min_area_m2_) result.area_m2 = min_area_m2_->value(subject, reference);
        if (min_share_) result.share = min_share_->value(subject, reference);
        result.known = result.area_m2.has_value() == min_area_m2_.has_value() &&
                       result.share.has_value() == min_share_.has_value();
        return result;
    }

    static bool holds(double shared_m2, double whole_m2, const Limits& limits) {
        return shared_m2 > least_area_m2 && (!limits.area_m2 || shared_m2 > *limits.area_m2) &&
               (!limits.share || shared_m2 > *limits.share * whole_m2);
    }

    void judge_strips(const SubjectRow& subject, const Ground& ground, WorstReference& worst) const {
        thread_local std::vector<SegmentRun> runs;
        find_reaching(ground, runs);
        for (std::size_t first = 0; first < runs.size();) {
            std::size_t last = first;
            while (last < runs.size() && runs[last].row == runs[first].row) ++last;
            judge_strip(subject, ground, runs[first].row, std::span(runs).subspan(first, last - first), worst);
            first = last;
        }
    }

    /// The runs of lines near an area, cut down to the segments whose strips may reach it: for most areas there are
    /// none.
    void find_reaching(const Ground& ground, std::vector<SegmentRun>& found) const {
        found.clear();
        const ReferenceLayer& layer = *choice_.layer();
        const Shape& area = ground.shape();
        layer.runs().visit(area.box().grown(choice_.greatest_offset_m() + epsilon_m), [&](SegmentRun run) {
            if (layer.table().shapes.dimension(run.row) != Dimension::line) return;
            const double reach_m = choice_.offsets().reach_m(run.row) + epsilon_m;
            if (ground.is_large() || layer.runs().cut_to_reach(area, reach_m, run)) found.push_back(run);
        });
        sort_runs(found);
    }

    void judge_polygons(const SubjectRow& subject, const Ground& ground, WorstReference& worst) const {
        thread_local std::vector<std::uint32_t> rows;
        choice_.layer()->meeting(ground.shape().box(), rows);
        for (const std::uint32_t row : rows)
            if (choice_.layer()->table().shapes.dimension(row) == Dimension::polygon)
                judge_polygon(subject, ground, row, worst);
    }

    void judge_polygon(const SubjectRow& subject, const Ground& ground, std::uint32_t row,
                       WorstReference& worst) const {
        const Shape polygon = choice_.layer()->table().shapes[row];
        const auto shared_m2 = [&](const Ground& of) { return shared_area_m2(of, polygon); };
        const double shared = shared_m2(ground);
        judge(
            subject, ground, row, shared, [&] { return shared; }, shared_m2, worst);
    }

    void judge_strip(const SubjectRow& subject, const Ground& ground, std::uint32_t row,
                     std::span<const SegmentRun> runs, WorstReference& worst) const {
        const auto& offsets = choice_.offsets().of_row[row];
        const RowRef reference{&choice_.layer()->table(), row};
        const Shape line = choice_.layer()->table().shapes[row];
        if (!offsets) {  // a road of unknown class matters as far as the widest could reach
            const double reach_m = choice_.offsets().farthest_m;
            if (choice_.means(subject, row) != Verdict::satisfied &&
                shared_area_m2(ground, line, runs, {reach_m, reach_m}) > least_area_m2)
                worst.add({Verdict::undetermined, std::nullopt, reference}, 0);
            return;
        }
        const auto narrow_m2 = [&](const Ground& of) { return shared_area_m2(of, line, runs, offsets->least); };
        const double widest_m2 = shared_area_m2(ground, line, runs, offsets->greatest);
        const bool sure = offsets->least == offsets->greatest;
        judge(
            subject, ground, row, widest_m2, [&] { return sure ? widest_m2 : narrow_m2(ground); }, narrow_m2, worst);
    }

    /// Takes the ground shared with the reference at its widest and at its narrowest, and the latter for other ground.
    template <class Narrowest, class Narrow>
    void judge(const SubjectRow& subject, const Ground& ground, std::uint32_t row, double widest_m2,
               Narrowest narrowest_m2, Narrow narrow_m2, WorstReference& worst) const {
        if (!(widest_m2 > least_area_m2)) return;
        const Verdict meant = choice_.means(subject, row);
        if (meant == Verdict::satisfied) return;
        const RowRef reference{&choice_.layer()->table(), row};
        const Limits limit = limits(subject, reference);
        const double whole_m2 = area_m2(ground.shape());
        const double tolerance_m = std::hypot(subject.accuracy_m, choice_.layer()->table().accuracy_m(row));
        const double shared_m2 = narrowest_m2();
        Verdict verdict = limit.known ? Verdict::satisfied : Verdict::undetermined;
        if (limit.known && holds(widest_m2, whole_m2, limit)) {
            verdict = Verdict::doubtful;
            if (holds(shared_m2, whole_m2, limit) && holds_when_eroded(ground, tolerance_m, limit, narrow_m2))
                verdict = Verdict::violated;
        }
        if (meant != Verdict::violated) verdict = at_most_doubtful(verdict);
        worst.add({verdict, measure(shared_m2, whole_m2, limit, tolerance_m), reference}, shared_m2);
    }

    template <class Narrow>
    static bool holds_when_eroded(const Ground& ground, double tolerance_m, const Limits& limit, Narrow narrow_m2) {
        if (!(tolerance_m > 0)) return true;
        if (surely_vanishes(ground.shape(), tolerance_m)) return false;
        if (ground.is_large())
            if (const auto told = holds_within_bounds(ground, tolerance_m, limit, narrow_m2)) return *told;
        const ErodedShape eroded(ground.shape(), tolerance_m);
        if (eroded.shape().dimension() == Dimension::none) return false;
        return holds(narrow_m2(Ground(eroded.shape())), area_m2(eroded.shape()), limit);
    }

    /// The same for an area of many edges, that would take long to erode, from ground that is surely left and ground
    /// beyond which surely nothing is; nothing where they do not tell.
    template <class Narrow>
    static std::optional<bool> holds_within_bounds(const Ground& ground, double tolerance_m, const Limits& limit,
                                                   Narrow narrow_m2) {
        for (OffsetBounds bounds(ground.indexed(), tolerance_m, ground.shape().box()); bounds.refine();) {
            const Shape least = bounds.least();
            const Shape most = bounds.most();
            const auto shared_m2 = [&](const Shape& of) {
                return of.dimension() == Dimension::none ? 0 : narrow_m2(Ground(of, Ground::In::cells));
            };
            if (holds(shared_m2(least), area_m2(most), limit)) return true;
            if (!holds(shared_m2(most), area_m2(least), limit)) return false;
        }
        return std::nullopt;
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
    bool has_lines_ = false;  // the references
    bool has_polygons_ = false;
};

}  // namespace

std::unique_ptr<Relation> make_overlaps(const Overlaps& is, const JudgeContext& context) {
    return std::make_unique<OverlapsRelation>(is, context);
}

}  // namespace cunjing
