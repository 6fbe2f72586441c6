// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/broken_file.hpp"

using namespace cunjing;

namespace {

const std::string box = "POLYGON ((571500 3414500, 571510 3414500, 571510 3414510, 571500 3414510, 571500 3414500))";

/// A GeoPackage of these shapes.
std::function<std::filesystem::path(const Town&)> shapes(const std::vector<std::string>& wkt) {
    return [wkt](const Town& town) {
        std::vector<Drawn> drawn;
        for (const std::string& one : wkt) drawn.push_back({one, {}});
        draw(town.folder / "s.gpkg", {}, drawn);
        return town.folder / "s.gpkg";
    };
}

std::filesystem::path geojson(const Town& town, const std::string& geometry) {
    return town.folder.file("s.geojson", R"({"type":"Feature","properties":{},"geometry":)" + geometry + "}");
}

std::filesystem::path cut(const Town& town, const std::string& name, const std::string& driver) {
    draw(town.folder / name, {.driver = driver, .crs = "EPSG:4326", .type = wkbPoint, .layer = "s"},
         std::vector<Drawn>(400, Drawn{"POINT (108.75 30.85)", {}}));
    const std::string whole = content_of(town.folder / name);
    return town.folder.file(name, whole.substr(0, whole.size() / 2));
}

/// A Shapefile without one of its parts.
std::filesystem::path without(const Town& town, const std::string& part) {
    draw(town.folder / "s.shp", {.driver = "ESRI Shapefile", .type = wkbPoint, .layer = "s", .columns = {"kind"}},
         {{"POINT (571500 3414500)", {"well"}}});
    std::filesystem::remove(town.folder / ("s" + part));
    return town.folder / "s.shp";
}

}  // namespace

// A table, one row a file.
std::vector<BrokenFile> cunjing::broken_shapes() {  // NOLINT(readability-function-size)
    const auto json = [](const std::string& geometry) {
        return [geometry](const Town& town) { return geojson(town, geometry); };
    };
    const auto half = [](const std::string& name, const std::string& driver) {
        return [=](const Town& town) { return cut(town, name, driver); };
    };
    const auto part_lost = [](const std::string& part) {
        return [part](const Town& town) { return without(town, part); };
    };
    return {
        {{"0 字节的 GeoPackage", "a GeoPackage of 0 bytes"},
         "coop",
         [](const Town& town) { return town.folder.file("s.gpkg", ""); },
         -1,
         "0 bytes"},
        {{"不存在的文件", "a file that is not there"},
         "coop",
         [](const Town& town) { return town.folder / "no.shp"; },
         -1,
         "there is no file"},
        {{"改名为 .gpkg 的文字", "text called .gpkg"},
         "coop",
         [](const Town& town) { return town.folder.file("s.gpkg", "text"); },
         -1,
         "not a vector format"},
        {{"截断的 GeoJSON", "a GeoJSON that is cut"}, "coop", half("s.geojson", "GeoJSON"), -1, "GDAL"},
        {{"截断的 KML", "a KML that is cut"}, "coop", half("s.kml", "KML"), -1, "cannot open"},
        {{"截断的 GPX", "a GPX that is cut"}, "coop", half("s.gpx", "GPX"), -1, ""},
        {{"截断的 Shapefile", "a Shapefile that is cut"}, "coop", half("s.shp", "ESRI Shapefile"), -1, "may be cut"},
        {{"截断的 GeoPackage", "a GeoPackage that is cut"}, "coop", half("s.gpkg", "GPKG"), -1, ""},
        {{"缺 .dbf 的 Shapefile", "a Shapefile without .dbf"}, "coop", part_lost(".dbf"), 1, "1 written"},
        {{"缺 .shx 的 Shapefile", "a Shapefile without .shx"}, "coop", part_lost(".shx"), -1, "SHAPE_RESTORE_SHX"},
        {{"缺 .prj 的 Shapefile", "a Shapefile without .prj"}, "coop", part_lost(".prj"), -1, "--source-crs"},
        {{"点、线、面混在一个文件", "points, lines and polygons in one file"},
         "coop",
         shapes({box, "POINT (571500 3414500)", "LINESTRING (571500 3414500, 571510 3414500)"}),
         2,
         "1 rows left out (row 3): lines"},
        {{"一个要素里混有点和面", "a point and a polygon in one feature"},
         "coop",
         shapes({"GEOMETRYCOLLECTION (POINT (571500 3414500), " + box + ")", box}),
         1,
         "mixed in one feature"},
        {{"EMPTY 几何", "an EMPTY shape"}, "coop", shapes({"POLYGON EMPTY", box}), 1, "the geometry is EMPTY"},
        {{"几何类型全错", "all shapes of the wrong kind"},
         "coop",
         shapes({"LINESTRING (571500 3414500, 571510 3414500)"}),
         -1,
         "layer coop takes polygons or points"},
        {{"只有两点的面", "a ring of two points"},
         "coop",
         json(R"({"type":"Polygon","coordinates":[[[108.75,30.85],[108.751,30.85]]]})"),
         -1,
         "fewer than three"},
        {{"未闭合的面", "a ring whose ends do not meet"},
         "coop",
         json(R"({"type":"Polygon","coordinates":[[[108.75,30.85],[108.751,30.85],[108.751,30.851]]]})"),
         1,
         "1 rows had rings that were not closed"},
        {{"自相交的面", "a bow-tie"},
         "coop",
         shapes({"POLYGON ((571500 3414500, 571510 3414510, 571510 3414500, 571500 3414510, 571500 3414500))"}),
         1,
         "1 polygons are not sound"},
        {{"两个村重叠", "two villages that overlap"},
         "village",
         shapes({box, "POLYGON ((571505 3414500, 571515 3414500, 571515 3414510, 571505 3414510, 571505 3414500))"}),
         2,
         "rows 1 and 2 overlap by 50 m²"},
        {{"带弧线的面", "a polygon with arcs"},
         "coop",
         shapes({"CURVEPOLYGON (CIRCULARSTRING (571500 3414500, 571505 3414505, 571510 3414500, 571505 3414495, 571500 "
                 "3414500))"}),
         1,
         "1 rows had arcs"},
        {{"多点要素", "a feature of two points"},
         "coop",
         shapes({"MULTIPOINT (571500 3414500, 571510 3414500)"}),
         2,
         "1 rows more"},
        {{"带高程和量测值", "heights and measures"},
         "coop",
         shapes({"POINT ZM (571500 3414500 412 7)"}),
         1,
         "1 written"},
        {{"geometry 为 null", "a geometry of null"}, "coop", json("null"), 1, "1 rows have no place"},
        {{"坐标是文字的 GeoJSON", "words for coordinates in GeoJSON"},
         "coop",
         json(R"({"type":"Point","coordinates":["a","b"]})"),
         1,
         "GDAL said: "},
    };
}

TEST_CASE("Broken shapes are read with a note or refused in words") {
    check(broken_shapes());
}
