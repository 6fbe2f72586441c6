// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Whether a shape is one convex ring (walls may have points on them).
[[nodiscard]] bool is_one_convex_ring(const Shape& shape);

/// The area that a convex area shares with a polygon of any form, with parts and holes, in m².
/// The polygon's rings are cut at each edge of the convex one; what a cut joins encloses nothing, so the area is exact.
/// Takes sound shapes. Gives nothing where the first is not one convex ring (walls may have points on them).
/// Cost: 5 ns a corner of the polygon, and 5 ns for each edge of the area and each corner of the polygon that is near
/// it; no allocation once warm.
[[nodiscard]] std::optional<double> clipped_area_m2(const Shape& convex, const Shape& polygon);

/// Appends the ground that two convex areas share as one feature of a column, `none` where they share none.
/// Gives false, and nothing appended, where either is not one convex ring.
[[nodiscard]] bool append_clipped_convex(const Shape& convex, const Shape& other, ShapeColumn& column);

/// Appends what a convex area holds of the ground that one closed ring goes round, as one feature, `none` where that is
/// nothing. Gives false, and nothing appended, where the area is not one convex ring, or the ground may fall into
/// pieces. Cost: 5 ns for each edge of the area and each corner of the ring that is near it.
[[nodiscard]] bool append_clipped_ring(const Shape& convex, Ring ring, ShapeColumn& column);

}  // namespace cunjing
