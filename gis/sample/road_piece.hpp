// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/sample/course.hpp"
#include "gis/sample/road_net.hpp"

namespace cunjing::sample {

enum class Side { left, right };
/// The lines a distance to a road is measured from.
enum class Edge { surface, bed, land, control };

/// The smallest and the largest that a length may be; equal where it is known.
struct Span {
    double least_m = 0;
    double most_m = 0;
};

/// A stretch of road inside one village, with what was measured of it.
struct RoadPiece {
    RoadClass road_class = RoadClass::village;
    int village = 0;
    int road = 0;  // of the net
    Course course{{{}, {}}};
    std::string uid;
    std::optional<double> surface_m;
    std::optional<double> bed_m;
    std::optional<double> ditch_m;
    std::optional<double> land_m;
    std::string_view ditch_side = "none";
    double accuracy_m = 0.05;
    bool has_zone_date = false;

    [[nodiscard]] bool has_ditch(Side side) const;
    [[nodiscard]] bool is_measured() const { return surface_m && bed_m; }
    /// How far from the centreline a line of the road lies on a side.
    /// Source: domain §1; the numbers are those of layers/parameters.yaml.
    [[nodiscard]] Span offset_m(Edge edge, Side side) const;
    /// The farthest that the road land may reach on any side.
    [[nodiscard]] double reach_m() const;
};

/// How far coops, by policy, stay from the land of a road of this class.
[[nodiscard]] double coop_distance_m(RoadClass road_class);
/// How far dumps, by policy, stay from the land of a road of this class.
[[nodiscard]] double dump_distance_m(RoadClass road_class);

}  // namespace cunjing::sample
