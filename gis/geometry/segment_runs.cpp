// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/segment_runs.hpp"

#include <algorithm>
#include <tuple>

#include "gis/geometry/edges.hpp"

namespace cunjing {
namespace {

std::vector<SegmentRun> runs_of(const ShapeColumn& shapes) {
    std::vector<SegmentRun> runs;
    for (std::uint32_t row = 0; row < shapes.size(); ++row) {
        const Shape shape = shapes[row];
        for (std::uint32_t ring = 0; ring < shape.ring_count(); ++ring) {
            if (shape.ring(ring).empty()) continue;
            const auto segments = static_cast<std::uint32_t>(shape.ring(ring).size()) - 1;
            if (segments == 0) runs.push_back({row, ring, 0, 0});
            for (std::uint32_t first = 0; first < segments; first += SegmentRuns::longest)
                runs.push_back({row, ring, first, std::min(SegmentRuns::longest, segments - first)});
        }
    }
    return runs;
}

Ring points_of(const ShapeColumn& shapes, const SegmentRun& run) {
    return shapes[run.row].ring(run.ring).subspan(run.first, run.count + 1);
}

std::vector<Box> boxes_of(const ShapeColumn& shapes, const std::vector<SegmentRun>& runs) {
    std::vector<Box> boxes(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) boxes[i] = box_of(points_of(shapes, runs[i]));
    return boxes;
}

}  // namespace

void sort_runs(std::vector<SegmentRun>& runs) {
    if (runs.size() > 1)
        std::ranges::sort(runs, {}, [](const SegmentRun& run) { return std::tuple(run.row, run.ring, run.first); });
}

SegmentRuns::SegmentRuns(const ShapeColumn& shapes)
    : shapes_(&shapes), runs_(runs_of(shapes)), tree_(boxes_of(shapes, runs_)) {}

void SegmentRuns::find(const Box& query, std::vector<SegmentRun>& found) const {
    found.clear();
    visit(query, [&](const SegmentRun& run) { found.push_back(run); });
    sort_runs(found);
}

bool SegmentRuns::cut_to_reach(const Shape& shape, double reach_m, SegmentRun& run) const {
    if (run.count == 0) return true;
    const Ring path = points(run);
    const Box near = shape.box().grown(reach_m);
    const auto reaches = [&](std::uint32_t i) {
        return box_of(path[i], path[i + 1]).meets(near) && !surely_farther(shape, path[i], path[i + 1], reach_m);
    };
    std::uint32_t first = 0;
    std::uint32_t last = run.count;  // one behind
    while (first < last && !reaches(first)) ++first;
    while (first < last && !reaches(last - 1)) --last;
    run.first += first;
    run.count = last - first;
    return first < last;
}

Ring SegmentRuns::points(const SegmentRun& run) const {
    return points_of(*shapes_, run);
}

}  // namespace cunjing
