// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/zoning/land.hpp"

namespace cunjing {

/// Writes the land that is left in each village as polygons for a map, one feature a village and value, in the format
/// that the file's ending names (GeoPackage, GeoJSON, KML, Shapefile). A village of which nothing is left has a row
/// without shape.
/// Takes the values that were tried; none: those in force.
/// Throws ConfigError (format), DataError (the file stands there and may not be replaced, disk).
void write_land(const std::filesystem::path& file, const LandResult& result, const LandOptions& options,
                Language language, bool overwrite);

}  // namespace cunjing
