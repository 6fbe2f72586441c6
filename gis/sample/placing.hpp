// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "gis/sample/town.hpp"

namespace cunjing::sample {

/// How large something is: along the line it stands by, and away from it.
struct Size {
    double along_m = 0;
    double across_m = 0;
};

/// A rectangle that was put somewhere, and how it lies to what it was put beside.
struct Placement {
    Path outline;
    Point middle;
    Point along;
    Point back;  // unit, away from what it stands by
    Side side = Side::left;
    double gap_m = 0;  // measured
};

/// A rectangle beside a road at a station, its nearest wall `wall_m` from the centreline (to a millimetre where the
/// road is straight), turned a little if `tilt` says so.
[[nodiscard]] Placement beside_road(const RoadPiece& piece, double station_m, Side side, double wall_m, Size size,
                                    double tilt = 0);

/// A rectangle beside an outline, at a distance from one of its edges; negative: so far inside.
[[nodiscard]] std::optional<Placement> beside_outline(const Path& outline, double gap_m, Size size, Random& random);

/// A station where a road of a class runs straight, both ends of the piece being far.
struct RoadSpot {
    int piece = 0;
    double station_m = 0;
    Side side = Side::left;
};
[[nodiscard]] std::optional<RoadSpot> straight_spot(const Town& town, int village, Random& random,
                                                    bool (*fits)(const RoadPiece&));

/// Something beside a road of the village at an exact distance from one of the road's lines, where the ground is free.
struct RoadCase {
    Edge from = Edge::land;
    double clear_m = 0;
    Size size{3, 3};
    bool narrowest = true;  // of an unmeasured road: from where the line may at least be
    double gap_m = 0.5;     // to all but roads
};
[[nodiscard]] std::optional<Placement> place_by_road(Town& town, int village, Random& random,
                                                     bool (*fits)(const RoadPiece&), const RoadCase& wanted);

/// A rectangle somewhere round an anchor where the ground is free, in the village.
[[nodiscard]] std::optional<Path> place_near(Town& town, int village, Random& random, Point anchor, Span away,
                                             Size size, double gap_m, double road_gap_m);

/// A round outline with an uneven rim: pond, heap, field of rubble.
[[nodiscard]] Path blob(Random& random, Point middle, Size size, int corners);

}  // namespace cunjing::sample
