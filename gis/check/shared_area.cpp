// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/shared_area.hpp"

#include <algorithm>

#include "gis/geometry/clip.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/edge_index.hpp"
#include "gis/geometry/edges.hpp"
#include "gis/geometry/erosion.hpp"
#include "gis/geometry/overlay_area.hpp"
#include "gis/geometry/union_area.hpp"

namespace cunjing {
namespace {

/// Segments in a row of one ring that come near enough to an area to matter.
struct NearPath {
    Ring path;
    SegmentRange range;
};

/// Whether a segment's strip can reach the area. Exact, because a segment more may bend so that cells run into each
/// other.
bool is_near(const IndexedShape& area, const Box& near, Ring segment, double reach_m) {
    return box_of(segment[0], segment[1]).meets(near) &&
           (area.comes_within(reach_m, segment) || area.covers(segment[0]));
}

void near_paths(const Ground& ground, const Shape& line, std::span<const SegmentRun> runs, double reach_m,
                std::vector<NearPath>& paths) {
    const IndexedShape& area = ground.indexed();
    const Box near = area.shape().box().grown(reach_m);
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

/// The area that a cell of a strip shares with the ground; nothing where the cell is not convex.
std::optional<double> cell_shared_m2(const Shape& cell, const Ground& ground) {
    if (!ground.is_large()) return clipped_area_m2(cell, ground.shape());
    if (!is_one_convex_ring(cell)) return std::nullopt;
    return clipped_area_m2(cell, ground.pieces());
}

/// The cells of the strip that share ground with the area, as one-part polygons.
ShapeColumn cells_on(const Ground& ground, const std::vector<NearPath>& paths, SideOffsets offsets) {
    ShapeColumn cells;
    for (const NearPath& near : paths)
        for (const std::vector<Point>& outline : strip_cells(near.path, near.range, offsets)) {
            ShapeColumn cell;
            cell.append(Dimension::polygon, outline);
            if (!cell.box(0).meets(ground.shape().box())) continue;
            const auto shared = cell_shared_m2(cell[0], ground);
            if ((shared ? *shared : shared_area_m2(ground, cell[0])) > 0) cells.append(cell[0]);
        }
    return cells;
}

/// The area that the union of convex cells shares with an area: each cell adds what those before it did not cover, and
/// what they covered of it is a union of convex cells again.
/// Gives nothing where a cell is not convex, or where so many lie upon each other that it would take long.
std::optional<double> union_shared_m2(const Shape& area, const ShapeColumn& cells, int depth = 0) {
    constexpr int deepest = 4;
    constexpr double least_m2 = 1e-9;  // what cells that touch along an edge share by rounding
    if (depth > deepest) return std::nullopt;
    double sum = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto own = clipped_area_m2(cells[i], area);
        if (!own) return std::nullopt;
        if (!(*own > least_m2)) continue;
        ShapeColumn covered;
        for (std::size_t k = 0; k < i; ++k) {
            ShapeColumn both;
            if (!append_clipped_convex(cells[k], cells[i], both)) return std::nullopt;
            if (area_m2(both[0]) > least_m2) covered.append_all(both);
        }
        const auto covered_m2 = union_shared_m2(area, covered, depth + 1);
        if (!covered_m2) return std::nullopt;
        sum += *own - *covered_m2;
    }
    return sum;
}

/// Discs round points of the paths: what is as near to a path as its strip reaches on either side is in the strip,
/// but for the chords that its arcs are drawn with.
Discs discs_in_strip(const std::vector<NearPath>& paths, SideOffsets offsets) {
    constexpr double chords = 0.998;   // cos 2.5° is more
    constexpr double apart = 1 / 16.;  // of the radius
    Discs discs{{}, chords * std::min(offsets.left_m, offsets.right_m)};
    if (!(discs.radius_m > 0)) return discs;
    for (const NearPath& near : paths)
        for (std::size_t i = near.range.first; i <= near.range.last; ++i)
            if (i == near.range.first || distance_m(near.path[i], discs.centres.back()) >= apart * discs.radius_m)
                discs.centres.push_back(near.path[i]);
    return discs;
}

/// The shared area where cells may run into each other.
double shared_with_cells_m2(const Ground& ground, const std::vector<NearPath>& paths, SideOffsets offsets) {
    constexpr std::size_t many_cells = 256;
    const ShapeColumn cells = cells_on(ground, paths, offsets);
    const Shape& area = ground.shape();
    const bool is_large = ground.is_large() || cells.size() >= many_cells;
    if (const auto shared =
            is_large ? union_shared_area_m2(cells, area, discs_in_strip(paths, offsets)) : union_shared_m2(area, cells))
        return *shared;
    std::vector<std::vector<Point>> outlines;
    for (std::size_t i = 0; i < cells.size(); ++i)
        outlines.emplace_back(cells[i].ring(0).begin(), cells[i].ring(0).end());
    return GeosGeometry::union_of(outlines).intersection(GeosGeometry(area)).area_m2();
}

}  // namespace

const IndexedShape& Ground::indexed() const {
    if (!indexed_) indexed_.emplace(shape_);
    return *indexed_;
}

const CutPolygon& Ground::pieces() const {
    if (pieces_ == nullptr) pieces_ = std::make_unique<const CutPolygon>(shape_);
    return *pieces_;
}

double shared_area_m2(const Ground& ground, const Shape& polygon) {
    return ground.is_large() ? overlay_area_m2(ground.shape(), polygon) : shared_area_m2(ground.shape(), polygon);
}

double shared_area_m2(const Shape& area, const Shape& polygon) {
    if (!area.box().meets(polygon.box())) return 0;
    if (const auto clipped = clipped_area_m2(area, polygon)) return *clipped;
    if (const auto clipped = clipped_area_m2(polygon, area)) return *clipped;
    if (std::max(point_count(area), point_count(polygon)) >= IndexedShape::least_points)
        return overlay_area_m2(area, polygon);
    if (area.part_count() == 1 && polygon.part_count() == 1 && !outlines_meet(area, polygon)) {
        const bool area_inside = covers(polygon, area.ring(0).front());
        if (polygon.ring_count() == 1 && area_inside) return area_m2(area);
        if (area.ring_count() == 1 && covers(area, polygon.ring(0).front())) return area_m2(polygon);
        if (polygon.ring_count() == 1 && area.ring_count() == 1) return 0;
    }
    return overlay_area_m2(area, polygon);
}

double shared_area_m2(const Ground& ground, const Shape& line, std::span<const SegmentRun> runs, SideOffsets offsets) {
    thread_local std::vector<NearPath> paths;
    near_paths(ground, line, runs, offsets.greater_m(), paths);
    double shared_m2 = 0;
    for (const NearPath& near : paths) {
        const auto exact = ground.is_large() ? strip_overlap_m2(ground.pieces(), near.path, near.range, offsets)
                                             : strip_overlap_m2(ground.shape(), near.path, near.range, offsets);
        // Stretches that both reach the area may share ground with each other.
        if (!exact || (*exact > 0 && shared_m2 > 0)) return shared_with_cells_m2(ground, paths, offsets);
        shared_m2 += *exact;
    }
    return shared_m2;
}

GeosGeometry shared_ground(const Ground& ground, const Shape& line, std::span<const SegmentRun> runs,
                           SideOffsets offsets) {
    std::vector<std::vector<Point>> cells;
    std::vector<NearPath> paths;
    near_paths(ground, line, runs, offsets.greater_m(), paths);
    for (const NearPath& near : paths)
        for (auto& outline : strip_cells(near.path, near.range, offsets)) cells.push_back(std::move(outline));
    return GeosGeometry::union_of(cells).intersection(GeosGeometry(ground.shape()));
}

ErodedShape::ErodedShape(const Shape& area, double depth_m) {
    if (surely_vanishes(area, depth_m))
        column_.append_none();
    else if (!append_eroded_convex(area, depth_m, column_))
        GeosGeometry(area).eroded(depth_m).append_to(column_, Dimension::polygon);
}

}  // namespace cunjing
