// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/village_grid.hpp"

#include <algorithm>
#include <cmath>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

constexpr std::size_t cells_a_segment = 16;
constexpr std::size_t fewest_cells = 65'536;
constexpr std::size_t most_cells = 4'000'000;

/// Calls `visit(a, b)` for each segment of the polygons' rings.
template <class Visit>
void each_segment(const ShapeColumn& shapes, Visit visit) {
    for (std::size_t row = 0; row < shapes.size(); ++row) {
        if (shapes.dimension(row) != Dimension::polygon) continue;
        const Shape shape = shapes[row];
        for (std::size_t r = 0; r < shape.ring_count(); ++r) {
            const Ring ring = shape.ring(r);
            for (std::size_t i = 1; i < ring.size(); ++i) visit(ring[i - 1], ring[i]);
        }
    }
}

/// The first polygon that covers a point which no boundary comes near.
std::int32_t covering(const ReferenceLayer& villages, Point p, std::vector<std::uint32_t>& near) {
    const ShapeColumn& shapes = villages.table().shapes;
    villages.meeting({p.x, p.y, p.x, p.y}, near);
    for (const std::uint32_t row : near)
        if (shapes.dimension(row) == Dimension::polygon && covers(shapes[row], p))
            return static_cast<std::int32_t>(row);
    return VillageGrid::nobody;
}

}  // namespace

VillageGrid::VillageGrid(const ReferenceLayer& villages) {
    const ShapeColumn& shapes = villages.table().shapes;
    Box extent;
    std::size_t segments = 0;
    each_segment(shapes, [&](Point a, Point b) {
        extent.add(a);
        extent.add(b);
        ++segments;
    });
    if (segments == 0) return;
    lay_out(extent, segments);
    mark_boundaries(shapes);
    tell_free_cells(villages);
}

void VillageGrid::lay_out(const Box& extent, std::size_t segments) {
    extent_ = extent;
    const double width = extent.max_x - extent.min_x;
    const double height = extent.max_y - extent.min_y;
    const double wanted = static_cast<double>(std::clamp(segments * cells_a_segment, fewest_cells, most_cells));
    constexpr double least_m = 1e-3;
    cell_m_ = std::max({std::sqrt(width * height / wanted), std::max(width, height) / wanted, least_m});
    columns_ = static_cast<std::int64_t>(width / cell_m_) + 1;
    rows_ = static_cast<std::int64_t>(height / cell_m_) + 1;
    cells_.assign(static_cast<std::size_t>(columns_ * rows_), untold);
}

std::int64_t VillageGrid::column_of(double x) const {
    return static_cast<std::int64_t>(std::floor((x - extent_.min_x) / cell_m_));
}

std::int64_t VillageGrid::row_of(double y) const {
    return static_cast<std::int64_t>(std::floor((y - extent_.min_y) / cell_m_));
}

/// Each segment marks the cells within half a step of points along it that are a step apart: no less than it runs
/// through, and a little more, so that a quotient rounded to the wrong side of a cell's edge does no harm.
void VillageGrid::mark_boundaries(const ShapeColumn& villages) {
    const double step_m = cell_m_ / 2;
    each_segment(villages, [&](Point a, Point b) {
        const auto steps = static_cast<std::int64_t>(std::max(std::abs(b.x - a.x), std::abs(b.y - a.y)) / step_m) + 1;
        for (std::int64_t step = 0; step <= steps; ++step) {
            const double share = static_cast<double>(step) / static_cast<double>(steps);
            mark_round({a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)}, 0.51 * step_m);
        }
    });
}

void VillageGrid::mark_round(Point p, double margin_m) {
    const std::int64_t last_row = std::min(row_of(p.y + margin_m), rows_ - 1);
    const std::int64_t last_column = std::min(column_of(p.x + margin_m), columns_ - 1);
    for (std::int64_t row = std::max<std::int64_t>(row_of(p.y - margin_m), 0); row <= last_row; ++row)
        for (std::int64_t column = std::max<std::int64_t>(column_of(p.x - margin_m), 0); column <= last_column;
             ++column)
            cell(column, row) = boundary;
}

void VillageGrid::tell_free_cells(const ReferenceLayer& villages) {
    std::vector<std::uint32_t> near;
    for (std::int64_t row = 0; row < rows_; ++row)
        for (std::int64_t column = 0; column < columns_; ++column) {
            std::int32_t& state = cell(column, row);
            if (state != untold) continue;
            if (column > 0 && cell(column - 1, row) != boundary)
                state = cell(column - 1, row);
            else if (row > 0 && cell(column, row - 1) != boundary)
                state = cell(column, row - 1);
            else
                state = covering(villages,
                                 {extent_.min_x + (static_cast<double>(column) + 0.5) * cell_m_,
                                  extent_.min_y + (static_cast<double>(row) + 0.5) * cell_m_},
                                 near);
        }
}

std::optional<std::int32_t> VillageGrid::village_of(const Box& box) const {
    constexpr std::int64_t longest_side = 4;
    if (cells_.empty() || !(box.min_x >= extent_.min_x && box.max_x <= extent_.max_x && box.min_y >= extent_.min_y &&
                            box.max_y <= extent_.max_y))
        return std::nullopt;
    // Nothing is negative here: to cut off is to round down, and costs less.
    const auto cell_at = [this](double way_m) { return static_cast<std::int64_t>(way_m / cell_m_); };
    const std::int64_t first_column = cell_at(box.min_x - extent_.min_x);
    const std::int64_t first_row = cell_at(box.min_y - extent_.min_y);
    const std::int64_t last_column = std::min(cell_at(box.max_x - extent_.min_x), columns_ - 1);
    const std::int64_t last_row = std::min(cell_at(box.max_y - extent_.min_y), rows_ - 1);
    if (last_column - first_column >= longest_side || last_row - first_row >= longest_side) return std::nullopt;
    for (std::int64_t row = first_row; row <= last_row; ++row)
        for (std::int64_t column = first_column; column <= last_column; ++column)
            if (cells_[static_cast<std::size_t>(row * columns_ + column)] == boundary) return std::nullopt;
    return cells_[static_cast<std::size_t>(first_row * columns_ + first_column)];
}

}  // namespace cunjing
