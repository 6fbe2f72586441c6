// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "gis/geometry/wkb.hpp"

namespace cunjing {

/// A geometry as GeoPackage stores it, taken apart.
struct GeopackageBlob {
    std::int32_t srs_id = 0;
    Bytes wkb;
};

/// Throws GeometryError for bytes that are no GeoPackage geometry.
/// Source: OGC 12-128r17 §2.1.3.1.1 (GeoPackageBinaryHeader).
[[nodiscard]] GeopackageBlob parse_geopackage_blob(Bytes blob);

/// The box of the points that are finite; empty where none is.
[[nodiscard]] Box finite_box(const Shape& shape);

/// A geometry as GeoPackage stores it, little-endian; lines and polygons with their envelope.
/// Takes a shape that is not EMPTY; the result is written over `out`.
void write_geopackage_blob(const Shape& shape, std::int32_t srs_id, bool single, std::vector<std::uint8_t>& out);

/// A point as GeoPackage stores it.
using PointBlob = std::array<std::uint8_t, 29>;
[[nodiscard]] PointBlob point_blob(Point p, std::int32_t srs_id);

}  // namespace cunjing
