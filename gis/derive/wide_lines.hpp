// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// Lines that take ground up to half a width to each side, round at their ends. Safe to ask from many threads.
class WideLines {
public:
    WideLines() = default;
    ~WideLines() = default;
    WideLines(const WideLines&) = delete;
    WideLines& operator=(const WideLines&) = delete;
    WideLines(WideLines&&) = delete;  // the index knows where the lines are
    WideLines& operator=(WideLines&&) = delete;

    /// Building: add all, then index once. What is no line or has no width is left out.
    void add(const Shape& line, double half_width_m);
    void index();

    /// Appends their ground as far as it may come within the reach of some shape, a feature for each stretch; it goes
    /// on beyond. Takes shapes of few points: each is looked at for each segment in its box. Cost: 10 µs a stretch, and
    /// less where none is near.
    void append_near(const ShapeColumn& shapes, double reach_m, ShapeColumn& polygons) const;

private:
    ShapeColumn lines_;
    std::vector<double> half_width_m_;  // of each line
    double widest_m_ = 0;
    std::optional<SegmentRuns> runs_;
};

/// The outlines of a shape, or the line that it is, in pieces of up to eight segments, a feature for each.
[[nodiscard]] ShapeColumn outline_pieces(const Shape& shape);

}  // namespace cunjing
