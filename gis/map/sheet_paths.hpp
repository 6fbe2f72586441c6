// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLineF>
#include <QPolygonF>
#include <optional>
#include <vector>

#include "gis/map/ground_view.hpp"

namespace cunjing {

/// The rings of a polygon on the sheet, cut off at the frame; to be filled by the even-odd rule. Pieces of outline that
/// run along the frame are part of them. Corners that nobody could see (0.02 mm) are left out.
[[nodiscard]] std::vector<QPolygonF> rings_on_sheet(const Shape& polygon, const GroundView& view);

/// The paths of a line, or the outlines of a polygon, on the sheet: those pieces that lie in the frame.
[[nodiscard]] std::vector<QPolygonF> paths_on_sheet(const Shape& shape, const GroundView& view);

/// The piece of a straight way that lies in a frame; nothing where none does.
[[nodiscard]] std::optional<QLineF> piece_in(const QLineF& way_mm, const QRectF& frame_mm);

/// Lines at one side of a path, so many millimetres to the left of the way it runs; negative: to the right.
[[nodiscard]] QPolygonF beside(const QPolygonF& path, double left_mm);

/// The length of a path.
[[nodiscard]] double length_mm(const QPolygonF& path);

}  // namespace cunjing
