// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <cmath>

#include "gis/base/error.hpp"
#include "tests/store/fixture.hpp"
#include "tests/store/foreign.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;

namespace {

/// Reads a layer from a file in which other programs put these shapes.
Table read_wkt(const std::string& layer_name, OGRwkbGeometryType type, const std::vector<std::string>& shapes) {
    const ScratchFolder folder;
    {
        Foreign foreign(folder / "foreign.gpkg");
        OGRLayer& layer = foreign.layer(layer_name, type, 4545, {});
        for (const std::string& wkt : shapes) add_feature(layer, wkt);
    }
    static const Layers layers = small_layers();
    return Project::open(folder / "foreign.gpkg", layers, Access::read_only).read(layer_of(layers, layer_name), {});
}

std::string failure(const std::string& layer_name, OGRwkbGeometryType type, const std::vector<std::string>& shapes) {
    return complaint<DataError>([&] { (void)read_wkt(layer_name, type, shapes); });
}

}  // namespace

TEST_CASE("Z and M are left aside, parts and holes are kept") {
    const Table table =
        read_wkt("water", wkbUnknown,
                 {"POLYGON Z ((0 0 7,10 0 7,10 10 7,0 10 7,0 0 7),(2 2 7,2 4 7,4 4 7,4 2 7,2 2 7))",
                  "MULTIPOLYGON ZM (((0 0 1 2,4 0 1 2,0 3 1 2,0 0 1 2)),((9 9 1 2,13 9 1 2,9 12 1 2,9 9 1 2)))",
                  "POLYGON M ((0 0 5,1 0 5,0 1 5,0 0 5))"});
    CHECK(area_m2(table.shapes[0]) == Approx(96));
    CHECK(area_m2(table.shapes[1]) == Approx(12));
    CHECK(table.shapes[1].part_count() == 2);
    CHECK(area_m2(table.shapes[2]) == Approx(0.5));
}

TEST_CASE("Arcs become lines that keep close to them") {
    const Table discs =
        read_wkt("water", wkbUnknown,
                 {"CURVEPOLYGON (CIRCULARSTRING (0 0,10 10,20 0,10 -10,0 0))",
                  "MULTISURFACE (CURVEPOLYGON (CIRCULARSTRING (0 0,1 1,2 0,1 -1,0 0)),((5 5,9 5,5 8,5 5)))"});
    CHECK(area_m2(discs.shapes[0]) == Approx(100 * M_PI).epsilon(0.001));
    CHECK(area_m2(discs.shapes[1]) == Approx(M_PI + 6).epsilon(0.001));
    const Table roads =
        read_wkt("road", wkbUnknown,
                 {"CIRCULARSTRING (0 0,10 10,20 0)", "COMPOUNDCURVE ((0 0,5 0),CIRCULARSTRING (5 0,6 1,7 0))"});
    CHECK(length_m(roads.shapes[0]) == Approx(10 * M_PI).epsilon(0.001));
    CHECK(length_m(roads.shapes[1]) == Approx(5 + M_PI).epsilon(0.001));
}

TEST_CASE("NULL and EMPTY are features without a shape") {
    const Table table =
        read_wkt("coop", wkbUnknown,
                 {"", "POLYGON EMPTY", "MULTIPOLYGON EMPTY", "POINT EMPTY", "GEOMETRYCOLLECTION EMPTY", "POINT (3 4)"});
    REQUIRE(table.size() == 6);
    for (std::size_t row = 0; row < 5; ++row) CHECK(table.shapes.dimension(row) == Dimension::none);
    CHECK(table.shapes[5].ring(0)[0] == Point{3, 4});
}

TEST_CASE("A table of mixed types serves a layer that has them all") {
    const Table table =
        read_wkt("coop", wkbUnknown,
                 {"POINT (3 4)", "POLYGON ((0 0,4 0,0 3,0 0))", "GEOMETRYCOLLECTION (POLYGON ((0 0,4 0,0 3,0 0)))"});
    CHECK(table.shapes.dimension(0) == Dimension::point);
    CHECK(table.shapes.dimension(1) == Dimension::polygon);
    CHECK(area_m2(table.shapes[2]) == 6);
}

TEST_CASE("A shape of a kind that the layer does not have is an error naming table, row and what would be right") {
    CHECK_THAT(failure("road", wkbUnknown, {"LINESTRING (0 0,1 1)", "POINT (1 1)"}),
               Contains("table road, row 2") && Contains("point") && Contains("has: line"));
    CHECK_THAT(failure("coop", wkbUnknown, {"LINESTRING (0 0,1 1)"}), Contains("has: polygon, point"));
    CHECK_THAT(failure("water", wkbUnknown, {"GEOMETRYCOLLECTION (POINT (0 0),POLYGON ((0 0,4 0,0 3,0 0)))"}),
               Contains("table water, row 1") && Contains("collection"));
}

TEST_CASE("A blob that is no geometry is an error naming table and row") {
    const ScratchFolder folder;
    const auto file = folder / "foreign.gpkg";
    const Layers layers = small_layers();
    const std::string blob = GENERATE("x'00112233'", "x''", "'POINT (1 1)'", "17", "substr(geom, 1, 60)",
                                      "x'4750002101000000' || substr(geom, 9)", "x'47500001c1110000' || x'01AA000000'");
    {
        Foreign foreign(file);
        OGRLayer& water = foreign.layer("water", wkbPolygon, 4545, {});
        add_feature(water, "POLYGON ((0 0,4 0,0 3,0 0))");
        add_feature(water, "POLYGON ((0 0,4 0,0 3,0 0))");
        foreign.run("DROP TRIGGER rtree_water_geom_update1");
        foreign.run("DROP TRIGGER rtree_water_geom_update2");
        foreign.run("UPDATE water SET geom = " + blob + " WHERE fid = 2");
    }
    INFO(blob);
    const Project project = Project::open(file, layers, Access::read_only);
    CHECK_THAT(complaint<DataError>([&] { (void)project.read(layer_of(layers, "water"), {}); }),
               Contains("foreign.gpkg, table water, row 2"));
}

TEST_CASE("A ring that is not closed is closed and noted") {
    const ScratchFolder folder;
    const auto file = folder / "foreign.gpkg";
    const Layers layers = small_layers();
    {
        Foreign foreign(file);
        add_feature(foreign.layer("water", wkbPolygon, 4545, {}), "POLYGON ((0 0,4 0,0 3))");
    }
    const Project project = Project::open(file, layers, Access::read_only);
    const Table table = project.read(layer_of(layers, "water"), {});
    CHECK(area_m2(table.shapes[0]) == 6);
    REQUIRE(project.read_notes().size() == 2);  // and that it has no uid
    CHECK_THAT(project.read_notes()[1].en, Contains("1 rings were not closed"));
}

TEST_CASE("GDAL reads every shape that was written as it was") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const Layer& water = layer_of(layers, "water");
    Table rows(water, {});
    rows.shapes.begin_feature(Dimension::polygon);
    for (const double x : {0.0, 100.0}) {
        rows.shapes.begin_part();
        for (const double inset : {0.0, 2.0}) {
            rows.shapes.begin_ring();
            for (const Point p : {Point{x + inset, inset}, Point{x + 9 - inset, inset}, Point{x + 9 - inset, 9 - inset},
                                  Point{x + inset, 9 - inset}, Point{x + inset, inset}})
                rows.shapes.add(p);
        }
    }
    rows.shapes.end_feature();
    rows.end_row();
    Project::create(folder / "town.gpkg", layers, "EPSG:4545").append(rows);
    const Foreign opened = Foreign::edit(folder / "town.gpkg");
    const OGRFeatureUniquePtr feature(opened.layer("water").GetNextFeature());
    const OGRGeometry* shape = feature->GetGeometryRef();
    CHECK(shape->getGeometryType() == wkbMultiPolygon);
    CHECK(shape->exportToWkt() ==
          "MULTIPOLYGON (((0 0,9 0,9 9,0 9,0 0),(2 2,7 2,7 7,2 7,2 2)),"
          "((100 0,109 0,109 9,100 9,100 0),(102 2,107 2,107 7,102 7,102 2)))");
    const Other other(folder / "town.gpkg");
    // Header: GP, version 0, little-endian with an envelope, the system's number.
    CHECK(other.ask("SELECT hex(substr(geom, 1, 8)) FROM water") == "47500003C1110000");
}
