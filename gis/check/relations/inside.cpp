// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <cmath>

#include "gis/check/relations/relations.hpp"
#include "gis/check/shared_area.hpp"
#include "gis/check/verdict.hpp"
#include "gis/geometry/offset_bounds.hpp"
#include "gis/geometry/overlay_area.hpp"

namespace cunjing {
namespace {

/// Shares are compared to this, so that a subject drawn along a zone's edge lies wholly inside it.
constexpr double share_epsilon = 1e-6;

class InsideRelation : public Relation {
public:
    InsideRelation(const Inside& is, const JudgeContext& context) : is_(is), choice_(is.reference, context) {
        if (is.min_share)
            min_share_.emplace(*is.min_share, context,
                               choice_.layer() == nullptr ? nullptr : &choice_.layer()->table());
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        if (choice_.layer() == nullptr || subject.shape.dimension() == Dimension::none) return {};
        Outcome outcome = inside(subject);
        if (is_.outside) outcome.verdict = swapped(outcome.verdict);
        return outcome;
    }

private:
    [[nodiscard]] Outcome inside(const SubjectRow& subject) const {
        WorstReference worst;
        const double reach_m = std::hypot(subject.accuracy_m, choice_.layer()->greatest_accuracy_m());
        thread_local std::vector<std::uint32_t> rows;
        choice_.layer()->meeting(subject.shape.box().grown(reach_m), rows);
        for (const std::uint32_t row : rows)
            if (choice_.layer()->table().shapes.dimension(row) == Dimension::polygon && comes_near(subject, row))
                judge(subject, row, worst);
        return worst.outcome();
    }

    /// Whether the zone reaches the subject's box as far as its own position may be off: how far those of others may be
    /// must not decide which zone is named.
    [[nodiscard]] bool comes_near(const SubjectRow& subject, std::uint32_t row) const {
        const Table& zones = choice_.layer()->table();
        return zones.shapes.box(row).meets(
            subject.shape.box().grown(std::hypot(subject.accuracy_m, zones.accuracy_m(row))));
    }

    void judge(const SubjectRow& subject, std::uint32_t row, WorstReference& worst) const {
        const Verdict meant = choice_.means(subject, row);
        if (meant == Verdict::satisfied) return;
        const RowRef reference{&choice_.layer()->table(), row};
        const Shape zone = choice_.layer()->table().shapes[row];
        const double tolerance_m = std::hypot(subject.accuracy_m, choice_.layer()->table().accuracy_m(row));
        const auto wanted = min_share_ ? min_share_->value(subject, reference) : 1.0;
        if (!wanted) return worst.add({Verdict::undetermined, std::nullopt, reference}, 0);
        const double share = share_inside(subject.shape, zone);
        Verdict verdict = Verdict::satisfied;
        if (share >= *wanted - share_epsilon)
            verdict = Verdict::violated;
        else if (could_be_inside(subject.shape, zone, tolerance_m, *wanted))
            verdict = Verdict::doubtful;
        if (meant != Verdict::violated) verdict = at_most_doubtful(verdict);
        const Measure measure{
            Measure::Kind::share, share, share, *wanted, tolerance_m, is_.min_share ? &*is_.min_share : nullptr,
            choice_.from(),       {}};
        worst.add({verdict, measure, reference}, share);
    }

    static double share_inside(const Shape& shape, const Shape& zone) {
        switch (shape.dimension()) {
            case Dimension::point: return covers(zone, shape.ring(0).front()) ? 1 : 0;
            case Dimension::polygon: return shared_area_m2(shape, zone) / area_m2(shape);
            case Dimension::line: {
                const GeosGeometry line(shape);
                const double whole_m = line.length_m();
                return whole_m > 0 ? line.intersection(GeosGeometry(zone)).length_m() / whole_m : 0;
            }
            case Dimension::none: break;
        }
        return 0;
    }

    /// How much of an area is inside a zone of many edges grown by the tolerance, told from ground that it surely grows
    /// to and ground beyond which it surely does not; nothing where they do not tell.
    static std::optional<bool> could_be_inside_large(const Shape& shape, const Shape& zone, double tolerance_m,
                                                     double wanted) {
        const IndexedShape indexed(zone);
        const double enough_m2 = (wanted - share_epsilon) * area_m2(shape);
        for (OffsetBounds bounds(indexed, -tolerance_m, shape.box()); bounds.refine();) {
            if (overlay_area_m2(shape, bounds.least()) >= enough_m2) return true;
            if (overlay_area_m2(shape, bounds.most()) < enough_m2) return false;
        }
        return std::nullopt;
    }

    /// Whether enough of the subject would lie inside if the zone reached farther by the tolerance.
    static bool could_be_inside(const Shape& shape, const Shape& zone, double tolerance_m, double wanted) {
        if (!(tolerance_m > 0) || shortest_way(shape, zone).distance_m > tolerance_m) return false;
        if (shape.dimension() == Dimension::point) return true;
        if (shape.dimension() == Dimension::polygon && point_count(zone) >= IndexedShape::least_points)
            if (const auto told = could_be_inside_large(shape, zone, tolerance_m, wanted)) return *told;
        ShapeColumn grown;
        GeosGeometry(zone).grown(tolerance_m).append_to(grown, Dimension::polygon);
        return share_inside(shape, grown[0]) >= wanted - share_epsilon;
    }

    const Inside& is_;
    ReferenceChoice choice_;
    std::optional<PreparedLimit> min_share_;
};

}  // namespace

std::unique_ptr<Relation> make_inside(const Inside& is, const JudgeContext& context) {
    return std::make_unique<InsideRelation>(is, context);
}

}  // namespace cunjing
