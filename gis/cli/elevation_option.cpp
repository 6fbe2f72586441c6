// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/elevation_option.hpp"

#include <memory>

#include "gis/store/elevation.hpp"

namespace cunjing {

void add_elevation_option(CLI::App& command, const Session& session, std::vector<std::string>& files) {
    command
        .add_option(
            "--elevation", files,
            session.words({"高程栅格（GeoTIFF、.hgt、.zip），可给多个：没有流向和沟底高程的沟渠按地面判断流向",
                           "rasters of heights (GeoTIFF, .hgt, .zip), several may be given: they tell which way "
                           "water runs where neither a declared flow nor the beds do"}))
        ->take_all();
}

HeightAt heights_from(const std::vector<std::string>& files, const std::string& work_crs) {
    if (files.empty()) return {};
    auto rasters = std::make_shared<std::vector<Elevation>>();
    for (const std::string& file : files) rasters->push_back(Elevation::open(file, work_crs));
    return [rasters](Point place) -> std::optional<double> {
        for (const Elevation& raster : *rasters)
            if (const auto height_m = raster.height_m(place)) return height_m;
        return std::nullopt;
    };
}

}  // namespace cunjing
