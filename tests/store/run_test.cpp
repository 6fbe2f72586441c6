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

TEST_CASE("Findings stand in the file in the order given, with all that was measured") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    RunRecord run = small_run(3);
    FindingRow& full = run.findings[1];
    full.reference_layer = "road";
    full.reference_uid = "r-1";
    full.measured_raw = 3.25;
    full.limit_source = "coop_road[village]=5 (default)";
    full.tolerance_m = 0.07;
    full.deadline_days = 15;
    full.responsible = "owner";
    full.village_code = "500235100201";
    full.village_how = "polygon";
    full.reason = "宽度未知";
    run.findings[2].place.reset();
    run.findings[2].measured.reset();
    Project::create(folder / "town.gpkg", layers, "EPSG:4545").save_run(run);

    const Foreign opened = Foreign::edit(folder / "town.gpkg");
    OGRLayer& finding = opened.layer("finding");
    REQUIRE(finding.GetFeatureCount() == 3);
    const OGRFeatureUniquePtr second(finding.GetFeature(2));
    CHECK(std::string(second->GetFieldAsString("rule")) == "r1");
    CHECK(std::string(second->GetFieldAsString("reference_uid")) == "r-1");
    CHECK(second->GetFieldAsDouble("measured") == 1 / 7.0);
    CHECK(second->GetFieldAsDouble("measured_raw") == 3.25);
    CHECK(second->GetFieldAsDouble("limit") == 5);
    CHECK(second->GetFieldAsDouble("tolerance_m") == 0.07);
    CHECK(second->GetFieldAsInteger("severity") == 2);
    CHECK(second->GetFieldAsInteger("deadline_days") == 15);
    CHECK(std::string(second->GetFieldAsString("village_how")) == "polygon");
    CHECK(std::string(second->GetFieldAsString("reason")) == "宽度未知");
    CHECK(second->GetGeometryRef()->toPoint()->getX() == 570020.125);
    const OGRFeatureUniquePtr third(finding.GetFeature(3));
    CHECK(third->GetGeometryRef() == nullptr);
    CHECK_FALSE(third->IsFieldSetAndNotNull(third->GetFieldIndex("measured")));
    OGREnvelope extent;
    CHECK(finding.GetExtent(&extent, FALSE) == OGRERR_NONE);
    CHECK(extent.MaxX == 570020.125);
}

TEST_CASE("A run without findings empties the table and its index") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    Project project = Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    project.save_run(small_run(500));
    project.save_run(small_run(0));
    const Other other(folder / "town.gpkg");
    CHECK(other.ask("SELECT count(*) FROM finding") == "0");
    CHECK(other.ask("SELECT count(*) FROM rtree_finding_geom") == "0");
    CHECK(other.ask("SELECT rtreecheck('rtree_finding_geom')") == "ok");
    CHECK(other.ask("SELECT min_x FROM gpkg_contents WHERE table_name = 'finding'") == "NULL");
    CHECK(other.ask("SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'run'") == "2");
}

TEST_CASE("Two identical runs leave identical findings") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    Project project = Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    const auto dump = [&] {
        return Other(folder / "town.gpkg")
            .ask(
                "SELECT group_concat(fid || hex(geom) || rule || measured) || (SELECT group_concat(nodeno || "
                "hex(data)) "
                "FROM rtree_finding_geom_node) FROM finding");
    };
    project.save_run(small_run(200));
    const std::string first = dump();
    project.save_run(small_run(77));
    project.save_run(small_run(200));
    CHECK(dump() == first);
}

TEST_CASE("The tables of runs are made in a GeoPackage that lacks them") {
    const ScratchFolder folder;
    const auto file = folder / "foreign.gpkg";
    {
        Foreign foreign(file);
        add_feature(foreign.layer("water", wkbPolygon, 4545, {{"name", OFTString}}),
                    "POLYGON ((570000 3414000,570010 3414000,570000 3414010,570000 3414000))");
    }
    const Layers layers = small_layers();
    {
        Project project = Project::open(file, layers, Access::read_write);
        project.save_run(small_run(25));
        project.save_run(small_run(24));
    }
    const Other other(file);
    CHECK(other.ask("SELECT count(*) FROM finding") == "24");
    CHECK(other.ask("SELECT count(*) FROM run") == "2");
    CHECK(other.ask("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'finding'") == "4545");
    CHECK(other.ask("SELECT rtreecheck('rtree_finding_geom')") == "ok");
    CHECK(Foreign::edit(file).layer("finding").GetFeatureCount() == 24);
}

TEST_CASE("Somebody else's table called finding is not overwritten") {
    const ScratchFolder folder;
    const auto file = folder / "foreign.gpkg";
    {
        Foreign foreign(file);
        foreign.layer("water", wkbPolygon, 4545, {});
        add_feature(foreign.layer("finding", wkbPoint, 4545, {{"my_text", OFTString}}), "POINT (1 2)",
                    {{"my_text", "mine"}});
    }
    const Layers layers = small_layers();
    Project project = Project::open(file, layers, Access::read_write);
    CHECK_THAT(complaint<DataError>([&] { project.save_run(small_run(1)); }),
               Contains("finding") && Contains("no column rule") && Contains("rename"));
    const Other other(file);
    CHECK(other.ask("SELECT my_text FROM finding") == "mine");
    CHECK_FALSE(has_table(other.connection(), "run"));
}

TEST_CASE("A cancelled run leaves the findings of the last one") {
    class Stop : public Progress {
        [[nodiscard]] bool is_cancelled() const override { return true; }
    };
    const ScratchFolder folder;
    const Layers layers = small_layers();
    Project project = Project::create(folder / "town.gpkg", layers, "EPSG:4545");
    project.save_run(small_run(50));
    Stop stop;
    CHECK_THROWS_AS(project.save_run(small_run(60), stop), Cancelled);
    const Other other(folder / "town.gpkg");
    CHECK(other.ask("SELECT count(*) FROM finding") == "50");
    CHECK(other.ask("SELECT count(*) FROM rtree_finding_geom") == "50");
    CHECK(other.ask("SELECT count(*) FROM run") == "1");
}
