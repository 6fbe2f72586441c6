// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "gis/catalogue/table.hpp"
#include "gis/derive/start_line.hpp"
#include "gis/geometry/edge_index.hpp"
#include "gis/geometry/packed_rtree.hpp"
#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// A layer that rules measure to, with the indexes that answer what is near. Shared by threads.
class ReferenceLayer {
public:
    /// Takes a sound table (see soundness.hpp), which must outlive it.
    ReferenceLayer(const Table& table, const ParameterSet& parameters);

    [[nodiscard]] const Table& table() const { return table_; }
    [[nodiscard]] const SegmentRuns& runs() const { return runs_; }
    /// The features whose boxes meet the query, by row.
    void meeting(const Box& query, std::vector<std::uint32_t>& rows) const;
    /// Whether a polygon of the layer covers a point: by an index over its edges where it has many.
    [[nodiscard]] bool covers(std::uint32_t row, Point p) const;
    /// How far the layer's lines reach up to a start line; computed when first asked for, then kept.
    [[nodiscard]] const LineOffsets& offsets(StartLine from) const;
    [[nodiscard]] double greatest_accuracy_m() const { return greatest_accuracy_m_; }

private:
    const Table& table_;
    SegmentRuns runs_;
    PackedRTree boxes_;
    std::map<std::uint32_t, EdgeIndex> large_;  // polygons of many edges, by row
    StartLines start_lines_;
    double greatest_accuracy_m_ = 0;
    mutable std::mutex offsets_mutex_;
    mutable std::map<StartLine, LineOffsets> offsets_;
};

/// The layers of a check by name.
using ReferenceLayers = std::map<std::string, std::unique_ptr<const ReferenceLayer>>;

}  // namespace cunjing
