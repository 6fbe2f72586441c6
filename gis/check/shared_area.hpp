// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/check/start_line.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// The area that an area shares with a polygon, in m².
/// Takes sound polygons. Wholly inside and wholly apart are told without an overlay.
[[nodiscard]] double shared_area_m2(const Shape& area, const Shape& polygon);

/// The area that an area shares with a line's strip up to the offsets, in m².
/// Takes the line's runs near the area (sorted).
[[nodiscard]] double shared_area_m2(const Shape& area, const Shape& line, std::span<const SegmentRun> runs,
                                    SideOffsets offsets);

/// The shared ground itself, for evidence.
[[nodiscard]] GeosGeometry shared_ground(const Shape& area, const Shape& line, std::span<const SegmentRun> runs,
                                         SideOffsets offsets);

/// What is left of an area when every edge moves inwards by a depth; `none` when nothing is.
class ErodedShape {
public:
    ErodedShape(const Shape& area, double depth_m);
    [[nodiscard]] Shape shape() const { return column_[0]; }

private:
    ShapeColumn column_;
};

}  // namespace cunjing
