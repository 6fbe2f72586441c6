// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/relations/amount.hpp"

#include "gis/geometry/distance.hpp"

namespace cunjing {

Verdict reaches(const Amount& amount, double limit, Reach reach) {
    const auto enough = [&](double value) { return reach == Reach::more_than ? value > limit : value >= limit; };
    if (enough(amount.least)) return Verdict::violated;
    if (!amount.is_known) return Verdict::undetermined;
    return enough(amount.most) ? Verdict::doubtful : Verdict::satisfied;
}

Measure count_measure(const Amount& amount, double limit, const Limit& limit_of) {
    Measure measure;
    measure.kind = Measure::Kind::count;
    measure.measured = measure.raw = amount.least;
    measure.limit = limit;
    measure.limit_of = &limit_of;
    return measure;
}

Verdict lies_inside(const SubjectRow& subject, Point place, double tolerance_m) {
    ShapeColumn point;
    point.append(Dimension::point, 1, [&](std::span<Point> at) { at.front() = place; });
    double to_outline_m = std::numeric_limits<double>::infinity();
    for (std::size_t ring = 0; ring < subject.shape.ring_count(); ++ring)
        to_outline_m = std::min(to_outline_m, shortest_way_to_path(point[0], subject.shape.ring(ring)).distance_m);
    if (to_outline_m < tolerance_m) return Verdict::doubtful;
    return covers(subject.shape, place) ? Verdict::violated : Verdict::satisfied;
}

}  // namespace cunjing
