// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The area that two polygons of any form share, with parts and holes, in m².
/// Both are cut in two by one line, and the halves again, until one side holds few edges of either; the shared areas of
/// the pieces add up. What a cut joins encloses nothing, so nothing is lost. A piece's shared area is told without an
/// overlay: a polygon's inside is counted by what lies below its edges, those of its upper outline once, those of its
/// lower one minus once. So the ground in common is the sum, over an edge of one and an edge of the other, of what lies
/// below both, with the product of their signs. No corner of the common ground has to be found: edges that lie upon
/// each other, touch or cross at a hair's angle do no harm.
/// Takes sound polygons.
/// Cost: 0.3 µs an edge where the outlines rarely cross; 5 ns a pair for edges that cannot be told apart by lines.
[[nodiscard]] double overlay_area_m2(const Shape& a, const Shape& b);

}  // namespace cunjing
