// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/zoning/suggest.hpp"
#include "plugin/town/town_layers.hpp"
#include "plugin/zones/candidate_list.hpp"

namespace cunjing {

/// The candidates that the town's layers hold, but for those a person rejected, village by village from the best on.
[[nodiscard]] std::vector<ListedCandidate> stored_candidates(const TownLayers& town);

/// Those that were just found, likewise.
[[nodiscard]] std::vector<ListedCandidate> listed(const Suggestion& suggestion, const std::string& work_crs);

}  // namespace cunjing
