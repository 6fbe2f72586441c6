// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/orientation.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/geometry/random_shapes.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

__extension__ using Wide = __int128;

/// The side reckoned in whole numbers of 128 bits.
int whole_side(Point a, Point b, Point p) {
    const auto difference = [](double u, double v) {
        return static_cast<Wide>(static_cast<std::int64_t>(u)) - static_cast<std::int64_t>(v);
    };
    const Wide side = difference(a.x, p.x) * difference(b.y, p.y) - difference(a.y, p.y) * difference(b.x, p.x);
    return static_cast<int>(side > 0) - static_cast<int>(side < 0);
}

}  // namespace

TEST_CASE("the side of a line is told without rounding") {
    property("whole numbers up to 2^53, points on the line or one step beside it", [] {
        const double size = std::pow(2.0, any_whole(0, 30));
        const auto any = [&] { return any_whole(-4000000, 4000000) * size + any_whole(-3, 3); };
        const Point a{any(), any()};
        const Point step{any_whole(-9, 9) * size, any_whole(-9, 9) * size};
        const Point b{a.x + 7 * step.x + any_whole(-1, 1), a.y + 7 * step.y + any_whole(-1, 1)};
        const double along = any_whole(-5, 12);
        const Point p{a.x + along * step.x + any_whole(-1, 1), a.y + along * step.y + any_whole(-1, 1)};
        const int expected = whole_side(a, b, p);
        RC_ASSERT(exact_side(a, b, p) == expected);
        RC_ASSERT(side_of(a, b, p) == expected);
        RC_ASSERT(sure_side(a, b, p) == 0 || sure_side(a, b, p) == expected);
        RC_ASSERT(side_of(b, a, p) == -expected);
        // The same in coordinates of a 2^-40 of their size: doubles lose nothing by it.
        const auto small = [](Point q) { return Point{std::ldexp(q.x, -40), std::ldexp(q.y, -40)}; };
        RC_ASSERT(side_of(small(a), small(b), small(p)) == expected);
    });
    SECTION("a tenth is not a tenth: three points that look collinear are not, and rounding alone says they are") {
        const Point a{0.1, 0.1};
        const Point b{0.3, 0.3};
        CHECK(side_of({0, 0}, a, b) == 0);
        CHECK(side_of({0, 0}, {1, 3}, {0.1, 0.3}) != 0);
        CHECK(sure_side({0, 0}, {1, 3}, {0.1, 0.3}) == 0);
    }
    SECTION("half a nanometre beside a line of the work CRS") {
        const Point a{500000, 3400000};
        const Point b{500100, 3400100};
        const double hair = std::ldexp(1.0, -31);  // 0.47 nm is one step of a northing
        CHECK(side_of(a, b, {500050, 3400050}) == 0);
        CHECK(side_of(a, b, {500050, 3400050 + hair}) == 1);
        CHECK(side_of(a, b, {500050, 3400050 - hair}) == -1);
    }
}
