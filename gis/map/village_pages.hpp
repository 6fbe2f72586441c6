// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <list>
#include <optional>
#include <vector>

#include "gis/map/village_sheet.hpp"
#include "gis/map/zone_sheet.hpp"

namespace cunjing {

/// All pages of a village: its sheets, and where the theme is of penning zones a sheet of each.
class VillagePages {
public:
    /// Takes the zones that the printing shows; null: none. All that is taken outlives this.
    VillagePages(const Printing& printing, const MapVillage& village, const EvidenceShapes& evidence,
                 std::optional<double> scale, const TownZones* zones);

    VillagePages(const VillagePages&) = delete;  // its pages look into it
    VillagePages& operator=(const VillagePages&) = delete;

    /// To be painted as long as this lives; none where the village has nothing that the theme has sheets of.
    [[nodiscard]] std::vector<SheetToPaint> pages() const;
    /// The same, but the village itself where there is nothing else to show.
    [[nodiscard]] std::vector<SheetToPaint> pages_at_least_one();

private:
    void add_sheet(const Box& ground, const std::vector<ListedZone>* listed);

    const Printing& printing_;
    const MapVillage& village_;
    const EvidenceShapes& evidence_;
    std::optional<double> scale_;
    std::list<VillageSheet> sheets_;
    std::list<ZoneSheet> zones_;
};

}  // namespace cunjing
