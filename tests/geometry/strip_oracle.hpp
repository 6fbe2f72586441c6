// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/strip.hpp"

namespace cunjing {

using Path = std::vector<Point>;

/// How far a point is clear of a strip, from the definition alone. Each place of the path that is nearest to p among
/// its neighbours and in sight of it has a side on which p lies: of a segment the side of its line, of a joint its
/// outside, of an end the side of the line drawn on.
[[nodiscard]] double clear_of_point_m(Point p, const Path& path, SideOffsets offsets);

/// A yard of a few metres beside the path or on it, turned anyhow. Only inside a property.
[[nodiscard]] ShapeColumn random_yard(const Path& path);

}  // namespace cunjing
