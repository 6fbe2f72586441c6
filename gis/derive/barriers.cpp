// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/barriers.hpp"

#include "gis/geometry/distance.hpp"

namespace cunjing {

bool Barriers::part(Point a, Point b) const {
    Box way;
    way.add(a);
    way.add(b);
    bool parted = false;
    runs_.visit(way, [&](const SegmentRun& run) {
        const Ring points = runs_.points(run);
        Point where;
        for (std::size_t i = 1; i < points.size() && !parted; ++i)
            parted = segments_meet(a, b, points[i - 1], points[i], where);
    });
    return parted;
}

ShapeColumn Barriers::near(const Box& box) const {
    std::vector<SegmentRun> found;
    runs_.find(box, found);
    ShapeColumn lines;
    lines.begin_feature(Dimension::line);
    for (const SegmentRun& run : found) {
        const Ring points = runs_.points(run);
        if (points.size() < 2) continue;
        lines.begin_part();
        lines.begin_ring();
        for (const Point p : points) lines.add(p);
    }
    lines.end_feature();
    return lines;
}

ShapeColumn shapes_of(const std::vector<DerivedSource>& sources, const DeriveInput& input) {
    ShapeColumn shapes;
    for (const DerivedSource& source : sources)
        for (const std::uint32_t row : input.rows_of(source)) shapes.append(input.table(*source.layer)->shapes[row]);
    return shapes;
}

}  // namespace cunjing
