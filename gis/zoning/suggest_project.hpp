// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/zoning/suggest.hpp"

namespace cunjing {

constexpr const char* candidate_layer = "zone_candidate";

/// The candidates as features of the layer `zone_candidate`; the uid of a place is always the same.
[[nodiscard]] Table candidate_rows(const Suggestion& suggestion, const Catalogue& catalogue);

/// Replaces the candidates that were suggested before, those of the villages named or all of them (no village named);
/// what a person changed stays. Gives how many rows were deleted and added.
/// Throws as Project::replace_derived.
std::int64_t save_candidates(Project& project, const Catalogue& catalogue, const Suggestion& suggestion,
                             const std::vector<std::string>& villages, Progress& progress = no_progress());

}  // namespace cunjing
