// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/elevation_option.hpp"

namespace cunjing {

void add_elevation_option(CLI::App& command, const Session& session, std::vector<std::filesystem::path>& files) {
    add_elevation_option(command, session, files, "--elevation",
                         {"高程栅格（GeoTIFF、.hgt、.zip），可给多个：没有流向和沟底高程的沟渠按地面判断流向",
                          "rasters of heights (GeoTIFF, .hgt, .zip), several may be given: they tell which way "
                          "water runs where neither a declared flow nor the beds do"});
}

void add_elevation_option(CLI::App& command, const Session& session, std::vector<std::filesystem::path>& files,
                          const std::string& names, const Text& help) {
    command.add_option(names, files, session.words(help))->take_all();
}

}  // namespace cunjing
