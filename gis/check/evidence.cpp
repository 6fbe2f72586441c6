// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/evidence.hpp"

#include "gis/check/shared_area.hpp"

namespace cunjing {
namespace {

Point towards(Point from, Point to, double metres) {
    const double whole_m = distance_m(from, to);
    if (!(whole_m > 0)) return from;
    return {from.x + (to.x - from.x) * metres / whole_m, from.y + (to.y - from.y) * metres / whole_m};
}

std::string dimension_line(const SubjectRow& subject, const Measure& measure) {
    const ShortestWay& way = measure.way;
    const double offset_m = way.distance_m - measure.measured - subject.radius_m;
    const Point start = towards(way.from, way.to, subject.radius_m);
    const Point end = towards(way.to, way.from, offset_m);
    return fmt::format("LINESTRING ({:.3f} {:.3f}, {:.3f} {:.3f})", start.x, start.y, end.x, end.y);
}

std::string common_ground(const SubjectRow& subject, const Judgement& hit, const JudgeContext& context) {
    const Table& table = *hit.reference.table;
    const Shape area = subject.area();
    const Shape reference = table.shapes[hit.reference.row];
    if (reference.dimension() == Dimension::polygon)
        return GeosGeometry(area).intersection(GeosGeometry(reference)).wkt(3);
    const ReferenceLayer& layer = *context.references.at(table.layer().name);
    const auto& offsets = layer.offsets(hit.measure->from).of_row[hit.reference.row];
    if (!offsets || area.dimension() != Dimension::polygon) return {};
    std::vector<SegmentRun> runs;
    layer.runs().find(area.box().grown(offsets->greatest.greater_m()), runs);
    std::erase_if(runs, [&](const SegmentRun& run) { return run.row != hit.reference.row; });
    return shared_ground(Ground(area), reference, runs, offsets->least).wkt(3);
}

}  // namespace

std::string evidence_wkt(const SubjectRow& subject, const Judgement& hit, const JudgeContext& context) {
    if (!hit.measure || hit.reference.table == nullptr) return {};
    if (hit.measure->kind == Measure::Kind::distance_m) return dimension_line(subject, *hit.measure);
    return common_ground(subject, hit, context);
}

}  // namespace cunjing
