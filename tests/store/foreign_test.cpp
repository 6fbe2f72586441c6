// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/store/foreign.hpp"

#include <catch2/catch.hpp>

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;

namespace {

std::string all_notes(const Project& project) {
    std::string all;
    for (const Text& note : project.read_notes()) all += note.en + "\n";
    return all;
}

}  // namespace

TEST_CASE("Layers in other systems are transformed, whatever their geometry column is called") {
    const ScratchFolder folder;
    const auto file = folder / "foreign.gpkg";
    const Layers layers = small_layers();
    {
        Foreign foreign(file);
        add_feature(foreign.layer("Coop", wkbPoint, 4326, {{"uid", OFTString}}, "the_geom"), "POINT (108.75 30.85)",
                    {{"uid", "c"}});
        add_feature(foreign.layer("water", wkbPolygon, 4545, {{"uid", OFTString}}),
                    "POLYGON ((570000 3414000,570010 3414000,570000 3414010,570000 3414000))", {{"uid", "w"}});
    }
    const Project project = Project::open(file, layers, Access::read_only);
    CHECK(project.work_crs() == "EPSG:4545");
    const Table coops = project.read(layer_of(layers, "coop"), {});
    REQUIRE(coops.size() == 1);
    CHECK(coops.uid(0) == "c");
    CHECK(coops.shapes[0].ring(0)[0].x == Approx(571741.049).margin(0.001));
    CHECK(coops.shapes[0].ring(0)[0].y == Approx(3414584.884).margin(0.001));
    CHECK(project.read(layer_of(layers, "water"), {}).shapes[0].ring(0)[0] == Point{570000, 3414000});
    CHECK(project.read_notes().empty());
}

TEST_CASE("Without any layer in metres the place decides") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const auto work_crs = [&](const std::string& name, int epsg, const std::string& wkt) {
        {
            Foreign foreign(folder / name);
            add_feature(foreign.layer("water", wkbPolygon, epsg, {}), wkt);
        }
        return Project::open(folder / name, layers, Access::read_only).work_crs();
    };
    CHECK(work_crs("china.gpkg", 4490, "POLYGON ((108.7 30.8,108.8 30.8,108.7 30.9,108.7 30.8))") == "EPSG:4545");
    CHECK(work_crs("web.gpkg", 3857,
                   "POLYGON ((12105995 3612951,12105996 3612951,12105995 3612952,12105995 3612951))") == "EPSG:4545");
    CHECK(work_crs("bayreuth.gpkg", 4326, "POLYGON ((11.5 49.9,11.6 49.9,11.5 50,11.5 49.9))") == "EPSG:32632");
    CHECK(work_crs("prefixed.gpkg", 4524,
                   "POLYGON ((36571741 3414584,36571742 3414584,36571741 3414585,36571741 3414584))") == "EPSG:4545");
}

TEST_CASE("A layer that does not say its system is an error naming it") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    {
        Foreign foreign(folder / "one.gpkg");
        add_feature(foreign.layer("water", wkbPolygon, 0, {}), "POLYGON ((0 0,4 0,0 3,0 0))");
    }
    CHECK_THAT(complaint<CrsError>([&] { (void)Project::open(folder / "one.gpkg", layers, Access::read_only); }),
               Contains("no layer of") && Contains("EPSG:4545"));
    {
        Foreign foreign(folder / "two.gpkg");
        add_feature(foreign.layer("water", wkbPolygon, 0, {}), "POLYGON ((0 0,4 0,0 3,0 0))");
        foreign.layer("road", wkbLineString, 4545, {});
    }
    Project project = Project::open(folder / "two.gpkg", layers, Access::read_write);
    CHECK_THAT(complaint<CrsError>([&] { (void)project.read(layer_of(layers, "water"), {}); }),
               Contains("water") && Contains("does not say"));
}

TEST_CASE("Coordinates that cannot be in the declared system are an error naming the table") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    {
        Foreign foreign(folder / "f.gpkg");
        add_feature(foreign.layer("water", wkbPolygon, 4326, {}),
                    "POLYGON ((571000 3414000,571001 3414000,571000 3414001,571000 3414000))");
        foreign.layer("road", wkbLineString, 4545, {});
    }
    const Project project = Project::open(folder / "f.gpkg", layers, Access::read_only);
    CHECK_THAT(complaint<CrsError>([&] { (void)project.read(layer_of(layers, "water"), {}); }),
               Contains("table water") && Contains("571000"));
}

TEST_CASE("An unknown datum shift is noted") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    {
        Foreign foreign(folder / "f.gpkg");
        add_feature(foreign.layer("water", wkbPolygon, 4610, {}),
                    "POLYGON ((108.7 30.8,108.8 30.8,108.7 30.9,108.7 30.8))");
        foreign.layer("road", wkbLineString, 4545, {});
    }
    const Project project = Project::open(folder / "f.gpkg", layers, Access::read_only);
    (void)project.read(layer_of(layers, "water"), {});
    CHECK_THAT(all_notes(project), Contains("Xian 1980") && Contains("100 m off"));
}

TEST_CASE("Fields are found by name whatever their case, and missing ones are unknown") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    {
        Foreign foreign(folder / "f.gpkg");
        OGRLayer& layer =
            foreign.layer("coop", wkbPoint, 4545, {{"UID", OFTString}, {"Owner", OFTString}, {"colour", OFTString}});
        add_feature(layer, "POINT (1 2)", {{"UID", "a"}, {"Owner", "李四"}});
        add_feature(layer, "POINT (3 4)", {{"Owner", "王五"}});
    }
    const Project project = Project::open(folder / "f.gpkg", layers, Access::read_only);
    CHECK(project.has(coop));
    CHECK_FALSE(project.has(layer_of(layers, "road")));
    CHECK(project.count(layer_of(layers, "road")) == 0);
    CHECK(project.read(layer_of(layers, "road"), {"name"}).size() == 0);
    const Table read = project.read(coop, {"owner", "headcount"});
    CHECK(read.value(coop.index_of("owner"), 0).text() == "李四");
    CHECK(read.value(coop.index_of("headcount"), 0).is_unknown());
    CHECK(read.uid(0) == "a");
    CHECK(read.uid(1) == "coop.2");
    CHECK_THAT(all_notes(project), Contains("1 rows have no uid"));
    CHECK_FALSE(read.carries(coop.index_of("note")));
}

TEST_CASE("Values of other types are taken over where that is exact, and else unknown and noted") {
    const ScratchFolder folder;
    const auto file = folder / "f.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    {
        Foreign foreign(file);
        OGRLayer& layer = foreign.layer("coop", wkbPoint, 4545,
                                        {{"uid", OFTString},
                                         {"owner", OFTInteger64},
                                         {"headcount", OFTString},
                                         {"enclosed", OFTInteger},
                                         {"built_on", OFTDateTime},
                                         {"accuracy_m", OFTString},
                                         {"village_code", OFTInteger64}});
        add_feature(layer, "POINT (1 2)",
                    {{"uid", "a"},
                     {"owner", "7"},
                     {"headcount", "12"},
                     {"enclosed", "1"},
                     {"built_on", "2024/02/29 13:14:15"},
                     {"accuracy_m", " 0.5 "},
                     {"village_code", "500235100201"}});
        add_feature(layer, "POINT (3 4)",
                    {{"uid", "b"}, {"headcount", "twelve"}, {"enclosed", "2"}, {"accuracy_m", ""}});
        add_feature(layer, "POINT (3 4)", {{"uid", "c"}, {"headcount", "12.5"}, {"enclosed", "0"}});
        foreign.run("UPDATE coop SET built_on = 'spring' WHERE uid = 'c'");
        foreign.run("UPDATE coop SET headcount = 9007199254740993 WHERE uid = 'a2'");
    }
    const Project project = Project::open(file, layers, Access::read_only);
    const Table read = project.read(coop, coop.field_names());
    const auto value = [&](const char* field, std::size_t row) { return read.value(coop.index_of(field), row); };
    CHECK(value("owner", 0).text() == "7");
    CHECK(value("village_code", 0).text() == "500235100201");
    CHECK(value("headcount", 0).number() == 12);
    CHECK(value("enclosed", 0).is_true());
    CHECK(value("accuracy_m", 0).number() == 0.5);
    CHECK(value("built_on", 0).number() == parse_date("2024-02-29")->day);
    CHECK(value("headcount", 1).is_unknown());
    CHECK(value("enclosed", 1).is_unknown());
    CHECK(value("accuracy_m", 1).is_unknown());
    CHECK(value("headcount", 2).is_unknown());
    CHECK(value("enclosed", 2).is_false());
    CHECK(value("built_on", 2).is_unknown());
    const std::string notes = all_notes(project);
    CHECK_THAT(notes, Contains("coop.headcount: the values of 2 rows are not of type integer ('twelve', for one)"));
    CHECK_THAT(notes, Contains("coop.enclosed: the values of 1 rows are not of type boolean ('2', for one)"));
    CHECK_THAT(notes, Contains("coop.built_on: the values of 1 rows are not of type date ('spring', for one)"));
    CHECK_THAT(notes, !Contains("accuracy_m"));
    CHECK(project.read_notes().size() == 3);
    (void)project.read(coop, coop.field_names());
    CHECK(project.read_notes().size() == 3);  // said once
}

TEST_CASE("Text that SQLite let into a number's column is not taken for 0") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& person = layer_of(layers, "person");
    (void)Project::create(file, layers, "EPSG:4545");
    {
        const Other other(file);
        other.run("INSERT INTO person (uid, accuracy_m) VALUES ('a', 'good'), ('b', 2), ('c', '3.5'), ('d', x'00')");
        other.run("INSERT INTO person (uid, name) VALUES ('e', CAST(x'C3C3C3' AS TEXT))");
    }
    const Project project = Project::open(file, layers, Access::read_only);
    const Table read = project.read(person, person.field_names());
    const std::size_t accuracy = person.index_of("accuracy_m");
    CHECK(read.value(accuracy, 0).is_unknown());
    CHECK(read.value(accuracy, 1).number() == 2);
    CHECK(read.value(accuracy, 2).number() == 3.5);
    CHECK(read.value(accuracy, 3).is_unknown());
    CHECK(read.value(person.index_of("name"), 4).is_unknown());
    CHECK_THAT(all_notes(project), Contains("person.accuracy_m: the values of 2 rows") && Contains("<not UTF-8>"));
}

TEST_CASE("Tables that are not registered, and views, are read too") {
    const ScratchFolder folder;
    const auto file = folder / "f.gpkg";
    const Layers layers = small_layers();
    {
        Foreign foreign(file);
        OGRLayer& pond = foreign.layer("pond", wkbPolygon, 4545, {{"uid", OFTString}, {"name", OFTString}});
        add_feature(pond, "POLYGON ((0 0,4 0,0 3,0 0))", {{"uid", "p"}, {"name", "上塘"}});
        foreign.run("CREATE TABLE water AS SELECT geom AS shape, uid, name FROM pond");
        foreign.run("CREATE VIEW person AS SELECT 'v' || fid AS uid, name FROM pond");
        foreign.layer("road", wkbLineString, 4545, {});
    }
    const Project project = Project::open(file, layers, Access::read_only);
    const Table water = project.read(layer_of(layers, "water"), {"name"});
    REQUIRE(water.size() == 1);
    CHECK(water.uid(0) == "p");
    CHECK(area_m2(water.shapes[0]) == 6);
    const Table person = project.read(layer_of(layers, "person"), {"name"});
    REQUIRE(person.size() == 1);
    CHECK(person.uid(0) == "v1");
    CHECK(person.shapes.dimension(0) == Dimension::none);
}

TEST_CASE("Rows are added to a foreign table in its own system, types and columns") {
    const ScratchFolder folder;
    const auto file = folder / "f.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    {
        Foreign foreign(file);
        foreign.layer("coop", wkbPolygon, 4490,
                      {{"uid", OFTString}, {"headcount", OFTInteger64}, {"built_on", OFTDateTime}}, "shape");
        foreign.layer("road", wkbLineString, 4545, {});
    }
    Project project = Project::open(file, layers, Access::read_write);
    Table rows(coop, {"headcount", "built_on"});
    add_square(rows, {571741.049, 3414584.884});
    rows.set("headcount", Value(3));
    rows.set("built_on", Value(static_cast<double>(parse_date("2024-02-29")->day)));
    rows.end_row();
    add_shape(rows, Dimension::point, {{571741.049, 3414584.884}});
    rows.end_row();
    CHECK(project.append(rows) == 2);  // the table for points was missing and was made
    CHECK(Other(file).ask("SELECT count(*) FROM coop_point") == "1");
    CHECK(Other(file).ask("SELECT built_on FROM coop") == "2024-02-29T00:00:00.000Z");
    {
        const Foreign opened = Foreign::edit(file);
        const OGRFeatureUniquePtr feature(opened.layer("coop").GetNextFeature());
        CHECK(feature->GetGeometryRef()->getGeometryType() == wkbPolygon);
        OGREnvelope box;
        feature->GetGeometryRef()->getEnvelope(&box);
        CHECK(box.MinX == Approx(108.75).margin(1e-6));
        CHECK(box.MinY == Approx(30.85).margin(1e-6));
    }
    const Table read = project.read(coop, {"headcount", "built_on"});
    REQUIRE(read.size() == 2);
    CHECK(read.shapes[0].ring(0)[0].x == Approx(571741.049).margin(0.001));
    CHECK(area_m2(read.shapes[0]) == Approx(100).epsilon(1e-6));
    CHECK(read.value(coop.index_of("built_on"), 0).number() == parse_date("2024-02-29")->day);

    Table named(coop, {"owner"});
    add_square(named, {571741, 3414584});
    named.set("owner", Value("李四"));
    named.end_row();
    CHECK_THAT(complaint<DataError>([&] { project.append(named); }), Contains("no column owner"));
    CHECK(project.count(coop) == 2);
}

TEST_CASE("Triggers of others are obeyed when rows are added") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    (void)Project::create(file, layers, "EPSG:4545");
    Other(file).run(
        "CREATE TABLE diary (uid TEXT); CREATE TRIGGER coop_diary AFTER INSERT ON coop BEGIN INSERT INTO diary "
        "VALUES (NEW.uid); END");
    Project::open(file, layers, Access::read_write).append(many_coops(coop, 20));
    const Other other(file);
    CHECK(other.ask("SELECT count(*) FROM diary") == "10");
    CHECK(other.ask("SELECT count(*) FROM rtree_coop_geom") == "10");
    CHECK(other.ask("SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'coop'") == "10");
}
