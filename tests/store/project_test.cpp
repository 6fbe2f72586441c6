// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

TEST_CASE("What is written is read again, field by field and point by point") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    Project project = Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    Table rows(coop);
    add_square(rows, {571741.049, 3414584.884});
    rows.set("uid", Value("a"));
    rows.set("owner", Value("张三"));
    rows.set("headcount", Value(12));
    rows.set("enclosed", Value(true));
    rows.set("built_on", Value(static_cast<double>(parse_date("2024-02-29")->day)));
    rows.set("accuracy_m", Value(0.05));
    rows.end_row();
    add_shape(rows, Dimension::point, {{571700.5, 3414500.25}});
    rows.set("uid", Value("b"));
    rows.end_row();
    rows.shapes.append_none();
    rows.set("uid", Value("c"));
    rows.end_row();
    CHECK(project.append(rows) == 3);
    CHECK(project.count(coop) == 3);

    const Table read = project.read(coop, coop.field_names());
    REQUIRE(read.size() == 3);
    CHECK(read.uid(0) == "a");
    CHECK(read.value(coop.index_of("owner"), 0).text() == "张三");
    CHECK(read.value(coop.index_of("headcount"), 0).number() == 12);
    CHECK(read.value(coop.index_of("enclosed"), 0).is_true());
    CHECK(to_string(Date{static_cast<int>(read.value(coop.index_of("built_on"), 0).number())}) == "2024-02-29");
    CHECK(read.value(coop.index_of("accuracy_m"), 0).number() == 0.05);
    CHECK(read.value(coop.index_of("parent_uid"), 0).is_unknown());
    CHECK(read.shapes[0].ring(0)[0] == Point{571741.049, 3414584.884});
    CHECK(area_m2(read.shapes[0]) == Approx(100));
    CHECK(read.uid(1) == "c");  // a row without a shape stands in the first table
    CHECK(read.shapes.dimension(1) == Dimension::none);
    CHECK(read.uid(2) == "b");
    CHECK(read.shapes[2].ring(0)[0] == Point{571700.5, 3414500.25});
    CHECK(project.read_notes().empty());
}

TEST_CASE("A run is kept: findings are replaced, runs add up") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const auto file = folder / "town.gpkg";
    {
        Project project = Project::create(file, layers, "EPSG:4545");
        project.save_run(small_run(1000));
        project.save_run(small_run(120));
    }
    const Other other(file);
    CHECK(other.ask("SELECT count(*) FROM finding") == "120");
    CHECK(other.ask("SELECT count(*) FROM run") == "2");
    CHECK(other.ask("SELECT group_concat(run_id || ':' || violated) FROM run_rule") == "1:1000,2:120");
    CHECK(other.ask("SELECT title_zh FROM rule") == "道路两旁搭建圈舍");
    CHECK(other.ask("SELECT \"limit\" FROM finding WHERE rule = 'r7'") == "5.0");
    CHECK(other.ask("SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'finding'") == "120");
    CHECK(other.ask("SELECT count(*) FROM rtree_finding_geom") == "120");
    CHECK(other.ask("SELECT rtreecheck('rtree_finding_geom')") == "ok");
    CHECK(other.ask("PRAGMA integrity_check") == "ok");
}
