// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/yaml.hpp"
#include "gis/catalogue/zoning.hpp"

namespace cunjing {

/// Reads `zoning.yaml`.
/// Takes a catalogue whose layers and parameters are read.
/// Throws ConfigError naming file, line and the nearest valid word.
[[nodiscard]] Zoning read_zoning(const YamlValue& root, const Catalogue& catalogue);

}  // namespace cunjing
