// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/geometry/strip.hpp"

namespace cunjing {

/// The ground of each road from side to side: up to the outer edge of road land, or, of a footpath that has none, its
/// surface. Widths that nobody measured are the narrowest, and a ditch whose side nobody noted is on neither, so that
/// an assumption takes nobody's ground. Ends are square, the outside of a bend is round (chords of 5 degrees, inside
/// the arc). A row is as exact as its road's line and has an identity made of the road's. Takes the source `road`
/// (derived.yaml); a road of unknown class gives no row. Source: domain §1; 公路法 art. 34.
[[nodiscard]] Table road_strips(const DerivedLayer& layer, const DeriveInput& input, Progress& progress);

/// The ground beside a line of one or more parts up to these offsets, square at its ends; `none` where it has no width.
/// Takes a sound line, which may run twice over the same point.
[[nodiscard]] ShapeColumn ground_beside(const Shape& line, SideOffsets offsets);

}  // namespace cunjing
