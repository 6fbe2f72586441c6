// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/carriageways.hpp"

namespace cunjing {

Carriageways::Carriageways(const std::vector<DerivedSource>& roads, const DeriveInput& input) {
    for (const DerivedSource& source : roads) {
        const Table* table = input.table(*source.layer);
        if (table == nullptr) continue;
        const StartLines lines(*table, input.parameters);
        for (const std::uint32_t row : input.rows_of(source)) {
            const auto offsets = lines.offsets(row, StartLine::edge);
            if (!offsets || table->shapes.dimension(row) != Dimension::line) continue;
            shapes_.append(table->shapes[row]);
            offsets_.push_back(offsets->least);
            greatest_m_ = std::max(greatest_m_, offsets->least.greater_m());
        }
    }
    runs_.emplace(shapes_);
}

std::vector<std::vector<Point>> Carriageways::near(const Box& box) const {
    std::vector<SegmentRun> runs;
    runs_->find(box.grown(greatest_m_), runs);
    std::vector<std::vector<Point>> outlines;
    for (const SegmentRun& run : runs) {
        if (run.count == 0) continue;
        const Ring path = shapes_[run.row].ring(run.ring);
        for (std::vector<Point>& outline : strip_cells(path, {run.first, run.first + run.count}, offsets_[run.row]))
            outlines.push_back(std::move(outline));
    }
    return outlines;
}

}  // namespace cunjing
