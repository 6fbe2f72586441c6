// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Whether a polygon of one part is valid without doubt, whatever the number of its edges: no two of them meet but
/// neighbours at their common corner, and each hole lies in the shell and in no other hole.
/// Its edges are shared out to the two sides of a line, those on both sides to both, and so on, until few are left:
/// edges that meet are together on the side where they do. Of the few every pair is looked at.
/// Gives false where there is any doubt: GEOS knows the answer then.
/// Cost: 1 µs an edge; where the edges are not told apart by lines, 5 ns a pair.
[[nodiscard]] bool surely_valid_outlines(const Shape& polygon);

}  // namespace cunjing
