// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <set>

#include "gis/derive/sight_triangles.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"
#include "tests/derive/town.hpp"
#include "tests/geometry/wkt.hpp"

using namespace cunjing;

namespace {

const Town::Texts village_road{{"class", "village"}};
const Town::Numbers four_wide{{"surface_width_m", 3}, {"roadbed_width_m", 4}};
const std::string straight = "LINESTRING(0 0, 200 0)";

/// Whether a place lies in a strip of a kind.
bool is_beside(const Table& strips, const std::string& kind, Point p) {
    for (std::size_t row = 0; row < strips.size(); ++row)
        if (text_of(strips, row, "kind") == kind && covers(strips.shapes[row], p)) return true;
    return false;
}

Table strips_of(const Town& town) {
    return town.compute("side_strip");
}

}  // namespace

TEST_CASE("Beside a road is what lies within 20 m of its roadbed") {
    Town town;
    town.add("road", straight, village_road, four_wide);
    const Table strips = strips_of(town);
    REQUIRE(strips.size() == 1);
    CHECK(text_of(strips, 0, "kind") == "road_side");
    CHECK(text_of(strips, 0, "beside_uid") == "road-00000");
    CHECK(text_of(strips, 0, "source") == "derived");
    CHECK(is_beside(strips, "road_side", {100, 21.99}));
    CHECK_FALSE(is_beside(strips, "road_side", {100, 22.01}));
    CHECK(is_beside(strips, "road_side", {100, 2.01}));
    CHECK_FALSE(is_beside(strips, "road_side", {100, 1.99}));
    CHECK(area_m2(strips.shapes[0]) == Approx(2 * 200 * 20 + 3.14159 * (22 * 22 - 2 * 2)).epsilon(0.002));
}

TEST_CASE("Beside water is what lies within 20 m of a pond's or a stream's edge") {
    Town town;
    town.add("water", "POLYGON((0 0, 30 0, 30 30, 0 30, 0 0))", {{"kind", "pond"}});
    town.add("watercourse", "LINESTRING(0 200, 100 200)", {{"kind", "stream"}}, {{"width_m", 6}});
    const Table strips = strips_of(town);
    REQUIRE(strips.size() == 2);
    CHECK(is_beside(strips, "water_side", {15, 49.9}));
    CHECK_FALSE(is_beside(strips, "water_side", {15, 50.1}));
    CHECK_FALSE(is_beside(strips, "water_side", {15, 15}));
    CHECK(is_beside(strips, "water_side", {50, 222.9}));
    CHECK_FALSE(is_beside(strips, "water_side", {50, 223.1}));
    CHECK_FALSE(is_beside(strips, "water_side", {50, 202.9}));
}

TEST_CASE("Beside a house is what lies within 20 m of a dwelling outside of all buildings") {
    Town town;
    town.add_house({0, 0});
    town.add("building", "POLYGON((20 0, 25 0, 25 10, 20 10, 20 0))", {{"use", "livestock"}});
    const Table strips = strips_of(town);
    REQUIRE(strips.size() == 1);
    CHECK(is_beside(strips, "house_side", {5, 29.9}));
    CHECK_FALSE(is_beside(strips, "house_side", {5, 30.1}));
    CHECK_FALSE(is_beside(strips, "house_side", {5, 5}));
    CHECK_FALSE(is_beside(strips, "house_side", {22, 5}));
    CHECK(is_beside(strips, "house_side", {28, 5}));
    CHECK_FALSE(is_beside(strips, "house_side", {26, 25}));
}

TEST_CASE("Beside a village is what lies within 20 m outside of a residential area, and not in another one") {
    Town town;
    town.add("residential_area", "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))");
    town.add("residential_area", "POLYGON((110 0, 200 0, 200 100, 110 100, 110 0))");
    const Table strips = strips_of(town);
    REQUIRE(strips.size() == 2);
    CHECK(is_beside(strips, "village_side", {50, 119.9}));
    CHECK_FALSE(is_beside(strips, "village_side", {50, 120.1}));
    CHECK_FALSE(is_beside(strips, "village_side", {50, 50}));
    CHECK(is_beside(strips, "village_side", {105, 50}));
    CHECK_FALSE(is_beside(strips, "village_side", {115, 50}));
}

TEST_CASE("Basic farmland, water and the beds of other roads are beside nothing") {
    Town town;
    town.add("road", straight, village_road, four_wide);
    town.add("road", "LINESTRING(0 12, 200 12)", {{"class", "footpath"}},
             {{"surface_width_m", 1}, {"roadbed_width_m", 2}});
    town.add("restricted_area", "POLYGON((0 -40, 50 -40, 50 -5, 0 -5, 0 -40))", {{"kind", "basic_farmland"}});
    town.add("restricted_area", "POLYGON((60 -40, 90 -40, 90 -5, 60 -5, 60 -40))", {{"kind", "scenic"}});
    town.add("water", "POLYGON((150 -40, 170 -40, 170 -5, 150 -5, 150 -40))");
    const Table strips = strips_of(town);
    CHECK_FALSE(is_beside(strips, "road_side", {100, 12}));
    CHECK(is_beside(strips, "road_side", {100, 13.5}));
    CHECK_FALSE(is_beside(strips, "road_side", {25, -10}));
    CHECK(is_beside(strips, "road_side", {75, -10}));
    CHECK_FALSE(is_beside(strips, "road_side", {160, -10}));
    CHECK(is_beside(strips, "road_side", {100, -10}));
}

// An area of many points is taken away by itself, not in a union with its neighbours.
TEST_CASE("A farmland of many points is no ground beside a road either") {
    Town town;
    town.add("road", straight, village_road, four_wide);
    ShapeColumn comb;
    std::vector<Point> ring{{0, -40}};
    for (int x = 0; x <= 100; ++x) ring.push_back({static_cast<double>(x), x % 2 == 0 ? -5.0 : -6.0});
    ring.push_back({100, -40});
    ring.push_back(ring.front());
    comb.append(Dimension::polygon, ring);
    town.add("restricted_area", comb[0], {{"kind", "basic_farmland"}});
    const Table strips = strips_of(town);
    CHECK_FALSE(is_beside(strips, "road_side", {50, -6.1}));
    CHECK(is_beside(strips, "road_side", {50.9, -5.5}));
    CHECK(is_beside(strips, "road_side", {110, -10}));
}

TEST_CASE("The corners of a junction stay open, but not where a footpath turns off") {
    const auto with_branch = [](const char* road_class) {
        Town town;
        town.add("road", straight, village_road, four_wide);
        town.add("road", "LINESTRING(100 0, 100 100)", {{"class", road_class}}, four_wide);
        town.compute_into("sight_triangle");
        return strips_of(town);
    };
    const Table open = with_branch("group");
    CHECK_FALSE(is_beside(open, "road_side", {107, 7}));
    CHECK(is_beside(open, "road_side", {112, 12}));
    CHECK(is_beside(open, "road_side", {107, -7}));  // across the straight road: 180 degrees
    CHECK(is_beside(with_branch("footpath"), "road_side", {107, 7}));
}

TEST_CASE("A junction's sight is a triangle between each two arms less than 180 degrees apart") {
    const auto sights = [](const std::string& wkt) { return sight_at_junctions(Drawn(wkt).column(), 20); };
    CHECK(sights(straight).empty());
    CHECK(sights("MULTILINESTRING((0 0, 100 0), (100 0, 100 90))").empty());  // a bend
    const auto tee = sights("MULTILINESTRING((0 0, 100 0), (50 0, 50 90))");
    REQUIRE(tee.size() == 1);
    CHECK(area_m2(tee[0].ground[0]) == Approx(400));
    CHECK(area_m2(sights("MULTILINESTRING((0 0, 100 0), (50 -90, 50 90))")[0].ground[0]) == Approx(800));
    // All arms within a half circle: none between the outermost two.
    const auto fan = sights("MULTILINESTRING((0 0, 100 0), (0 0, 0 100), (0 0, 0 -100))");
    REQUIRE(fan.size() == 1);
    CHECK(area_m2(fan[0].ground[0]) == Approx(400));
}

TEST_CASE("Sight triangles are a layer of their own, so that people see what stays open") {
    Town town;
    town.add("village", "POLYGON((-50 -50, 250 -50, 250 150, -50 150, -50 -50))", {{"code", "999999100201"}});
    town.add("road", straight, village_road, four_wide);
    town.add("road", "LINESTRING(100 0, 100 100)", village_road, four_wide);
    const Table sights = town.compute("sight_triangle");
    REQUIRE(sights.size() == 1);
    CHECK(text_of(sights, 0, "village_code") == "999999100201");
    CHECK(sights.uid(0) == town.compute("sight_triangle").uid(0));
}

TEST_CASE("Ground beside a road and a house belongs to the road, and no ground is counted twice") {
    Town town;
    town.add("road", straight, village_road, four_wide);
    town.add("building", "POLYGON((50 12, 60 12, 60 20, 50 20, 50 12))", {{"use", "dwelling"}});
    town.add("building", "POLYGON((70 12, 80 12, 80 20, 70 20, 70 12))", {{"use", "dwelling"}});
    const Table strips = strips_of(town);
    CHECK(is_beside(strips, "road_side", {65, 16}));
    CHECK_FALSE(is_beside(strips, "house_side", {65, 16}));
    CHECK(is_beside(strips, "house_side", {55, 30}));
    ShapeColumn all;
    double sum_m2 = 0;
    for (std::size_t row = 0; row < strips.size(); ++row) {
        all.append(strips.shapes[row]);
        sum_m2 += area_m2(strips.shapes[row]);
    }
    CHECK(GeosGeometry::union_of(all).area_m2() == Approx(sum_m2).margin(0.1));
}

TEST_CASE("Strips are cut at the boundaries of villages") {
    Town town;
    town.add("village", "POLYGON((-50 -50, 100 -50, 100 50, -50 50, -50 -50))", {{"code", "999999100201"}});
    town.add("village", "POLYGON((100 -50, 250 -50, 250 50, 100 50, 100 -50))", {{"code", "999999100202"}});
    town.add("road", straight, village_road, four_wide);
    const Table strips = strips_of(town);
    REQUIRE(strips.size() == 2);
    CHECK(text_of(strips, 0, "village_code") == "999999100201");
    CHECK(text_of(strips, 1, "village_code") == "999999100202");
    CHECK(strips.shapes.box(0).max_x == Approx(100));
    CHECK(strips.uid(0) != strips.uid(1));
}

TEST_CASE("A drawn strip stands in for the computed one of the same feature only") {
    Town town;
    town.add("road", straight, village_road, four_wide);
    town.add_house({50, 5});
    REQUIRE(strips_of(town).size() == 2);
    town.add("side_strip", "POLYGON((0 2, 200 2, 200 9, 0 9, 0 2))",
             {{"beside_uid", "road-00000"}, {"kind", "road_side"}});
    const Table left = strips_of(town);
    REQUIRE(left.size() == 1);
    CHECK(text_of(left, 0, "kind") == "house_side");
}

TEST_CASE("What nobody can tell the width of has no side, and where there is nothing there are no strips") {
    Town town;
    CHECK(strips_of(town).size() == 0);
    town.add("road", straight);
    town.add("road", "LINESTRING EMPTY", village_road);
    town.add("building", "POLYGON EMPTY", {{"use", "dwelling"}});
    CHECK(strips_of(town).size() == 0);
}
