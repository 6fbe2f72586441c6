// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "gis/base/progress.hpp"
#include "gis/derive/dwelling_clusters.hpp"
#include "gis/geometry/packed_rtree.hpp"

namespace cunjing {

/// How far from a house its frontage zone reaches: anywhere, and on its own parcel.
struct FrontageReach {
    double depth_m = 0;  // not more than the cap
    double cap_m = 0;

    explicit FrontageReach(const DeriveInput& input);
};

/// Homestead parcels and where they are.
struct FrontageParcels {
    ShapeColumn shapes;
    std::vector<std::string_view> household_uid;  // empty: unknown
    std::vector<std::uint32_t> owners;            // how many sites have it
    std::optional<PackedRTree> index;

    FrontageParcels(const std::vector<DerivedSource>& sources, const DeriveInput& input);
};

/// Who has a frontage: dwellings of one household that stand near each other, or a dwelling whose household nobody
/// knows.
struct FrontageSite {
    std::vector<std::uint32_t> dwellings;  // ascending
    std::vector<std::uint32_t> parcels;    // of the same household, or on which a dwelling stands; ascending
    double reach_m = 0;                    // that the zone can have
    bool is_first = true;                  // of the household's sites
    bool has_neighbours = false;           // others whose zones could meet its own
};

/// The sites, in the order of their first dwellings, and which of them come near each other.
struct FrontageSites {
    FrontageReach reach;
    Dwellings dwellings;
    FrontageParcels parcels;
    PackedRTree index;  // of the dwellings
    std::vector<FrontageSite> sites;
    std::vector<std::uint32_t> site_of;              // by dwelling
    std::vector<std::vector<std::uint32_t>> groups;  // sites whose zones could meet, directly or by way of others

    FrontageSites(const DerivedLayer& layer, const DeriveInput& input, Progress& progress);

private:
    void find_sites();
    void find_parcels(FrontageSite& site) const;
    void find_groups(Progress& progress);
};

}  // namespace cunjing
