// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <map>

#include "gis/map/book_parts.hpp"

namespace cunjing {

std::vector<BookEntry> book_entries(const MapSource& source, const std::vector<const MapVillage*>& villages) {
    std::map<std::string, std::size_t> order;  // of the districts
    for (const MapVillage* village : villages)
        if (!village->district.empty()) order.emplace(village->district, order.size());
    order.emplace(std::string(), order.size());
    std::vector<BookEntry> entries;
    entries.reserve(villages.size());
    for (const MapVillage* village : villages) entries.push_back({village, counts_of(source, *village), 0});
    std::ranges::stable_sort(entries, {}, [&](const BookEntry& entry) { return order.at(entry.village->district); });
    return entries;
}

}  // namespace cunjing
