// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The ground that has to stay open to see who comes: at each place where at least three arms of roads meet, a triangle
/// between each two neighbouring arms that are less than 180 degrees apart, of the place and the points `leg_m` away in
/// the direction that each arm has taken after as many metres along it.
/// Takes sound lines of the work CRS; those that cross in their middles meet.
[[nodiscard]] ShapeColumn sight_triangles(const ShapeColumn& roads, double leg_m);

}  // namespace cunjing
