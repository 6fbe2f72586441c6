// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/check/live_layer.hpp"
#include "gis/check/plan.hpp"

namespace cunjing {

/// Reads all that the rules need of a project, on all cores, and computes the layers that can be, as a check does.
/// Throws DataError when the file cannot be read.
[[nodiscard]] LiveLayers read_live_layers(const Project& project, const Catalogue& catalogue, const DataNeeded& needed,
                                          const ParameterSet& parameters, Date as_of, Progress& progress);

/// The fields by which features of a layer name features of another whose fields rules, or what tells villages, look
/// up.
[[nodiscard]] std::vector<std::string> fields_naming(const Layer& layer, const Layer& named, const DataNeeded& needed);

}  // namespace cunjing
