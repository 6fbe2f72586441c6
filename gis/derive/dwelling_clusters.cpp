// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/dwelling_clusters.hpp"

#include <tbb/parallel_sort.h>

#include <tuple>
#include <unordered_map>

#include "gis/base/linked_sets.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/packed_rtree.hpp"

namespace cunjing {
namespace {

struct Place {
    std::string_view uid;
    const Table* table = nullptr;
    std::uint32_t row = 0;
};

/// Whose house it is; empty where nobody knows.
std::string_view household_of(const Place& place) {
    const Layer& layer = place.table->layer();
    if (layer.find("household_uid") == nullptr) return {};
    const std::size_t field = layer.index_of("household_uid");
    if (!place.table->carries(field) || !place.table->column(field).is_known(place.row)) return {};
    return place.table->column(field).text(place.row);
}

/// Whether the boxes leave it open that two shapes are that near.
bool may_reach(const Box& a, const Box& b, double reach_m) {
    const double dx = std::max({0.0, a.min_x - b.max_x, b.min_x - a.max_x});
    const double dy = std::max({0.0, a.min_y - b.max_y, b.min_y - a.max_y});
    return dx * dx + dy * dy <= reach_m * reach_m;
}

}  // namespace

Dwellings::Dwellings(const std::vector<DerivedSource>& sources, const DeriveInput& input) {
    std::vector<Place> places;
    for (const DerivedSource& source : sources)
        for (const std::uint32_t row : input.rows_of(source)) {
            const Table* table = input.table(*source.layer);
            places.push_back({table->uid(row), table, row});
        }
    // Where an identity is there twice, the box tells them apart.
    tbb::parallel_sort(places, [](const Place& a, const Place& b) {
        const auto key = [](const Place& place) {
            const Box& box = place.table->shapes.box(place.row);
            return std::tuple(place.uid, box.min_x, box.min_y, box.max_x, box.max_y);
        };
        return a.uid != b.uid ? a.uid < b.uid : key(a) < key(b);
    });
    std::unordered_map<std::string_view, std::uint32_t> households;
    std::uint32_t next = 0;
    for (const Place& place : places) {
        shapes.append(place.table->shapes[place.row]);
        uid.push_back(place.uid);
        const std::string_view name = household_of(place);
        household_uid.push_back(name);
        household.push_back(name.empty() ? next : households.try_emplace(name, next).first->second);
        if (household.back() == next) ++next;
    }
}

std::vector<Cluster> clusters_of(const Dwellings& dwellings, const Barriers& barriers, double reach_m,
                                 Progress& progress) {
    constexpr double rounding_m = 1e-6;
    const double reach = reach_m + rounding_m;
    const auto count = static_cast<std::uint32_t>(dwellings.size());
    std::vector<Box> boxes;
    boxes.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) boxes.push_back(dwellings.shapes.box(i));
    const PackedRTree index(boxes);
    LinkedSets sets(count);
    in_parallel(count, progress, "cluster", [&](std::size_t item) {
        const auto i = static_cast<std::uint32_t>(item);
        index.visit(boxes[i].grown(reach), [&](std::uint32_t j) {
            if (j <= i || !may_reach(boxes[i], boxes[j], reach) || sets.least_of(i) == sets.least_of(j)) return;
            const ShortestWay way = shortest_way(dwellings.shapes[i], dwellings.shapes[j]);
            if (way.distance_m > reach) return;
            // No barrier has room between walls that touch.
            if (way.distance_m > 0 && barriers.part(way.from, way.to)) return;
            sets.link(i, j);
        });
    });
    std::vector<Cluster> clusters;
    std::vector<std::uint32_t> cluster_at(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t least = sets.least_of(i);
        if (least == i) {
            cluster_at[i] = static_cast<std::uint32_t>(clusters.size());
            clusters.emplace_back();
        }
        clusters[cluster_at[least]].push_back(i);
    }
    return clusters;
}

std::size_t households_in(const Dwellings& dwellings, const Cluster& cluster) {
    std::vector<std::uint32_t> households;
    households.reserve(cluster.size());
    for (const std::uint32_t dwelling : cluster) households.push_back(dwellings.household[dwelling]);
    std::ranges::sort(households);
    return static_cast<std::size_t>(std::unique(households.begin(), households.end()) - households.begin());
}

}  // namespace cunjing
