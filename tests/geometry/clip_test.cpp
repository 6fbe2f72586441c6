// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/clip.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

TEST_CASE("the area shared with a convex area is the one of GEOS's overlay") {
    int asked = 0;
    int answered = 0;
    property("any convex ring, polygons in parts and with holes", [&] {
        const Placement place = random_placement();
        const ShapeColumn area = place(random_convex());
        const ShapeColumn polygon = place(random_polygon());
        RC_LOG("area " + wkt_of(area));
        RC_LOG("polygon " + wkt_of(polygon));
        const auto told = clipped_area_m2(area[0], polygon[0]);
        ++asked;
        if (!told) return;  // concave by rounding
        ++answered;
        const double expected = geos_shared_m2(area, polygon);
        RC_LOG(fmt::format("told {}, GEOS {}", *told, expected));
        RC_ASSERT(std::abs(*told - expected) < 1e-6 + 1e-9 * expected);
    });
    CHECK(answered >= asked * 0.9);
    property("a town's outline of a thousand corners, most of them far from a house", [] {
        std::vector<Point> ring;
        const int corners = any_whole(3, 1000);
        for (int i = 0; i < corners; ++i) {
            const double angle = 2 * std::numbers::pi * i / corners;
            const double radius_m = 40 + any_whole(-200, 200) / 10.0;
            ring.push_back({radius_m * std::cos(angle), radius_m * std::sin(angle)});
        }
        ring.push_back(ring.front());
        ShapeColumn town;
        town.append(Dimension::polygon, ring);
        const Placement aside{any_whole(0, 6283) / 1000.0, {any_whole(-600, 600) / 10.0, any_whole(-600, 600) / 10.0}};
        const ShapeColumn house = aside(random_convex());
        RC_LOG("house " + wkt_of(house));
        const auto told = clipped_area_m2(house[0], town[0]);
        if (told) RC_ASSERT(std::abs(*told - geos_shared_m2(house, town)) < 1e-6);
    });
}

TEST_CASE("shared areas of polygons that can be reckoned by hand") {
    const auto shared_m2 = [](const std::string& area, const std::string& polygon) {
        return clipped_area_m2(Drawn(area), Drawn(polygon));
    };
    const std::string yard = "POLYGON ((0 0, 10 0, 10 6, 0 6, 0 0))";
    SECTION("apart, along an edge, half over, inside, around") {
        CHECK(*shared_m2(yard, "POLYGON ((20 0, 30 0, 30 6, 20 6, 20 0))") == 0);
        CHECK(*shared_m2(yard, "POLYGON ((10 0, 30 0, 30 6, 10 6, 10 0))") == 0);
        CHECK(*shared_m2(yard, "POLYGON ((5 -9, 30 -9, 30 9, 5 9, 5 -9))") == Approx(30));
        CHECK(*shared_m2(yard, "POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))") == Approx(4));
        CHECK(*shared_m2(yard, "POLYGON ((-90 -90, 90 -90, 90 90, -90 90, -90 -90))") == Approx(60));
    }
    SECTION("either drawn clockwise") {
        CHECK(*shared_m2("POLYGON ((0 0, 0 6, 10 6, 10 0, 0 0))", "POLYGON ((5 -9, 30 -9, 30 9, 5 9, 5 -9))") ==
              Approx(30));
        CHECK(*shared_m2(yard, "POLYGON ((5 -9, 5 9, 30 9, 30 -9, 5 -9))") == Approx(30));
    }
    SECTION("a comb whose teeth reach in: the cut joins the teeth and adds nothing") {
        CHECK(*shared_m2(yard, "POLYGON ((1 9, 1 4, 2 4, 2 7, 4 7, 4 4, 5 4, 5 7, 8 7, 8 4, 9 4, 9 9, 1 9))") ==
              Approx(3 * 2));
    }
    SECTION("a pond with an island, two ponds") {
        CHECK(*shared_m2(yard, "POLYGON ((-9 -9, 29 -9, 29 29, -9 29, -9 -9), (2 2, 2 4, 4 4, 4 2, 2 2))") ==
              Approx(56));
        CHECK(*shared_m2(yard, "MULTIPOLYGON (((1 1, 2 1, 2 2, 1 2, 1 1)), ((9 5, 19 5, 19 15, 9 15, 9 5)))") ==
              Approx(2));
    }
    SECTION("nothing to cut: no area; what is not one convex ring: no answer") {
        CHECK(*shared_m2(yard, "LINESTRING (0 0, 10 6)") == 0);
        CHECK(*shared_m2(yard, "POLYGON EMPTY") == 0);
        CHECK_FALSE(shared_m2("POLYGON ((0 0, 4 0, 4 2, 2 2, 2 4, 0 4, 0 0))", yard));
        CHECK_FALSE(shared_m2("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))", yard));
        CHECK_FALSE(shared_m2("POLYGON EMPTY", yard));
    }
}
