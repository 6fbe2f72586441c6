// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "gis/base/progress.hpp"
#include "gis/derive/barriers.hpp"

namespace cunjing {

/// Dwellings in the order of their identities, so that the order in which they are stored does not matter.
struct Dwellings {
    ShapeColumn shapes;
    std::vector<std::string_view> uid;            // of the tables read
    std::vector<std::string_view> household_uid;  // of the tables read; empty where nobody knows
    std::vector<std::uint32_t> household;         // equal for the same household; one of its own where nobody knows

    Dwellings(const std::vector<DerivedSource>& sources, const DeriveInput& input);
    [[nodiscard]] std::size_t size() const { return uid.size(); }
};

/// Dwellings that hang together, by their places among all, ascending.
using Cluster = std::vector<std::uint32_t>;

/// The connected parts of all dwellings, where two hang together whose walls are at most so far apart and between which
/// no barrier lies on the shortest way. A dwelling that is near no other is a part of its own.
/// Measures: edge to edge; exactly at the reach counts, with a thousandth of a millimetre for rounding.
/// Gives the parts in the order of their first dwellings, each in ascending order, whatever the number of threads.
/// Cost: about 1 µs for each pair whose boxes come within reach of each other, pairs already linked aside.
/// Source: DBSCAN of M. Ester et al., "A density-based algorithm for discovering clusters", KDD 1996, where one
/// dwelling suffices; domain §5.
[[nodiscard]] std::vector<Cluster> clusters_of(const Dwellings& dwellings, const Barriers& barriers, double reach_m,
                                               Progress& progress = no_progress());

/// How many households live in a cluster; a dwelling whose household is unknown counts as one.
[[nodiscard]] std::size_t households_in(const Dwellings& dwellings, const Cluster& cluster);

}  // namespace cunjing
