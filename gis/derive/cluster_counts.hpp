// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// Clusters of one size, and the households that live in them.
struct ClusterCount {
    std::size_t clusters = 0;
    std::size_t households = 0;
};

/// What comes out when dwellings belong together up to another distance.
struct ClusterCounts {
    double reach_m = 0;
    ClusterCount courtyards;  // too small for a residential area
    ClusterCount areas;       // all residential areas, the large ones too
    ClusterCount large;
};

/// How much residential areas depend on the distance up to which dwellings belong together.
/// Takes the derived layer `residential_area`.
/// Source: domain §5: the sensitivity must be reported.
[[nodiscard]] std::vector<ClusterCounts> count_clusters(const DerivedLayer& layer, const DeriveInput& input,
                                                        const std::vector<double>& reaches_m,
                                                        Progress& progress = no_progress());

}  // namespace cunjing
