// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// A closed ring with fewer of its points: none that is left out lies farther than the tolerance from what is left.
/// It may cross itself where the ring comes so near to itself.
/// Source: D. Douglas, T. Peucker, "Algorithms for the reduction of the number of points required to represent a
/// digitized line or its caricature", Cartographica 10 (1973).
[[nodiscard]] std::vector<Point> simplified(Ring ring, double tolerance_m);

}  // namespace cunjing
