// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/level_rings.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// The line of a level through a grid. It passes each edge between two nodes at most once; within a cell it goes from
/// one edge to another with what is above the level to its left.
class LevelLine {
public:
    LevelLine(const GridValues& grid, double level)
        : grid_(grid), level_(level), next_(grid.values.size() * 2, nowhere) {
        const std::size_t rows = grid.values.size() / grid.columns;
        for (std::size_t row = 0; row + 1 < rows; ++row)
            for (std::size_t column = 0; column + 1 < grid.columns; ++column) pass(row * grid.columns + column);
    }

    /// All rings: outer ones counter-clockwise, holes clockwise.
    [[nodiscard]] std::vector<std::vector<Point>> rings() {
        std::vector<std::vector<Point>> found;
        for (std::size_t start = 0; start < next_.size(); ++start) {
            if (next_[start] == nowhere) continue;
            std::vector<Point>& ring = found.emplace_back();
            for (std::size_t edge = start; next_[edge] != nowhere;) {
                ring.push_back(place_on(edge));
                const std::size_t following = next_[edge];
                next_[edge] = nowhere;
                edge = following;
            }
            ring.push_back(ring.front());
        }
        return found;
    }

private:
    static constexpr std::uint32_t nowhere = UINT32_MAX;

    [[nodiscard]] bool is_above(std::size_t node) const { return grid_.values[node] > level_; }

    /// Goes round a cell: the line leaves each run of corners above the level where the run ends, for where it began.
    void pass(std::size_t node) {
        const std::size_t up = node + grid_.columns;
        const std::array<std::size_t, 4> corners{node, node + 1, up + 1, up};
        // The edge from each corner to the next: two to an edge's lower left node, the one to the right first.
        const std::array<std::size_t, 4> edges{node * 2, (node + 1) * 2 + 1, up * 2, node * 2 + 1};
        for (std::size_t last = 0; last < 4; ++last) {
            if (!is_above(corners[last]) || is_above(corners[(last + 1) % 4])) continue;
            std::size_t first = last;
            while (is_above(corners[(first + 3) % 4])) first = (first + 3) % 4;
            next_[edges[last]] = static_cast<std::uint32_t>(edges[(first + 3) % 4]);
        }
    }

    [[nodiscard]] Point place_of(std::size_t node) const {
        const std::size_t row = node / grid_.columns;
        const std::size_t column = node % grid_.columns;
        return {grid_.corner.x + static_cast<double>(column) * grid_.step_m,
                grid_.corner.y + static_cast<double>(row) * grid_.step_m};
    }

    [[nodiscard]] Point place_on(std::size_t edge) const {
        constexpr double least = 0.01;
        std::size_t above = edge / 2;
        std::size_t below = edge % 2 == 0 ? above + 1 : above + grid_.columns;
        if (!is_above(above)) std::swap(above, below);
        double share = 0.5;
        if (const double other = grid_.values[below]; !std::isnan(other))
            share = std::clamp((grid_.values[above] - level_) / (grid_.values[above] - other), least, 1 - least);
        const Point from = place_of(above);
        const Point to = place_of(below);
        return {from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)};
    }

    const GridValues& grid_;
    double level_;
    std::vector<std::uint32_t> next_;  // by edge: the one that the line passes after it
};

struct OuterRing {
    ShapeColumn shape;
    double area_m2 = 0;
    std::vector<const std::vector<Point>*> holes;
};

/// The smallest outer ring round a hole.
OuterRing& ring_round(Point place, std::vector<OuterRing>& by_area) {
    for (OuterRing& outer : by_area)
        if (outer.shape.box(0).meets({place.x, place.y, place.x, place.y}) && covers(outer.shape[0], place))
            return outer;
    return by_area.back();
}

void append_ring(ShapeColumn& column, Ring ring) {
    column.begin_ring();
    for (const Point p : ring) column.add(p);
}

}  // namespace

void append_ground_above(const GridValues& grid, double level, ShapeColumn& ground) {
    const std::vector<std::vector<Point>> rings = LevelLine(grid, level).rings();
    std::vector<OuterRing> outers;
    for (const std::vector<Point>& ring : rings) {
        if (twice_signed_area(ring) <= 0) continue;
        OuterRing& outer = outers.emplace_back();
        outer.shape.append(Dimension::polygon, ring);
        outer.area_m2 = area_m2(outer.shape[0]);
    }
    std::ranges::stable_sort(outers, {}, &OuterRing::area_m2);
    for (const std::vector<Point>& ring : rings)
        if (twice_signed_area(ring) < 0) ring_round(ring.front(), outers).holes.push_back(&ring);
    ground.begin_feature(Dimension::polygon);
    for (const OuterRing& outer : outers) {
        ground.begin_part();
        append_ring(ground, outer.shape[0].ring(0));
        for (const std::vector<Point>* hole : outer.holes) append_ring(ground, *hole);
    }
    ground.end_feature();
}

}  // namespace cunjing
