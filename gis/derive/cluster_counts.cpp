// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/cluster_counts.hpp"

#include "gis/base/part_of_progress.hpp"
#include "gis/derive/dwelling_clusters.hpp"

namespace cunjing {
namespace {

void add(ClusterCount& to, std::size_t households) {
    ++to.clusters;
    to.households += households;
}

}  // namespace

std::vector<ClusterCounts> count_clusters(const DerivedLayer& layer, const DeriveInput& input,
                                          const std::vector<double>& reaches_m, Progress& progress) {
    const Dwellings dwellings(layer.of("dwelling"), input);
    const Barriers barriers(shapes_of(layer.of("barrier"), input));
    const double courtyard = input.number("cluster_courtyard");
    const double least = input.number("cluster_min_households");
    const double large = input.number("cluster_large");
    std::vector<ClusterCounts> counts;
    for (const double reach_m : reaches_m) {
        const auto share = [&](std::size_t done) {
            return static_cast<double>(done) / static_cast<double>(reaches_m.size());
        };
        PartOfProgress part(progress, share(counts.size()), share(counts.size() + 1));
        ClusterCounts here{reach_m, {}, {}, {}};
        for (const Cluster& cluster : clusters_of(dwellings, barriers, reach_m, part)) {
            const std::size_t households = households_in(dwellings, cluster);
            const auto size = static_cast<double>(households);
            if (size >= least) add(here.areas, households);
            if (size >= least && size >= large) add(here.large, households);
            if (size < least && size >= courtyard) add(here.courtyards, households);
        }
        counts.push_back(here);
    }
    return counts;
}

}  // namespace cunjing
