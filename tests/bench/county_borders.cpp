// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/bench/county_borders.hpp"

#include <algorithm>
#include <array>

#include "gis/sample/random.hpp"

namespace cunjing::bench {
namespace {

using sample::operator+;
using sample::operator-;
using sample::operator*;

constexpr double cell_m = 2000;
constexpr double corner_shake_m = 200;
constexpr double edge_wander_m = 60;
constexpr double vertex_shake_m = 3;

/// Even over [−1, 1), of a number that is well mixed.
double even(std::uint64_t bits) {
    return static_cast<double>(bits >> 11U) * 0x1.0p-52 - 1;
}

/// A number of its own for each corner (kind 0) and edge (kinds 1 and 2) of the grid.
std::uint64_t grid_number(int row, int column, int kind) {
    constexpr std::uint64_t stride = 1U << 20U;
    return (static_cast<std::uint64_t>(row) * stride + static_cast<std::uint64_t>(column)) * 3 +
           static_cast<std::uint64_t>(kind);
}

}  // namespace

CountyBorders::CountyBorders(int villages, std::uint64_t seed) : seed_(seed), columns_(1) {
    while (columns_ * columns_ < villages) ++columns_;
    origin_ = {500'000 - columns_ * cell_m / 2, 3'400'000 - columns_ * cell_m / 2};
}

Point CountyBorders::middle(int village) const {
    return origin_ + Point{(column(village) + 0.5) * cell_m, (row(village) + 0.5) * cell_m};
}

Point CountyBorders::corner(int row, int column) const {
    const std::uint64_t number = grid_number(row, column, 0);
    return origin_ + Point{column * cell_m + corner_shake_m * even(sample::mixed(seed_, number, 0)),
                           row * cell_m + corner_shake_m * even(sample::mixed(seed_, number, 1))};
}

sample::Path CountyBorders::edge(int row, int column, bool north) const {
    constexpr int knots = 8;
    sample::Random random(seed_, "edge", grid_number(row, column, north ? 2 : 1));
    const Point from = corner(row, column);
    const Point way = (north ? corner(row + 1, column) : corner(row, column + 1)) - from;
    const Point across = sample::left_of(sample::unit(way));
    std::array<double, knots + 1> wander{};
    for (double& knot : wander) knot = edge_wander_m * random.bell();
    const int steps = random.whole(16, 29);
    sample::Path path{from};
    for (int i = 1; i < steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        const int knot = std::min(static_cast<int>(share * knots), knots - 1);
        const double part = share * knots - knot;
        // Nothing at the corners, so that edges that meet do not cross.
        const double sway = 4 * share * (1 - share) * (wander[knot] * (1 - part) + wander[knot + 1] * part);
        path.push_back(from + way * share + across * (sway + vertex_shake_m * random.bell()));
    }
    return path;
}

sample::Path CountyBorders::outline(int village) const {
    const int r = row(village);
    const int c = column(village);
    sample::Path outline = edge(r, c, false);
    const sample::Path east = edge(r, c + 1, true);
    outline.insert(outline.end(), east.begin(), east.end());
    sample::Path north = edge(r + 1, c, false);
    north.push_back(corner(r + 1, c + 1));
    outline.insert(outline.end(), north.rbegin(), north.rend() - 1);
    sample::Path west = edge(r, c, true);
    west.push_back(corner(r + 1, c));
    outline.insert(outline.end(), west.rbegin(), west.rend() - 1);
    return outline;
}

}  // namespace cunjing::bench
