// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// Reads rasters of heights into memory: the first that knows a place tells its height. Empty without files.
/// Throws as Elevation::open.
[[nodiscard]] HeightAt heights_from(const std::vector<std::filesystem::path>& files, const std::string& work_crs);

}  // namespace cunjing
