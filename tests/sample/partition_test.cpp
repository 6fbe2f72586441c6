// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "gis/sample/names.hpp"
#include "gis/sample/plane.hpp"
#include "gis/sample/villages.hpp"

using namespace cunjing;
using namespace cunjing::sample;

namespace {

using Corner = std::pair<double, double>;
using Edge = std::pair<Corner, Corner>;

Corner corner(Point p) {
    return {p.x, p.y};
}

std::map<Edge, int> edges_of(const Partition& partition) {
    std::map<Edge, int> edges;
    for (const Village& village : partition.villages())
        for (std::size_t i = 0; i < village.outline.size(); ++i)
            ++edges[{corner(village.outline[i]), corner(village.outline[(i + 1) % village.outline.size()])}];
    return edges;
}

}  // namespace

// What makes a partition: no border crosses itself, and every piece of border is walked once each way by the two
// villages it parts, or once by the only village on it; such lonely pieces then form one ring round the town.
TEST_CASE("Villages cover the town without gap or overlap") {
    const int villages = GENERATE(1, 2, 5, 23, 24, 120);
    const std::uint64_t seed = GENERATE(1, 2, 77);
    CAPTURE(villages, seed);
    const Terrain terrain(seed);
    const Partition partition(villages, seed, terrain);
    REQUIRE(partition.villages().size() == static_cast<std::size_t>(villages));
    for (const Village& village : partition.villages()) REQUIRE(is_simple(village.outline));

    const std::map<Edge, int> edges = edges_of(partition);
    std::map<Corner, Corner> rim;
    int walked_twice = 0;
    int branching = 0;
    for (const auto& [edge, times] : edges) {
        if (times != 1) ++walked_twice;
        if (edges.contains({edge.second, edge.first})) continue;
        if (!rim.emplace(edge.first, edge.second).second) ++branching;
    }
    REQUIRE(walked_twice == 0);
    REQUIRE(branching == 0);
    Path ring;
    Corner at = rim.begin()->first;
    do {
        ring.push_back({at.first, at.second});
        at = rim.at(at);
    } while (at != rim.begin()->first);
    CHECK(ring.size() == rim.size());
    CHECK(is_simple(ring));
    double sum_m2 = 0;
    for (const Village& village : partition.villages()) sum_m2 += area_m2(village.outline);
    CHECK(sum_m2 == Approx(area_m2(ring)));
}

TEST_CASE("A place belongs to the village whose outline holds it") {
    const Terrain terrain(4);
    const Partition partition(30, 4, terrain);
    for (int index = 0; index < 30; ++index) {
        const Village& village = partition.villages()[static_cast<std::size_t>(index)];
        CHECK(partition.village_of(village.middle) == index);
        const double area_km2 = area_m2(village.outline) / 1e6;
        CHECK(area_km2 > 2);
        CHECK(area_km2 < 5.5);
    }
    CHECK(partition.village_of({0, 0}) == -1);
}

TEST_CASE("Ten thousand villages have ten thousand codes and names") {
    std::set<std::string> codes;
    std::set<std::string> names;
    const std::uint64_t seed = 3;
    for (int index = 0; index < 10000; ++index) {
        Village village;
        name_village(village, index, seed);
        CHECK(village.code.size() == 12);
        CHECK(village.code.starts_with("999999"));
        codes.insert(village.code);
        names.insert(village.name);
    }
    CHECK(codes.size() == 10000);
    CHECK(names.size() == 10000);
}
