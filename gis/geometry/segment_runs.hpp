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

/// Where a layer's segments are: a packed index over runs of at most eight segments, so that a long road is looked
/// at only where the subject is.
class SegmentRuns {
public:
    static constexpr std::uint32_t longest = 8;

    /// Takes the column, which must outlive the index and not change.
    explicit SegmentRuns(const ShapeColumn& shapes);

    /// The runs whose boxes meet the query, sorted by feature, ring and first point.
    void find(const Box& query, std::vector<SegmentRun>& found) const;
    /// The points of a run: one more than its segments.
    [[nodiscard]] Ring points(const SegmentRun& run) const;

private:
    const ShapeColumn* shapes_;
    std::vector<SegmentRun> runs_;
    PackedRTree tree_;
};

}  // namespace cunjing
