// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/vector_import.hpp"

#include <algorithm>

#include "tests/ingest/fixture.hpp"
#include "tests/support/impatient.hpp"

using namespace cunjing;

TEST_CASE("A drawing of roads comes in with its columns, words and widths") {
    Town town;
    draw(town.folder / "roads.gpkg",
         {.type = wkbLineString, .columns = {"路名", "等级", "路面宽（米）:real", "施工队"}},
         {{"LINESTRING (571000 3414000, 571100 3414000)", {"桥头路", "村道", "3.5", "甲队"}},
          {"LINESTRING (571000 3414100, 571100 3414100)", {"", "高速", "350", ""}}});
    const ImportReport report = town.import("road", town.folder / "roads.gpkg");
    CHECK(report.read == 2);
    CHECK(report.written == 2);
    CHECK(report.left_out.empty());
    CHECK(report.dropped_columns == std::vector<std::string>{"施工队"});
    CHECK(town.texts("road", "name") == std::vector<std::string>{"桥头路", "?"});
    CHECK(town.texts("road", "class") == std::vector<std::string>{"village", "?"});
    CHECK(notes_say(report.notes, "高速 × 1"));
    CHECK(notes_say(report.notes, "350"));
    CHECK(notes_say(report.notes, "1 rows have no value in the required field class"));
    const Table roads = town.read("road");
    CHECK(roads.value(roads.layer().index_of("surface_width_m"), 1).number() == 350);
    CHECK(length_m(roads.shapes[0]) == Approx(100));
}

TEST_CASE("What a person maps and sets goes into every row") {
    Town town;
    draw(town.folder / "sheds.gpkg", {.type = wkbPolygon, .columns = {"h"}},
         {{"POLYGON ((571000 3414000, 571004 3414000, 571004 3414003, 571000 3414003, 571000 3414000))", {"王"}}});
    ImportOptions options;
    options.map = {{"owner", "h"}};
    options.set = {{"species", "鸭"}, {"headcount", "40"}, {"enclosed", "是"}};
    const ImportReport report = town.import("coop", town.folder / "sheds.gpkg", options);
    CHECK(town.texts("coop", "owner") == std::vector<std::string>{"王"});
    CHECK(town.texts("coop", "species") == std::vector<std::string>{"duck"});
    const Table coops = town.read("coop");
    CHECK(coops.value(coops.layer().index_of("headcount"), 0).number() == 40);
    CHECK(coops.value(coops.layer().index_of("enclosed"), 0).is_true());
    REQUIRE(report.fields.size() == 1);
    CHECK(report.fields[0].how == MatchedBy::map);
}

TEST_CASE("Points and polygons of one layer may come from two files") {
    Town town;
    draw(town.folder / "a.gpkg", {.type = wkbPoint}, {{"POINT (571000 3414000)", {}}});
    draw(town.folder / "b.gpkg", {.type = wkbPolygon},
         {{"POLYGON ((571000 3414000, 571004 3414000, 571004 3414003, 571000 3414000))", {}}});
    CHECK(town.import("coop", town.folder / "a.gpkg").written == 1);
    CHECK(town.import("coop", town.folder / "b.gpkg").written == 1);
    CHECK(town.count("coop") == 2);
}

TEST_CASE("A Shapefile's cut column names find their fields") {
    Town town;
    draw(town.folder / "roads.shp",
         {.driver = "ESRI Shapefile", .type = wkbLineString, .layer = "roads", .columns = {"surface_wi:real", "class"}},
         {{"LINESTRING (571000 3414000, 571100 3414000)", {"4", "village"}}});
    const ImportReport report = town.import("road", town.folder / "roads.shp");
    CHECK(report.written == 1);
    const Table roads = town.read("road");
    CHECK(roads.value(roads.layer().index_of("surface_width_m"), 0).number() == 4);
}

TEST_CASE("GBK text of a Shapefile without a word on its encoding is read as Chinese") {
    Town town;
    const auto file = town.folder / "roads.shp";
    draw(file,
         {.driver = "ESRI Shapefile",
          .type = wkbLineString,
          .layer = "roads",
          .columns = {"name"},
          .creation_options = {"ENCODING=CP936"}},
         {{"LINESTRING (571000 3414000, 571100 3414000)", {"桥头路"}}});
    SECTION("with its .cpg file") {}
    SECTION("without") {
        std::filesystem::remove(town.folder / "roads.cpg");
        std::string dbf = content_of(town.folder / "roads.dbf");
        dbf[29] = 0;  // the language driver of the table
        (void)town.folder.file("roads.dbf", dbf);
    }
    const ImportReport report = town.import("road", file);
    CHECK(town.texts("road", "name") == std::vector<std::string>{"桥头路"});
}

TEST_CASE("A table of longitudes and latitudes becomes points, once its system is named") {
    Town town;
    const auto file = town.folder.file("wells.csv", "类型,经度,纬度\n水井,108.75,30.85\n");
    const Text message = refusal_of<DataError>([&] { town.import("water_source", file); });
    CHECK(message.en.find("--source-crs") != std::string::npos);
    CHECK(message.en.find("look like degrees") != std::string::npos);
    ImportOptions options;
    options.source_crs = "EPSG:4490";
    CHECK(town.import("water_source", file, options).written == 1);
    CHECK(town.texts("water_source", "kind") == std::vector<std::string>{"well"});
    CHECK(town.read("water_source").shapes[0].ring(0)[0].x == Approx(571741.049).margin(1e-3));
}

TEST_CASE("GeoJSON and KML come in degrees and are stored in metres") {
    Town town;
    const auto json = town.folder.file(
        "w.geojson",
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":"spring"},"geometry":{"type":"Point","coordinates":[108.75,30.85,412.5]}}]})");
    draw(town.folder / "w.kml", {.driver = "KML", .crs = "EPSG:4326", .type = wkbPoint, .columns = {"Name"}},
         {{"POINT (108.75 30.85)", {"井"}}});
    CHECK(town.import("water_source", json).written == 1);
    CHECK(town.import("water_source", town.folder / "w.kml").written == 1);
    const Table wells = town.read("water_source");
    for (const std::size_t row : {std::size_t{0}, std::size_t{1}}) {
        CHECK(wells.shapes[row].ring(0)[0].x == Approx(571741.049).margin(1e-3));
        CHECK(wells.shapes[row].ring(0)[0].y == Approx(3414584.884).margin(1e-3));
    }
}

TEST_CASE("Of several source layers the one that is called like the layer is read") {
    Town town;
    const auto file = town.folder / "all.gpkg";
    draw(file, {.type = wkbPoint, .layer = "misc"}, {{"POINT (571000 3414000)", {}}});
    draw(file, {.type = wkbLineString, .layer = "农村公路"}, {{"LINESTRING (571000 3414000, 571100 3414000)", {}}});
    CHECK(town.import("road", file).source_layer == "农村公路");

    const Text unclear = refusal_of<DataError>([&] { town.import("water_source", file); });
    CHECK(unclear.en.find("misc, 农村公路") != std::string::npos);
    ImportOptions options;
    options.source_layer = "misc";
    CHECK(town.import("water_source", file, options).written == 1);
    options.source_layer = "mics";
    CHECK(refusal_of<DataError>([&] { town.import("water_source", file, options); }).en.find("did you mean 'misc'") !=
          std::string::npos);
}

TEST_CASE("A uid that a row before has is kept as the uid of the parent, and the row is known again all the same") {
    Town town;
    draw(town.folder / "w.gpkg", {.type = wkbPoint, .columns = {"uid"}},
         {{"POINT (571000 3414000)", {"a"}}, {"POINT (571001 3414000)", {"a"}}, {"POINT (571002 3414000)", {"b"}}});
    ImportReport report = town.import("water_source", town.folder / "w.gpkg");
    CHECK(report.written == 3);
    CHECK(notes_say(report.notes, "1 rows had a uid that is taken"));
    report = town.import("water_source", town.folder / "w.gpkg");
    CHECK(report.written == 0);
    CHECK(report.unchanged == 3);
    std::vector<std::string> uids = town.texts("water_source", "uid");
    std::ranges::sort(uids);
    CHECK(std::ranges::adjacent_find(uids) == uids.end());
    CHECK(town.texts("water_source", "parent_uid") == std::vector<std::string>{"?", "a", "?"});
}

TEST_CASE("A layer without geometry takes the rows of a plain table") {
    Town town;
    const auto file = town.folder.file("people.csv", "姓名,村代码\n张三,500235125200\n");
    const ImportReport report = town.import("person", file);
    CHECK(report.written == 1);
    CHECK(report.source_crs.empty());
    CHECK(town.texts("person", "village_code") == std::vector<std::string>{"500235125200"});
}

TEST_CASE("A file without rows is no error") {
    Town town;
    draw(town.folder / "none.gpkg", {.type = wkbPoint}, {});
    const ImportReport report = town.import("water_source", town.folder / "none.gpkg");
    CHECK(report.read == 0);
    CHECK(report.written == 0);
}

TEST_CASE("The system a person names goes before the one the file states, and is told") {
    Town town;
    draw(town.folder / "w.gpkg", {.crs = "EPSG:3857", .type = wkbPoint}, {{"POINT (571741 3414584)", {}}});
    ImportOptions options;
    options.source_crs = "EPSG:4545";
    const ImportReport report = town.import("water_source", town.folder / "w.gpkg", options);
    CHECK(town.read("water_source").shapes[0].ring(0)[0].x == 571741);
    CHECK(notes_say(report.notes, "as asked"));
}

TEST_CASE("An import that a person stops leaves the project as it was") {
    Town town;
    std::vector<Drawn> many(2000, Drawn{"POINT (571000 3414000)", {}});
    draw(town.folder / "many.gpkg", {.type = wkbPoint}, many);
    const std::string before = town.project.input_hash();
    Impatient progress;
    ImportOptions options;
    options.source = town.folder / "many.gpkg";
    CHECK_THROWS_AS(
        import_vector(town.project, shipped_catalogue(), shipped_catalogue().layer("water_source"), options, progress),
        Cancelled);
    CHECK(town.project.input_hash() == before);
}

TEST_CASE("The report is told in sentences of both languages") {
    Town town;
    draw(town.folder / "w.gpkg", {.type = wkbUnknown, .columns = {"kind", "x"}},
         {{"POINT (571000 3414000)", {"水井", "1"}}, {"POINT EMPTY", {"", ""}}});
    const auto lines = sentences(town.import("water_source", town.folder / "w.gpkg"));
    CHECK(notes_say(lines, "2 rows read from 'drawn', 1 written"));
    CHECK(notes_say(lines, "1 rows left out (row 2): the geometry is EMPTY"));
    CHECK(notes_say(lines, "kind ← kind (name)"));
    CHECK(notes_say(lines, "columns not taken: x"));
}
