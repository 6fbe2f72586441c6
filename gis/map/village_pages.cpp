// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/village_pages.hpp"

#include <algorithm>

#include "gis/map/sheet_grounds.hpp"

namespace cunjing {

VillagePages::VillagePages(const Printing& printing, const MapVillage& village, const EvidenceShapes& evidence,
                           std::optional<double> scale, const TownZones* zones)
    : printing_(printing), village_(village), evidence_(evidence), scale_(scale) {
    if (zones == nullptr) {
        for (const Box& ground : sheet_grounds(printing, village)) add_sheet(ground, nullptr);
        return;
    }
    const std::vector<ListedZone>& listed = zones->of(village.code);
    if (listed.empty()) return;
    add_sheet(village.ground, &listed);
    for (std::size_t i = 0; i < listed.size(); ++i)
        zones_.emplace_back(printing, *zones, village, listed[i], static_cast<int>(i) + 1);
}

void VillagePages::add_sheet(const Box& ground, const std::vector<ListedZone>* listed) {
    sheets_.emplace_back(printing_, village_, ground, evidence_, scale_, listed);
}

std::vector<SheetToPaint> VillagePages::pages() const {
    std::vector<SheetToPaint> pages;
    for (const VillageSheet& sheet : sheets_) std::ranges::move(sheet.pages(), std::back_inserter(pages));
    for (const ZoneSheet& sheet : zones_) std::ranges::move(sheet.pages(), std::back_inserter(pages));
    return pages;
}

std::vector<SheetToPaint> VillagePages::pages_at_least_one() {
    if (sheets_.empty()) add_sheet(village_.ground, nullptr);
    return pages();
}

}  // namespace cunjing
