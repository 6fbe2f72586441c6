// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "tests/derive/town.hpp"

using namespace cunjing;

namespace {

const std::string area = "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))";  // 10 000 m²

double accuracy_m(const Table& table, std::size_t row) {
    return table.accuracy_m(row);
}

}  // namespace

TEST_CASE("Common ground is the area less parcels and water") {
    Town town;
    town.add("residential_area", area, {{"village_code", "500235125201"}});
    town.add("homestead", "POLYGON((10 10, 30 10, 30 30, 10 30, 10 10))", {{"household_uid", "h-1"}});
    town.add("homestead", "POLYGON((20 10, 40 10, 40 30, 20 30, 20 10))");  // upon the other
    town.add_house({15, 15}, "h-1");
    town.add("water", "POLYGON((50 50, 60 50, 60 60, 50 60, 50 50))");
    const Table grounds = town.compute("public_area");
    REQUIRE(grounds.size() == 1);
    CHECK(area_m2(grounds.shapes[0]) == Approx(10'000 - 600 - 100));
    CHECK(text_of(grounds, 0, "kind") == "settlement");
    CHECK(text_of(grounds, 0, "source") == "derived");
    CHECK(text_of(grounds, 0, "village_code") == "500235125201");
    CHECK(accuracy_m(grounds, 0) == 1.5);
}

TEST_CASE("A house without a parcel has a yard of 6 m, and what is common is known no better than that") {
    Town town;
    town.add("residential_area", area);
    town.add_house({40, 40}, "h-2");
    const Table grounds = town.compute("public_area");
    REQUIRE(grounds.size() == 1);
    CHECK(area_m2(grounds.shapes[0]) == Approx(10'000 - (100 + 4 * 60 + 3.14159 * 36)).margin(1));
    CHECK(accuracy_m(grounds, 0) == 6);
}

TEST_CASE("A house on a parcel needs no yard, nor one whose household has a parcel elsewhere") {
    Town town;
    town.add("residential_area", area);
    town.add("homestead", "POLYGON((35 35, 55 35, 55 55, 35 55, 35 35))");
    town.add_house({40, 40});
    town.add("homestead", "POLYGON((500 500, 520 500, 520 520, 500 520, 500 500))", {{"household_uid", "h-3"}});
    town.add_house({80, 80}, "h-3");
    const Table grounds = town.compute("public_area");
    REQUIRE(grounds.size() == 1);
    CHECK(area_m2(grounds.shapes[0]) == Approx(10'000 - 400 - 100));
    CHECK(accuracy_m(grounds, 0) == 1.5);
}

TEST_CASE("Common ground of computed areas, and none where somebody drew it or all is private") {
    Town town;
    town.add_row(20);
    town.compute_into("residential_area");
    REQUIRE(town.compute("public_area").size() == 1);
    town.add("public_area", "POLYGON((0 0, 5 0, 5 5, 0 5, 0 0))", {{"kind", "square"}});
    CHECK(town.compute("public_area").size() == 1);
    town.add("public_area", "POLYGON((-5 0, 30 0, 30 12, -5 12, -5 0))", {{"kind", "settlement"}});
    CHECK(town.compute("public_area").size() == 0);
    Town full;
    full.add("residential_area", area);
    full.add("homestead", "POLYGON((-1 -1, 101 -1, 101 101, -1 101, -1 -1))");
    CHECK(full.compute("public_area").size() == 0);
    CHECK(Town().compute("public_area").size() == 0);
}
