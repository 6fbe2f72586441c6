// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/free_width.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "tests/geometry/wkt.hpp"

using namespace cunjing;

namespace {

/// A road of 4 m along the x axis from 0 to 50, and what is left free of it on the worst 2 m.
NarrowStretch left_free(const std::vector<std::string>& areas, double stretch_m = 2) {
    ShapeColumn column;
    for (const std::string& wkt : areas) append_wkt(column, wkt);
    std::vector<Shape> shapes;
    for (std::size_t i = 0; i < column.size(); ++i) shapes.push_back(column[i]);
    const std::vector<Point> path{{0, 0}, {20, 0}, {50, 0}};
    return narrowest_stretch(path, {2, 2}, stretch_m, shapes);
}

std::string box(double x, double y, double width, double height) {
    return fmt::format("POLYGON (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))", x, y, x + width, y + height);
}

}  // namespace

TEST_CASE("where nothing stands on a road all of its width is free") {
    CHECK(left_free({}).free_m == Approx(4));
    CHECK(left_free({box(10, 3, 5, 5)}).free_m == Approx(4));
}

TEST_CASE("what stands on one side leaves the other") {
    const NarrowStretch found = left_free({box(10, 0.5, 5, 9)});
    CHECK(found.free_m == Approx(2.5));
    CHECK(found.place.x == Approx(11).margin(1.3));
    CHECK(found.place.y == Approx(0).margin(1e-9));
}

// A cart cannot use two gaps at once.
TEST_CASE("the widest gap in one piece counts, not all gaps together") {
    CHECK(left_free({box(10, -0.5, 5, 1)}).free_m == Approx(1.5));
}

TEST_CASE("two that stand opposite each other narrow it together, one behind the other each alone") {
    CHECK(left_free({box(10, 1, 5, 5), box(10, -6, 5, 5)}).free_m == Approx(2));
    CHECK(left_free({box(10, 1, 5, 5), box(30, -6, 5, 5)}).free_m == Approx(3));
}

// A post of half a metre can be passed: only what is narrow over the whole stretch is.
TEST_CASE("a place shorter than the stretch does not count") {
    CHECK(left_free({box(10, -2, 1.5, 4)}).free_m == Approx(4));
    CHECK(left_free({box(10, -2, 2, 4)}).free_m == Approx(0));
    CHECK(left_free({box(10, -2, 1.5, 4)}, 1).free_m == Approx(0));
}

TEST_CASE("an area with a hole leaves what is inside the hole") {
    CHECK(left_free({"POLYGON ((10 -3, 20 -3, 20 3, 10 3, 10 -3), (12 -1, 18 -1, 18 1, 12 1, 12 -1))"}).free_m ==
          Approx(0));
    CHECK(left_free({"POLYGON ((10 -3, 20 -3, 20 3, 10 3, 10 -3), (10.1 -1, 19.9 -1, 19.9 1, 10.1 1, 10.1 -1))"}, 0.5)
              .free_m == Approx(2));
}

TEST_CASE("a path shorter than the stretch is one stretch") {
    ShapeColumn column;
    append_wkt(column, box(-1, 0, 9, 9));
    const std::vector<Shape> shapes{column[0]};
    const std::vector<Point> path{{0, 0}, {1, 0}};
    CHECK(narrowest_stretch(path, {2, 1}, 2, shapes).free_m == Approx(1));
}
