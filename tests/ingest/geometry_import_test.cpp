// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <cmath>
#include <limits>

#include "gis/ingest/ogr_shape.hpp"
#include "tests/ingest/fixture.hpp"

using namespace cunjing;

namespace {

ShapeFault fault_of(const std::string& wkt) {
    OgrShapeReader reader;
    return reader.read(shape_of(wkt).get());
}

}  // namespace

TEST_CASE("Heights and measures are left aside") {
    OgrShapeReader reader;
    for (const char* wkt :
         {"LINESTRING Z (0 0 5, 10 0 6)", "LINESTRING M (0 0 5, 10 0 6)", "LINESTRING ZM (0 0 5 1, 10 0 6 2)"}) {
        REQUIRE(reader.read(shape_of(wkt).get()) == ShapeFault::none);
        CHECK(reader.dimension() == Dimension::line);
        CHECK(length_m(reader.shape()) == 10);
    }
}

TEST_CASE("Arcs become chords that stay near the arc") {
    OgrShapeReader reader;
    REQUIRE(reader.read(shape_of("CURVEPOLYGON (CIRCULARSTRING (-10 0, 0 10, 10 0, 0 -10, -10 0))").get()) ==
            ShapeFault::none);
    CHECK(reader.had_curves());
    CHECK(area_m2(reader.shape()) == Approx(M_PI * 100).epsilon(0.01));
}

TEST_CASE("A collection of one kind is flattened, one of several kinds is not a feature") {
    OgrShapeReader reader;
    REQUIRE(reader.read(shape_of("GEOMETRYCOLLECTION (LINESTRING (0 0, 3 0), MULTILINESTRING ((0 1, 4 1), (0 2, 5 2)), "
                                 "POINT EMPTY)")
                            .get()) == ShapeFault::none);
    CHECK(reader.part_count() == 3);
    CHECK(length_m(reader.shape()) == 12);
    CHECK(fault_of("GEOMETRYCOLLECTION (LINESTRING (0 0, 3 0), POINT (1 1))") == ShapeFault::mixed);
}

TEST_CASE("Holes stay holes") {
    OgrShapeReader reader;
    REQUIRE(reader.read(shape_of("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 4 6, 6 6, 6 4, 4 4)), "
                                 "((20 0, 21 0, 21 1, 20 1, 20 0)))")
                            .get()) == ShapeFault::none);
    CHECK(reader.part_count() == 2);
    CHECK(area_m2(reader.shape()) == 100 - 4 + 1);
}

TEST_CASE("A ring whose ends do not meet is closed") {
    OgrShapeReader reader;
    REQUIRE(reader.read(shape_of("POLYGON ((0 0, 10 0, 10 10, 0 10))").get()) == ShapeFault::none);
    CHECK(reader.closed_rings() == 1);
    CHECK(area_m2(reader.shape()) == 100);
    const Shape shape = reader.shape();
    CHECK(shape.ring(0).front() == shape.ring(0).back());
}

TEST_CASE("What is no shape is told apart") {
    CHECK(fault_of("") == ShapeFault::null);
    for (const char* wkt :
         {"POINT EMPTY", "POLYGON EMPTY", "MULTILINESTRING EMPTY", "GEOMETRYCOLLECTION (POINT EMPTY)"})
        CHECK(fault_of(wkt) == ShapeFault::empty);
    CHECK(fault_of("LINESTRING (0 0)") == ShapeFault::too_few_points);
    CHECK(fault_of("POLYGON ((0 0, 1 1, 0 0))") == ShapeFault::too_few_points);
    CHECK(fault_of("TIN (((0 0, 1 0, 0 1, 0 0)))") == ShapeFault::unsupported);
    OGRLineString line;
    line.addPoint(0, 0);
    line.addPoint(std::numeric_limits<double>::quiet_NaN(), 1);
    OgrShapeReader reader;
    CHECK(reader.read(&line) == ShapeFault::not_finite);
    line.setPoint(1, std::numeric_limits<double>::infinity(), 1);
    CHECK(reader.read(&line) == ShapeFault::not_finite);
}

TEST_CASE("A reader forgets the last shape") {
    OgrShapeReader reader;
    REQUIRE(reader.read(shape_of("POLYGON ((0 0, 10 0, 10 10, 0 10))").get()) == ShapeFault::none);
    REQUIRE(reader.read(shape_of("POINT (1 2)").get()) == ShapeFault::none);
    CHECK(reader.dimension() == Dimension::point);
    CHECK(reader.shape().ring(0).size() == 1);
    CHECK(reader.closed_rings() == 0);
}

TEST_CASE("Bad rows are left out by number and reason, the good ones come in") {
    Town town;
    std::vector<std::unique_ptr<OGRGeometry>> shapes;
    for (const char* wkt : {"LINESTRING (571000 3414000, 571100 3414000)", "LINESTRING EMPTY", "POINT (571000 3414000)",
                            "LINESTRING (571000 3414000, 571000 3414100)", "LINESTRING EMPTY", ""})
        shapes.push_back(shape_of(wkt));
    shapes[3]->toLineString()->setPoint(1, std::numeric_limits<double>::quiet_NaN(), 0);
    draw_shapes(town.folder / "roads.gpkg", {}, shapes);
    const ImportReport report = town.import("road", town.folder / "roads.gpkg");
    CHECK(report.read == 6);
    CHECK(report.written == 2);  // the first, and the one that never had a shape
    REQUIRE(report.left_out.size() == 3);
    CHECK(report.left_out[0].why.en == "points, and layer road takes lines");
    CHECK(report.left_out[0].first_rows == std::vector<std::int64_t>{3});
    CHECK(report.left_out[1].why.en == "the geometry is EMPTY");
    CHECK(report.left_out[1].first_rows == std::vector<std::int64_t>{2, 5});
    CHECK(report.left_out[2].first_rows == std::vector<std::int64_t>{4});
    CHECK(notes_say(report.notes, "1 rows have no place"));
    CHECK(town.read("road").shapes.dimension(1) == Dimension::none);
}

TEST_CASE("Unclosed rings from a file are closed and told") {
    Town town;
    const std::string open = "POLYGON ((571000 3414000, 571010 3414000, 571010 3414010, 571000 3414010))";
    draw(town.folder / "w.gpkg", {.type = wkbPolygon}, {{open, {}}});
    const ImportReport report = town.import("water", town.folder / "w.gpkg");
    CHECK(notes_say(report.notes, "1 rows had rings that were not closed"));
    CHECK(area_m2(town.read("water").shapes[0]) == Approx(100));
}

TEST_CASE("Unclosed rings in GeoJSON text are closed") {
    Town town;
    const auto file = town.folder.file(
        "w.geojson",
        R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[108.75,30.85],[108.751,30.85],[108.751,30.851],[108.75,30.851]]]}})");
    CHECK(town.import("water", file).written == 1);
    const Table waters = town.read("water");
    const Ring ring = waters.shapes[0].ring(0);
    CHECK(ring.front() == ring.back());
    CHECK(ring.size() == 5);
}

TEST_CASE("Features of several points become as many rows, the first keeps the uid") {
    Town town;
    draw(town.folder / "w.gpkg", {.type = wkbMultiPoint, .columns = {"uid", "kind"}},
         {{"MULTIPOINT (571000 3414000, 571005 3414000)", {"a", "well"}}});
    const ImportReport report = town.import("water_source", town.folder / "w.gpkg");
    CHECK(report.read == 1);
    CHECK(report.written == 2);
    CHECK(notes_say(report.notes, "1 rows more"));
    CHECK(town.texts("water_source", "kind") == std::vector<std::string>{"well", "well"});
    CHECK(town.texts("water_source", "uid")[0] == "a");
    CHECK(town.texts("water_source", "parent_uid") == std::vector<std::string>{"?", "a"});
}

TEST_CASE("A self-intersecting polygon comes in as it is: the check repairs and says so") {
    Town town;
    draw(town.folder / "w.gpkg", {.type = wkbPolygon},
         {{"POLYGON ((571000 3414000, 571010 3414010, 571010 3414000, 571000 3414010, 571000 3414000))", {}}});
    CHECK(town.import("water", town.folder / "w.gpkg").written == 1);
    CHECK(town.read("water").shapes[0].ring(0).size() == 5);
}

TEST_CASE("A row outside its coordinate system does not stop the others") {
    Town town;
    draw(town.folder / "w.gpkg", {.crs = "EPSG:4490", .type = wkbPoint},
         {{"POINT (108.75 30.85)", {}}, {"POINT (30.85 108.75)", {}}});
    const ImportReport report = town.import("water_source", town.folder / "w.gpkg");
    CHECK(report.written == 1);
    REQUIRE(report.left_out.size() == 1);
    CHECK(report.left_out[0].why.en.find("latitude and longitude swapped") != std::string::npos);
    CHECK(report.left_out[0].first_rows == std::vector<std::int64_t>{2});
}
