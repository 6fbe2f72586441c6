// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/simplicity.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numbers>

#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

using Corners = std::vector<Point>;

bool sure(const std::string& wkt) {
    return surely_valid(Drawn(wkt));
}

Corners closed(Corners corners) {
    corners.push_back(corners.front());
    return corners;
}

ShapeColumn polygon_of(const std::vector<Corners>& rings) {
    ShapeColumn shapes;
    shapes.begin_feature(Dimension::polygon);
    shapes.begin_part();
    for (const Corners& ring : rings) {
        shapes.begin_ring();
        for (const Point p : ring) shapes.add(p);
    }
    shapes.end_feature();
    return shapes;
}

/// Corners anywhere on a small lattice in any order: most rings cross, touch, repeat points or fold back.
Corners any_ring(int corners, int reach) {
    Corners ring;
    for (int i = 0; i < corners; ++i)
        ring.push_back({static_cast<double>(any_whole(-reach, reach)), static_cast<double>(any_whole(-reach, reach))});
    return closed(ring);
}

/// The outline of a house: a rectangle, an L, a T, a U, with a step in a wall, or a courtyard; some walls with points
/// on them, as drawn or turned.
ShapeColumn footprint() {
    const auto metres = [](int least, int greatest) { return any_whole(least * 100, greatest * 100) / 100.0; };
    const double w = metres(6, 20);
    const double d = metres(5, 14);
    const double a = metres(1, 2);
    const double b = metres(3, 4);
    std::vector<Corners> rings;
    switch (any_whole(0, 6)) {
        case 0: rings = {{{0, 0}, {w, 0}, {w, d}, {0, d}}}; break;
        case 1: rings = {{{0, 0}, {w, 0}, {w, b}, {b, b}, {b, d}, {0, d}}}; break;
        case 2: rings = {{{0, 0}, {w, 0}, {w, b}, {b, b}, {b, d}, {a, d}, {a, b}, {0, b}}}; break;
        case 3: rings = {{{0, 0}, {w, 0}, {w, d}, {w - a, d}, {w - a, a}, {a, a}, {a, d}, {0, d}}}; break;
        case 4:
            rings = {{{0, 0},
                      {a, 0},
                      {a, -a},
                      {b, -a},
                      {b, 0},
                      {w, 0},
                      {w, d},
                      {b, d},
                      {b, d + a},
                      {a, d + a},
                      {a, d},
                      {0, d}}};
            break;
        case 5: rings = {{{0, 0}, {a, 0}, {b, 0}, {w, 0}, {w, d}, {0, d}, {0, a}}}; break;
        default: rings = {{{0, 0}, {w, 0}, {w, d}, {0, d}}, {{a, a}, {a, d - a}, {w - a, d - a}, {w - a, a}}}; break;
    }
    for (Corners& ring : rings) ring = closed(ring);
    return random_placement()(polygon_of(rings));
}

/// Moves a coordinate by some steps of the smallest size there is.
double nudged(double value) {
    for (int steps = any_whole(-3, 3); steps != 0; steps -= steps > 0 ? 1 : -1)
        value = std::nextafter(value, steps > 0 ? 1e300 : -1e300);
    return value;
}

}  // namespace

TEST_CASE("what is surely valid is valid when GEOS is asked") {
    property("rings of any corners on a lattice, with and without a hole", [] {
        std::vector<Corners> rings = {any_ring(any_whole(2, 9), any_whole(1, 6))};
        if (any_whole(0, 2) == 0) rings.push_back(any_ring(any_whole(3, 4), 2));
        const ShapeColumn shape = random_placement()(polygon_of(rings));
        RC_LOG(wkt_of(shape));
        RC_ASSERT(!surely_valid(shape[0]) || geos_is_valid(shape));
    });
    property("holes that touch, cross, leave the shell or lie in each other", [] {
        const Corners shell = {{-6, -6}, {6, -6}, {6, 6}, {-6, 6}, {-6, -6}};
        const auto hole = [] {
            const double x = any_whole(-8, 6);
            const double y = any_whole(-8, 6);
            const double w = any_whole(1, 5);
            return Corners{{x, y}, {x, y + w}, {x + w, y + w}, {x + w, y}, {x, y}};
        };
        const ShapeColumn shape = random_placement()(polygon_of({shell, hole(), hole()}));
        RC_LOG(wkt_of(shape));
        RC_ASSERT(!surely_valid(shape[0]) || geos_is_valid(shape));
    });
    property("shapes that touch but for the last bit, far from the origin and of any size", [] {
        const double size = std::pow(10.0, any_whole(-12, 9));
        const Point move{any_whole(0, 1) * 1e7, any_whole(0, 1) * 4e6};
        Corners ring = any_ring(any_whole(3, 8), 3);
        for (Point& p : ring) p = {nudged(p.x * size + move.x), nudged(p.y * size + move.y)};
        ring.back() = ring.front();
        const ShapeColumn shape = polygon_of({ring});
        RC_LOG(wkt_of(shape));
        RC_ASSERT(!surely_valid(shape[0]) || geos_is_valid(shape));
    });
    property("stars that go round more than once turn to one side at each corner and are not convex", [] {
        const int tips = any_whole(5, 12);
        const int step = any_whole(1, tips - 1);
        Corners star;
        for (int i = 0; i < tips; ++i) {
            const double angle = 2 * std::numbers::pi * ((i * step) % tips) / tips;
            star.push_back({9 * std::cos(angle), 9 * std::sin(angle)});
        }
        const ShapeColumn shape = random_placement()(polygon_of({closed(star)}));
        RC_LOG(wkt_of(shape));
        RC_ASSERT(!surely_valid(shape[0]) || geos_is_valid(shape));
    });
}

TEST_CASE("nearly every house is surely valid, so that GEOS is asked for few") {
    int houses = 0;
    int known = 0;
    property("outlines of houses", [&] {
        for (int i = 0; i < 20; ++i) {
            ++houses;
            known += static_cast<int>(surely_valid(footprint()[0]));
        }
    });
    CHECK(houses >= 400);
    CHECK(known > houses * 0.99);
}

TEST_CASE("shapes of which validity can be seen at a glance") {
    SECTION("a square, either way round; an L; a wall with a point on it; a house round its courtyard") {
        CHECK(sure("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))"));
        CHECK(sure("POLYGON ((0 0, 0 4, 4 4, 4 0, 0 0))"));
        CHECK(sure("POLYGON ((0 0, 4 0, 4 2, 2 2, 2 4, 0 4, 0 0))"));
        CHECK(sure("POLYGON ((0 0, 2 0, 4 0, 4 4, 0 4, 0 0))"));
        CHECK(sure("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))"));
        CHECK(sure("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1), (5 5, 5 6, 6 6, 6 5, 5 5))"));
    }
    SECTION("a bow-tie, a spike, a square gone round twice, no area") {
        CHECK_FALSE(sure("POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))"));
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 4 4, 2 4, 2 9, 2 4, 0 4, 0 0))"));
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 6 0, 4 0, 4 4, 0 4, 0 0))"));
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0, 4 0, 4 4, 0 4, 0 0))"));
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 8 0, 0 0))"));
    }
    SECTION("a ring that touches itself, at a corner or on an edge, is for GEOS to judge") {
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 2 2, 4 4, 0 4, 2 2, 0 0))"));
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 4 4, 2 0, 0 4, 0 0))"));
    }
    SECTION("a hole outside, a hole on the edge, a hole in a hole") {
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (5 1, 5 2, 6 2, 6 1, 5 1))"));
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 1, 0 2, 1 2, 1 1, 0 1))"));
        CHECK_FALSE(sure("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 8, 8 8, 8 1, 1 1), (3 3, 3 4, 4 4, 4 3, 3 3))"));
    }
    SECTION("open, of too few points, EMPTY, a line, of two parts") {
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 4 4, 0 4))"));
        CHECK_FALSE(sure("POLYGON ((0 0, 4 0, 0 0))"));
        CHECK_FALSE(sure("POLYGON EMPTY"));
        CHECK_FALSE(sure("LINESTRING (0 0, 4 0, 4 4, 0 0)"));
        CHECK_FALSE(sure("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"));
    }
    SECTION("coordinates that are not finite, wherever they stand") {
        for (const double odd :
             {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e200})
            for (std::size_t at = 0; at < 6; ++at) {
                Corners ring = {{0, 0}, {4, 0}, {4, 2}, {2, 2}, {2, 4}, {0, 4}};
                ring[at].x = odd;
                const ShapeColumn shape = polygon_of({closed(ring)});
                CHECK((!surely_valid(shape[0]) || geos_is_valid(shape)));
            }
    }
    SECTION("a pond of 500 corners that is seen whole from its middle; a spiral of as many is left to GEOS") {
        Corners pond;
        Corners spiral;
        for (int i = 0; i < 250; ++i) {
            const double angle = 2 * std::numbers::pi * i / 250;
            const double radius = i % 2 == 0 ? 9 : 8;  // a saw-toothed bank
            pond.push_back({radius * std::cos(angle), radius * std::sin(angle)});
            pond.push_back({radius * std::cos(angle + 0.01), radius * std::sin(angle + 0.01)});
            spiral.push_back({(5 + i) * std::cos(3 * angle), (5 + i) * std::sin(3 * angle)});
        }
        for (int i = 249; i >= 0; --i) {
            const double angle = 6 * std::numbers::pi * i / 250;
            spiral.push_back({(4 + i) * std::cos(angle), (4 + i) * std::sin(angle)});
        }
        CHECK(surely_valid(polygon_of({closed(pond)})[0]));
        CHECK_FALSE(surely_valid(polygon_of({closed(spiral)})[0]));
        CHECK(geos_is_valid(polygon_of({closed(spiral)})));
        // Round twice, always to the same side of the middle: a ring that meets itself.
        Corners twice;
        for (int i = 0; i < 500; ++i) {
            const double angle = 4 * std::numbers::pi * i / 500;
            const double radius = i < 250 ? 8 : 9;
            twice.push_back({radius * std::cos(angle), radius * std::sin(angle)});
        }
        CHECK_FALSE(surely_valid(polygon_of({closed(twice)})[0]));
    }
    SECTION("a comb of 127 edges is looked at, one of 129 is left to GEOS") {
        const auto comb = [](int teeth) {
            Corners ring;
            for (int i = 0; i < teeth; ++i) {
                ring.push_back({i * 2.0, 0});
                ring.push_back({i * 2.0 + 1, 9});
            }
            ring.push_back({teeth * 2.0, -1});
            return closed(ring);
        };
        CHECK(comb(63).size() == 128);
        CHECK(surely_valid(polygon_of({comb(63)})[0]));
        CHECK_FALSE(surely_valid(polygon_of({comb(64)})[0]));
    }
}
