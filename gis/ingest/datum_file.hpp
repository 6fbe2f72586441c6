// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

#include "gis/crs/datum_shift.hpp"

namespace cunjing {

/// Reads the seven parameters of a place from YAML: `dx, dy, dz` in m, `rx, ry, rz` in arc-seconds, `scale` in ppm,
/// `rotation: position_vector | coordinate_frame`, `source` (the old system), `document` (where they stand in writing).
/// All are wanted: a sign convention or an origin that is only assumed displaces everything.
/// Throws DataError when the file cannot be read, ConfigError naming file and line.
[[nodiscard]] DatumParameters read_datum_parameters(const std::filesystem::path& path);

}  // namespace cunjing
