// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/carriageways.hpp"

#include "gis/geometry/geos.hpp"

namespace cunjing {
namespace {

/// Lines as one feature of many parts.
ShapeColumn joined(const ShapeColumn& lines) {
    ShapeColumn all;
    all.begin_feature(Dimension::line);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        all.begin_part();
        all.begin_ring();
        for (const Point p : lines[line].ring(0)) all.add(p);
    }
    all.end_feature();
    return all;
}

}  // namespace

Carriageways::Carriageways(const std::vector<DerivedSource>& roads, const DeriveInput& input) {
    for (const DerivedSource& source : roads) {
        const Table* table = input.table(*source.layer);
        if (table == nullptr) continue;
        const StartLines lines(*table, input.parameters);
        for (const std::uint32_t row : input.rows_of(source)) {
            const auto offsets = lines.offsets(row, StartLine::edge);
            if (!offsets || table->shapes.dimension(row) != Dimension::line) continue;
            shapes_.append(table->shapes[row]);
            half_width_m_.push_back(offsets->least.left_m);  // a carriageway reaches as far to the right
            greatest_m_ = std::max(greatest_m_, half_width_m_.back());
        }
    }
    runs_.emplace(shapes_);
}

void Carriageways::append_near(const Shape& ground, ShapeColumn& polygons) const {
    std::vector<SegmentRun> runs;
    runs_->find(ground.box().grown(greatest_m_), runs);
    std::map<std::uint32_t, ShapeColumn> lines;  // by road
    for (SegmentRun& run : runs)
        if (run.count > 0 && runs_->cut_to_reach(ground, half_width_m_[run.row], run))
            lines[run.row].append(Dimension::line, runs_->points(run));
    for (const auto& [road, pieces] : lines)
        GeosGeometry(joined(pieces)[0]).grown(half_width_m_[road]).append_to(polygons, Dimension::polygon);
}

}  // namespace cunjing
