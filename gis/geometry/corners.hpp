// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// What the corners of a ring say about it, each answer beyond doubt.
enum class Corners {
    doubtful,  // two edges may lie on each other, or one has no length
    sound,     // no edge folds back on the one before
    flat,      // all turn to one side, and once round, but for corners that hardly turn: convex up to rounding
    convex,    // all turn to one side, and once round: the ring is simple
};

/// A ring of at least four points, the last one the first.
[[nodiscard]] inline bool is_closed(Ring ring) {
    return ring.size() >= 4 && ring.front() == ring.back();
}

/// Looks at all corners of a closed ring.
/// A turn to a fixed side of less than half a circle cannot leave a half of the compass and come back to it unseen, so
/// the changes between the upper half (east included, west not) and the lower one count the revolutions. The sign of a
/// difference of two doubles is exact, and both differences at a corner are from that corner, as the bound wants it.
/// Cost: 5 ns a corner.
[[nodiscard]] Corners corners_of(Ring ring);

}  // namespace cunjing
