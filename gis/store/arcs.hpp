// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/geometry/wkb.hpp"

namespace cunjing {

/// A shape with its arcs made lines of straight pieces, by OGR's rules (4° each).
/// Takes and gives WKB. Throws GeometryError.
[[nodiscard]] std::vector<std::uint8_t> without_arcs(Bytes wkb);

}  // namespace cunjing
