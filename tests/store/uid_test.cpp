// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <regex>

#include "tests/store/fixture.hpp"
#include "tests/store/foreign.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

bool is_uuid(const std::string& text) {
    return std::regex_match(text, std::regex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
}

}  // namespace

TEST_CASE("A row that another program adds without uid, or with a taken one, gets its own") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    (void)Project::create(file, layers, "EPSG:4545");
    // SQL of the library alone: the table has no shapes, so any SQLite program can insert.
    const Other other(file);
    other.run("INSERT INTO person (uid, name) VALUES ('a', 'first'), ('a', 'pasted'), (NULL, 'blank'), ('', 'empty')");
    const auto uid = [&](const std::string& name) {
        return other.ask("SELECT uid FROM person WHERE name = '" + name + "'");
    };
    const auto parent = [&](const std::string& name) {
        return other.ask("SELECT parent_uid FROM person WHERE name = '" + name + "'");
    };
    CHECK(uid("first") == "a");
    CHECK(parent("first") == "NULL");
    CHECK(is_uuid(uid("pasted")));
    CHECK(parent("pasted") == "a");
    CHECK(is_uuid(uid("blank")));
    CHECK(is_uuid(uid("empty")));
    CHECK(parent("empty") == "NULL");
    CHECK(other.ask("SELECT count(DISTINCT uid) FROM person") == "4");
}

TEST_CASE("A thousand given identities are all different and all well-formed") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    (void)Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    const Other other(folder / "town.gpkg");
    other.run(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
        "INSERT INTO person (name) SELECT i FROM n");
    CHECK(other.ask("SELECT count(DISTINCT uid) FROM person") == "1000");
    CHECK(other.ask("SELECT count(*) FROM person WHERE uid LIKE '________-____-4___-____-____________' AND "
                    "substr(uid, 20, 1) IN ('8', '9', 'a', 'b') AND uid NOT GLOB '*[^-0-9a-f]*'") == "1000");
}

TEST_CASE("Splitting a feature, as QGIS saves it, leaves the first part its identity") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    (void)Project::create(file, layers, "EPSG:4545");
    {
        const Foreign qgis = Foreign::edit(file);
        OGRLayer& coop = qgis.layer("coop");
        add_feature(coop, "MULTIPOLYGON (((0 0,9 0,9 9,0 0)))", {{"uid", "whole"}, {"owner", "张三"}});
        add_feature(coop, "MULTIPOLYGON (((0 0,9 9,0 9,0 0)))", {{"uid", "whole"}, {"owner", "张三"}});
    }
    const Table read = Project::open(file, layers, Access::read_only).read(layer_of(layers, "coop"), {"parent_uid"});
    REQUIRE(read.size() == 2);
    CHECK(read.uid(0) == "whole");
    CHECK(is_uuid(std::string(read.uid(1))));
    CHECK(read.value(1, 1).text() == "whole");
    CHECK(Other(file).ask("SELECT count(*) FROM rtree_coop_geom") == "2");
}

TEST_CASE("What the engine adds gets identities as if by the trigger") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const Layer& person = layer_of(layers, "person");
    Project project = Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    Table rows(person, {"name", "parent_uid"});
    for (const char* uid : {"a", "a", ""}) {
        rows.shapes.append_none();
        rows.set("uid", Value(uid));
        rows.set("parent_uid", Value("grandparent"));
        rows.end_row();
    }
    rows.shapes.append_none();
    rows.end_row();
    project.append(rows);
    const Table read = project.read(person, {"parent_uid"});
    CHECK(read.uid(0) == "a");
    CHECK(read.value(1, 0).text() == "grandparent");
    CHECK(is_uuid(std::string(read.uid(1))));
    CHECK(read.value(1, 1).text() == "a");
    CHECK(is_uuid(std::string(read.uid(2))));
    CHECK(read.value(1, 2).text() == "grandparent");
    CHECK(is_uuid(std::string(read.uid(3))));
    CHECK(read.value(1, 3).is_unknown());
}
