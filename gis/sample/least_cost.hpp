// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/sample/plane.hpp"
#include "gis/sample/terrain.hpp"

namespace cunjing::sample {

/// How hard it is to go one step. Roads wind rather than climb; waters keep low.
struct StepCost {
    double easy_grade = 0;  // a climb this steep doubles the cost of a metre; 0: climbing costs nothing
    double lowest_m = 0;
    double spread_m = 0;  // so far above the lowest place a metre costs twice as much; 0: height costs nothing
};

/// Ways through the hills from a set of starts to anywhere in a window, each the cheapest.
/// Cost: one Dijkstra search over a grid of `step_m`, 16 directions.
class LeastCost {
public:
    LeastCost(const Terrain& terrain, const Box& window, double step_m);

    /// Makes the ground within a reach of a line dearer to walk on.
    void raise(const Path& line, double reach_m, double factor);
    /// Makes all ground outside an outline dearer to walk on.
    void raise_outside(const Path& outline, double factor);
    void search(const Path& starts, const StepCost& step);
    /// The way from a place back to the start that reached it, by grid nodes.
    [[nodiscard]] Path way_from(Point place) const;
    [[nodiscard]] double height_at(Point place) const { return height_[node_at(place)]; }

private:
    [[nodiscard]] std::size_t node_at(Point p) const;
    [[nodiscard]] Point place_of(std::size_t node) const;

    Point origin_;
    double step_m_;
    int columns_;
    int rows_;
    std::vector<double> height_;
    std::vector<double> factor_;
    std::vector<std::uint32_t> parent_;
};

}  // namespace cunjing::sample
