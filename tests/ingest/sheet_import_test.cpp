// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/fixture.hpp"
#include "tests/ingest/office.hpp"

using namespace cunjing;

namespace {

Point place_of(const Town& town, std::size_t row) {
    return town.read("coop").shapes[row].ring(0)[0];
}

void check_is_golden_place(Point p, double margin_m = 0.01) {
    CHECK(p.x == Approx(571741.049).margin(margin_m));
    CHECK(p.y == Approx(3414584.884).margin(margin_m));
}

}  // namespace

TEST_CASE("A spreadsheet of coops with a title, units, a total and a row without place comes in") {
    Town town;
    add_villages(town);
    const std::string format = GENERATE(std::string("XLSX"), std::string("ODS"));
    const auto file = town.folder / (format == "XLSX" ? "coops.xlsx" : "coops.ods");
    write_spreadsheet(file, format,
                      {{"某镇圈舍台账"},
                       {"村", "组", "户主", "种类", "数量", "面积（亩）", "经度", "纬度"},
                       {"甲村", "3组", "甲某", "鸡", "20", "0.03", "108.75", "30.85"},
                       {"乙", "1组", "乙某", "鸭", "12", "0.06", "108°45'00\"E", "30°51'00\"N"},
                       {"甲村", "2组", "丙某", "鹅", "5", "0.03", "", ""},
                       {"合计", "", "", "", "37"}});
    ImportOptions options;
    options.source_crs = "wgs84";
    const ImportReport report = town.import("coop", file, options);
    CHECK(report.read == 3);
    CHECK(report.written == 3);
    CHECK(report.to_be_located == 1);
    REQUIRE(report.left_out.size() == 1);
    CHECK(report.left_out[0].first_rows == std::vector<std::int64_t>{6});
    CHECK(report.dropped_columns.empty());
    CHECK(notes_say(report.notes, "某镇圈舍台账"));
    // The row without place stands in the table of polygons, which is read first.
    CHECK(town.texts("coop", "owner") == std::vector<std::string>{"丙某", "甲某", "乙某"});
    CHECK(town.texts("coop", "village_code") ==
          std::vector<std::string>{"999999100201", "999999100201", "999999100202"});
    CHECK(town.texts("coop", "note") == std::vector<std::string>{"组：2组", "组：3组", "组：1组"});
    check_is_golden_place(place_of(town, 1));
    check_is_golden_place(place_of(town, 2));
    const Table coops = town.read("coop");
    CHECK(coops.value(coops.layer().index_of("area_m2"), 1).number() == Approx(20));
}

TEST_CASE("A table of text is read in its encoding and with its separator") {
    Town town;
    const std::string text = "户主,经度,纬度\n甲某,108.75,30.85\n";
    std::string table = text;
    SECTION("UTF-8") {}
    SECTION("UTF-8 with its mark") {
        table = "\xEF\xBB\xBF" + text;
    }
    SECTION("GBK") {
        table = in_gbk(text);
    }
    SECTION("semicolons and decimal commas") {
        table = "户主;经度;纬度\n甲某;108,75;30,85\n";
    }
    SECTION("tabs") {
        table = "户主\t经度\t纬度\n甲某\t108.75\t30.85\n";
    }
    SECTION("UTF-16, as spreadsheets save Unicode text") {
        table = in_utf16("户主\t经度\t纬度\r\n甲某\t108.75\t30.85\r\n");
    }
    ImportOptions options;
    options.source_crs = "cgcs2000";
    CHECK(town.import("coop", town.folder.file("coops.csv", table), options).written == 1);
    CHECK(town.texts("coop", "owner") == std::vector<std::string>{"甲某"});
    check_is_golden_place(place_of(town, 0));
}

TEST_CASE("Columns of coordinates are told by headings and values, and the report says which was which") {
    Town town;
    ImportOptions options;
    std::string head;
    std::string row;
    std::string says;
    SECTION("Chinese surveys call the northing X") {
        head = "X,Y", row = "3414584.884,571741.049",
        says = "easting from column 'Y', northing from 'X' (by their values)";
    }
    SECTION("programs call the easting X") {
        head = "X,Y", row = "571741.049,3414584.884", says = "easting from column 'X'";
    }
    SECTION("with the number of the zone") {
        head = "纵坐标X,横坐标Y", row = "3414584.884,36571741.049", says = "by their headings";
    }
    SECTION("headings that the values contradict") {
        head = "东坐标,北坐标", row = "3414584.884,571741.049", says = "filled in the wrong order";
    }
    SECTION("longitude and latitude in each other's column") {
        head = "经度,纬度", row = "30.85,108.75", says = "filled in the wrong order";
        options.source_crs = "wgs84";
    }
    SECTION("both in one cell") {
        head = "经纬度,备注", row = "\"30.85, 108.75\",甲", says = "the northern one first";
        options.source_crs = "wgs84";
    }
    SECTION("as a person says") {
        head = "甲,乙", row = "571741.049,3414584.884", says = "as asked";
        options.coordinates = "甲,乙";
    }
    if (options.source_crs.empty()) options.source_crs = "EPSG:4545";
    const auto file = town.folder.file("c.csv", "户主," + head + "\n甲某," + row + "\n");
    const ImportReport report = town.import("coop", file, options);
    CHECK(report.written == 1);
    INFO(says);
    CHECK(notes_say(report.notes, says));
    check_is_golden_place(place_of(town, 0));
}

TEST_CASE("Positions of map vendors are moved back when a person says whose they are, and only then") {
    Town town;
    ImportOptions options;
    std::string row;
    SECTION("GCJ-02") {
        options.source_crs = "gcj02", row = "108.754462839,30.847582262";
    }
    SECTION("BD-09") {
        options.source_crs = "bd09", row = "108.760991707,30.853508825";
    }
    const auto file = town.folder.file("c.csv", "户主,lng,lat\n甲某," + row + "\n");
    CHECK(notes_say(town.import("coop", file, options).notes, "moved back by the public algorithm"));
    check_is_golden_place(place_of(town, 0));
}

TEST_CASE("An old datum is refused without local parameters and placed with them") {
    Town town;
    const auto file = town.folder.file("c.csv", "户主,经度,纬度\n甲某,108.75,30.85\n");
    ImportOptions options;
    options.source_crs = GENERATE(std::string("xian80"), std::string("beijing54"), std::string("EPSG:4610"));
    const Text refusal = refusal_of<DataError>([&] { town.import("coop", file, options); });
    CHECK(refusal.en.find("--datum-parameters") != std::string::npos);
    options.datum_parameters = town.folder.file(
        "p.yaml", "dx: 100\ndy: 0\ndz: 0\nrx: 0\nry: 0\nrz: 0\nscale: 0\nrotation: position_vector\nsource: " +
                      options.source_crs + "\ndocument: 甲字〔2026〕1号\n");
    const ImportReport report = town.import("coop", file, options);
    CHECK(notes_say(report.notes, "甲字〔2026〕1号"));
    // 100 m along the axis of longitude 0 are 100·sin(108.75°) = 94.7 m to the west.
    CHECK(place_of(town, 0).x < 571741.049 - 90);
}
