// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <gdal_priv.h>

#include "tests/ingest/fixture.hpp"
#include "tests/ingest/office.hpp"

using namespace cunjing;

namespace {

constexpr const char* two_coops = "户号,户主,数量,备注,经度,纬度\n1,甲某,20,,108.75,30.85\n2,乙某,5,旧,108.751,30.85\n";

ImportOptions degrees(std::vector<std::string> key = {}) {
    ImportOptions options;
    options.source_crs = "cgcs2000";
    options.key = std::move(key);
    return options;
}

/// What a person does to the project in another program.
void edit(const Town& town, const std::string& sql) {
    const GDALDatasetUniquePtr file(GDALDataset::Open(town.project.file().c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    REQUIRE(file != nullptr);
    CPLErrorReset();
    file->ReleaseResultSet(file->ExecuteSQL(sql.c_str(), nullptr, nullptr));
    REQUIRE(CPLGetLastErrorType() == CE_None);
}

std::vector<double> heads(const Town& town) {
    const Table coops = town.read("coop");
    std::vector<double> result;
    for (std::size_t row = 0; row < coops.size(); ++row)
        result.push_back(coops.value(coops.layer().index_of("headcount"), row).number());
    return result;
}

}  // namespace

TEST_CASE("The same file again doubles nothing and changes nothing") {
    Town town;
    const std::vector<std::string> key = GENERATE(std::vector<std::string>{}, std::vector<std::string>{"户号"});
    const auto file = town.folder.file("c.csv", two_coops);
    CHECK(town.import("coop", file, degrees(key)).written == 2);
    const std::string before = town.project.input_hash();
    const ImportReport again = town.import("coop", file, degrees(key));
    CHECK(again.written == 0);
    CHECK(again.updated == 0);
    CHECK(again.unchanged == 2);
    CHECK(town.project.input_hash() == before);
}

TEST_CASE("With a key the source's new values come in, blanks of the source take nothing away") {
    Town town;
    CHECK(town.import("coop", town.folder.file("c.csv", two_coops), degrees({"户号"})).written == 2);
    edit(town, "UPDATE coop_point SET note = '已核实' WHERE owner = '甲某'");
    const auto later =
        town.folder.file("c.csv", "户号,户主,数量,备注,经度,纬度\n1,甲某,30,,108.76,30.85\n3,丙某,7,,108.752,30.85\n");
    const ImportReport report = town.import("coop", later, degrees({"户号"}));
    CHECK(report.written == 1);
    CHECK(report.updated == 1);
    CHECK(report.missing == 1);  // 乙某 is not in the source any more, and stays
    CHECK(notes_say(report.notes, "they were not deleted"));
    CHECK(town.texts("coop", "owner") == std::vector<std::string>{"甲某", "乙某", "丙某"});
    CHECK(town.texts("coop", "note") == std::vector<std::string>{"已核实", "旧", "?"});
    CHECK(heads(town) == std::vector<double>{30, 5, 7});
    CHECK(town.read("coop").shapes[0].ring(0)[0].x > 572000);
}

TEST_CASE("A row that a person changed since is not put back by the file it came from") {
    Town town;
    const auto file = town.folder.file("c.csv", two_coops);
    CHECK(town.import("coop", file, degrees()).written == 2);
    edit(town, "UPDATE coop_point SET headcount = 99 WHERE owner = '甲某'");
    const ImportReport again = town.import("coop", file, degrees());
    CHECK(again.written + again.updated == 0);
    CHECK(notes_say(again.notes, "the project's values stay"));
    CHECK(heads(town) == std::vector<double>{99, 5});
}

TEST_CASE("A row that is located later goes to the table of points, with what people wrote about it") {
    Town town;
    const auto list = town.folder.file("list.csv", "户号,户主\n1,甲某\n");
    CHECK(town.import("coop", list, degrees({"户号"})).to_be_located == 1);
    edit(town, "UPDATE coop SET note = '已打电话'");
    const auto placed = town.folder.file("placed.csv", "户号,户主,经度,纬度\n1,甲某,108.75,30.85\n");
    const ImportReport report = town.import("coop", placed, degrees({"户号"}));
    CHECK(report.updated == 1);
    CHECK(report.written == 0);
    const Table coops = town.read("coop");
    REQUIRE(coops.size() == 1);
    CHECK(coops.shapes.dimension(0) == Dimension::point);
    CHECK(town.texts("coop", "note") == std::vector<std::string>{"已打电话"});
}

TEST_CASE("Content that came in another way is there already") {
    Town town;
    draw(town.folder / "a.gpkg", {.type = wkbPoint, .columns = {"owner"}}, {{"POINT (571000 3414000)", {"甲某"}}});
    draw(town.folder / "b.shp",
         {.driver = "ESRI Shapefile",
          .type = wkbPoint,
          .layer = "b",
          .columns = {"户主"},
          .creation_options = {"ENCODING=UTF-8"}},
         {{"POINT (571000 3414000)", {"甲某"}}, {"POINT (571000 3414000)", {"甲某"}}});
    CHECK(town.import("coop", town.folder / "a.gpkg").written == 1);
    const ImportReport report = town.import("coop", town.folder / "b.shp");
    CHECK(report.unchanged == 1);
    CHECK(report.written == 1);  // the second of the two has no counterpart
    CHECK(town.import("coop", town.folder / "b.shp").written == 0);
}

TEST_CASE("A dry run reports the same and writes nothing") {
    Town town;
    const auto file = town.folder.file("c.csv", two_coops);
    ImportOptions options = degrees();
    options.dry_run = true;
    const std::string before = content_of(town.project.file());
    const ImportReport dry = town.import("coop", file, options);
    CHECK(content_of(town.project.file()) == before);
    options.dry_run = false;
    const ImportReport wet = town.import("coop", file, options);
    CHECK(dry.written == wet.written);
    CHECK(dry.notes == wet.notes);
    CHECK(sentences(dry).front().en == "dry run: nothing was written");
}
