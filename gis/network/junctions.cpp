// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/junctions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// The turn from east, counter-clockwise, 0 to 2π.
double turn(Point ahead) {
    const double angle = std::atan2(ahead.y, ahead.x);
    return angle < 0 ? angle + 2 * std::numbers::pi : angle;
}

JunctionArm arm_of(const LineNetwork& network, const NetworkArm& arm, Point from, double ahead_m) {
    const NetworkEdge& edge = network.edge(arm.edge);
    const double along_m = std::min(ahead_m, edge.length_m);
    const Point to = network.point_at({arm.edge, arm.leaves ? along_m : edge.length_m - along_m});
    const double away_m = distance_m(from, to);
    return {arm.edge, away_m > 0 ? Point{(to.x - from.x) / away_m, (to.y - from.y) / away_m} : Point{}};
}

}  // namespace

std::vector<Junction> junctions(const LineNetwork& network, double ahead_m) {
    std::vector<Junction> result;
    for (std::uint32_t node = 0; node < network.node_count(); ++node) {
        Junction junction{node, network.node_place(node), {}};
        for (const NetworkArm& arm : network.arms(node))
            if (!network.edge(arm.edge).is_mend) junction.arms.push_back(arm_of(network, arm, junction.place, ahead_m));
        if (junction.arms.size() < 3) continue;
        std::ranges::stable_sort(junction.arms, {}, [](const JunctionArm& arm) { return turn(arm.ahead); });
        result.push_back(std::move(junction));
    }
    return result;
}

}  // namespace cunjing
