// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/fixture.hpp"
#include "tests/ingest/office.hpp"

using namespace cunjing;

namespace {

constexpr const char* golden_degrees = "POINT (108.75 30.85)";

void check_is_golden_place(const Town& town, const std::string& layer) {
    const Point p = town.read(layer).shapes[0].ring(0)[0];
    CHECK(p.x == Approx(571741.049).margin(0.2));
    CHECK(p.y == Approx(3414584.884).margin(0.2));
}

}  // namespace

TEST_CASE("What offices and phones hand in is read, whatever the format") {
    struct Format {
        const char* file;
        const char* driver;
        const char* column;
        std::vector<std::string> options = {};
    };
    const auto [file, driver, column, options] = GENERATE(
        Format{"c.gpkg", "GPKG", "owner"}, Format{"c.geojson", "GeoJSON", "owner"},
        Format{"c.shp", "ESRI Shapefile", "owner", {"ENCODING=UTF-8"}}, Format{"c.tab", "MapInfo File", "owner"},
        Format{"c.mif", "MapInfo File", "owner"}, Format{"c.gdb", "OpenFileGDB", "owner"},
        Format{"c.kml", "LIBKML", "owner"}, Format{"c.kmz", "LIBKML", "owner"}, Format{"c.fgb", "FlatGeobuf", "owner"},
        Format{"c.gml", "GML", "owner"});
    INFO(file);
    Town town;
    draw(town.folder / file,
         {.driver = driver,
          .crs = "EPSG:4326",
          .type = wkbPoint,
          .layer = "c",
          .columns = {column},
          .creation_options = options},
         {{golden_degrees, {"甲某"}}});
    const ImportReport report = town.import("coop", town.folder / file);
    CHECK(report.written == 1);
    CHECK(town.texts("coop", "owner") == std::vector<std::string>{"甲某"});
    check_is_golden_place(town, "coop");
    CHECK(town.import("coop", town.folder / file).written == 0);
}

TEST_CASE("Folders of a KML are layers, names and descriptions are kept in note") {
    Town town;
    const auto file = town.folder.file(
        "survey.kml",
        R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>)"
        R"(<Folder><name>圈舍</name><Placemark><name>甲家</name><description>竹棚</description>)"
        R"(<ExtendedData><Data name="数量"><value>12</value></Data></ExtendedData>)"
        R"(<Point><coordinates>108.75,30.85,400</coordinates></Point></Placemark></Folder>)"
        R"(<Folder><name>照片</name><Placemark><name>1</name><Point><coordinates>108.75,30.85</coordinates></Point>)"
        R"(</Placemark></Folder></Document></kml>)");
    const ImportReport report = town.import("coop", file);
    CHECK(report.source_layer == "圈舍");
    CHECK(report.written == 1);
    CHECK(town.texts("coop", "note") == std::vector<std::string>{"竹棚；Name：甲家"});
    const Table coops = town.read("coop");
    CHECK(coops.value(coops.layer().index_of("headcount"), 0).number() == 12);
}

TEST_CASE("Of a GPX the waypoints are read for points and the tracks for lines; what is empty is passed over") {
    Town town;
    const auto file = town.folder.file(
        "walk.gpx",
        R"(<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">)"
        R"(<wpt lat="30.85" lon="108.75"><name>井</name><desc>干了</desc></wpt>)"
        R"(<trk><name>新路</name><trkseg><trkpt lat="30.85" lon="108.75"/><trkpt lat="30.851" lon="108.75"/></trkseg></trk>)"
        R"(</gpx>)");
    CHECK(town.import("water_source", file).source_layer == "waypoints");
    CHECK(town.texts("water_source", "note") == std::vector<std::string>{"干了；name：井"});
    CHECK(town.import("road", file).source_layer == "tracks");
    CHECK(town.texts("road", "name") == std::vector<std::string>{"新路"});
}

TEST_CASE("Of a drawing the layer that is called like ours is read, texts are kept in note") {
    Town town;
    draw(town.folder / "plan.dxf", {.driver = "DXF", .crs = "", .layer = "entities", .columns = {}},
         {{"LINESTRING (571000 3414000, 571100 3414000)", {"农村公路"}},
          {"LINESTRING (571000 3414500, 571100 3414500)", {"等高线"}},
          {"POINT (571050 3414000)", {"井"}}});
    SECTION("in UTF-8") {}
    SECTION("in GBK, the code page not said") {
        static_cast<void>(town.folder.file("plan.dxf", in_gbk(content_of(town.folder / "plan.dxf"))));
    }
    ImportOptions options;
    options.source_crs = "EPSG:4545";
    const ImportReport report = town.import("road", town.folder / "plan.dxf", options);
    CHECK(report.source_layer == "农村公路");
    CHECK(report.written == 1);
    const Text unclear = refusal_of<DataError>([&] { town.import("ditch", town.folder / "plan.dxf", options); });
    CHECK(unclear.en.find("等高线 × 1") != std::string::npos);
    options.source_layer = "等高线";
    CHECK(town.import("ditch", town.folder / "plan.dxf", options).written == 1);
}
