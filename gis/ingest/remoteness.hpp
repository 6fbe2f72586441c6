// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "gis/base/text.hpp"
#include "gis/geometry/shape.hpp"
#include "gis/ingest/placement.hpp"

namespace cunjing {

/// Whether a shape lies so far from all that the project has (100 km) that no town reaches there; never when the
/// project has nothing yet.
[[nodiscard]] bool is_impossibly_far(const Box& shape, const Box& project);

/// Holds where a source's shapes came to lie against where the project is, since a wrong zone, a wrong datum or swapped
/// axes are plain to see there and nowhere else.
/// Takes the box of the shapes; that of the project's villages and of the layer, perhaps empty; the first point as the
/// source has it.
/// Gives a note when the shapes lie some way off (20 km).
/// Throws DataError when they lie so far off that no town reaches there (100 km), or, with nothing in the project yet,
/// outside any zone of its work CRS.
[[nodiscard]] std::optional<Text> check_remoteness(const Box& shapes, const Box& project, std::optional<Point> first,
                                                   const Placement& placement, const std::filesystem::path& source);

}  // namespace cunjing
