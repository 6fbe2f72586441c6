// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

using Bytes = std::span<const std::uint8_t>;

/// What kind of geometry a WKB blob holds, found without reading its points.
struct WkbKind {
    Dimension dimension = Dimension::none;  // none: EMPTY
    bool curved = false;                    // has arcs: only a library that makes lines of them can read it
    bool mixed = false;                     // a collection of more than one of point, line, polygon
};

/// The kind of geometry in a blob, and that the blob is whole.
/// Takes OGC or ISO WKB, or EWKB, 2D or with Z or M, in either byte order.
/// Throws GeometryError saying at which byte the blob stops being WKB.
[[nodiscard]] WkbKind inspect_wkb(Bytes blob);

/// The box of all points of a blob that are finite, of any kind of geometry; empty for EMPTY.
/// An arc may reach beyond the box: it is the box of the points it is drawn through.
/// Throws GeometryError as inspect_wkb does.
[[nodiscard]] Box wkb_box(Bytes blob);

/// Adds the shape of a blob as one feature; Z, M and SRID are left aside, EMPTY parts too.
/// Gives how many polygon rings were not closed and were closed.
/// Throws GeometryError as inspect_wkb does, and for curved or mixed geometry; then nothing was added.
std::size_t append_wkb(Bytes blob, ShapeColumn& shapes);

/// Appends the shape as little-endian ISO WKB: MultiPolygon, MultiLineString, and Point (MultiPoint where it has
/// several); an EMPTY shape is written as nothing.
void write_wkb(const Shape& shape, std::vector<std::uint8_t>& out);
/// The same for a shape of one part: Polygon, LineString, Point.
void write_single_wkb(const Shape& shape, std::vector<std::uint8_t>& out);

}  // namespace cunjing
