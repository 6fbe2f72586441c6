// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/store/sqlite.hpp"

namespace cunjing {

/// Gives a connection the SQL functions that the triggers of a GeoPackage's spatial index call: ST_IsEmpty, ST_MinX,
/// ST_MaxX, ST_MinY, ST_MaxY; NULL for what is no geometry.
/// Source: OGC 12-128r17 annex F.3.
void add_spatial_functions(const Connection& connection);

}  // namespace cunjing
