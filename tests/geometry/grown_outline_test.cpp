// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/grown_outline.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "gis/geometry/box_groups.hpp"
#include "gis/geometry/clip.hpp"
#include "gis/geometry/geos.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

double area_within_m2(const std::vector<Point>& ring) {
    return std::abs(twice_signed_area(ring)) / 2;
}

/// What two areas do not have in common.
double differing_m2(const GeosGeometry& a, const GeosGeometry& b) {
    return a.difference(b).area_m2() + b.difference(a).area_m2();
}

GeosGeometry polygon(const std::vector<Point>& ring) {
    ShapeColumn column;
    column.append(Dimension::polygon, ring);
    return GeosGeometry(column[0]);
}

}  // namespace

TEST_CASE("A strip reaches differently far to its sides and ends square, or round with each side's own radius") {
    const std::vector<Point> path{{0, 0}, {10, 0}};
    const auto square = strip_outline(path, {3, 1}, StripEnds::square, 8);
    REQUIRE(square);
    CHECK(area_within_m2(*square) == Approx(10 * 4));
    const auto round = strip_outline(path, {3, 1}, StripEnds::round, 256);
    REQUIRE(round);
    CHECK(area_within_m2(*round) == Approx(10 * 4 + std::numbers::pi / 2 * (9 + 1)).epsilon(1e-4));
    const auto one_sided = strip_outline(path, {3, 0}, StripEnds::square, 8);
    REQUIRE(one_sided);
    CHECK(area_within_m2(*one_sided) == Approx(30));
}

// On the inside of a right angle the strip loses a square of its offset: with 10 m to the joint there is room for 10 m.
TEST_CASE("Where a bend is tighter than the offset, or a path closes, a single ring does not tell the strip") {
    const std::vector<Point> bent{{0, 0}, {10, 0}, {10, 10}};
    CHECK(strip_outline(bent, {9.9, 1}, StripEnds::square, 8));
    CHECK_FALSE(strip_outline(bent, {10.1, 1}, StripEnds::square, 8));
    CHECK_FALSE(strip_outline(std::vector<Point>{{0, 0}, {10, 0}, {0, 0.5}}, {1, 1}, StripEnds::square, 8));
    CHECK_FALSE(strip_outline(std::vector<Point>{{0, 0}, {9, 0}, {9, 9}, {0, 0}}, {1, 1}, StripEnds::square, 8));
    CHECK_FALSE(strip_outline(std::vector<Point>{{0, 0}, {9, 0}}, {0, 0}, StripEnds::square, 8));
}

TEST_CASE("Where there is an outline of a strip, it goes round the union of the strip's cells") {
    property("any path with turns up to a right angle", [] {
        const std::vector<Point> path = random_path(90, true);
        const SideOffsets sides{any_whole(0, 8) / 4.0, any_whole(1, 8) / 4.0};
        const auto outline = strip_outline(path, sides, StripEnds::square, 18);
        if (!outline) return;
        RC_LOG(wkt_of(path));
        RC_ASSERT(differing_m2(polygon(*outline), GeosGeometry::union_of(square_ended_cells(path, sides))) < 0.02);
    });
}

TEST_CASE(
    "Where there is an outline of a grown polygon, it goes round what GEOS gives, and a convex one always has one") {
    property("any polygon", [] {
        const bool is_convex = any_whole(0, 1) == 0;
        const ShapeColumn shape = is_convex ? random_convex() : random_polygon();
        if (shape[0].ring_count() != 1) return;
        const double distance_m = any_whole(1, 80) / 10.0;
        const auto outline = grown_outline(shape[0].ring(0), distance_m, 16);
        RC_LOG(wkt_of(shape));
        if (outline) {
            const double most_m2 = 0.005 + 0.015 * distance_m * distance_m;  // other corners of the chords
            RC_ASSERT(differing_m2(polygon(*outline), GeosGeometry(shape[0]).grown(distance_m)) < most_m2);
        }
    });
    const Drawn square("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))");
    const auto grown = grown_outline(square.shape().ring(0), 5, 8);
    REQUIRE(grown);
    CHECK(grown->size() == 4 * 9 + 1);
    CHECK(area_within_m2(*grown) == Approx(100 + 4 * 50 + std::numbers::pi * 25).epsilon(0.002));
}

TEST_CASE("What a convex area holds of a ring is one ring, or somebody else has to tell") {
    const Drawn window("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))");
    const auto held = [&](const std::vector<Point>& ring) {
        ShapeColumn column;
        return append_clipped_ring(window.shape(), ring, column) ? area_m2(column[0]) : -1;
    };
    CHECK(held({{5, 5}, {15, 5}, {15, 15}, {5, 15}, {5, 5}}) == Approx(25));
    CHECK(held({{20, 20}, {30, 20}, {30, 30}, {20, 20}}) == 0);
    // A U whose legs come in and whose bottom stays outside: two pieces.
    CHECK(held({{-5, 1}, {5, 1}, {5, 3}, {-3, 3}, {-3, 6}, {5, 6}, {5, 8}, {-5, 8}, {-5, 1}}) == -1);
}

TEST_CASE("Boxes that touch are in one group, by way of others too, and empty ones in none") {
    const std::vector<Box> boxes{{0, 0, 1, 1}, {5, 5, 6, 6}, {}, {1, 1, 5, 2}, {4, 2, 5, 4.9}, {9, 0, 9, 9}};
    CHECK(groups_of_meeting(boxes) == std::vector<std::vector<std::uint32_t>>{{0, 3, 4}, {1}, {5}});
}
