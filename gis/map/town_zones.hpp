// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/map/maps.hpp"
#include "gis/map/page_template.hpp"
#include "gis/report/penning_zones.hpp"

namespace cunjing {

/// The zones that a printing shows, and what their sheets look like.
struct TownZones {
    std::map<std::string, std::vector<ListedZone>> by_village;  // by its code
    CornerSystem system;
    PageTemplate page;  // styles/pages/zone.yaml

    /// Empty where the village has none.
    [[nodiscard]] const std::vector<ListedZone>& of(const std::string& village_code) const {
        static const std::vector<ListedZone> none;
        const auto found = by_village.find(village_code);
        return found == by_village.end() ? none : found->second;
    }
};

/// Reads and judges the zones of a project: those of the statuses that are asked for, else all but closed ones.
/// Throws ConfigError for an unknown status or a page without its parts, DataError as ZoningScene does, Cancelled.
[[nodiscard]] TownZones town_zones(const MapsOptions& options, const Catalogue& catalogue, Progress& progress);

}  // namespace cunjing
