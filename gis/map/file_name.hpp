// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/map/map_source.hpp"

namespace cunjing {

/// The name of a village's files: its code and name and what it is, without what file systems do not like.
/// Takes an empty word for the map of findings.
[[nodiscard]] std::string file_name(const MapVillage& village, const std::string& what);

}  // namespace cunjing
