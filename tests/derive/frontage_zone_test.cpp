// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <chrono>

#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"
#include "tests/derive/town.hpp"

using namespace cunjing;

namespace {

constexpr double alone_m2 = 100 + 4 * 100 + 3.14159 * 100;  // a house of 10 m by 10 m, and 10 m round it

/// The zone of a household; `none` where it has none.
Shape zone_of(const Table& zones, const std::string& household) {
    for (std::size_t row = 0; row < zones.size(); ++row)
        if (text_of(zones, row, "household_uid") == household) return zones.shapes[row];
    return {};
}

bool is_in(const Table& zones, const std::string& household, Point p) {
    const Shape zone = zone_of(zones, household);
    return zone.dimension() == Dimension::polygon && covers(zone, p);
}

double shared_m2(const Shape& a, const Shape& b) {
    return GeosGeometry(a).intersection(GeosGeometry(b)).area_m2();
}

std::string square(double x, double y, double size) {
    const auto corner = [](double cx, double cy) { return std::to_string(cx) + " " + std::to_string(cy); };
    return "POLYGON((" + corner(x, y) + ", " + corner(x + size, y) + ", " + corner(x + size, y + size) + ", " +
           corner(x, y + size) + ", " + corner(x, y) + "))";
}

}  // namespace

TEST_CASE("A house alone has the ground 10 m round it") {
    Town town;
    town.add_house({0, 0}, "h-1");
    const Table zones = town.compute("frontage_zone");
    REQUIRE(zones.size() == 1);
    // Chords of 11.25 degrees take 0.64 % of the four quarter circles of 10 m.
    CHECK(area_m2(zones.shapes[0]) == Approx(alone_m2).margin(2.1));
    CHECK(text_of(zones, 0, "household_uid") == "h-1");
    CHECK(text_of(zones, 0, "kind") == "dwelling");
    CHECK(text_of(zones, 0, "source") == "derived");
    CHECK(zones.accuracy_m(0) == 1.5);
    CHECK(Town().compute("frontage_zone").size() == 0);
}

TEST_CASE("Only dwellings that stand have a frontage, lived in or not") {
    Town town;
    town.add("building", square(0, 0, 10), {{"use", "dwelling"}, {"occupied", "false"}, {"household_uid", "empty"}});
    town.add("building", square(100, 0, 10), {{"use", "dwelling"}, {"state", "demolished"}});
    town.add("building", square(200, 0, 10), {{"use", "livestock"}});
    const Table zones = town.compute("frontage_zone");
    REQUIRE(zones.size() == 1);
    CHECK(text_of(zones, 0, "household_uid") == "empty");
}

TEST_CASE("Between two houses the border is in the middle") {
    Town town;
    town.add_house({0, 0}, "west");
    town.add_house({16, 0}, "east");
    const Table zones = town.compute("frontage_zone");
    REQUIRE(zones.size() == 2);
    for (const double y : {-9.0, 0.5, 5.0, 5.3, 9.5, 19.0}) {
        INFO(y);
        CHECK(is_in(zones, "west", {12.95, y}));
        CHECK_FALSE(is_in(zones, "west", {13.05, y}));
        CHECK(is_in(zones, "east", {13.05, y}));
        CHECK_FALSE(is_in(zones, "east", {12.95, y}));
    }
    CHECK(shared_m2(zones.shapes[0], zones.shapes[1]) < 1e-6);
}

TEST_CASE("Houses that share a wall part their frontage where the wall ends") {
    Town town;
    town.add_house({0, 0}, "west");
    town.add_house({10, 0}, "east");
    const Table zones = town.compute("frontage_zone");
    REQUIRE(zones.size() == 2);
    for (const double y : {-9.0, -1.0, 5.0, 11.0, 19.0}) {
        INFO(y);
        CHECK(is_in(zones, "west", {9.95, y}));
        CHECK_FALSE(is_in(zones, "east", {9.95, y}));
        CHECK(is_in(zones, "east", {10.05, y}));
    }
    CHECK(area_m2(zones.shapes[0]) == Approx(area_m2(zones.shapes[1])).margin(0.1));
}

TEST_CASE("A house between two roads has a frontage to both, not the carriageways nor what lies across") {
    Town town;
    town.add_house({0, 0}, "h-1");
    town.add("road", "LINESTRING(-50 -5, 50 -5)", {{"class", "village"}});  // 3.5 m at the least
    town.add("road", "LINESTRING(-50 14, 50 14)", {{"class", "village"}});
    const Table zones = town.compute("frontage_zone");
    CHECK(is_in(zones, "h-1", {5, -3.2}));
    CHECK_FALSE(is_in(zones, "h-1", {5, -3.3}));
    CHECK_FALSE(is_in(zones, "h-1", {5, -7}));
    CHECK(is_in(zones, "h-1", {5, 12.2}));
    CHECK_FALSE(is_in(zones, "h-1", {5, 12.3}));
    CHECK_FALSE(is_in(zones, "h-1", {5, 17}));
    Town path;
    path.add_house({0, 0}, "h-1");
    path.add("road", "LINESTRING(-50 -5, 50 -5)", {{"class", "footpath"}});
    CHECK(is_in(path.compute("frontage_zone"), "h-1", {5, -5}));
}

TEST_CASE("On its own parcel a frontage reaches 20 m") {
    Town town;
    town.add_house({0, 0}, "h-1");
    town.add("homestead", "POLYGON((0 0, 35 0, 35 10, 0 10, 0 0))",
             {{"household_uid", "h-1"}});  // 25 m beyond the wall
    const Table zones = town.compute("frontage_zone");
    CHECK(is_in(zones, "h-1", {29.9, 5}));
    CHECK_FALSE(is_in(zones, "h-1", {30.1, 5}));
    CHECK_FALSE(is_in(zones, "h-1", {25, 12}));
    CHECK(zones.accuracy_m(0) == 1.5);
}

TEST_CASE("A parcel on which a house stands is its own, whosever the register says") {
    Town town;
    town.add_house({0, 0});
    town.add("homestead", "POLYGON((0 0, 35 0, 35 10, 0 10, 0 0))");
    const Table zones = town.compute("frontage_zone");
    REQUIRE(zones.size() == 1);
    CHECK(covers(zones.shapes[0], {25, 5}));
    CHECK(text_of(zones, 0, "household_uid").empty());
}

TEST_CASE("A neighbour's parcel is not one's frontage, and stays his where one's house is nearer") {
    Town town;
    town.add_house({0, 0}, "west");
    town.add_house({22, 0}, "east");
    town.add("homestead", "POLYGON((11 0, 32 0, 32 10, 11 10, 11 0))", {{"household_uid", "east"}});
    const Table zones = town.compute("frontage_zone");
    CHECK(is_in(zones, "west", {10.5, 5}));
    CHECK_FALSE(is_in(zones, "west", {11.5, 5}));
    CHECK(is_in(zones, "east", {11.5, 5}));
    CHECK(is_in(zones, "west", {11.5, -2}));
    CHECK(shared_m2(zones.shapes[0], zones.shapes[1]) < 1e-6);
}

TEST_CASE("A parcel that two houses share is parted between them") {
    Town town;
    town.add_house({0, 0}, "west");
    town.add_house({26, 0}, "east");
    town.add("homestead", "POLYGON((0 0, 36 0, 36 10, 0 10, 0 0))");
    const Table zones = town.compute("frontage_zone");
    CHECK(is_in(zones, "west", {17.9, 5}));
    CHECK(is_in(zones, "east", {18.1, 5}));
    CHECK(shared_m2(zones.shapes[0], zones.shapes[1]) < 1e-6);
}

TEST_CASE("Dwellings without a household have a zone each, those of one household one together") {
    Town unknown;
    unknown.add_house({0, 0}, {}, "a");
    unknown.add_house({16, 0}, {}, "b");
    const Table two = unknown.compute("frontage_zone");
    REQUIRE(two.size() == 2);
    CHECK(two.uid(0) != two.uid(1));
    CHECK(text_of(two, 0, "household_uid").empty());
    Town same;
    same.add_house({0, 0}, "h-1", "a");
    same.add_house({16, 0}, "h-1", "b");
    const Table one = same.compute("frontage_zone");
    REQUIRE(one.size() == 1);
    CHECK(covers(one.shapes[0], {13, 5}));
    Town far;
    far.add_house({0, 0}, "h-1", "a");
    far.add_house({31, 0}, "h-1", "b");  // 21 m between the walls: the zones do not touch
    const Table apart = far.compute("frontage_zone");
    REQUIRE(apart.size() == 2);
    CHECK(apart.uid(0) == one.uid(0));
    CHECK(apart.uid(1) != one.uid(0));
}

TEST_CASE("A frontage ends at the water and at the boundary of the village") {
    Town town;
    town.add_house({0, 0}, "h-1");
    town.add("water", square(14, -20, 50));
    town.add("village", square(-100, -4, 200), {{"code", "500235125201"}});
    town.add("village", "POLYGON((-100 -200, 100 -200, 100 -4, -100 -4, -100 -200))", {{"code", "500235125202"}});
    const Table zones = town.compute("frontage_zone");
    REQUIRE(zones.size() == 1);
    CHECK(text_of(zones, 0, "village_code") == "500235125201");
    CHECK(is_in(zones, "h-1", {13.9, 5}));
    CHECK_FALSE(is_in(zones, "h-1", {14.1, 5}));
    CHECK(is_in(zones, "h-1", {5, -3.9}));
    CHECK_FALSE(is_in(zones, "h-1", {5, -4.1}));
}

TEST_CASE("A house that is drawn twice makes no ground belong to two") {
    Town town;
    town.add_house({0, 0}, "first", "a");
    town.add_house({0, 0}, "second", "b");
    town.add_house({3, 3}, "third", "c");
    const Table zones = town.compute("frontage_zone");
    for (std::size_t a = 0; a < zones.size(); ++a)
        for (std::size_t b = a + 1; b < zones.size(); ++b) CHECK(shared_m2(zones.shapes[a], zones.shapes[b]) < 1e-6);
    CHECK(is_in(zones, "first", {-5, 2}));
    CHECK_FALSE(is_in(zones, "second", {-5, 2}));
}

TEST_CASE("A drawn zone stands in for that of its household and cuts its neighbours'") {
    Town town;
    town.add_house({0, 0}, "west");
    town.add_house({16, 0}, "east");
    town.add("frontage_zone", square(8, -20, 40), {{"household_uid", "east"}});
    const Table cut = town.compute("frontage_zone");
    REQUIRE(cut.size() == 1);
    CHECK(is_in(cut, "west", {7.9, 5}));
    CHECK_FALSE(is_in(cut, "west", {8.1, 5}));
    town.add("frontage_zone", square(-100, -20, 10), {{"household_uid", "west"}});  // of the household, but elsewhere
    CHECK(town.compute("frontage_zone").size() == 1);
}

TEST_CASE("A rejected zone removes the one it overlaps and not those it touches") {
    Town town;
    town.add_house({0, 0}, "west");
    town.add_house({16, 0}, "east");
    const Table both = town.compute("frontage_zone");
    town.add("frontage_zone", zone_of(both, "east"), {{"household_uid", "east"}, {"source", "rejected"}});
    const Table left = town.compute("frontage_zone");
    REQUIRE(left.size() == 1);
    CHECK(text_of(left, 0, "household_uid") == "west");
    CHECK(area_m2(left.shapes[0]) == Approx(area_m2(zone_of(both, "west"))));
}

TEST_CASE("Ten thousand houses in a row are done soon") {
    Town town;
    for (int i = 0; i < 10'000; ++i) town.add_house({16.0 * i, 0});
    const auto start = std::chrono::steady_clock::now();
    const Table zones = town.compute("frontage_zone");
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    WARN("10 000 houses in a row: " << seconds << " s");
    REQUIRE(zones.size() == 10'000);
    // Between two houses, 3 m from each, the zone is a little less deep than 10 m.
    CHECK(area_m2(zones.shapes[5'000]) == Approx(16 * 30 - 1.8).margin(0.5));
}
