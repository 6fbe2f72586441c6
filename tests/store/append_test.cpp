// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "gis/base/error.hpp"
#include "tests/store/fixture.hpp"
#include "tests/store/foreign.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;

namespace {

/// Somebody who stops the work once it has begun.
class Impatient : public Progress {
public:
    void report(double share, std::string_view) override { seen_ = share; }
    [[nodiscard]] bool is_cancelled() const override { return seen_ > 0; }

private:
    double seen_ = 0;
};

std::int64_t found_by_index(const std::filesystem::path& file, const std::string& table, const Box& box) {
    const Foreign opened = Foreign::edit(file);
    OGRLayer& layer = opened.layer(table);
    layer.SetSpatialFilterRect(box.min_x, box.min_y, box.max_x, box.max_y);
    std::int64_t count = 0;
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) ++count;
    return count;
}

}  // namespace

TEST_CASE("Adding keeps spatial index, row counts and table of contents right") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    {
        Project project = Project::create(file, layers, "EPSG:4545");
        CHECK(project.append(many_coops(coop, 6000)) == 6000);  // packed
        CHECK(project.append(many_coops(coop, 10)) == 10);      // one by one
        CHECK(project.append(many_coops(coop, 3000)) == 3000);  // packed with what is there
        CHECK(project.count(coop) == 9010);
    }
    const Other other(file);
    for (const std::string table : {"coop", "coop_point"}) {
        INFO(table);
        CHECK(other.ask("SELECT rtreecheck('rtree_" + table + "_geom')") == "ok");
        CHECK(other.ask("SELECT count(*) FROM rtree_" + table + "_geom") == "4505");
        CHECK(other.ask("SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = '" + table + "'") == "4505");
        CHECK(other.ask("SELECT count(*) FROM " + table + " LEFT JOIN rtree_" + table +
                        "_geom ON id = fid WHERE "
                        "id IS NULL") == "0");
    }
    CHECK(other.ask("SELECT printf('%.0f %.0f %.0f %.0f', min_x, min_y, max_x, max_y) FROM gpkg_contents WHERE "
                    "table_name = 'coop'") == "570000 3414000 571970 3415190");
    CHECK(other.ask("SELECT last_change > '2020' FROM gpkg_contents WHERE table_name = 'coop'") == "1");
    CHECK(other.ask("PRAGMA integrity_check") == "ok");
    // Three coops were added at this corner, twice as many as it seems: 10 and 3000 repeat the first ones.
    CHECK(found_by_index(file, "coop", {570001, 3414001, 570002, 3414002}) == 3);
    CHECK(found_by_index(file, "coop_point", {570019, 3413999, 570021, 3414001}) == 3);
}

TEST_CASE("A feature that QGIS adds afterwards is found by the packed index") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    Project::create(file, layers, "EPSG:4545").append(many_coops(layer_of(layers, "coop"), 5000));
    {
        const Foreign qgis = Foreign::edit(file);
        for (int i = 0; i < 300; ++i) add_feature(qgis.layer("coop_point"), "POINT (600000 3500000)");
        qgis.run("DELETE FROM coop_point WHERE fid <= 2000");
    }
    CHECK(found_by_index(file, "coop_point", {599999, 3499999, 600001, 3500001}) == 300);
    CHECK(Other(file).ask("SELECT rtreecheck('rtree_coop_point_geom')") == "ok");
    CHECK(Other(file).ask("SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'coop_point'") == "800");
}

TEST_CASE("Stopped work leaves nothing behind, and the project can go on") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    Project project = Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    project.append(many_coops(coop, 10));
    Impatient person;
    CHECK_THROWS_AS(project.append(many_coops(coop, 20000), person), Cancelled);
    CHECK(project.count(coop) == 10);
    CHECK(Other(folder / "town.gpkg").ask("SELECT count(*) FROM rtree_coop_geom") == "5");
    CHECK(project.append(many_coops(coop, 4)) == 4);
    CHECK(project.count(coop) == 14);
}

TEST_CASE("Shapes with coordinates that are not finite are written and read as they are") {
    const ScratchFolder folder;
    const double inf = std::numeric_limits<double>::infinity();
    const Layers layers = small_layers();
    const Layer& road = layer_of(layers, "road");
    Project project = Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    Table rows(road, {});
    add_shape(rows, Dimension::line, {{1, 2}, {inf, 3}, {5, std::nan("")}});
    rows.end_row();
    add_shape(rows, Dimension::line, {{0, 0}, {3, 4}});
    rows.end_row();
    project.append(rows);
    const Table read = project.read(road, {});
    CHECK(read.shapes[0].ring(0)[1].x == inf);
    CHECK(std::isnan(read.shapes[0].ring(0)[2].y));
    CHECK(length_m(read.shapes[1]) == 5);
    const Other other(folder / "town.gpkg");
    CHECK(other.ask("SELECT printf('%g %g %g %g', min_x, min_y, max_x, max_y) FROM gpkg_contents WHERE "
                    "table_name = 'road'") == "0 0 3 4");
    CHECK(other.ask("SELECT rtreecheck('rtree_road_geom')") == "ok");
}

TEST_CASE("What a layer cannot hold is refused and the file stays as it was") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const Layer& road = layer_of(layers, "road");
    const Layer& coop = layer_of(layers, "coop");
    Project project = Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    Table polygons(road, {});
    add_square(polygons, {0, 0});
    polygons.end_row();
    CHECK_THAT(complaint<DataError>([&] { project.append(polygons); }), Contains("road") && Contains("polygon"));
    Table swarm(coop, {});
    swarm.shapes.begin_feature(Dimension::point);
    for (const Point p : {Point{0, 0}, Point{1, 1}}) {
        swarm.shapes.begin_part();
        swarm.shapes.begin_ring();
        swarm.shapes.add(p);
    }
    swarm.shapes.end_feature();
    swarm.end_row();
    CHECK_THAT(complaint<DataError>([&] { project.append(swarm); }), Contains("coop_point") && Contains("has 2"));
    Project reading = Project::open(folder / "town.gpkg", layers, Access::read_only);
    CHECK_THAT(complaint<DataError>([&] { reading.append(many_coops(coop, 1)); }), Contains("for reading only"));
    CHECK(project.count(road) + project.count(coop) == 0);
}

TEST_CASE("The input hash follows every change of a feature and nothing else") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    Project project = Project::create(file, layers, "EPSG:4545");
    project.append(many_coops(coop, 100));
    const std::string before = project.input_hash();
    CHECK(before.size() == 16);
    project.save_run(small_run(5));
    CHECK(project.input_hash() == before);
    CHECK(Project::open(file, layers, Access::read_only).input_hash() == before);
    const auto changes = [&](const std::string& sql) {
        Foreign::edit(file).run(sql);
        const std::string after = project.input_hash();
        return after != before;
    };
    CHECK(changes("UPDATE coop SET headcount = headcount + 1 WHERE fid = 7"));
    CHECK_FALSE(changes("UPDATE coop SET headcount = headcount - 1 WHERE fid = 7"));
    CHECK(changes("UPDATE coop SET owner = 'x' WHERE fid = 7"));
    CHECK_FALSE(changes("UPDATE coop SET owner = NULL WHERE fid = 7"));
    // A single vertex inside the envelope moves by 1 mm: neither counts nor boxes show it.
    CHECK(
        changes("UPDATE coop SET geom = (SELECT substr(geom, 1, length(geom) - 1) || x'41' FROM coop WHERE fid = 7) "
                "WHERE fid = 7"));
}
