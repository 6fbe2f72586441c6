// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "gis/geometry/half_plane.hpp"

namespace cunjing {

/// Looks for a line with half of some edges on either side that cuts few of them.
/// Upright and level lines do for most drawings. A comb of long teeth close to each other is cut between its teeth: a
/// line along one of the edges.
/// Cost: four passes over the edges; allocates only what its memory grows by.
class Halving {
public:
    /// Takes edges: any function that calls its argument with the ends of each of them, the same every time; and some
    /// directions along edges, of any length.
    template <class VisitEdges>
    [[nodiscard]] const HalfPlane& find(VisitEdges&& visit_edges, std::initializer_list<Point> along) {
        fewest_ = std::numeric_limits<std::size_t>::max();
        try_across({1, 0}, visit_edges);
        try_across({0, 1}, visit_edges);
        for (const Point d : along)
            if (const double length_m = std::hypot(d.x, d.y); length_m > 0)
                try_across({-d.y / length_m, d.x / length_m}, visit_edges);
        return best_;
    }

private:
    template <class VisitEdges>
    void try_across(Point across, VisitEdges& visit_edges) {
        const auto place = [across](Point p) { return p.x * across.x + p.y * across.y; };
        middles_.clear();
        visit_edges([&](Point p, Point q) { middles_.push_back((place(p) + place(q)) / 2); });
        if (middles_.empty()) return;
        const auto median = middles_.begin() + static_cast<std::ptrdiff_t>(middles_.size() / 2);
        std::ranges::nth_element(middles_, median);
        const double at = *median;
        std::size_t cut = 0;
        visit_edges([&](Point p, Point q) { cut += static_cast<std::size_t>((place(p) < at) != (place(q) < at)); });
        if (cut >= fewest_) return;
        fewest_ = cut;
        best_ = {{across.x * at, across.y * at}, across};
    }

    std::vector<double> middles_;
    HalfPlane best_;
    std::size_t fewest_ = 0;
};

}  // namespace cunjing
