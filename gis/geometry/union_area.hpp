// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Discs of one size that are known to lie in a union of cells: where thin cells lie side by side or upon each other,
/// no single one covers much ground, and a disc does.
struct Discs {
    std::vector<Point> centres;
    double radius_m = 0;
};

/// The area that the union of many convex cells, which may lie upon each other anyhow, shares with a polygon of any
/// form, in m².
/// The ground is cut in two, with the cells, until a piece is covered by one cell or disc, whatever others do there, or
/// met by so few cells that each adds what those before it left free. Where many cells meet in a point the pieces end
/// at a square thousandth of a millimetre, and count.
/// Takes discs that, within the polygon, lie in the union.
/// Gives nothing where a cell is not one convex ring.
/// Cost: some 10 µs a cell that is not covered; covered ground costs nothing.
[[nodiscard]] std::optional<double> union_shared_area_m2(const ShapeColumn& cells, const Shape& polygon,
                                                         const Discs& inside = {});

}  // namespace cunjing
