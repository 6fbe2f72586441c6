// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// What is left of a convex area when every edge moves inwards by a depth: the common ground of the half-planes behind
/// the moved edges, exact, since no arc arises inside of a convex corner.
/// Takes a depth of 0 or more.
/// Gives false, and nothing appended, where the area is not one convex ring of at most 64 edges (walls may have points
/// on them): there GeosGeometry::eroded has the answer. Else appends one feature, `none` when nothing is left;
/// less than a square millimetre is nothing.
/// Cost: 0.3 µs for a rectangle; allocates only what the column grows by.
[[nodiscard]] bool append_eroded_convex(const Shape& area, double depth_m, ShapeColumn& column);

/// Whether nothing can be left of an area of any form when its outline moves inwards by a depth: what is left is made
/// of the middles of discs of that radius inside the area, and the area is too small for one or too narrow, measured
/// along the axes or across its longest edge.
/// Cost: 7 ns an edge.
[[nodiscard]] bool surely_vanishes(const Shape& area, double depth_m);

}  // namespace cunjing
