// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/heights.hpp"

#include <memory>

#include "gis/store/elevation.hpp"

namespace cunjing {

HeightAt heights_from(const std::vector<std::filesystem::path>& files, const std::string& work_crs) {
    if (files.empty()) return {};
    // Shared by the copies that a function object makes of itself.
    auto rasters = std::make_shared<std::vector<Elevation>>();
    std::vector<Text> notes;
    for (const std::filesystem::path& file : files) {
        rasters->push_back(Elevation::open(file, work_crs));
        if (const auto& note = rasters->back().note()) notes.push_back(*note);
    }
    return {[rasters](Point place) -> std::optional<double> {
                for (const Elevation& raster : *rasters)
                    if (const auto height_m = raster.height_m(place)) return height_m;
                return std::nullopt;
            },
            [rasters](Point place) {
                for (const Elevation& raster : *rasters)
                    if (raster.height_m(place)) return raster.spacing_m(place);
                return 0.0;
            },
            std::move(notes)};
}

}  // namespace cunjing
