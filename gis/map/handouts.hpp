// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/map/maps.hpp"

namespace cunjing {

/// Prints what is handed out instead of a map, or with it: notices, field sheets, letters about frontages. One PDF a
/// village.
/// Throws as print_maps does, and ConfigError for a finding that there is not.
[[nodiscard]] MapsReport print_handouts(const MapsOptions& options, const Catalogue& catalogue, Progress& progress);

}  // namespace cunjing
