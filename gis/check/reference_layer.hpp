// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gis/catalogue/table.hpp"
#include "gis/check/start_line.hpp"
#include "gis/geometry/packed_rtree.hpp"
#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// A layer that rules measure to, with the indexes that answer what is near. Read-only once made; shared by threads.
class ReferenceLayer {
public:
    /// Takes a sound table (see soundness.hpp), which must outlive it.
    ReferenceLayer(const Table& table, const ParameterSet& parameters);

    [[nodiscard]] const Table& table() const { return table_; }
    [[nodiscard]] const SegmentRuns& runs() const { return runs_; }
    /// The features whose boxes meet the query, by row.
    [[nodiscard]] std::vector<std::uint32_t> meeting(const Box& query) const;
    [[nodiscard]] const StartLines& start_lines() const { return start_lines_; }
    /// The farthest any feature of the layer can reach to a side up to this line.
    [[nodiscard]] double greatest_offset_m(StartLine from) const;
    [[nodiscard]] double accuracy_m(std::size_t row) const { return accuracy_m_[row]; }
    [[nodiscard]] double greatest_accuracy_m() const { return greatest_accuracy_m_; }

private:
    const Table& table_;
    SegmentRuns runs_;
    PackedRTree boxes_;
    StartLines start_lines_;
    std::vector<double> accuracy_m_;
    double greatest_accuracy_m_ = 0;
};

/// How well a feature's position is known: its own accuracy_m, else its layer's.
[[nodiscard]] double accuracy_of(const Table& table, std::size_t row);

/// The layers of a check by name.
using ReferenceLayers = std::map<std::string, std::unique_ptr<const ReferenceLayer>>;

}  // namespace cunjing
