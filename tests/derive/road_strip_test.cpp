// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/road_strip.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "gis/geometry/distance.hpp"
#include "tests/derive/town.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

const std::string straight = "LINESTRING(0 0, 100 0)";

Table strips_of(const std::string& wkt, const Town::Texts& fields, const Town::Numbers& numbers = {}) {
    Town town;
    town.add("road", wkt, fields, numbers);
    return town.compute("road_strip");
}

bool holds(const Table& strips, Point p) {
    return covers(strips.shapes[0], p);
}

}  // namespace

TEST_CASE("A road's ground is its roadbed, the ditch on the side that has one, and road land, square at the ends") {
    const Table strips = strips_of(straight, {{"class", "village"}, {"ditch_side", "left"}, {"name", "甲村路"}},
                                   {{"roadbed_width_m", 3.5}, {"surface_width_m", 3}, {"ditch_width_m", 0.5}});
    REQUIRE(strips.size() == 1);
    CHECK(area_m2(strips.shapes[0]) == Approx(100 * (3.5 + 0.5 + 2 * 1.0)));
    CHECK(strips.shapes.box(0).min_x == Approx(0).margin(1e-9));
    CHECK(strips.shapes.box(0).max_x == Approx(100));
    CHECK(strips.shapes.box(0).max_y == Approx(1.75 + 0.5 + 1));
    CHECK(strips.shapes.box(0).min_y == Approx(-1.75 - 1));
    CHECK(text_of(strips, 0, "road_uid") == "road-00000");
    CHECK(text_of(strips, 0, "class") == "village");
    CHECK(text_of(strips, 0, "name") == "甲村路");
    CHECK(text_of(strips, 0, "source") == "derived");
    CHECK(strips.accuracy_m(0) == 1.5);
}

TEST_CASE("What nobody measured is as narrow as it may be, and a ditch that nobody noted is not there") {
    const Table strips = strips_of(straight, {{"class", "village"}});
    REQUIRE(strips.size() == 1);
    CHECK(area_m2(strips.shapes[0]) == Approx(100 * (4.5 + 2 * 1.0)));
    const Table both = strips_of(straight, {{"class", "village"}, {"ditch_side", "both"}});
    CHECK(area_m2(both.shapes[0]) == Approx(100 * (4.5 + 2 * 0.3 + 2 * 1.0)));
}

TEST_CASE("A footpath has no land: its ground is what people walk on, unless land was measured") {
    const Town::Numbers widths{{"surface_width_m", 1}, {"roadbed_width_m", 1.6}};
    CHECK(area_m2(strips_of(straight, {{"class", "footpath"}}, widths).shapes[0]) == Approx(100));
    const Table landed = strips_of(straight, {{"class", "footpath"}},
                                   {{"surface_width_m", 1}, {"roadbed_width_m", 1.6}, {"land_width_m", 0.5}});
    CHECK(area_m2(landed.shapes[0]) == Approx(100 * 2.6));
}

TEST_CASE("Of a road whose class nobody knows there is no strip, though all its widths were measured") {
    const Town::Numbers widths{{"surface_width_m", 3},
                               {"roadbed_width_m", 4},
                               {"ditch_width_m", 0.5},
                               {"land_width_m", 1},
                               {"control_width_m", 3}};
    CHECK(strips_of(straight, {}, widths).size() == 0);
    CHECK(strips_of(straight, {{"class", "village"}}, widths).size() == 1);
    CHECK(strips_of("LINESTRING EMPTY", {{"class", "village"}}).size() == 0);
    CHECK(Town().compute("road_strip").size() == 0);
}

// Half the width is 2 + 1 = 3 m. The inside of the bend loses a square of 3 m to the neighbour's, the outside gains a
// quarter of a circle.
TEST_CASE("A bend is cut at its inside and round at its outside") {
    const Table strips = strips_of("LINESTRING(0 0, 50 0, 50 50)", {{"class", "village"}},
                                   {{"roadbed_width_m", 4}, {"surface_width_m", 3}});
    CHECK(area_m2(strips.shapes[0]) == Approx(2 * 50 * 6 - 9 + 3.14159 * 9 / 4).margin(0.05));
    CHECK(holds(strips, {50, -2.98}));
    CHECK_FALSE(holds(strips, {52.9, -2.9}));
}

TEST_CASE("A road that runs in a ring leaves what it runs round, and is closed at its seam") {
    const Table strips = strips_of("LINESTRING(0 0, 50 0, 50 50, 0 50, 0 0)", {{"class", "village"}},
                                   {{"roadbed_width_m", 4}, {"surface_width_m", 3}});
    CHECK(area_m2(strips.shapes[0]) == Approx(50 * 50 + 4 * 50 * 3 + 3.14159 * 9 - 44 * 44).margin(0.2));
    CHECK_FALSE(holds(strips, {25, 25}));
    CHECK(holds(strips, {-2, -2}));
    CHECK(strips.shapes[0].ring_count() == 2);
}

TEST_CASE("A road of several parts has one strip of several parts, and a point drawn twice is one") {
    const Table strips = strips_of("MULTILINESTRING((0 0, 20 0, 20 0, 40 0), (60 0, 100 0))", {{"class", "village"}},
                                   {{"roadbed_width_m", 4}, {"surface_width_m", 3}});
    REQUIRE(strips.size() == 1);
    CHECK(strips.shapes[0].part_count() == 2);
    CHECK(area_m2(strips.shapes[0]) == Approx(80 * 6));
}

TEST_CASE("A drawn strip stands in for that of its own road only") {
    Town town;
    town.add("road", straight, {{"class", "village"}, {"uid", "road-1"}});
    town.add("road", "LINESTRING(0 100, 100 100)", {{"class", "village"}, {"uid", "road-2"}});
    town.add("road_strip", "POLYGON((0 -5, 100 -5, 100 5, 0 5, 0 -5))", {{"road_uid", "road-1"}});
    const Table strips = town.compute("road_strip");
    REQUIRE(strips.size() == 1);
    CHECK(text_of(strips, 0, "road_uid") == "road-2");
    town.add("road_strip", "POLYGON((50 95, 60 95, 60 105, 50 105, 50 95))", {{"source", "rejected"}});
    CHECK(town.compute("road_strip").size() == 0);
}

TEST_CASE("A line drawn the other way, with left and right exchanged, has the same ground") {
    property("any path with turns up to a right angle", [] {
        std::vector<Point> path = random_path(90, true);
        const SideOffsets sides{any_whole(0, 4) / 2.0, any_whole(1, 4) / 2.0};
        ShapeColumn lines;
        lines.append(Dimension::line, path);
        std::ranges::reverse(path);
        lines.append(Dimension::line, path);
        const double there_m2 = area_m2(ground_beside(lines[0], sides)[0]);
        const double back_m2 = area_m2(ground_beside(lines[1], {sides.right_m, sides.left_m})[0]);
        RC_ASSERT(there_m2 > 0);
        RC_ASSERT(std::abs(there_m2 - back_m2) < 0.01);
    });
}
