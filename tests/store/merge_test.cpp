// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;

namespace {

/// A change of one coop: its headcount, and its place where one is given.
void change(Table& table, const char* uid, double headcount, std::initializer_list<Point> place) {
    table.set("uid", Value(uid));
    table.set("headcount", Value(headcount));
    if (place.size() == 0)
        table.shapes.append_none();
    else
        add_shape(table, Dimension::point, place);
    table.end_row();
}

}  // namespace

TEST_CASE("A changed row keeps its number and what does not change; the spatial index follows its shape") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    {
        Project project = Project::create(file, layers, "EPSG:4545");
        project.append(many_coops(coop, 4));
        Table changed(coop, {"uid", "headcount"});
        change(changed, "coop-0", 77, {});
        change(changed, "coop-1", 78, {{571000, 3414000}});
        project.merge(Table(coop, {"uid", "headcount"}), changed);
        CHECK(project.count(coop) == 4);
    }
    const Other other(file);
    CHECK(other.ask("SELECT group_concat(headcount) FROM (SELECT headcount FROM coop UNION ALL SELECT headcount FROM "
                    "coop_point) WHERE headcount > 70") == "77,78");
    for (const std::string table : {"coop", "coop_point"}) {
        INFO(table);
        CHECK(other.ask("SELECT rtreecheck('rtree_" + table + "_geom')") == "ok");
        CHECK(other.ask("SELECT count(*) FROM rtree_" + table + "_geom") == "2");
    }
    CHECK(other.ask("SELECT CAST(round(minx) AS INT) FROM rtree_coop_point_geom ORDER BY minx DESC LIMIT 1") ==
          "571000");
}

TEST_CASE("A row without shape that gets a point goes to the table of points and takes its columns along") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    {
        Project project = Project::create(file, layers, "EPSG:4545");
        Table rows(coop, {"uid", "headcount"});
        change(rows, "a", 1, {});
        project.append(rows);
    }
    Other(file).run("ALTER TABLE coop ADD COLUMN own TEXT DEFAULT 'kept'");
    Other(file).run("ALTER TABLE coop_point ADD COLUMN own TEXT");
    {
        Project project = Project::open(file, layers, Access::read_write);
        Table changed(coop, {"uid", "headcount"});
        change(changed, "a", 2, {{571000, 3414000}});
        project.merge(Table(coop, {"uid", "headcount"}), changed);
    }
    const Other other(file);
    CHECK(other.ask("SELECT count(*) FROM coop") == "0");
    CHECK(other.ask("SELECT uid || headcount || own FROM coop_point") == "a2kept");
    CHECK(other.ask("SELECT count(*) FROM rtree_coop_point_geom") == "1");
}

TEST_CASE("A row that is gone stops the whole merge, and nothing is written") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    Project project = Project::create(file, layers, "EPSG:4545");
    Table changed(coop, {"uid", "headcount"});
    change(changed, "gone", 1, {});
    CHECK_THAT(complaint<DataError>([&] { project.merge(many_coops(coop, 4), changed); }),
               Contains("no row with uid gone"));
    CHECK(project.count(coop) == 0);
}
