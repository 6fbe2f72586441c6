// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/shared_area.hpp"

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// One ring's segments that can matter to an area, from first to last.
struct NearPath {
    Ring path;
    SegmentRange range;
};

std::vector<NearPath> near_paths(const Shape& area, const Shape& line, std::span<const SegmentRun> runs,
                                 double reach_m) {
    const Box near = area.box().grown(reach_m);
    const auto meets = [&](Ring path, std::size_t segment) {
        Box box;
        box.add(path[segment]);
        box.add(path[segment + 1]);
        return box.meets(near);
    };
    std::vector<NearPath> paths;
    for (std::size_t i = 0; i < runs.size();) {
        std::size_t last = i;
        while (last + 1 < runs.size() && runs[last + 1].ring == runs[i].ring) ++last;
        NearPath found{line.ring(runs[i].ring), {runs[i].first, runs[last].first + runs[last].count}};
        while (found.range.first < found.range.last && !meets(found.path, found.range.first)) ++found.range.first;
        while (found.range.first < found.range.last && !meets(found.path, found.range.last - 1)) --found.range.last;
        if (found.range.first < found.range.last) paths.push_back(found);
        i = last + 1;
    }
    return paths;
}

bool boundaries_meet(const Shape& a, const Shape& b) {
    for (std::size_t r = 0; r < b.ring_count(); ++r)
        if (shortest_way_to_path(a, b.ring(r)).distance_m == 0) return true;
    return false;
}

}  // namespace

double shared_area_m2(const Shape& area, const Shape& polygon) {
    if (!area.box().meets(polygon.box())) return 0;
    if (area.part_count() == 1 && polygon.part_count() == 1 && !boundaries_meet(area, polygon)) {
        const bool area_inside = covers(polygon, area.ring(0).front());
        if (polygon.ring_count() == 1 && area_inside) return area_m2(area);
        if (area.ring_count() == 1 && covers(area, polygon.ring(0).front())) return area_m2(polygon);
        if (polygon.ring_count() == 1 && area.ring_count() == 1) return 0;
    }
    return GeosGeometry(area).intersection(GeosGeometry(polygon)).area_m2();
}

double shared_area_m2(const Shape& area, const Shape& line, std::span<const SegmentRun> runs, SideOffsets offsets) {
    const std::vector<NearPath> paths = near_paths(area, line, runs, offsets.greater_m());
    if (paths.size() == 1) {
        const auto exact = strip_overlap_m2(area, paths[0].path, paths[0].range, offsets);
        if (exact) return *exact;
    }
    return paths.empty() ? 0 : shared_ground(area, line, runs, offsets).area_m2();
}

GeosGeometry shared_ground(const Shape& area, const Shape& line, std::span<const SegmentRun> runs,
                           SideOffsets offsets) {
    std::vector<std::vector<Point>> cells;
    for (const NearPath& near : near_paths(area, line, runs, offsets.greater_m()))
        for (auto& outline : strip_cells(near.path, near.range, offsets)) cells.push_back(std::move(outline));
    return GeosGeometry::union_of(cells).intersection(GeosGeometry(area));
}

ErodedShape::ErodedShape(const Shape& area, double depth_m) {
    GeosGeometry(area).eroded(depth_m).append_to(column_, Dimension::polygon);
}

}  // namespace cunjing
