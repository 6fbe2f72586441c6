// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/zoning/suggest.hpp"

namespace cunjing {

/// Tells of each place of a village in which share of 200 draws of weights it is among the best, so many as asked for.
/// Each weight lies evenly between half and one and a half of itself, drawn for all places alike; of equally good
/// places those that come first are the better ones. Takes a seed and the village, which has draws of its own: it comes
/// out the same with any other villages.
void rate_robustness(std::vector<ZoneCandidate>& places, const std::vector<double>& weights, std::size_t best,
                     std::uint64_t seed, std::string_view village);

}  // namespace cunjing
