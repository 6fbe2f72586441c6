// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/cli/session.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// Adds `--elevation FILE…`: rasters of heights.
void add_elevation_option(CLI::App& command, const Session& session, std::vector<std::string>& files);

/// Reads rasters of heights into memory: the first that knows a place tells its height. Empty without files.
/// Throws as Elevation::open.
[[nodiscard]] HeightAt heights_from(const std::vector<std::string>& files, const std::string& work_crs);

}  // namespace cunjing
