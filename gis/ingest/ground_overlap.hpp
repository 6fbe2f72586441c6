// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/table.hpp"

namespace cunjing {

/// Whether a polygon is valid by the rules of OGC; every other shape is sound.
[[nodiscard]] bool is_sound(const Shape& shape);

/// Polygons of a table that claim the same ground, by more than a slip of the pen (1 m²): of villages and groups, which
/// share the ground out among them. Polygons that are not sound are passed over.
/// Cost: every pair whose boxes meet.
[[nodiscard]] std::vector<Text> overlap_notes(const Table& rows);

}  // namespace cunjing
