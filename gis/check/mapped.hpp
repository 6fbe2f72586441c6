// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// What of a village is on the map.
struct MappedVillage {
    std::string code;
    std::string name;                    // empty: only features say that there is such a village
    double area_km2 = 0;                 // 0: it has no boundary
    std::vector<std::int64_t> features;  // by MappedTown::layers
};

/// How much of a town is on the map, so that "nothing found" is not taken for "nothing mapped".
struct MappedTown {
    /// Those that rules speak of or measure to, in the catalogue's order; without the villages themselves and the
    /// layers that the engine computes where nobody draws them.
    std::vector<const Layer*> layers;
    std::vector<MappedVillage> villages;  // by code
    std::vector<std::int64_t> elsewhere;  // features of no village, by layer
};

/// Counts the features that have a usable shape, each for the village that a check would tell it to.
/// Throws DataError (unreadable, locked), Cancelled.
/// Cost: shapes and villages of all these layers are read, about as long as a check reads.
[[nodiscard]] MappedTown mapped_town(const Project& project, const Catalogue& catalogue, Date as_of,
                                     Progress& progress = no_progress());

}  // namespace cunjing
