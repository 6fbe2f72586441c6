// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <numeric>
#include <random>

#include "gis/derive/dwelling_clusters.hpp"
#include "gis/geometry/distance.hpp"
#include "tests/derive/town.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

const DerivedLayer& layer() {
    return *shipped_catalogue().find_derived_layer("residential_area");
}

/// Some houses strewn over 600 m, and a river through them; the houses stored in one order or the other.
struct Strewn {
    std::vector<Point> corners;
    Town town;

    Strewn(unsigned seed, int houses, bool backwards) {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> anywhere(0, 600);
        for (int i = 0; i < houses; ++i) corners.push_back({anywhere(random), anywhere(random)});
        for (int i = 0; i < houses; ++i) {
            const int house = backwards ? houses - 1 - i : i;
            town.add_house(corners[house], {}, "house-" + std::to_string(100 + house));
        }
        town.add("watercourse", "LINESTRING(0 100, 300 350, 600 300)", {{"kind", "river"}});
    }
};

std::vector<Cluster> clusters_in(const Town& town, double reach_m) {
    const DeriveInput input = town.input();
    const Dwellings dwellings(layer().of("dwelling"), input);
    const Barriers barriers(shapes_of(layer().of("barrier"), input));
    return clusters_of(dwellings, barriers, reach_m);
}

/// Every pair looked at, until nothing changes.
std::vector<Cluster> by_brute_force(const Town& town, double reach_m) {
    const DeriveInput input = town.input();
    const Dwellings houses(layer().of("dwelling"), input);
    const Barriers barriers(shapes_of(layer().of("barrier"), input));
    std::vector<std::uint32_t> set(houses.size());
    std::iota(set.begin(), set.end(), 0U);
    for (bool changed = true; changed;) {
        changed = false;
        for (std::uint32_t i = 0; i < houses.size(); ++i)
            for (std::uint32_t j = i + 1; j < houses.size(); ++j) {
                if (set[i] == set[j]) continue;
                const ShortestWay way = shortest_way(houses.shapes[i], houses.shapes[j]);
                if (way.distance_m > reach_m || (way.distance_m > 0 && barriers.part(way.from, way.to))) continue;
                set[i] = set[j] = std::min(set[i], set[j]);
                changed = true;
            }
    }
    std::map<std::uint32_t, Cluster> clusters;
    for (std::uint32_t i = 0; i < houses.size(); ++i) clusters[set[i]].push_back(i);
    std::vector<Cluster> result;
    for (auto& [least, cluster] : clusters) result.push_back(std::move(cluster));
    return result;
}

}  // namespace

TEST_CASE("Clusters are the connected parts, whatever the order of the dwellings") {
    property("an index and many threads find what looking at each pair finds", [](unsigned seed) {
        const Strewn strewn(seed, 60, false);
        for (const double reach_m : {30.0, 50.0})
            RC_ASSERT(clusters_in(strewn.town, reach_m) == by_brute_force(strewn.town, reach_m));
    });
    property("the order of input does not matter", [](unsigned seed) {
        const Strewn forwards(seed, 60, false);
        const Strewn backwards(seed, 60, true);
        RC_ASSERT(clusters_in(forwards.town, 50) == clusters_in(backwards.town, 50));
    });
    property("a larger reach never parts what a smaller one linked", [](unsigned seed) {
        const Strewn strewn(seed, 60, false);
        RC_ASSERT(clusters_in(strewn.town, 80).size() <= clusters_in(strewn.town, 30).size());
    });
}
