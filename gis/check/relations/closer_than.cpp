// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <cmath>

#include "gis/check/relations/relations.hpp"
#include "gis/check/verdict.hpp"
#include "gis/geometry/edges.hpp"

namespace cunjing {
namespace {

/// How far a subject is from a reference: at most (lines at their least width) and at least (at their greatest).
struct DistanceInterval {
    double least_m = std::numeric_limits<double>::infinity();
    double greatest_m = std::numeric_limits<double>::infinity();
    ShortestWay way;  // where the greatest was measured

    void add(const Clearance& narrow, const Clearance& wide) {
        if (narrow.clear_m < greatest_m) way = narrow.way;
        greatest_m = std::min(greatest_m, narrow.clear_m);
        least_m = std::min(least_m, wide.clear_m);
    }
};

class CloserThanRelation : public Relation {
public:
    CloserThanRelation(const CloserThan& is, const JudgeContext& context)
        : is_(is),
          choice_(is.reference, context),
          limit_m_(is.limit_m, context, choice_.layer() == nullptr ? nullptr : &choice_.layer()->table()) {}

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        if (choice_.layer() == nullptr || subject.shape.dimension() == Dimension::none) return {};
        Outcome outcome = closer(subject);
        if (is_.farther) outcome.verdict = swapped(outcome.verdict);
        return outcome;
    }

private:
    /// How far round the subject a reference could matter whose position may be so far off and that reaches so far.
    [[nodiscard]] double reach_m(const SubjectRow& subject, double accuracy_m, double offset_m) const {
        const double limit_m = limit_m_.bound(subject);
        const double tolerance_m = std::hypot(subject.accuracy_m, accuracy_m);
        return std::min(limit_m + tolerance_m + subject.radius_m + offset_m, search_m) + epsilon_m;
    }

    [[nodiscard]] Outcome closer(const SubjectRow& subject) const {
        const double within_m = reach_m(subject, choice_.layer()->greatest_accuracy_m(), choice_.greatest_offset_m());
        if (!(within_m >= 0)) return {};
        const Box query = subject.shape.box().grown(within_m);
        thread_local std::vector<SegmentRun> runs;
        find_near(subject, query, within_m, runs);
        WorstReference worst;
        for (std::size_t first = 0; first < runs.size();) {
            std::size_t last = first;
            while (last < runs.size() && runs[last].row == runs[first].row) ++last;
            judge_reference(subject, runs[first].row, std::span(runs).subspan(first, last - first), worst);
            first = last;
        }
        judge_surrounding(subject, worst);
        return worst.outcome();
    }

    /// The runs near the subject. Where only what is closer matters, they are cut down to what may be within the reach.
    void find_near(const SubjectRow& subject, const Box& query, double within_m, std::vector<SegmentRun>& found) const {
        const SegmentRuns& runs = choice_.layer()->runs();
        if (is_.farther) return find_within_own_reach(subject, query, found);
        if (subject.indexed.index() != nullptr) return runs.find(query, found);
        found.clear();
        runs.visit(query, [&](SegmentRun run) {
            if (runs.cut_to_reach(subject.shape, within_m, run)) found.push_back(run);
        });
        sort_runs(found);
    }

    /// What is too far away is named as the nearest: how far other references may reach must not decide whether.
    void find_within_own_reach(const SubjectRow& subject, const Box& query, std::vector<SegmentRun>& found) const {
        const ReferenceLayer& layer = *choice_.layer();
        layer.runs().find(query, found);
        std::erase_if(found, [&](const SegmentRun& run) {
            const double own_m = reach_m(subject, layer.table().accuracy_m(run.row), choice_.offset_m(run.row));
            return !box_of(layer.runs().points(run)).meets(subject.shape.box().grown(own_m));
        });
    }

    /// Areas that hold the whole subject have no boundary near it.
    void judge_surrounding(const SubjectRow& subject, WorstReference& worst) const {
        const Table& table = choice_.layer()->table();
        if (!table.layer().has(Dimension::polygon)) return;
        thread_local std::vector<std::uint32_t> rows;
        for (std::size_t part = 0; part < subject.shape.part_count(); ++part) {
            const Point p = point_of(subject.shape, part);
            choice_.layer()->meeting({p.x, p.y, p.x, p.y}, rows);
            for (const std::uint32_t row : rows)
                if (table.shapes.dimension(row) == Dimension::polygon && choice_.layer()->covers(row, p))
                    add_outcome(subject, row, {0, 0, {0, p, p}}, worst);
        }
    }

    /// A point of a part of the subject: where no boundary comes near, it tells whether the part is inside.
    static Point point_of(const Shape& shape, std::size_t part) { return shape.ring(shape.first_ring(part)).front(); }

    void judge_reference(const SubjectRow& subject, std::uint32_t row, std::span<const SegmentRun> runs,
                         WorstReference& worst) const {
        const ReferenceLayer& layer = *choice_.layer();
        const Shape reference = layer.table().shapes[row];
        OffsetInterval offsets;
        if (reference.dimension() == Dimension::line) {
            const auto& known = choice_.offsets().of_row[row];
            if (!known) return judge_unknown_line(subject, row, runs, worst);
            offsets = *known;
        }
        DistanceInterval distance;
        for (const SegmentRun& run : runs) {
            const Ring ring = reference.ring(run.ring);
            if (run.count == 0 || reference.dimension() != Dimension::line) {
                if (distance.least_m == 0) continue;
                const Clearance plain = bare_clearance(subject.indexed, layer.runs().points(run));
                distance.add(plain, plain);
                continue;
            }
            const SegmentRange range{run.first, run.first + run.count};
            const Clearance narrow = strip_clearance(subject.indexed, ring, range, offsets.least, distance.greatest_m);
            const bool sure = offsets.least == offsets.greatest;
            distance.add(
                narrow,
                sure ? narrow : strip_clearance(subject.indexed, ring, range, offsets.greatest, distance.least_m));
        }
        for (std::size_t part = 0; reference.dimension() == Dimension::polygon && part < subject.shape.part_count();
             ++part)
            if (const Point p = point_of(subject.shape, part); layer.covers(row, p)) distance = {0, 0, {0, p, p}};
        add_outcome(subject, row, distance, worst);
    }

    /// A road of unknown class matters as far as the widest could reach.
    void judge_unknown_line(const SubjectRow& subject, std::uint32_t row, std::span<const SegmentRun> runs,
                            WorstReference& worst) const {
        const ReferenceLayer& layer = *choice_.layer();
        double nearest_m = std::numeric_limits<double>::infinity();
        for (const SegmentRun& run : runs)
            nearest_m = std::min(nearest_m, bare_clearance(subject.indexed, layer.runs().points(run)).clear_m);
        const double at_least_m = nearest_m - choice_.offsets().farthest_m - subject.radius_m;
        const double limit_m = limit_m_.value(subject, {&layer.table(), row}).value_or(limit_m_.bound(subject));
        const double tolerance_m = std::hypot(subject.accuracy_m, layer.table().accuracy_m(row));
        if (at_least_m < limit_m + tolerance_m - epsilon_m) add_undetermined(subject, row, worst);
    }

    static Clearance bare_clearance(const IndexedShape& subject, Ring path) {
        ShortestWay way = subject.shortest_way_to_path(path);
        if (subject.shape().dimension() == Dimension::polygon && subject.covers(path.front()))
            way = {0, path.front(), path.front()};
        return {way.distance_m, way};
    }

    void add_undetermined(const SubjectRow& subject, std::uint32_t row, WorstReference& worst) const {
        if (choice_.means(subject, row) == Verdict::satisfied) return;
        worst.add({Verdict::undetermined, std::nullopt, {&choice_.layer()->table(), row}},
                  -std::numeric_limits<double>::infinity());
    }

    void add_outcome(const SubjectRow& subject, std::uint32_t row, const DistanceInterval& distance,
                     WorstReference& worst) const {
        const Verdict meant = choice_.means(subject, row);
        if (meant == Verdict::satisfied) return;
        const RowRef reference{&choice_.layer()->table(), row};
        const auto limit = limit_m_.value(subject, reference);
        const double tolerance_m = std::hypot(subject.accuracy_m, choice_.layer()->table().accuracy_m(row));
        const double at_most_m = distance.greatest_m - subject.radius_m;
        const double at_least_m = distance.least_m - subject.radius_m;
        if (!limit) {  // it cannot be larger than any
            if (at_least_m < limit_m_.bound(subject) + tolerance_m - epsilon_m) add_undetermined(subject, row, worst);
            return;
        }
        Verdict verdict = Verdict::doubtful;
        if (at_most_m < *limit - tolerance_m - epsilon_m) verdict = Verdict::violated;
        if (at_least_m >= *limit + tolerance_m - epsilon_m) verdict = Verdict::satisfied;
        if (meant != Verdict::violated) verdict = at_most_doubtful(verdict);
        const Measure measure{Measure::Kind::distance_m,
                              at_most_m,
                              distance.way.distance_m,
                              *limit,
                              tolerance_m,
                              &is_.limit_m,
                              choice_.from(),
                              distance.way};
        worst.add({verdict, measure, reference}, *limit - at_most_m);
    }

    const CloserThan& is_;
    ReferenceChoice choice_;
    PreparedLimit limit_m_;
};

}  // namespace

std::unique_ptr<Relation> make_closer_than(const CloserThan& is, const JudgeContext& context) {
    return std::make_unique<CloserThanRelation>(is, context);
}

}  // namespace cunjing
