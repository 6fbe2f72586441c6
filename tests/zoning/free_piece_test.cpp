// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/free_piece.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "gis/geometry/geos.hpp"
#include "tests/geometry/wkt.hpp"

using namespace cunjing;

namespace {

const WantedRectangle of_400_m2{{50, 50}, {1, 0}, 400, 200, 8, 3};

double along_m(const Shape& rectangle) {
    return distance_m(rectangle.ring(0)[0], rectangle.ring(0)[1]);
}
double across_m(const Shape& rectangle) {
    return distance_m(rectangle.ring(0)[1], rectangle.ring(0)[2]);
}

}  // namespace

TEST_CASE("With room enough a rectangle has the area that is wanted, its long side along") {
    const Drawn piece("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    const auto zone = rectangle_in(FreePiece(piece), of_400_m2);
    REQUIRE(zone);
    const Shape shape = (*zone)[0];
    CHECK(shape.ring(0).size() == 5);
    CHECK(area_m2(shape) == Approx(400).epsilon(0.01));
    CHECK(along_m(shape) > across_m(shape));
    CHECK(along_m(shape) <= 3 * across_m(shape));
}

TEST_CASE("A rectangle grows away from a border, along any direction, and stays inside") {
    const Drawn piece("POLYGON ((0 0, 100 20, 90 70, 50 55.5, 0 50, 0 0))");
    for (const double turn : {0.0, 0.3, 1.1, 2.0}) {
        const Point along{std::cos(turn), std::sin(turn)};
        const auto zone = rectangle_in(FreePiece(piece), {{50, 40}, along, 600, 200, 8, 3});
        REQUIRE(zone);
        CHECK(area_m2((*zone)[0]) >= 200);
        CHECK(GeosGeometry((*zone)[0]).difference(GeosGeometry(piece)).area_m2() == 0);
    }
}

TEST_CASE("A rectangle has any area that is wanted, but for a thousandth") {
    const Drawn piece("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");
    for (double area = 201; area < 2000; area += 7.3) {
        const auto zone = rectangle_in(FreePiece(piece), {{50, 50}, {0.6, 0.8}, area, 200, 8, 3});
        REQUIRE(zone);
        REQUIRE(area_m2((*zone)[0]) == Approx(area).epsilon(0.003));
    }
}

TEST_CASE("A hole, a narrow strip and too little room let no rectangle in") {
    const Drawn holed("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (49 49, 51 49, 51 51, 49 51, 49 49))");
    CHECK_FALSE(rectangle_in(FreePiece(holed), of_400_m2));  // its middle is the hole
    const auto beside = rectangle_in(FreePiece(holed), {{40, 50}, {1, 0}, 2000, 200, 8, 3});
    REQUIRE(beside);
    CHECK(GeosGeometry((*beside)[0]).difference(GeosGeometry(holed)).area_m2() == 0);
    const Drawn strip("POLYGON ((0 46.5, 100 46.5, 100 53.5, 0 53.5, 0 46.5))");
    CHECK_FALSE(rectangle_in(FreePiece(strip), of_400_m2));
    const Drawn small("POLYGON ((43 43, 57 43, 57 57, 43 57, 43 43))");
    CHECK_FALSE(rectangle_in(FreePiece(small), of_400_m2));  // 196 m²
}

TEST_CASE("What lies in two grounds lies in both") {
    const Drawn left("POLYGON ((0 0, 60 0, 60 100, 0 100, 0 0))");
    const Drawn right("POLYGON ((40 0, 100 0, 100 100, 40 100, 40 0))");
    FreePiece both(left);
    both.within(right);
    const auto zone = rectangle_in(both, of_400_m2);
    REQUIRE(zone);
    CHECK((*zone).box(0).min_x >= 40);
    CHECK((*zone).box(0).max_x <= 60);
    CHECK_FALSE(both.holds(Drawn("POLYGON ((41 1, 61 1, 61 9, 41 9, 41 1))")));
    CHECK(both.holds(Drawn("POLYGON ((41 1, 59 1, 59 9, 41 9, 41 1))")));
    CHECK_FALSE(FreePiece(Drawn("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (4 4, 5 4, 5 5, 4 5, 4 4))").shape())
                    .holds(Drawn("POLYGON ((1 1, 8 1, 8 8, 1 8, 1 1))")));
}
