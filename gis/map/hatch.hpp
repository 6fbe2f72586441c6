// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <vector>

namespace cunjing {

/// Parallel lines inside of rings (even-odd), so far from each other, at an angle to the right-hand direction, counted
/// clockwise as a sheet's y runs down. Hatches of neighbouring areas fit each other: all lines keep the sheet's raster.
[[nodiscard]] std::vector<QLineF> hatch_lines(const std::vector<QPolygonF>& rings, double angle_deg, double spacing_mm);

/// The places of a square raster inside of rings, every other row moved by half a step.
[[nodiscard]] std::vector<QPointF> hatch_places(const std::vector<QPolygonF>& rings, double spacing_mm);

}  // namespace cunjing
