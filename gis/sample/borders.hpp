// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/sample/villages.hpp"

namespace cunjing::sample {

/// A part of a line that lies in one village.
struct LinePart {
    int village = -1;
    Path path;
};

/// Cuts a line where it passes from one village to the next; neighbouring parts share the point on the border.
/// What lies outside the town is left away, and a village touched for less than `least_m` is not told apart.
[[nodiscard]] std::vector<LinePart> cut_at_borders(const Partition& partition, const Path& line, double least_m);

}  // namespace cunjing::sample
