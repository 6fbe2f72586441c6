// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/wide_lines.hpp"

#include <algorithm>

#include "gis/derive/grown.hpp"

namespace cunjing {
namespace {

/// Runs of one line that overlap or follow each other as one. Takes them in their order.
std::vector<SegmentRun> stretches_of(const std::vector<SegmentRun>& runs) {
    std::vector<SegmentRun> stretches;
    for (const SegmentRun& run : runs) {
        const bool goes_on = !stretches.empty() && stretches.back().row == run.row &&
                             stretches.back().ring == run.ring &&
                             run.first <= stretches.back().first + stretches.back().count;
        if (!goes_on) {
            stretches.push_back(run);
            continue;
        }
        SegmentRun& last = stretches.back();
        last.count = std::max(last.first + last.count, run.first + run.count) - last.first;
    }
    return stretches;
}

}  // namespace

void WideLines::add(const Shape& line, double half_width_m) {
    if (line.dimension() != Dimension::line || !(half_width_m > 0)) return;
    lines_.append(line);
    half_width_m_.push_back(half_width_m);
    widest_m_ = std::max(widest_m_, half_width_m);
}

void WideLines::index() {
    runs_.emplace(lines_);
}

void WideLines::append_near(const ShapeColumn& shapes, double reach_m, ShapeColumn& polygons) const {
    std::vector<SegmentRun> near;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        runs_->visit(shapes.box(i).grown(reach_m + widest_m_), [&](SegmentRun run) {
            if (run.count > 0 && runs_->cut_to_reach(shapes[i], reach_m + half_width_m_[run.row], run))
                near.push_back(run);
        });
    sort_runs(near);
    for (const SegmentRun& stretch : stretches_of(near)) {
        ShapeColumn path;
        path.append(Dimension::line, runs_->points(stretch));
        const ShapeColumn ground = grown(path[0], half_width_m_[stretch.row]);
        polygons.append(ground[0]);
    }
}

ShapeColumn outline_pieces(const Shape& shape) {
    ShapeColumn pieces;
    for (std::size_t r = 0; r < shape.ring_count(); ++r) {
        const Ring ring = shape.ring(r);
        for (std::size_t first = 0; first + 1 < ring.size(); first += SegmentRuns::longest)
            pieces.append(Dimension::line,
                          ring.subspan(first, std::min<std::size_t>(SegmentRuns::longest + 1, ring.size() - first)));
    }
    return pieces;
}

}  // namespace cunjing
