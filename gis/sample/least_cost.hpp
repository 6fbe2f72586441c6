// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "gis/sample/plane.hpp"
#include "gis/sample/terrain.hpp"

namespace cunjing::sample {

/// How hard it is to go one step: Takes the horizontal metres, the heights of both ends.
using StepCost = std::function<double(double run_m, double height_from_m, double height_to_m)>;

/// Ways through the hills from a set of starts to anywhere in a window, each the cheapest.
/// Cost: one Dijkstra search over a grid of `step_m`, 16 directions.
class LeastCost {
public:
    LeastCost(const Terrain& terrain, const Box& window, double step_m);

    /// Makes the ground within a reach of a line dearer to walk on.
    void raise(const Path& line, double reach_m, double factor);
    /// Makes all ground outside an outline dearer to walk on.
    void raise_outside(const Path& outline, double factor);
    void search(const Path& starts, const StepCost& cost);
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
