// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/date.hpp"

#include <catch2/catch.hpp>
#include <regex>

#include "tests/support/property.hpp"

using namespace cunjing;

TEST_CASE("a day is counted from 1970-01-01, so that ages are differences", "[date]") {
    CHECK(parse_date("1970-01-01") == Date{0});
    CHECK(parse_date("1969-12-31") == Date{-1});
    CHECK(parse_date("2024-08-13") == Date{19948});  // the day of the town's plan
    CHECK(parse_date("2024-03-01")->day - parse_date("2024-02-28")->day == 2);
    CHECK(parse_date("2023-03-01")->day - parse_date("2023-02-28")->day == 1);
}

TEST_CASE("a time behind the day is left aside", "[date]") {
    CHECK(parse_date("2024-08-13T09:30:00Z") == parse_date("2024-08-13"));
    CHECK(parse_date("2024-08-13 09:30") == parse_date("2024-08-13"));
}

TEST_CASE("what is no day of the calendar is nothing, never another day", "[date]") {
    for (const char* text :
         {"", "2024", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "2024/08/13", "24-08-13",
          "2024-8-13", "2024-08-13x", "2024-0a-13", "-024-08-13", "2024-08--3", "２０２４-08-13"}) {
        INFO(text);
        CHECK_FALSE(parse_date(text).has_value());
    }
}

TEST_CASE("dates read back as they were written", "[date]") {
    property("any day from year 0 to year 9999", [] {
        const Date date{*rc::gen::inRange<std::int32_t>(-719528, 2932897)};
        RC_ASSERT(parse_date(to_string(date)) == date);
    });
}

TEST_CASE("the moment of a run is written in UTC to the second", "[date]") {
    CHECK(std::regex_match(now_utc(), std::regex(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)")));
    CHECK(parse_date(now_utc()).has_value());
}

TEST_CASE("today is within a day of the day in UTC", "[date]") {
    CHECK(std::abs(today().day - parse_date(now_utc())->day) <= 1);
}
