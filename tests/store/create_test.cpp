// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <fstream>

#include "gis/base/error.hpp"
#include "tests/store/fixture.hpp"
#include "tests/store/foreign.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename());
    return names;
}

}  // namespace

TEST_CASE("A new project opens in GDAL with a table per layer and dimension, in the work CRS") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    CHECK(Project::create(file, layers, "EPSG:4545").work_crs() == "EPSG:4545");
    CHECK(names_in(folder.path()) == std::vector<std::string>{"town.gpkg"});

    const Foreign opened = Foreign::edit(file);
    struct Expected {
        const char* name;
        OGRwkbGeometryType type;
    };
    for (const Expected& expected :
         {Expected{"road", wkbMultiLineString}, Expected{"coop", wkbMultiPolygon}, Expected{"coop_point", wkbPoint},
          Expected{"person", wkbNone}, Expected{"finding", wkbPoint}, Expected{"run", wkbNone},
          Expected{"run_rule", wkbNone}, Expected{"rule", wkbNone}, Expected{"parameter", wkbNone}}) {
        INFO(expected.name);
        OGRLayer& layer = opened.layer(expected.name);
        CHECK(layer.GetGeomType() == expected.type);
        CHECK(layer.GetFeatureCount() == 0);
        if (expected.type == wkbNone) continue;
        CHECK(std::string(layer.GetGeometryColumn()) == "geom");
        CHECK(std::string(layer.GetSpatialRef()->GetAuthorityCode(nullptr)) == "4545");
    }
}

TEST_CASE("Columns have the types of their fields") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    (void)Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    const Other other(folder / "town.gpkg");
    CHECK(other.ask("SELECT group_concat(name || ' ' || type) FROM pragma_table_info('coop')") ==
          "fid INTEGER,geom MULTIPOLYGON,uid TEXT,parent_uid TEXT,village_code TEXT,accuracy_m REAL,note TEXT,"
          "owner TEXT,headcount INTEGER,enclosed BOOLEAN,built_on DATE");
    CHECK(other.ask("SELECT group_concat(name || ' ' || type) FROM pragma_table_info('parameter')") ==
          "fid INTEGER,name TEXT,scope TEXT,key TEXT,value REAL,author TEXT,date DATE,document TEXT");
    CHECK(other.ask("SELECT count(*) FROM pragma_index_list('coop') WHERE \"unique\"") == "0");
    CHECK(other.ask("SELECT group_concat(identifier) FROM gpkg_contents WHERE table_name LIKE 'coop%'") ==
          "圈舍,圈舍（点）");
    CHECK(other.ask("SELECT data_type FROM gpkg_contents WHERE table_name = 'person'") == "attributes");
    CHECK(other.ask("SELECT count(*) FROM gpkg_extensions WHERE extension_name = 'gpkg_rtree_index'") == "6");
    CHECK(other.ask("PRAGMA journal_mode") == "delete");
    CHECK(other.ask("PRAGMA integrity_check") == "ok");
    CHECK(other.ask("PRAGMA foreign_key_check").empty());
}

TEST_CASE("A project is made whole or not at all") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    const auto make = [&](const fs::path& file, const std::string& crs = "EPSG:4545") {
        return complaint<DataError>([&] { (void)Project::create(file, layers, crs); });
    };
    const auto taken = folder.file("taken.gpkg", "mine");
    CHECK_THAT(make(taken), Contains("exists already"));
    CHECK(content_of(taken) == "mine");
    CHECK_THAT(make(folder / "none/town.gpkg"), Contains("no folder"));
    CHECK_THAT(make(folder / "town.sqlite"), Contains(".gpkg"));
    CHECK_THAT(make(folder / "town.gpkg", "EPSG:4490"), Contains("counts degrees"));
    CHECK_THAT(make(folder / "town.gpkg", "EPSG:3857"), Contains("Web Mercator"));
    CHECK_THAT(make(folder / "town.gpkg", "EPSG:1"), Contains("EPSG:1"));
    CHECK(names_in(folder.path()) == std::vector<std::string>{"taken.gpkg"});
}

TEST_CASE("A work CRS in words that GDAL and PROJ know is stored under its code") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    CHECK(Project::create(folder / "a.gpkg", layers, "4545").work_crs() == "EPSG:4545");
    const std::string local =
        "+proj=tmerc +lat_0=0 +lon_0=108.5 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +type=crs";
    Project project = Project::create(folder / "b.gpkg", layers, local);
    const Layer& coop = layer_of(layers, "coop");
    project.append(many_coops(coop, 4));
    const Table read = project.read(coop, {});
    CHECK(read.shapes[0].ring(0)[0] == Point{570000, 3414000});
}
