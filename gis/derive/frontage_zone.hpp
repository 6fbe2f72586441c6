// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// Who keeps what ground before the houses (门前三包): for each household with a dwelling, or dwelling whose household
/// nobody knows, the ground within `frontage_depth` that is nearest to it, and its own parcel as far as `frontage_cap`;
/// without carriageways (the narrowest they may be), waters, others' parcels and houses, and what lies beyond one of
/// these; within the village of the house. No ground is in two zones.
/// A parcel that one site alone has is its own even where another house is nearer.
/// Takes the sources `house`, `parcel`, `road`, `water` and `village` (derived.yaml).
/// Gives rows of kind `dwelling` with household and village where known. The identity is made of that of the household,
/// or where a second house of it stands far off or nobody knows it, of the first dwelling.
/// Cost: 0.25 ms a house. Arcs as grown (derive/grown.hpp) draws them.
/// Source: domain §4; 重庆市容条例 art. 11(2) for streets of cities, by analogy.
[[nodiscard]] Table frontage_zones(const DerivedLayer& layer, const DeriveInput& input, Progress& progress);

}  // namespace cunjing
