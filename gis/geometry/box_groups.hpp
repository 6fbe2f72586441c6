// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Things whose boxes meet, directly or by way of others, as groups: no box of one group meets one of another. Empty
/// boxes are in none.
/// Gives groups and members in an order fixed by the boxes alone.
/// Cost: n log n, and 2 ns for each pair of boxes that meet along x.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> groups_of_meeting(std::span<const Box> boxes);

}  // namespace cunjing
