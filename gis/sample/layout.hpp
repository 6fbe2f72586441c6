// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/sample/road_net.hpp"
#include "gis/sample/streams.hpp"

namespace cunjing::sample {

/// A hamlet to be: where the houses of a group will stand.
struct Hamlet {
    int village = 0;
    Point place;
    bool is_seat = false;
};

/// Where the roads, the waters and the hamlets of the town run and lie.
struct Layout {
    std::vector<Stream> streams;
    RoadNet roads;
    std::vector<std::vector<Hamlet>> hamlets;  // by village, the seat first
};

/// Lays out the town: seats on gentle ground, a county road along the valley from seat to seat, township roads
/// across it, village roads from every other seat to a neighbour's, group roads down from the hamlets, footpaths
/// between.
[[nodiscard]] Layout lay_out(Partition& partition, const Terrain& terrain, std::uint64_t seed, Progress& progress);

}  // namespace cunjing::sample
