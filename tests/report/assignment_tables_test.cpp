// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What offices get of an assignment, and what the public gets.

#include "gis/report/assignment_tables.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "gis/base/error.hpp"
#include "gis/report/manure_words.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

/// A household of 12 birds: 5 are in a zone, 6 can go to another, 1 stays behind.
Assignment small_assignment() {
    Assignment assignment;
    for (const char* uid : {"zone-1", "zone-2"}) {
        ZoneAssignment& zone = assignment.zones.emplace_back();
        zone.pen.uid = uid;
        zone.pen.name = std::string("圈养区") + uid;
        zone.pen.village_code = "999999100201";
        zone.pen.status = "approved";
        zone.pen.capacity_birds = 11;
        zone.pen.animals = 5;
    }
    assignment.zones[1].arriving = 6;
    HouseholdAssignment& household = assignment.households.emplace_back();
    household.uid = "household-1";
    household.village_code = "999999100201";
    household.group_code = "99999910020101";
    household.head = "李四";
    household.door = "4号";
    household.birds = 12;
    household.to = {{0, 5, std::nullopt, true}, {1, 6, 312.46, false}};
    household.unassigned = 1;
    household.reason = Unassigned::full;
    household.is_split = true;
    VillageAssignment& village = assignment.villages.emplace_back();
    village.code = "999999100201";
    village.name = "云雀坡村";
    village.zones = 2;
    return assignment;
}

/// The CSV that is written, without the mark at its start.
std::string written(const ExportWording& wording) {
    ScratchFolder folder;
    const auto file = folder / "assignment.csv";
    write_assignment(file, small_assignment(), wording, false);
    return content_of(file).substr(3);
}

}  // namespace

TEST_CASE("a household has a row for each zone, and its sums stand in the first") {
    const std::string csv = written({Language::en});
    CHECK_THAT(csv, Catch::Contains("999999100201,云雀坡村,99999910020101,李四,4号,12,圈养区zone-1,is there,5,,yes,1,"
                                    "the zones within the walk are full,household-1\r\n"));
    CHECK_THAT(csv,
               Catch::Contains("999999100201,云雀坡村,99999910020101,李四,4号,,圈养区zone-2,moves in,6,312.5,yes,,,"
                               "household-1\r\n"));
}

TEST_CASE("the public sees sums by zone and village, and nothing of a household") {
    for (const auto& table : assignment_tables(small_assignment(), {Language::zh, false, true}))
        CHECK(table->layer.name != "assigned_households");
    const std::string csv = written({Language::zh, false, true});
    for (const char* personal : {"household-1", "李四", "4号", "99999910020101"})
        CHECK_THAT(csv, !Catch::Contains(personal));
    CHECK_THAT(csv, Catch::StartsWith("村代码,村（社区）,圈养区,状态,"));
    CHECK_THAT(csv, Catch::Contains("云雀坡村,圈养区zone-2,批准,11,按面积,5,0,6,"));
}

TEST_CASE("a workbook has a sheet for households, for zones and for villages") {
    ScratchFolder folder;
    const auto file = folder / "assignment.xlsx";
    write_assignment(file, small_assignment(), {Language::zh}, false);
    CHECK(std::filesystem::file_size(file) > 0);
    CHECK(assignment_tables(small_assignment(), {Language::zh}).size() == 3);
    CHECK_THROWS_AS(write_assignment(file, small_assignment(), {Language::zh}, false), DataError);
    write_assignment(file, small_assignment(), {Language::zh}, true);
    CHECK_THROWS_AS(write_assignment(folder / "a.kml", small_assignment(), {Language::zh}, false), ConfigError);
}

TEST_CASE("a load that cannot be told says why, one without bound too") {
    ManureBalance balance;
    balance.animals = {2, 0};
    balance.fields = 3;
    balance.nitrogen = {14, std::nullopt, 1};
    balance.phosphorus = {2.4, 3.0, 0};
    CHECK(load_words(balance.load()) == "?");
    REQUIRE(why_no_load(balance).size() == 1);
    CHECK(why_no_load(balance)[0].en == "fields of unknown crop, harvest or need of nitrogen: 1");
    CHECK(load_words(balance.phosphorus.load()) == "0.80");
    CHECK(load_words(std::numeric_limits<double>::infinity()) == "∞");
    balance = {};
    balance.nitrogen.supply_kg = balance.phosphorus.supply_kg = 0;
    CHECK(load_words(balance.load()) == "0.00");
    CHECK(why_no_load(balance).empty());
}
