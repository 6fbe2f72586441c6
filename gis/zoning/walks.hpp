// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/zoning/poultry_households.hpp"

namespace cunjing {

/// The walk of a household to a zone.
struct Walk {
    std::size_t keeper = 0;
    std::size_t pen = 0;
    double distance_m = 0;
};

/// The walks to zones that are no longer than allowed, by zone, then by household.
/// Takes the longest walk for all; none: the parameter coop_zone_walk where each household is.
[[nodiscard]] std::vector<Walk> walks_to(const std::vector<Pen>& pens, const std::vector<PoultryHousehold>& keepers,
                                         const ZoningScene& scene, const std::optional<double>& max_walk_m);

}  // namespace cunjing
