// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/erosion.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <optional>

#include "gis/geometry/geos.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

double geos_eroded_m2(const Shape& area, double depth_m) {
    return GeosGeometry(area).eroded(depth_m).area_m2();
}

/// The slow way: a great square behind each moved edge, all of them intersected by GEOS. (GEOS's own buffer guesses: of
/// one ring of 4 to 8 edges in five thousand that are nearly eroded away it says that nothing is left.)
double common_ground_m2(const Shape& area, double depth_m) {
    constexpr double far_m = 1000;
    const Ring ring = area.ring(0);
    const double side = twice_signed_area(ring) > 0 ? 1 : -1;
    GeosGeometry left(area);
    for (std::size_t i = 1; i < ring.size() && !left.is_empty(); ++i) {
        const Point a = ring[i - 1];
        const double length_m = std::hypot(ring[i].x - a.x, ring[i].y - a.y);
        const Point along{(ring[i].x - a.x) / length_m, (ring[i].y - a.y) / length_m};
        const auto at = [&](double along_m, double inside_m) {
            return Point{a.x + along.x * along_m - along.y * side * inside_m,
                         a.y + along.y * along_m + along.x * side * inside_m};
        };
        ShapeColumn square;
        square.append(Dimension::polygon,
                      std::vector<Point>{at(-far_m, depth_m), at(far_m, depth_m), at(far_m, depth_m + far_m),
                                         at(-far_m, depth_m + far_m), at(-far_m, depth_m)});
        ShapeColumn next;
        left.intersection(GeosGeometry(square[0])).append_to(next, Dimension::polygon);
        left = GeosGeometry(next[0]);
    }
    return left.area_m2();
}

std::optional<double> eroded_m2(const Shape& area, double depth_m) {
    ShapeColumn column;
    if (!append_eroded_convex(area, depth_m, column)) return std::nullopt;
    REQUIRE(column.size() == 1);
    return area_m2(column[0]);
}

}  // namespace

TEST_CASE("a convex area eroded without GEOS is the one GEOS erodes") {
    property("any convex ring, any depth", [] {
        const ShapeColumn area = random_placement()(random_convex());
        const double depth_m = any_whole(0, 100) / 10.0;
        RC_LOG(wkt_of(area));
        RC_LOG(fmt::format("depth {}", depth_m));
        const auto told = eroded_m2(area[0], depth_m);
        if (!told) return;  // concave by rounding: the next property counts that they are few
        const double expected = common_ground_m2(area[0], depth_m);
        RC_LOG(fmt::format("told {}, GEOS {}", *told, expected));
        RC_ASSERT(std::abs(*told - expected) < 1e-6 * expected + 2e-6);
        const double buffered = geos_eroded_m2(area[0], depth_m);
        if (buffered > 0) RC_ASSERT(std::abs(*told - buffered) < 1e-6 * buffered + 2e-6);
    });
    int asked = 0;
    int answered = 0;
    property("what is left keeps its depth from every edge", [&] {
        for (int i = 0; i < 10; ++i) {
            ++asked;
            const ShapeColumn area = random_placement()(random_convex());
            const double depth_m = any_whole(1, 20) / 10.0;
            ShapeColumn left;
            if (!append_eroded_convex(area[0], depth_m, left)) continue;
            ++answered;
            const Ring ring = area[0].ring(0);
            const double side = twice_signed_area(ring) > 0 ? 1 : -1;
            for (const Point p : left.points())
                for (std::size_t k = 1; k < ring.size(); ++k) {
                    const Point d{ring[k].x - ring[k - 1].x, ring[k].y - ring[k - 1].y};
                    const double inside_m =
                        side * (d.x * (p.y - ring[k - 1].y) - d.y * (p.x - ring[k - 1].x)) / std::hypot(d.x, d.y);
                    RC_ASSERT(inside_m > depth_m - 1e-8);
                }
        }
    });
    CHECK(answered >= asked * 0.9);
}

TEST_CASE("what surely vanishes is EMPTY when GEOS erodes it") {
    int vanished = 0;
    int told = 0;
    property("polygons of any form, also in parts and with holes", [&] {
        const ShapeColumn area = random_placement()(any_whole(0, 1) == 0 ? random_polygon() : random_convex());
        const double depth_m = any_whole(1, 60) / 10.0;
        RC_LOG(wkt_of(area));
        RC_LOG(fmt::format("depth {}", depth_m));
        const bool is_gone = geos_eroded_m2(area[0], depth_m) < 1e-6;
        vanished += static_cast<int>(is_gone);
        told += static_cast<int>(surely_vanishes(area[0], depth_m));
        RC_ASSERT(is_gone || !surely_vanishes(area[0], depth_m));
    });
    CHECK(told > vanished * 0.6);
}

TEST_CASE("eroded areas that can be reckoned by hand") {
    const auto left_m2 = [](const std::string& wkt, double depth_m) { return eroded_m2(Drawn(wkt), depth_m); };
    SECTION("a yard of 10 by 6 m loses a strip of 1 m round; of 3 m nothing is left, nor of more") {
        const std::string yard = "POLYGON ((0 0, 10 0, 10 6, 0 6, 0 0))";
        CHECK(*left_m2(yard, 1) == Approx(8 * 4));
        CHECK(*left_m2(yard, 2.999) == Approx(4.002 * 0.002));
        CHECK(*left_m2(yard, 3) == 0);
        CHECK(*left_m2(yard, 30) == 0);
        CHECK(*left_m2(yard, 0) == Approx(60));
        CHECK(surely_vanishes(Drawn(yard), 3.001));
        CHECK_FALSE(surely_vanishes(Drawn(yard), 2.999));
    }
    SECTION("drawn clockwise, and with a point in a wall, it is the same yard") {
        CHECK(*left_m2("POLYGON ((0 0, 0 6, 10 6, 10 0, 0 0))", 1) == Approx(32));
        CHECK(*left_m2("POLYGON ((0 0, 5 0, 10 0, 10 6, 0 6, 0 0))", 1) == Approx(32));
    }
    SECTION("a corner cut off by 10 cm is gone behind 1 m: the edges beside it meet") {
        CHECK(*left_m2("POLYGON ((0 0, 10 0, 10 5.9, 9.9 6, 0 6, 0 0))", 1) == Approx(32));
    }
    SECTION("an L, a yard with a hole, two yards, a line, EMPTY: not for this kernel") {
        CHECK_FALSE(left_m2("POLYGON ((0 0, 4 0, 4 2, 2 2, 2 4, 0 4, 0 0))", 0.1));
        CHECK_FALSE(left_m2("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))", 0.1));
        CHECK_FALSE(left_m2("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", 0.1));
        CHECK_FALSE(left_m2("LINESTRING (0 0, 1 0, 1 1, 0 0)", 0.1));
        CHECK_FALSE(left_m2("POLYGON EMPTY", 0.1));
        CHECK_FALSE(left_m2("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))", 0.1));
    }
    SECTION("what is left stands behind what was there") {
        ShapeColumn column;
        const Drawn yard("POLYGON ((0 0, 10 0, 10 6, 0 6, 0 0))");
        for (const double depth_m : {1.0, 3.0, 2.0}) REQUIRE(append_eroded_convex(yard, depth_m, column));
        CHECK(column.size() == 3);
        CHECK(area_m2(column[0]) == Approx(8 * 4));
        CHECK(column.dimension(1) == Dimension::none);
        CHECK(area_m2(column[2]) == Approx(6 * 2));
    }
}
