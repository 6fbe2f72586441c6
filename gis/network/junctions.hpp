// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/network/line_network.hpp"

namespace cunjing {

/// A way out of a junction.
struct JunctionArm {
    std::uint32_t edge = 0;
    Point ahead;  // of length 1, to where the arm is after some metres
};

/// A node at which at least three ways meet.
struct Junction {
    std::uint32_t node = 0;
    Point place;
    std::vector<JunctionArm> arms;  // counter-clockwise, from the one that points most to the east
};

/// All junctions of a network, in the order of nodes; bridged gaps are no ways.
/// Takes how far along an arm its direction is taken from.
[[nodiscard]] std::vector<Junction> junctions(const LineNetwork& network, double ahead_m);

}  // namespace cunjing
