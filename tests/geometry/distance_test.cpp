// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/distance.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>

#include "gis/base/error.hpp"
#include "gis/geometry/geos.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

double between(const std::string& a, const std::string& b) {
    return shortest_way(Drawn(a), Drawn(b)).distance_m;
}

ShapeColumn point_at(Point p) {
    ShapeColumn point;
    point.append(Dimension::point, {&p, 1});
    return point;
}

}  // namespace

TEST_CASE("the distance of two shapes is the one GEOS measures") {
    property("any two shapes, on the lattice and in the work CRS", [] {
        const Placement place = random_placement();
        const ShapeColumn a = place(random_shape());
        const ShapeColumn b = place(random_shape());
        RC_LOG("a " + wkt_of(a));
        RC_LOG("b " + wkt_of(b));
        const double expected_m = geos_distance_m(a, b);
        const ShortestWay way = shortest_way(a[0], b[0]);
        RC_ASSERT(std::abs(way.distance_m - expected_m) < 1e-7);
        RC_ASSERT(std::abs(shortest_way(b[0], a[0]).distance_m - expected_m) < 1e-7);
        // The way is one that a person can be shown: as long as it says, from one shape to the other.
        RC_ASSERT(std::abs(distance_m(way.from, way.to) - way.distance_m) < 1e-7);
        RC_ASSERT(geos_distance_m(a, point_at(way.from)) < 1e-6);
        RC_ASSERT(geos_distance_m(b, point_at(way.to)) < 1e-6);
    });
    property("two segments of one line, one behind the other, do not meet however the line is turned", [] {
        // Rounding puts their ends on both sides of each other's line: a test of sides alone calls that a crossing.
        const Placement place{any_whole(0, 6283) / 1000.0, {any_whole(-9, 9) / 10.0, 0.3}};
        const Point a = place({0, 0});
        const Point b = place({any_whole(1, 90) / 10.0, 0});
        const double gap_m = any_whole(1, 90) / 10.0;
        const double from_m = distance_m(a, b) + gap_m;
        const Point c = place({from_m, 0});
        const Point d = place({from_m + any_whole(1, 90) / 10.0, 0});
        RC_ASSERT(std::abs(shortest_way(a, b, c, d).distance_m - gap_m) < 1e-9);
    });
}

TEST_CASE("whether a shape comes within a reach of a path is told as by measuring") {
    property("any shape and any path, a reach from nothing to far", [] {
        const Placement place = random_placement();
        const ShapeColumn shape = place(random_shape());
        const std::vector<Point> path = place(random_path(150, true));
        const double away_m = shortest_way_to_path(shape[0], path).distance_m;
        RC_LOG("shape " + wkt_of(shape));
        RC_LOG("path " + wkt_of(path));
        for (const double reach_m : {0.0, 0.5, 1.0, 3.0, 12.0, away_m})
            RC_ASSERT(comes_within(shape[0], reach_m, path) == (away_m <= reach_m));
    });
    property("beyond doubt farther is never said of what is as near as the reach, down to the last bit", [] {
        const Placement place = random_placement();
        const ShapeColumn shape = place(random_shape());
        const Point a = place({double(any_whole(-20, 20)), double(any_whole(-20, 20))});
        const Point b = place({double(any_whole(-20, 20)), double(any_whole(-20, 20))});
        const double away_m = shortest_way_to_path(shape[0], std::vector{a, b}).distance_m;
        RC_LOG("shape " + wkt_of(shape));
        RC_LOG("segment " + wkt_of(std::vector{a, b}));
        RC_ASSERT_FALSE(surely_farther(shape[0], a, b, away_m));
        RC_ASSERT(!surely_farther(shape[0], a, b, away_m / 2) || away_m > 0);
    });
    SECTION("to one side, before and behind it is told at once; round a corner it is left to measuring") {
        const Drawn house("POLYGON ((0 3, 4 3, 4 6, 0 6, 0 3))");
        CHECK(surely_farther(house, {-9, 0}, {9, 0}, 2.9));
        CHECK_FALSE(surely_farther(house, {-9, 0}, {9, 0}, 3));
        CHECK(surely_farther(house, {2, 9}, {2, 20}, 2.9));
        CHECK_FALSE(surely_farther(house, {-2, 1}, {-9, 1}, 2.5));  // 2.83 away, past its corner
        CHECK_FALSE(comes_within(house, 2.8, std::vector<Point>{{-2, 1}, {-9, 1}}));
    }
}

TEST_CASE("distances that are easily got wrong") {
    SECTION("inside a polygon it is 0, in its hole it is the way to the hole's edge") {
        const std::string pond = "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (5 5, 15 5, 15 15, 5 15, 5 5))";
        CHECK(between("POINT (2 2)", pond) == 0);
        CHECK(between("POINT (8 10)", pond) == 3);
        CHECK(between("POLYGON ((9 9, 11 9, 11 11, 9 11, 9 9))", pond) == 4);
        CHECK(between("LINESTRING (1 1, 2 1)", pond) == 0);
    }
    SECTION("a polygon that holds the other one is 0 away, whichever is asked") {
        const std::string yard = "POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0))";
        const std::string coop = "POLYGON ((40 40, 42 40, 42 42, 40 42, 40 40))";
        CHECK(between(yard, coop) == 0);
        CHECK(between(coop, yard) == 0);
    }
    SECTION("of a feature in two parts the nearer part counts, also when it lies inside") {
        CHECK(between("MULTIPOINT ((500 500), (3 1))", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))") == 0);
        CHECK(between("MULTIPOINT ((500 500), (7 4))", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))") == 3);
    }
    SECTION("a segment of no length is a point") {
        CHECK(between("LINESTRING (3 4, 3 4)", "POINT (0 0)") == 5);
        CHECK(between("LINESTRING (3 4, 3 4)", "LINESTRING (0 0, 0 0)") == 5);
    }
    SECTION("lines along each other that share a stretch are 0 apart") {
        CHECK(between("LINESTRING (0 0, 10 0)", "LINESTRING (5 0, 20 0)") == 0);
        CHECK(between("LINESTRING (0 0, 10 0)", "LINESTRING (10 0, 10 5)") == 0);
    }
    SECTION("to nothing it is without end, never 0: GEOS says 0") {
        CHECK(between("POINT EMPTY", "POINT (1 1)") == std::numeric_limits<double>::infinity());
        CHECK(between("POINT (1 1)", "POLYGON EMPTY") == std::numeric_limits<double>::infinity());
    }
}

TEST_CASE("a point is covered exactly when GEOS says it is inside or on the edge") {
    property("points of the lattice, among them corners and edges", [] {
        const ShapeColumn polygon = random_polygon();
        const Point p{double(any_whole(-20, 20)), double(any_whole(-20, 20))};
        RC_LOG(wkt_of(polygon));
        RC_LOG(fmt::format("{} {}", p.x, p.y));
        RC_ASSERT(covers(polygon[0], p) == (geos_distance_m(polygon, point_at(p)) == 0));
    });
}

TEST_CASE("the point that marks a feature lies on it") {
    property("strictly inside an area, on a line, on a point", [] {
        const Placement place = random_placement();
        const ShapeColumn shape = place(random_shape());
        const Point p = point_on(shape[0]);
        RC_LOG(wkt_of(shape));
        RC_LOG(fmt::format("{} {}", p.x, p.y));
        if (shape.dimension(0) == Dimension::polygon)
            RC_ASSERT(geos_contains_inside(shape, p));
        else
            RC_ASSERT(geos_distance_m(shape, point_at(p)) < 1e-6);
    });
    SECTION("two yards far apart, nothing between them: the mark stands in one of them, not on a corner") {
        const Drawn yards("MULTIPOLYGON (((0 0, 10 0, 10 4, 0 4, 0 0)), ((0 996, 10 996, 10 1000, 0 1000, 0 996)))");
        CHECK(geos_contains_inside(yards.column(), point_on(yards)));
    }
    SECTION("a yard round a house is marked in the yard, not in the house") {
        const Drawn yard("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 9 1, 9 9, 1 9, 1 1))");
        CHECK(geos_contains_inside(yard.column(), point_on(yard)));
    }
    SECTION("half way up an edge runs level: the mark keeps off it") {
        const Drawn step("POLYGON ((0 0, 4 0, 4 2, 9 2, 9 4, 0 4, 0 0))");
        CHECK(geos_contains_inside(step.column(), point_on(step)));
        const Drawn touching("MULTIPOLYGON (((-18 -4, -13 -4, -18 -6, -18 -4)), ((-13 -4, -8 -2, -12 -4, -13 -4)))");
        CHECK(geos_contains_inside(touching.column(), point_on(touching)));
    }
    SECTION("half way up three yards touch in a point: by rounding there is some width, which is none") {
        const Drawn yards(
            "MULTIPOLYGON (((-4.818457591569475 1.33509042324724, -9.333970414784108 6.0105737077200025, "
            "-7.208023430085374 4.6951462417416, -4.818457591569475 1.33509042324724)), ((-13.849483237998744 "
            "10.686056992192764, -9.031025646429267 9.350966568945525, -10.985987301326048 7.721116372771013, "
            "-13.849483237998744 10.686056992192764)), ((-9.333970414784108 6.0105737077200025, -11.459917399482844 "
            "7.326001173698403, -10.985987301326048 7.721116372771013, -9.333970414784108 6.0105737077200025)))");
        CHECK(geos_contains_inside(yards.column(), point_on(yards)));
    }
    SECTION("a road is marked half way along, not at a vertex") {
        const Point p = point_on(Drawn("LINESTRING (0 0, 10 0, 10 2)"));
        CHECK(p == Point{6, 0});
    }
}

// The traps of GEOS that its wrapper is there for; each was measured on 3.11.
TEST_CASE("the GEOS wrapper does not pass on answers that mean failure") {
    SECTION("a bow-tie has area 0 in GEOS and here, and is known to be invalid: never a yard of 0 m²") {
        const GeosGeometry bow_tie{Drawn("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))").shape()};
        CHECK(bow_tie.area_m2() == 0);
        CHECK_FALSE(bow_tie.is_valid());
        CHECK(bow_tie.invalidity().find("Self-intersection") != std::string::npos);
        CHECK(bow_tie.repaired().area_m2() == Approx(50));
        CHECK(bow_tie.repaired().is_valid());
    }
    SECTION("an overlay that fails is an error, not an empty answer") {
        const GeosGeometry bow_tie{Drawn("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))").shape()};
        const GeosGeometry square{Drawn("POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2))").shape()};
        CHECK_THROWS_AS(bow_tie.intersection(square), GeometryError);
    }
    SECTION("coordinates that are no numbers are not valid, and do not become a predicate's 2 that reads as true") {
        const GeosGeometry odd{Drawn("POLYGON ((0 0, 10 0, nan 10, 0 10, 0 0))").shape()};
        CHECK_FALSE(odd.is_valid());
    }
    SECTION("what is EMPTY is empty, has no area, and shares nothing") {
        const GeosGeometry nothing{Drawn("POLYGON EMPTY").shape()};
        const GeosGeometry square{Drawn("POLYGON ((2 2, 8 2, 8 8, 2 8, 2 2))").shape()};
        CHECK(nothing.is_empty());
        CHECK(nothing.area_m2() == 0);
        CHECK(square.intersection(nothing).is_empty());
        ShapeColumn column;
        nothing.append_to(column, Dimension::polygon);
        CHECK(column.dimension(0) == Dimension::none);
    }
    SECTION("a union leaves out cells without area instead of failing on them") {
        const GeosGeometry both = GeosGeometry::union_of({{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}},
                                                          {{4, 0}, {8, 0}, {8, 4}, {4, 4}, {4, 0}},
                                                          {{1, 1}, {2, 2}, {1, 1}}});
        CHECK(both.area_m2() == Approx(32));
        CHECK(GeosGeometry::union_of(std::vector<std::vector<Point>>{}).is_empty());
    }
    SECTION("what is eroded away is EMPTY, what is left keeps its holes") {
        const Drawn yard("POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (8 8, 12 8, 12 12, 8 12, 8 8))");
        CHECK(GeosGeometry(yard.shape()).eroded(1).area_m2() == Approx(18 * 18 - (36 - 4 + M_PI)).margin(0.01));
        CHECK(GeosGeometry(yard.shape()).eroded(5).is_empty());
    }
}
