// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/geos.hpp"
#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// Ground on which nothing else can be: areas, and lines of some width. Safe to ask from many threads.
class TakenGround {
public:
    TakenGround() = default;
    ~TakenGround() = default;
    TakenGround(const TakenGround&) = delete;
    TakenGround& operator=(const TakenGround&) = delete;
    TakenGround(TakenGround&&) = delete;  // the index knows where the lines are
    TakenGround& operator=(TakenGround&&) = delete;

    /// Building: add all, then index once.
    void add_area(const Shape& polygon);
    void add_line(const Shape& line, double half_width_m);
    void index();

    /// What is left of some ground that lies in the box.
    /// Cost: an overlay, a union of the few small areas in the box, and an overlay for each area of many points.
    [[nodiscard]] GeosGeometry left_of(GeosGeometry ground, const Box& box) const;

private:
    void append_lines(const Box& box, ShapeColumn& taken) const;

    ShapeColumn areas_;
    std::optional<PackedRTree> area_index_;
    ShapeColumn lines_;
    std::vector<double> half_width_m_;  // of each line
    double widest_m_ = 0;
    std::optional<SegmentRuns> runs_;
};

}  // namespace cunjing
