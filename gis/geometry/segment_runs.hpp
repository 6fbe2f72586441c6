// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/geometry/packed_rtree.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Up to eight segments in a row of one path or ring of a feature (or a single point).
struct SegmentRun {
    std::uint32_t row = 0;    // feature
    std::uint32_t ring = 0;   // of the feature, counted through
    std::uint32_t first = 0;  // point of the ring at which the first segment starts
    std::uint32_t count = 0;  // segments; 0 for a point
};

/// Puts runs in the order of features, rings and points.
void sort_runs(std::vector<SegmentRun>& runs);

/// Where a layer's segments are: a packed index over runs of at most eight segments, so that a long road is looked
/// at only where the subject is.
class SegmentRuns {
public:
    static constexpr std::uint32_t longest = 8;

    /// Takes the column, which must outlive the index and not change.
    explicit SegmentRuns(const ShapeColumn& shapes);

    /// The runs whose boxes meet the query, sorted by feature, ring and first point.
    void find(const Box& query, std::vector<SegmentRun>& found) const;
    /// Calls `visit(run)` for the same runs, in an order fixed by the shapes alone.
    template <class Visit>
    void visit(const Box& query, Visit&& visit) const {
        tree_.visit(query, [&](std::uint32_t item) { visit(runs_[item]); });
    }
    /// The points of a run: one more than its segments.
    [[nodiscard]] Ring points(const SegmentRun& run) const;
    /// Cuts a run down to its segments from the first to the last that may come as near to a shape as the reach; false
    /// when there are none. A single point is left alone.
    /// Takes a shape of few points: all of them are looked at for each segment.
    [[nodiscard]] bool cut_to_reach(const Shape& shape, double reach_m, SegmentRun& run) const;

private:
    const ShapeColumn* shapes_;
    std::vector<SegmentRun> runs_;
    PackedRTree tree_;
};

}  // namespace cunjing
