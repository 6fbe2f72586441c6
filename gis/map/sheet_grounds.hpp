// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/page.hpp"

namespace cunjing {

/// The ground of each sheet of a village: the village, or where the theme's layer has features that belong to it, in
/// groups of what lies within 30 m, the largest group first. Features that somebody rejected are none.
[[nodiscard]] std::vector<Box> sheet_grounds(const Printing& printing, const MapVillage& village);

}  // namespace cunjing
