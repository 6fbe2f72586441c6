// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/derive/cluster_counts.hpp"
#include "gis/geometry/distance.hpp"
#include "tests/derive/town.hpp"

using namespace cunjing;

TEST_CASE("Ten dwellings 40 m apart are a residential area") {
    Town town;
    town.add_row(40);
    const Table areas = town.compute("residential_area");
    REQUIRE(areas.size() == 1);
    CHECK(text_of(areas, 0, "kind") == "cluster");
    CHECK(text_of(areas, 0, "source") == "derived");
    CHECK(text_of(areas, 0, "village_code").empty());
    // From 5 m before the first wall to 5 m behind the last.
    CHECK(areas.shapes.box(0).min_x == Approx(-5).margin(0.1));
    CHECK(areas.shapes.box(0).max_x == Approx(465).margin(0.1));
    CHECK(areas.shapes.box(0).max_y == Approx(15).margin(0.1));
}

TEST_CASE("A gap of 51 m parts them into six and four, of exactly 50 m it does not") {
    Town parted;
    parted.add_row(40, 6, 51);
    CHECK(parted.compute("residential_area").size() == 0);
    Town linked;
    linked.add_row(40, 6, 50);
    CHECK(linked.compute("residential_area").size() == 1);
    Town all_at_limit;
    all_at_limit.add_row(50);
    CHECK(all_at_limit.compute("residential_area").size() == 1);
}

TEST_CASE("Where there are few dwellings or none there is no residential area") {
    Town town;
    CHECK(town.compute("residential_area").size() == 0);
    town.add("building", "POLYGON EMPTY", {{"use", "dwelling"}});
    CHECK(town.compute("residential_area").size() == 0);
    town.add_house({0, 0});
    town.add_house({20, 0});
    CHECK(town.compute("residential_area").size() == 0);
}

TEST_CASE("Only a dwelling that stands and is not left counts") {
    const std::string ring = "POLYGON((600 0, 610 0, 610 10, 600 10, 600 0))";
    const auto areas_with = [&](const Town::Texts& fields) {
        Town town;
        for (int i = 0; i < 9; ++i) town.add_house({150.0 + 50 * i, 0});
        town.add("building", ring, fields);
        return town.compute("residential_area").size();
    };
    CHECK(areas_with({{"use", "dwelling"}}) == 1);
    CHECK(areas_with({{"use", "dwelling"}, {"state", "fenced"}, {"occupied", "true"}}) == 1);
    CHECK(areas_with({{"use", "other"}}) == 0);
    CHECK(areas_with({}) == 0);
    CHECK(areas_with({{"use", "dwelling"}, {"state", "demolished"}}) == 0);
    CHECK(areas_with({{"use", "dwelling"}, {"occupied", "false"}}) == 0);
}

TEST_CASE("Households are counted, not houses; one of unknown household counts as one") {
    const auto kind_of = [](int houses, int of_one_household) {
        Town town;
        for (int i = 0; i < houses; ++i) town.add_house({30.0 * i, 0}, i < of_one_household ? "h-1" : "");
        const Table areas = town.compute("residential_area");
        return areas.size() == 0 ? std::string() : text_of(areas, 0, "kind");
    };
    CHECK(kind_of(11, 2) == "cluster");
    CHECK(kind_of(10, 2).empty());
    CHECK(kind_of(20, 2) == "cluster");
    CHECK(kind_of(20, 0) == "large");
}

TEST_CASE("A county road or a river between dwellings parts them, a village road or a brook does not") {
    const std::string across = "LINESTRING(130 -500, 130 500)";
    const auto areas_across = [&](const std::string& layer, const std::string& wkt, const Town::Texts& fields) {
        Town town;
        for (int side = 0; side < 2; ++side)
            for (int i = 0; i < 10; ++i) town.add_house({100.0 + 50 * side, 30.0 * i});
        town.add(layer, wkt, fields);
        return town.compute("residential_area");
    };
    CHECK(areas_across("road", across, {{"class", "village"}}).size() == 1);
    CHECK(areas_across("watercourse", across, {{"kind", "stream"}}).size() == 1);
    CHECK(areas_across("watercourse", across, {{"kind", "river"}}).size() == 2);
    CHECK(areas_across("water", "POLYGON((125 -500, 135 -500, 135 500, 125 500, 125 -500))", {{"kind", "river"}})
              .size() == 2);
    const Table areas = areas_across("road", across, {{"class", "county"}});
    REQUIRE(areas.size() == 2);
    // Neither reaches over the road.
    CHECK(std::min(areas.shapes.box(0).max_x, areas.shapes.box(1).max_x) < 130);
    CHECK(std::max(areas.shapes.box(0).min_x, areas.shapes.box(1).min_x) > 130);
}

TEST_CASE("Houses 8 m apart on both sides of a county road: each area ends at the road") {
    Town town;
    for (int side = 0; side < 2; ++side)
        for (int i = 0; i < 12; ++i) town.add_house({18.0 * side, 25.0 * i});
    town.add("road", "LINESTRING(14 -50, 14 400)", {{"class", "county"}});
    const Table areas = town.compute("residential_area");
    REQUIRE(areas.size() == 2);
    CHECK(shortest_way(areas.shapes[0], areas.shapes[1]).distance_m == Approx(0.01).margin(0.001));
}

TEST_CASE("A village boundary cuts an area; the cluster stays one") {
    Town town;
    town.add_row(20);  // to x = 280
    const std::string west = "POLYGON((-100 -100, 95 -100, 95 100, -100 100, -100 -100))";
    const std::string east = "POLYGON((95 -100, 500 -100, 500 100, 95 100, 95 -100))";
    town.add("village", west, {{"code", "500235125201"}, {"name", "西"}});
    town.add("village", east, {{"code", "500235125202"}, {"name", "东"}});
    const Table areas = town.compute("residential_area");
    REQUIRE(areas.size() == 2);
    CHECK(text_of(areas, 0, "village_code") == "500235125201");
    CHECK(text_of(areas, 1, "village_code") == "500235125202");
    CHECK(text_of(areas, 0, "uid") != text_of(areas, 1, "uid"));
    CHECK(text_of(areas, 0, "kind") == "cluster");
    CHECK(areas.shapes.box(0).max_x == 95);
    CHECK(areas.shapes.box(1).min_x == 95);
}

TEST_CASE("What a boundary cuts off without a dwelling is left out, what nobody's boundary holds is kept") {
    Town town;
    town.add_row(20);
    town.add("village", "POLYGON((-100 -100, 500 -100, 500 12, -100 12, -100 -100))", {{"code", "1"}});
    town.add("village", "POLYGON((-100 12, 500 12, 500 100, -100 100, -100 12))", {{"code", "2"}});
    REQUIRE(town.compute("residential_area").size() == 1);
    Town half;
    half.add_row(20);
    half.add("village", "POLYGON((-100 -100, 95 -100, 95 100, -100 100, -100 -100))", {{"code", "1"}});
    half.add("village", "POINT(200 50)", {{"code", "2"}});
    const Table areas = half.compute("residential_area");
    REQUIRE(areas.size() == 2);
    CHECK(text_of(areas, 0, "village_code").empty());
    CHECK(text_of(areas, 1, "village_code") == "1");
}

TEST_CASE("A drawn area stands in for the computed one it meets, also one that says there is none") {
    for (const std::string source : {"surveyed", "rejected", ""}) {
        Town town;
        town.add_row(40);
        const Town::Texts fields = source.empty() ? Town::Texts{} : Town::Texts{{"source", source}};
        town.add("residential_area", "POLYGON((0 0, 20 0, 20 20, 0 20, 0 0))", fields);
        CHECK(town.compute("residential_area").size() == 0);
    }
    Town town;
    town.add_row(40);
    town.add("residential_area", "POLYGON((0 0, 20 0, 20 20, 0 20, 0 0))", {{"source", "derived"}});
    town.add("residential_area", "POLYGON((0 900, 20 900, 20 920, 0 920, 0 900))", {{"source", "surveyed"}});
    CHECK(town.compute("residential_area").size() == 1);
}

TEST_CASE("Ten thousand dwellings in a row are one area") {
    Town town;
    for (int i = 0; i < 10'000; ++i) town.add_house({30.0 * i, 0});
    const Table areas = town.compute("residential_area");
    REQUIRE(areas.size() == 1);
    CHECK(text_of(areas, 0, "kind") == "large");
    CHECK(areas.shapes[0].part_count() == 1);
}

TEST_CASE("How many clusters there are at other distances") {
    Town town;
    town.add_row(40, 6, 51);
    const auto counts =
        count_clusters(*shipped_catalogue().find_derived_layer("residential_area"), town.input(), {30, 50, 80});
    REQUIRE(counts.size() == 3);
    CHECK((counts[0].areas.clusters == 0 && counts[0].courtyards.clusters == 0));
    CHECK((counts[1].areas.clusters == 0 && counts[1].courtyards.clusters == 1));
    CHECK(counts[1].courtyards.households == 6);
    CHECK((counts[2].areas.clusters == 1 && counts[2].areas.households == 10));
    CHECK(counts[2].large.clusters == 0);
}
