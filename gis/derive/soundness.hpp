// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/table.hpp"

namespace cunjing {

/// A feature whose shape cannot be judged as it is.
struct ShapeProblem {
    std::uint32_t row = 0;
    bool repaired = false;  // judged after repair; else set aside
    Text what;
};

/// Makes a table fit for judging: shapes that are EMPTY, hold coordinates that are not numbers, or cannot be repaired
/// are emptied (set aside); self-crossing and unclosed areas are repaired; repeated points are dropped.
/// Gives one entry per feature touched, by row. Cost: polygons that are not plain to see as valid are put to GEOS, some
/// 4 µs each.
[[nodiscard]] std::vector<ShapeProblem> make_sound(Table& table);

}  // namespace cunjing
