// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>

#include "gis/geometry/shape.hpp"
#include "gis/geometry/strip.hpp"

namespace cunjing {

/// The stretch of a line's strip that lets least through.
struct NarrowStretch {
    double free_m = 0;  // nowhere on the stretch is a gap wider
    Point place;        // on the line, in the middle of the stretch
};

/// How much of the strip round a path is left free by what stands on it: across the path the widest gap in one piece,
/// and of all stretches of a length the one whose widest gap is least.
/// Takes a path of at least two points without repeated ones, how far the strip reaches, and areas.
/// Gives the whole width where nothing stands in the way; a path shorter than the stretch is one stretch.
/// Measures exactly across, and every 0.25 m along the path.
/// Cost: a station near the areas looks at all their edges.
[[nodiscard]] NarrowStretch narrowest_stretch(Ring path, const SideOffsets& reach, double stretch_m,
                                              std::span<const Shape> areas);

}  // namespace cunjing
