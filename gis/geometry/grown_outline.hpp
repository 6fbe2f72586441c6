// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/strip.hpp"

namespace cunjing {

/// How a strip ends: cut off at right angles, or round as far as it is wide.
enum class StripEnds { square, round };

/// The outline of the strip round a path as one closed ring that does not meet itself. On the outside of a bend it is
/// round: at most so many chords a quarter of a circle, with their corners on the circle.
/// Where the cells of the strip (see strip_cells) do not lie upon each other they add up to what is inside: the ring
/// goes round every point once. Gives nothing where they might, as at a hairpin, a bend tighter than its offset or a
/// path that ends where it starts, and nothing where it has no width: a union has the answer there.
/// Cost: 20 ns a point, and a look at whether the ring is simple.
[[nodiscard]] std::optional<std::vector<Point>> strip_outline(Ring path, SideOffsets offsets, StripEnds ends,
                                                              int chords_in_quadrant);

/// The outline of everything at most this far from what a closed ring goes round, in the same way.
/// Takes a ring that does not meet itself, and a distance above 0. Gives nothing where walls of an inner corner are too
/// short.
[[nodiscard]] std::optional<std::vector<Point>> grown_outline(Ring ring, double distance_m, int chords_in_quadrant);

}  // namespace cunjing
