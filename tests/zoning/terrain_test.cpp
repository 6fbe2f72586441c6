// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/terrain.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/zoning/level_rings.hpp"
#include "gis/zoning/simplified_ring.hpp"
#include "tests/zoning/zoned_town.hpp"

using namespace cunjing;

namespace {

Point at(double x, double y) {
    return {yunyang.x + x, yunyang.y + y};
}

Box box_round(double reach_m) {
    Box box;
    box.add(at(-reach_m, -reach_m));
    box.add(at(reach_m, reach_m));
    return box;
}

}  // namespace

TEST_CASE("A plane has its slope and faces the way it falls") {
    const HeightAt to_south_east = heights_by([](Point p) -> std::optional<double> { return -0.1 * p.x + 0.1 * p.y; });
    const GroundLie lie = ground_lie(square_at(0, 0)[0], to_south_east);
    CHECK(lie.known_share == 1);
    CHECK(lie.slope_deg == Approx(8.0495).margin(0.001));  // atan(0.1 · √2)
    CHECK(lie.falls_to_deg() == Approx(135));
    CHECK(ground_lie(square_at(0, 0)[0], slope_to_north(10)).falls_to_deg() == Approx(180));
    CHECK(ground_lie(square_at(0, 0)[0], slope_to_north(-10)).falls_to_deg() == Approx(0).margin(1e-6));
}

TEST_CASE("What nobody knows of the ground is not flat, and is told") {
    const HeightAt west_only = heights_by([](Point p) { return p.x <= 10 ? std::optional(p.x) : std::nullopt; });
    const GroundLie half = ground_lie(square_at(-10, 0)[0], west_only);  // known up to 10 m west of the last height
    CHECK(half.known_share > 0.4);
    CHECK(half.known_share < 0.7);
    CHECK(half.slope_deg == Approx(45));
    CHECK(ground_lie(square_at(50, 0)[0], west_only).known_share == 0);
}

TEST_CASE("Slopes are told over what the heights tell apart, and not over less than a yard") {
    const HeightAt fine([](Point) { return std::optional(0.0); }, [](Point) { return 1.0; });
    const HeightAt coarse([](Point) { return std::optional(0.0); }, [](Point) { return 30.0; });
    CHECK(slope_step_m(fine, {}) == 5);
    CHECK(slope_step_m(coarse, {}) == 30);
    CHECK(slope_step_m(HeightAt([](Point) { return std::optional(0.0); }), {}) == 10);
}

TEST_CASE("Steep ground ends where the slope passes the limit") {
    // Level west of x = 0, 45 degrees east of it: half of that between two heights.
    const HeightAt bend = heights_by([](Point p) -> std::optional<double> { return std::max(0.0, p.x); });
    const SteepGround steep = steep_ground(box_round(100), bend, 30);
    REQUIRE(steep.ground.size() == 1);
    CHECK(steep.unknown_share == 0);
    CHECK(covers(steep.ground[0], at(50, 0)));
    CHECK(covers(steep.ground[0], at(12, 0)));
    CHECK_FALSE(covers(steep.ground[0], at(-1, 0)));
    CHECK(steep_ground(box_round(100), bend, 46).ground.dimension(0) == Dimension::none);
}

TEST_CASE("Where the heights end the ground is not steep, and the share is told") {
    const HeightAt half = heights_by([](Point p) { return p.x <= 0 ? std::optional(2 * p.x) : std::nullopt; });
    const SteepGround steep = steep_ground(box_round(100), half, 20);
    CHECK(steep.unknown_share > 0.45);
    CHECK(steep.unknown_share < 0.6);
    CHECK(covers(steep.ground[0], at(-50, 0)));
    CHECK_FALSE(covers(steep.ground[0], at(20, 0)));
}

TEST_CASE("The outline of what is above a level is sound, and has what lies lower as holes") {
    constexpr std::size_t side = 40;
    std::vector<double> values(side * side, std::nan(""));
    std::uint32_t state = 7;
    std::size_t above = 0;
    for (std::size_t row = 1; row + 1 < side; ++row)
        for (std::size_t column = 1; column + 1 < side; ++column) {
            state = state * 1664525U + 1013904223U;
            values[row * side + column] = static_cast<double>(state >> 8U) / (1U << 24U);
            if (values[row * side + column] > 0.5) ++above;
        }
    ShapeColumn ground;
    append_ground_above({{0, 0}, 10, side, values}, 0.5, ground);
    const GeosGeometry geometry(ground[0]);
    CHECK(geometry.is_valid());
    for (std::size_t node = 0; node < values.size(); ++node) {
        const Point place{static_cast<double>(node % side) * 10, static_cast<double>(node / side) * 10};
        REQUIRE(covers(ground[0], place) == (values[node] > 0.5));
    }
    REQUIRE(above > 0);
    CHECK(ground[0].ring_count() > ground[0].part_count());
}

TEST_CASE("A simplified ring keeps what sticks out and drops what does not") {
    const std::vector<Point> ring{{0, 0}, {5, 0.4}, {10, 0}, {10, 10}, {5, 12}, {0, 10}, {0, 0}};
    const std::vector<Point> fewer = simplified(ring, 0.5);
    CHECK(fewer == std::vector<Point>{{0, 0}, {10, 0}, {10, 10}, {5, 12}, {0, 10}, {0, 0}});
    CHECK(simplified(ring, 0.3) == ring);
}
