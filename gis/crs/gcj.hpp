// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/crs/crs.hpp"

namespace cunjing {

/// A position as maps published in China show it (GCJ-02), from the true one: some 500 m off in Chongqing.
/// Takes WGS 84 or CGCS2000 degrees. Outside 72.004…137.8347°E, 0.8293…55.8271°N a position stays as it is.
/// Source: the algorithm in public circulation, on the ellipsoid of Krassowsky 1940; no official text exists, and
/// positions of a map vendor may differ from it by a metre or more.
[[nodiscard]] LonLat to_gcj02(LonLat true_place);

/// The true position of one that is shown in GCJ-02.
/// Measures: five steps of a fixed-point iteration; to_gcj02 of the result gives the position back to 1e-9 degrees.
[[nodiscard]] LonLat from_gcj02(LonLat shown);

/// A position as Baidu shows it (BD-09), from one in GCJ-02, and back.
[[nodiscard]] LonLat gcj02_to_bd09(LonLat gcj02);
[[nodiscard]] LonLat bd09_to_gcj02(LonLat bd09);

/// The true position of one that is shown in BD-09.
[[nodiscard]] LonLat from_bd09(LonLat shown);

}  // namespace cunjing
