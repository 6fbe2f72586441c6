// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Which household's birds go to which zone, in villages along one road from west to east.

#include "gis/zoning/assignment.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "tests/zoning/two_villages.hpp"

using namespace cunjing;

TEST_CASE("a zone takes exactly what its capacity says, and one bird more has no place") {
    TwoVillages town;
    town.household("h1", -700, 6);
    town.household("h2", -650, 4);
    SECTION("met exactly") {
        town.zone("a", -600, 10);
        const Assignment result = town.assigned();
        CHECK(lines(result) == Lines{"h1: 6 to a", "h2: 4 to a"});
        CHECK(result.zones[0].arriving == 10);
        CHECK(result.zones[0].left_out == 0);
    }
    SECTION("one bird too many: of the household that is farther") {
        town.zone("a", -600, 9);
        const Assignment result = town.assigned();
        CHECK(lines(result) == Lines{"h1: 5 to a 1 left (full)", "h2: 4 to a"});
        CHECK(result.zones[0].left_out == 1);
        CHECK(village(result, west).unassigned == 1);
    }
    SECTION("a capacity of 0 takes none, and is told") {
        town.zone("a", -600, 0);
        const Assignment result = town.assigned();
        CHECK(lines(result) == Lines{"h1: 6 left (full)", "h2: 4 left (full)"});
        CHECK_THAT(notes(result), Catch::Contains("'圈养区a' has a capacity of 0"));
    }
}

TEST_CASE("without a written capacity a zone takes what its area gives") {
    TwoVillages town;
    town.household("h1", -600, 500);
    town.add("pen_zone", "a", TwoVillages::triangle(-600), {{"status", "approved"}});  // 250 m², 60 % of it usable
    const Assignment result = town.assigned();
    CHECK(result.zones[0].pen.capacity_birds == 150);
    CHECK_FALSE(result.zones[0].pen.capacity_is_written);
    CHECK(lines(result) == Lines{"h1: 150 to a 350 left (full)"});
}

TEST_CASE("nobody walks farther than the walk, along the road") {
    TwoVillages town;
    town.zone("a", -600, 100);
    town.household("at", -1185, 1);  // 10 + 585 + 5 = 600 m
    town.household("beyond", -1185.01, 1);
    CHECK(lines(town.assigned()) == Lines{"at: 1 to a", "beyond: 1 left (too_far)"});
    AssignmentOptions options;
    options.max_walk_m = 599.9;
    CHECK(lines(town.assigned(options)) == Lines{"at: 1 left (too_far)", "beyond: 1 left (too_far)"});
    options.max_walk_m = 600.01;
    CHECK(lines(town.assigned(options)) == Lines{"at: 1 to a", "beyond: 1 to a"});
    options.max_walk_m = 0;
    CHECK_THROWS_AS(town.assigned(options), ConfigError);
    options.max_walk_m = std::nan("");
    CHECK_THROWS_AS(town.assigned(options), ConfigError);
}

TEST_CASE("a zone is its own village's, unless birds may go across villages") {
    TwoVillages town;
    town.household("h1", -100, 5);
    town.zone("b", 200, 10);
    AssignmentOptions options;
    CHECK(lines(town.assigned(options)) == Lines{"h1: 5 left (no_zone)"});
    options.across_villages = true;
    const Assignment across = town.assigned(options);
    CHECK(lines(across) == Lines{"h1: 5 to b"});
    CHECK(village(across, west).moving == 5);
    CHECK(village(across, east).arriving == 5);
}

TEST_CASE("only approved zones take birds; proposed ones where that is asked, those for pigs never") {
    TwoVillages town;
    town.household("h1", -600, 5);
    town.zone("idea", -620, 10, {{"status", "idea"}});
    town.zone("closed", -640, 10, {{"status", "closed"}});
    town.zone("pigs", -660, 10, {{"species", "pig"}});
    town.zone("proposed", -700, 10, {{"status", "proposed"}});
    AssignmentOptions options;
    const Assignment result = town.assigned(options);
    CHECK(lines(result) == Lines{"h1: 5 left (no_zone)"});
    CHECK_THAT(notes(result), Catch::Contains("no approved zone") && Catch::Contains("not for poultry"));
    options.include_proposed = true;
    CHECK(lines(town.assigned(options)) == Lines{"h1: 5 to proposed"});
}

TEST_CASE("birds that are in a zone stay there and take its room first, and so do animals of nobody known") {
    TwoVillages town;
    town.zone("a", -600, 10);
    town.household("far", -900, 6);
    town.coop_in_zone("c1", -600, {{"household_uid", "far"}, {"species", "chicken"}, {"headcount", 6.0}});
    town.household("near", -610, 5);
    SECTION("the household that is there, although it is farther") {
        const Assignment result = town.assigned();
        CHECK(lines(result) == Lines{"far: 6 in a", "near: 4 to a 1 left (full)"});
        CHECK(result.households[0].to[0].distance_m == Approx(315));
        CHECK(village(result, west).penned == 6);
    }
    SECTION("animals of nobody known, whatever they are") {
        town.coop_in_zone("c2", -600, {{"species", "pig"}, {"headcount", 3.0}});
        CHECK(lines(town.assigned()) == Lines{"far: 6 in a", "near: 1 to a 4 left (full)"});
    }
    SECTION("more than the zone holds") {
        town.coop_in_zone("c2", -600, {{"headcount", 7.0}});
        const Assignment result = town.assigned();
        CHECK(lines(result) == Lines{"far: 6 in a", "near: 5 left (full)"});
        CHECK(result.zones[0].over() == 3);
    }
    SECTION("a coop without headcount is told") {
        town.coop_in_zone("c2", -600, {});
        CHECK_THAT(notes(town.assigned()), Catch::Contains("taken as 0") && Catch::Contains("圈养区a (1)"));
    }
    SECTION("of a household only what is in the zone stays; the rest is assigned") {
        town.household("part", -700, 9);
        town.coop_in_zone("c2", -600, {{"household_uid", "part"}, {"headcount", 2.0}});
        CHECK(lines(town.assigned()) ==
              Lines{"far: 6 in a", "near: 2 to a 3 left (full)", "part: 2 in a 7 left (full)"});
    }
    SECTION("a coop that is hardly in the zone is not in it") {
        town.add("coop", "c2", box(-600.5, -31.5, -599.5, -29.5), {{"household_uid", "near"}, {"headcount", 5.0}});
        CHECK(lines(town.assigned()) == Lines{"far: 6 in a", "near: 4 to a 1 left (full)"});
    }
}

TEST_CASE("birds are counted on the household, else in its coops; who cannot be counted is listed") {
    const std::map<std::string, DrawnValue> uncounted;
    TwoVillages town;
    town.zone("a", -600, 1000);
    town.household("h1", -610, {{"chickens", 1.0}, {"ducks", 2.0}, {"geese", 4.0}});
    town.household("h2", -610, uncounted);
    town.add("coop", "c1", "POINT (-700 20)", {{"household_uid", "h2"}, {"species", "duck"}, {"headcount", 8.0}});
    town.add("coop", "c2", "POINT (-701 20)", {{"household_uid", "h2"}, {"species", "pig"}, {"headcount", 16.0}});
    town.household("h3", -610, {{"chickens", 0.0}});
    town.household("h4", -610, uncounted);
    town.household("h5", -610, {{"chickens", -3.0}});
    town.household("h6", -610, {{"chickens", 3e9}});
    const Assignment result = town.assigned();
    CHECK(lines(result) ==
          Lines{"h1: 7 to a", "h2: 8 to a", "h4: (not_counted)", "h5: (miscounted)", "h6: (miscounted)"});
    CHECK(village(result, west).households == 2);
    CHECK(village(result, west).uncounted == 3);
}

TEST_CASE("a household of no village has no zone of its own, but goes across villages") {
    TwoVillages town;
    town.add("household", "h1", "POINT (2050 10)", {{"chickens", 5.0}});
    town.zone("b", 1900, 10);
    AssignmentOptions options;
    const Assignment result = town.assigned(options);
    CHECK(lines(result) == Lines{"h1: 5 left (no_village)"});
    CHECK(result.villages.back().code.empty());
    CHECK(result.villages.back().unassigned == 5);
    options.across_villages = true;
    CHECK(lines(town.assigned(options)) == Lines{"h1: 5 to b"});
}

TEST_CASE("a zone over two villages counts as one's, and that is told") {
    TwoVillages town;
    town.household("h1", -50, 5);
    town.add("pen_zone", "a", box(-21, -40, 20, -10), {{"status", "approved"}, {"capacity", 10.0}});
    const Assignment result = town.assigned();
    CHECK(lines(result) == Lines{"h1: 5 to a"});
    CHECK_THAT(notes(result), Catch::Contains("lies in two villages and counts as that of 999999100201"));
}

TEST_CASE("without roads only what is near can be walked to, and that is told") {
    TwoVillages town(false);
    town.zone("a", -600, 100);
    town.household("far", -800, 5);
    town.household("near", -600, 5);
    const Assignment result = town.assigned();
    CHECK(lines(result) == Lines{"far: 5 left (too_far)", "near: 5 to a"});
    CHECK_THAT(notes(result), Catch::Contains("no roads"));
}

TEST_CASE("a project without households or zones says so") {
    CHECK_THAT(notes(TwoVillages().assigned()),
               Catch::Contains("no households") && Catch::Contains("no approved zone"));
    TwoVillages town;
    town.household("h1", -600, 0);
    CHECK_THAT(notes(town.assigned()), Catch::Contains("no household is registered as keeping poultry"));
}

TEST_CASE("a household goes whole to one zone where that costs nothing, and a split is told where it does") {
    TwoVillages town;
    SECTION("two zones equally far, one of them with room for all") {
        town.household("h1", -600, 6);
        town.zone("a", -800, 4);
        town.zone("b", -400, 6);
        const Assignment result = town.assigned();
        CHECK(lines(result) == Lines{"h1: 6 to b"});
        CHECK_FALSE(result.households[0].is_split);
    }
    SECTION("the nearer one is too small") {
        town.household("h1", -600, 6);
        town.zone("a", -700, 4);
        town.zone("b", -300, 6);
        const Assignment result = town.assigned();
        CHECK(lines(result) == Lines{"h1: 4 to a 2 to b"});
        CHECK(result.households[0].is_split);
    }
}

TEST_CASE("what is listed does not change what is assigned") {
    TwoVillages town;
    town.household("h1", -100, 5);
    town.household("h2", 100, 5);
    town.zone("b", 200, 7);
    AssignmentOptions options;
    options.across_villages = true;
    const Assignment all = town.assigned(options);
    CHECK(lines(all) == Lines{"h1: 2 to b 3 left (full)", "h2: 5 to b"});
    options.villages = {west};
    const Assignment listed = town.assigned(options);
    CHECK(lines(listed) == Lines{"h1: 2 to b 3 left (full)"});
    CHECK(listed.villages.size() == 1);
    CHECK(listed.walked_bird_m == Approx(2 * 315));
    options.villages = {"999999100209"};
    CHECK_THROWS_AS(town.assigned(options), ConfigError);
}

TEST_CASE("manure is told for now and for when the birds have moved, for a village with each field once") {
    TwoVillages town;
    town.household("h1", -600, {{"chickens", 50.0}});
    town.zone("a", -600, 25);
    town.zone("b", -700, 25);
    town.coop_in_zone("c1", -600, {{"species", "pig"}, {"headcount", 1.0}});
    town.add("cropland", "f1", box(-650, 50, -640, 60), {{"crop", "rice"}, {"yield_kg", 400.0}});
    SECTION("known") {
        const Assignment result = town.assigned();
        REQUIRE(lines(result) == Lines{"h1: 24 to a 25 to b 1 left (full)"});
        const ManureChange& of_a = result.zones[0].manure;
        CHECK(of_a.now.animals.pigs == Approx(1));
        CHECK(of_a.after.animals.pigs == Approx(1 + 24 / 25.0));
        CHECK(*of_a.now.nitrogen.demand_kg == Approx(7.92));  // domain §2: 400 kg of rice
        CHECK(*of_a.now.nitrogen.load() == Approx(7 / 7.92));
        CHECK(*of_a.after.nitrogen.load() == Approx(1.96 * 7 / 7.92));
        const ManureChange& of_village = village(result, west).manure;
        CHECK(of_village.after.fields == 1);
        CHECK(of_village.after.animals.pigs == Approx(1 + 49 / 25.0));
        CHECK(*of_village.after.nitrogen.demand_kg == Approx(7.92));
    }
    SECTION("a crop whose need of phosphorus nobody gave leaves that alone undetermined") {
        town.add("cropland", "f2", box(-650, 70, -640, 80), {{"crop", "potato"}, {"yield_kg", 100.0}});
        const ManureBalance after = town.assigned().zones[0].manure.after;
        CHECK(after.nitrogen.load());
        CHECK_FALSE(after.phosphorus.load());
        CHECK(after.phosphorus.unknown_fields == 1);
        CHECK_FALSE(after.load());
    }
    SECTION("where nothing grows any animal is too much") {
        town.zone("c", -1800, 25);
        town.household("h2", -1800, 5);
        const ManureBalance after = town.assigned().zones[2].manure.after;
        CHECK(after.fields == 0);
        CHECK(std::isinf(*after.load()));
    }
}
