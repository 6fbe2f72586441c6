// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/angle.hpp"

#include "tests/ingest/fixture.hpp"

using namespace cunjing;

TEST_CASE("A coordinate is read in every way in which offices write it") {
    for (const char* text : {"108.75", " 108.75 ", "108°45'00\"E", "E108°45′0″", "东经108度45分00秒", "108度45分",
                             "108 45 00", "108-45-00", "108:45:00", "１０８．７５", "108,75", "108º45.0’", "108.75°"}) {
        INFO(text);
        const auto read = read_coordinate(text);
        REQUIRE(read.has_value());
        CHECK(read->value == Approx(108.75).margin(1e-12));
    }
}

TEST_CASE("Metres, seconds with decimals and the western half of the world are read") {
    CHECK(read_coordinate("571741.049m")->value == 571741.049);
    CHECK(read_coordinate("36571741.049 米")->value == 36571741.049);
    CHECK(read_coordinate("30°51'36.5\"")->value == Approx(30.8601388889));
    CHECK(read_coordinate("-43.2")->value == -43.2);
    CHECK(read_coordinate("43°12′W")->value == Approx(-43.2));
}

TEST_CASE("The axis that a cell names is told") {
    CHECK(read_coordinate("108°45'E")->axis == Coordinate::Axis::east);
    CHECK(read_coordinate("北纬30.85")->axis == Coordinate::Axis::north);
    CHECK(read_coordinate("30.85")->axis == Coordinate::Axis::unsaid);
}

TEST_CASE("What is no coordinate is none") {
    for (const char* text : {"", "不详", "108°75'00\"", "108 45 00 12", "108.5 45", "E", "108/45", "nan"}) {
        INFO(text);
        CHECK_FALSE(read_coordinate(text).has_value());
    }
}

TEST_CASE("A cell may hold both coordinates") {
    for (const char* text : {"108.75,30.85", "108.75，30.85", "108.75 30.85", "108.75;30.85", "E108°45′ N30°51′"}) {
        INFO(text);
        const auto both = read_coordinate_pair(text);
        REQUIRE(both.has_value());
        CHECK(both->first.value == Approx(108.75));
        CHECK(both->second.value == Approx(30.85));
    }
    CHECK_FALSE(read_coordinate_pair("108.75").has_value());
    CHECK_FALSE(read_coordinate_pair("桥头").has_value());
}
