// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/yaml.hpp"

namespace cunjing {

/// Reads `derived.yaml` against the layers and parameters of the catalogue, in the order in which they are computed.
/// Throws ConfigError naming file, line and the nearest valid word.
[[nodiscard]] std::vector<DerivedLayer> read_derived_layers(const YamlValue& root, const Catalogue& catalogue);

}  // namespace cunjing
