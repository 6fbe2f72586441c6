// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/shared_area.hpp"

#include "gis/geometry/clip.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/erosion.hpp"

namespace cunjing {
namespace {

/// Segments in a row of one ring that come near enough to an area to matter.
struct NearPath {
    Ring path;
    SegmentRange range;
};

/// Whether a segment's strip can reach the area.
bool is_near(const Shape& area, const Box& near, Ring segment, double reach_m) {
    Box box;
    box.add(segment[0]);
    box.add(segment[1]);
    return box.meets(near) && (shortest_way_to_path(area, segment).distance_m <= reach_m || covers(area, segment[0]));
}

void near_paths(const Shape& area, const Shape& line, std::span<const SegmentRun> runs, double reach_m,
                std::vector<NearPath>& paths) {
    const Box near = area.box().grown(reach_m);
    paths.clear();
    for (const SegmentRun& run : runs) {
        const Ring path = line.ring(run.ring);
        for (std::size_t i = run.first; i < run.first + run.count; ++i) {
            if (!is_near(area, near, path.subspan(i, 2), reach_m)) continue;
            const bool goes_on =
                !paths.empty() && paths.back().path.data() == path.data() && paths.back().range.last == i;
            if (goes_on)
                ++paths.back().range.last;
            else
                paths.push_back({path, {i, i + 1}});
        }
    }
}

}  // namespace

double shared_area_m2(const Shape& area, const Shape& polygon) {
    if (!area.box().meets(polygon.box())) return 0;
    if (const auto clipped = clipped_area_m2(area, polygon)) return *clipped;
    if (const auto clipped = clipped_area_m2(polygon, area)) return *clipped;
    if (area.part_count() == 1 && polygon.part_count() == 1 && !outlines_meet(area, polygon)) {
        const bool area_inside = covers(polygon, area.ring(0).front());
        if (polygon.ring_count() == 1 && area_inside) return area_m2(area);
        if (area.ring_count() == 1 && covers(area, polygon.ring(0).front())) return area_m2(polygon);
        if (polygon.ring_count() == 1 && area.ring_count() == 1) return 0;
    }
    return GeosGeometry(area).intersection(GeosGeometry(polygon)).area_m2();
}

double shared_area_m2(const Shape& area, const Shape& line, std::span<const SegmentRun> runs, SideOffsets offsets) {
    thread_local std::vector<NearPath> paths;
    near_paths(area, line, runs, offsets.greater_m(), paths);
    double shared_m2 = 0;
    for (const NearPath& near : paths) {
        const auto exact = strip_overlap_m2(area, near.path, near.range, offsets);
        // Stretches that both reach the area may share ground with each other.
        if (!exact || (*exact > 0 && shared_m2 > 0)) return shared_ground(area, line, runs, offsets).area_m2();
        shared_m2 += *exact;
    }
    return shared_m2;
}

GeosGeometry shared_ground(const Shape& area, const Shape& line, std::span<const SegmentRun> runs,
                           SideOffsets offsets) {
    std::vector<std::vector<Point>> cells;
    std::vector<NearPath> paths;
    near_paths(area, line, runs, offsets.greater_m(), paths);
    for (const NearPath& near : paths)
        for (auto& outline : strip_cells(near.path, near.range, offsets)) cells.push_back(std::move(outline));
    return GeosGeometry::union_of(cells).intersection(GeosGeometry(area));
}

ErodedShape::ErodedShape(const Shape& area, double depth_m) {
    if (surely_vanishes(area, depth_m))
        column_.append_none();
    else if (!append_eroded_convex(area, depth_m, column_))
        GeosGeometry(area).eroded(depth_m).append_to(column_, Dimension::polygon);
}

}  // namespace cunjing
