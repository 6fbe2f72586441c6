// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// The ground that has to stay open to see who comes: at each place where at least three arms of roads meet, a triangle
/// between each two neighbouring arms that are less than 180 degrees apart, of the place and the points `leg_m` away in
/// the direction that each arm has taken after as many metres along it.
struct JunctionSight {
    Point place;
    ShapeColumn ground;  // one feature
};

/// Takes sound lines of the work CRS; those that cross in their middles meet.
[[nodiscard]] std::vector<JunctionSight> sight_at_junctions(const ShapeColumn& roads, double leg_m);

/// The derived layer `sight_triangle`: a feature for each junction of the roads of its source `arm`.
[[nodiscard]] Table sight_triangles(const DerivedLayer& layer, const DeriveInput& input, Progress& progress);

}  // namespace cunjing
