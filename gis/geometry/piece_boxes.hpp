// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Boxes that together hold a shape: of a line, one for each of its pieces, since most of the box round the whole is
/// ground that it does not come near.
/// Gives no more than 24 for a path, none for EMPTY.
[[nodiscard]] std::vector<Box> piece_boxes(const Shape& shape);

/// Adds those of a path; none where it has no segment.
void add_piece_boxes(Ring path, std::vector<Box>& boxes);

}  // namespace cunjing
