// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/geometry/distance.hpp"
#include "tests/derive/town.hpp"

using namespace cunjing;

namespace {

const Town::Texts intake{{"kind", "river_intake"}};
const Town::Texts runs_east{{"kind", "stream"}, {"flows_forward", "true"}};
const Town::Numbers two_wide{{"width_m", 2}};

bool holds(const Table& ranges, Point p, std::size_t row = 0) {
    return covers(ranges.shapes[row], p);
}

}  // namespace

TEST_CASE("The range goes 1000 m up the flow, 100 m down, and 50 m beyond the water's edge on each bank") {
    Town town;
    town.add("watercourse", "LINESTRING(-3000 0, 3000 0)", runs_east, two_wide);
    town.add("water_source", "POINT(0 1)", intake);
    const Table ranges = town.compute("restricted_area");
    REQUIRE(ranges.size() == 1);
    CHECK(area_m2(ranges.shapes[0]) == Approx(1100 * 102));
    CHECK(ranges.shapes.box(0).min_x == Approx(-1000));
    CHECK(ranges.shapes.box(0).max_x == Approx(100));
    CHECK(ranges.shapes.box(0).max_y == Approx(51));
    CHECK(text_of(ranges, 0, "kind") == "water_source");
    CHECK(text_of(ranges, 0, "source") == "derived");
    CHECK(text_of(ranges, 0, "document_no") == "重庆市水资源管理条例 第十七条");
    CHECK(ranges.accuracy_m(0) == 8);
}

TEST_CASE("Where nobody knows which way the water runs, both ways count as upstream") {
    Town town;
    town.add("watercourse", "LINESTRING(-3000 0, 3000 0)", {{"kind", "stream"}}, two_wide);
    town.add("water_source", "POINT(0 0)", intake);
    const Table ranges = town.compute("restricted_area");
    CHECK(ranges.shapes.box(0).min_x == Approx(-1000));
    CHECK(ranges.shapes.box(0).max_x == Approx(1000));
}

// What leads away from the stream below the intake carries nothing to it; what joins above does, as far as is left.
TEST_CASE("Tributaries and ditches above the intake count, those below it and beyond the reach do not") {
    Town town;
    town.add("watercourse", "LINESTRING(-600 0, 0 0)", runs_east, two_wide);
    town.add("watercourse", "LINESTRING(0 0, 3000 0)", runs_east, two_wide);
    town.add("watercourse", "LINESTRING(-600 900, -600 0)", runs_east, two_wide);
    town.add("ditch", "LINESTRING(-300 300, -300 0)", {}, {{"width_m", 1}, {"invert_start_m", 9}, {"invert_end_m", 3}});
    town.add("watercourse", "LINESTRING(300 800, 300 0)", runs_east, two_wide);
    town.add("water_source", "POINT(0 0)", intake);
    const Table ranges = town.compute("restricted_area");
    REQUIRE(ranges.size() == 1);
    CHECK(holds(ranges, {-600, 399}));
    CHECK_FALSE(holds(ranges, {-600, 401}));
    CHECK(holds(ranges, {-300, 299}));
    CHECK(holds(ranges, {-300 + 50.4, 200}));
    CHECK_FALSE(holds(ranges, {-300 + 50.6, 200}));
    CHECK_FALSE(holds(ranges, {300, 60}));
    CHECK(holds(ranges, {-630, -30}));  // the outside of the bend between two lines
    CHECK_FALSE(holds(ranges, {-648, -48}));
}

TEST_CASE("An intake at the source of a stream has only a range downstream, at its mouth only one upstream") {
    Town source;
    source.add("watercourse", "LINESTRING(0 0, 3000 0)", runs_east, two_wide);
    source.add("water_source", "POINT(0 0)", intake);
    CHECK(area_m2(source.compute("restricted_area").shapes[0]) == Approx(100 * 102));
    Town mouth;
    mouth.add("watercourse", "LINESTRING(-3000 0, 0 0)", runs_east, two_wide);
    mouth.add("water_source", "POINT(0 0)", intake);
    CHECK(area_m2(mouth.compute("restricted_area").shapes[0]) == Approx(1000 * 102));
}

TEST_CASE("An intake with no line within 10 m has a disc of 50 m, as has one where there are no lines at all") {
    Town town;
    town.add("watercourse", "LINESTRING(-3000 0, 3000 0)", runs_east, two_wide);
    town.add("water_source", "POINT(0 10.01)", intake);
    CHECK(area_m2(town.compute("restricted_area").shapes[0]) == Approx(3.14159 * 2500).epsilon(0.01));
    Town near;
    near.add("watercourse", "LINESTRING(-3000 0, 3000 0)", runs_east, two_wide);
    near.add("water_source", "POINT(0 10)", intake);
    CHECK(area_m2(near.compute("restricted_area").shapes[0]) == Approx(1100 * 102));
    Town dry;
    dry.add("water_source", "POINT(0 0)", intake);
    CHECK(area_m2(dry.compute("restricted_area").shapes[0]) == Approx(3.14159 * 2500).epsilon(0.01));
}

TEST_CASE("Water that runs in a ring is gone round once, and leaves the ground in its middle") {
    Town town;
    town.add("watercourse", "LINESTRING(0 0, 200 0, 200 200, 0 200, 0 0)", {{"kind", "canal"}}, two_wide);
    town.add("water_source", "POINT(100 0)", intake);
    const Table ranges = town.compute("restricted_area");
    REQUIRE(ranges.size() == 1);
    CHECK(ranges.shapes[0].ring_count() == 2);
    CHECK_FALSE(holds(ranges, {100, 100}));
    CHECK(area_m2(ranges.shapes[0]) == Approx(200 * 200 + 4 * 200 * 51 + 3.14159 * 51 * 51 - 98 * 98).epsilon(0.001));
}

TEST_CASE("Each intake has its own range, and one that somebody drew stands in for those it meets") {
    Town town;
    town.add("watercourse", "LINESTRING(-9000 0, 9000 0)", runs_east, two_wide);
    town.add("water_source", "POINT(-5000 0)", {{"kind", "river_intake"}, {"village_code", "500235125201"}});
    town.add("water_source", "POINT(5000 0)", intake);
    town.add("water_source", "POINT(0 0)", {{"kind", "well"}});
    town.add("restricted_area", "POLYGON((0 -9, 9000 -9, 9000 9, 0 9, 0 -9))", {{"kind", "no_breeding"}});
    const Table both = town.compute("restricted_area");
    REQUIRE(both.size() == 2);
    CHECK(both.uid(0) != both.uid(1));
    CHECK(text_of(both, 0, "village_code") == "500235125201");
    town.add("restricted_area", "POLYGON((0 -9, 9000 -9, 9000 9, 0 9, 0 -9))", {{"kind", "water_source"}});
    const Table left = town.compute("restricted_area");
    REQUIRE(left.size() == 1);
    CHECK(left.uid(0) == both.uid(0));
}

TEST_CASE("A pond on the way counts whole, with its banks") {
    Town town;
    town.add("watercourse", "LINESTRING(-500 0, -300 0)", runs_east, two_wide);
    town.add("watercourse", "LINESTRING(-100 0, 500 0)", runs_east, two_wide);
    town.add("water", "POLYGON((-300 -100, -100 -100, -100 100, -300 100, -300 -100))", {{"kind", "pond"}});
    town.add("water_source", "POINT(0 0)", intake);
    const Table ranges = town.compute("restricted_area");
    CHECK(holds(ranges, {-200, 149}));
    CHECK(holds(ranges, {-490, 0}));
    CHECK_FALSE(holds(ranges, {-200, 151}));
}
