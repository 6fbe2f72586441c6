// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/derive/dwelling_clusters.hpp"

namespace cunjing {

/// How the ground of a cluster is drawn round its dwellings.
struct HullForm {
    double buffer_m = 0;
    double shrink_m = 0;
    double hole_m2 = 0;  // smaller holes are filled

    explicit HullForm(const DeriveInput& input);
};

/// The dwellings of a cluster as one feature of many parts, which may lie upon each other.
[[nodiscard]] ShapeColumn members_of(const Dwellings& dwellings, const Cluster& cluster);

/// The ground on which a cluster lives: its dwellings widened, drawn together again and without small holes, as one
/// feature, perhaps of several parts. It ends at a barrier that comes through it: what lies beyond one and holds no
/// dwelling of the cluster is left out.
/// Cost: 50 µs a dwelling. Arcs as grown (derive/grown.hpp) draws them.
/// Source: domain §5.
[[nodiscard]] ShapeColumn hull_of(const Shape& members, const Barriers& barriers, const HullForm& form);

/// Those parts of a polygon in which a dwelling begins (the first corner of a member), as one feature; `none` when
/// there are none.
[[nodiscard]] ShapeColumn parts_holding(const Shape& polygon, const Shape& members);

}  // namespace cunjing
