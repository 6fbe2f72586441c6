// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/frontage_site.hpp"

#include <set>

#include "gis/base/linked_sets.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// The sets as lists, in the order of their least members; and the list of each thing.
std::vector<std::vector<std::uint32_t>> lists_of(LinkedSets& sets, std::size_t things,
                                                 std::vector<std::uint32_t>& list_of) {
    std::vector<std::vector<std::uint32_t>> lists;
    list_of.assign(things, 0);
    for (std::uint32_t thing = 0; thing < things; ++thing) {
        const std::uint32_t least = sets.least_of(thing);
        if (least == thing) {
            list_of[thing] = static_cast<std::uint32_t>(lists.size());
            lists.emplace_back();
        }
        list_of[thing] = list_of[least];
        lists[list_of[thing]].push_back(thing);
    }
    return lists;
}

}  // namespace

FrontageReach::FrontageReach(const DeriveInput& input)
    : depth_m(std::min(input.number("frontage_depth"), input.number("frontage_cap"))),
      cap_m(input.number("frontage_cap")) {}

FrontageParcels::FrontageParcels(const std::vector<DerivedSource>& sources, const DeriveInput& input) {
    for (const DerivedSource& source : sources) {
        const Table* table = input.table(*source.layer);
        for (const std::uint32_t row : input.rows_of(source)) {
            const std::size_t field = source.layer->index_of("household_uid");
            const bool known = table->carries(field) && table->column(field).is_known(row);
            shapes.append(table->shapes[row]);
            household_uid.push_back(known ? table->column(field).text(row) : std::string_view());
        }
    }
    owners.assign(shapes.size(), 0);
    index.emplace(shapes.boxes());
}

FrontageSites::FrontageSites(const DerivedLayer& layer, const DeriveInput& input, Progress& progress)
    : reach(input),
      dwellings(layer.of("house"), input),
      parcels(layer.of("parcel"), input),
      index(dwellings.shapes.boxes()) {
    find_sites();
    in_parallel(sites.size(), progress, "cluster", [&](std::size_t site) { find_parcels(sites[site]); });
    for (const FrontageSite& site : sites)
        for (const std::uint32_t parcel : site.parcels) ++parcels.owners[parcel];
    find_groups(progress);
}

void FrontageSites::find_sites() {
    LinkedSets sets(dwellings.size());
    const double near_m = 2 * reach.depth_m;
    for (std::uint32_t i = 0; i < dwellings.size(); ++i)
        index.visit(dwellings.shapes.box(i).grown(near_m), [&](std::uint32_t j) {
            if (j <= i || dwellings.household[i] != dwellings.household[j]) return;
            if (shortest_way(dwellings.shapes[i], dwellings.shapes[j]).distance_m <= near_m) sets.link(i, j);
        });
    std::set<std::uint32_t> households;
    for (std::vector<std::uint32_t>& members : lists_of(sets, dwellings.size(), site_of)) {
        const bool is_first = households.insert(dwellings.household[members.front()]).second;
        sites.push_back({std::move(members), {}, reach.depth_m, is_first, false});
    }
}

void FrontageSites::find_parcels(FrontageSite& site) const {
    const std::string_view household_uid = dwellings.household_uid[site.dwellings.front()];
    std::set<std::uint32_t> own;
    for (const std::uint32_t dwelling : site.dwellings) {
        const Shape house = dwellings.shapes[dwelling];
        const Point middle = point_on(house);
        parcels.index->visit(house.box().grown(reach.cap_m), [&](std::uint32_t parcel) {
            const bool is_same = !household_uid.empty() && parcels.household_uid[parcel] == household_uid;
            if (is_same || covers(parcels.shapes[parcel], middle)) own.insert(parcel);
        });
    }
    site.parcels.assign(own.begin(), own.end());
    if (!own.empty()) site.reach_m = reach.cap_m;
}

void FrontageSites::find_groups(Progress& progress) {
    LinkedSets sets(sites.size());
    in_parallel(dwellings.size(), progress, "cluster", [&](std::size_t item) {
        const auto i = static_cast<std::uint32_t>(item);
        const double near_m = 2 * sites[site_of[i]].reach_m;
        index.visit(dwellings.shapes.box(i).grown(near_m), [&](std::uint32_t j) {
            if (sets.least_of(site_of[i]) == sets.least_of(site_of[j])) return;
            if (shortest_way(dwellings.shapes[i], dwellings.shapes[j]).distance_m <= near_m)
                sets.link(site_of[i], site_of[j]);
        });
    });
    std::vector<std::uint32_t> group_of;
    groups = lists_of(sets, sites.size(), group_of);
    for (const std::vector<std::uint32_t>& group : groups)
        for (const std::uint32_t site : group) sites[site].has_neighbours = group.size() > 1;
}

}  // namespace cunjing
