// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/map/map_source.hpp"

namespace cunjing {

/// A name without what file systems do not like, of at most 180 bytes.
[[nodiscard]] std::string safe_file_name(std::string name);

/// The name of a village's file, without ending: its code and name, and what the file holds; empty: its map of
/// findings.
[[nodiscard]] std::string file_name(const MapVillage& village, const std::string& what);

}  // namespace cunjing
