// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "plugin/town/town_layers.hpp"
#include "plugin/zones/candidate_list.hpp"

namespace cunjing {

/// The candidates that the town's layers hold, but for those a person rejected, village by village from the best on.
[[nodiscard]] std::vector<ZoneCandidate> stored_candidates(const TownLayers& town);

}  // namespace cunjing
