// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/town_desk.hpp"

#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgssnappingconfig.h>
#include <qgsvectorlayer.h>
#include <sqlite3.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "gis/store/project.hpp"
#include "plugin/desk.hpp"
#include "plugin/town/layer_mark.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

namespace fs = std::filesystem;

/// Another program at the same file.
class OtherProgram {
public:
    explicit OtherProgram(const QString& file) { sqlite3_open(file.toUtf8().constData(), &handle_); }
    ~OtherProgram() { sqlite3_close(handle_); }
    OtherProgram(const OtherProgram&) = delete;
    OtherProgram& operator=(const OtherProgram&) = delete;
    OtherProgram(OtherProgram&&) = delete;
    OtherProgram& operator=(OtherProgram&&) = delete;

    void run(const char* sql) const { REQUIRE(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr) == SQLITE_OK); }

private:
    sqlite3* handle_ = nullptr;
};

/// A person without rights: to the super-user, who may run the tests, no file is read-only.
class AsNobody {
public:
    AsNobody() { was_root_ = geteuid() == 0 && seteuid(65534) == 0; }
    ~AsNobody() {
        if (was_root_ && seteuid(0) != 0) std::abort();
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    AsNobody(AsNobody&&) = delete;
    AsNobody& operator=(AsNobody&&) = delete;

private:
    bool was_root_ = false;
};

NewTown wanted_in(const ScratchFolder& folder) {
    NewTown town;
    town.name = QStringLiteral("凤鸣镇");
    town.file = QString::fromStdString((folder / "fengming.gpkg").string());
    return town;
}

/// Makes it and waits for the end.
void make(Desk& desk, const NewTown& town) {
    desk.town().make(town);
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
}

QgsVectorLayer* only_table(const char* layer) {
    const QList<QgsVectorLayer*> tables = TownLayers(*QgsProject::instance()).tables_of(layer);
    return tables.isEmpty() ? nullptr : tables.front();
}

}  // namespace

TEST_CASE("a new project is made with the villages of the register and opens at once") {
    const ScratchFolder folder;
    FakeQgis qgis;
    Desk desk(qgis.host());
    NewTown town = wanted_in(folder);
    town.villages = NewTown::Villages::from_register;
    town.villages_file = QString::fromStdString(in_source("sample_data/fengming_villages.csv").string());
    make(desk, town);
    INFO(qgis.told.join("\n").toStdString());
    CHECK(desk.workplace().town().file() == town.file);
    const Project made = Project::open(town.file.toStdString(), test_catalogue(), Access::read_only);
    CHECK(made.count(test_catalogue().layer("village")) == 24);
    CHECK(made.settings().at("town") == "凤鸣镇");
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains("24"));
    QgsProject::instance()->clear();
}

TEST_CASE("a new project takes villages from any layer of polygons on the map, of any kind and in any system") {
    const ScratchFolder folder;
    auto* borders =
        new QgsVectorLayer("Polygon?crs=EPSG:4490&field=XZQDM:string&field=XZQMC:string", "borders", "memory");
    QgsFeature village(borders->fields());
    village.setGeometry(QgsGeometry::fromWkt("POLYGON ((108.7 30.9,108.8 30.9,108.8 31,108.7 31,108.7 30.9))"));
    village.setAttribute("XZQDM", QStringLiteral("500235125001"));
    village.setAttribute("XZQMC", QStringLiteral("凤凰岭社区"));
    borders->dataProvider()->addFeature(village);
    borders->updateExtents();
    QgsProject::instance()->addMapLayer(borders);
    FakeQgis qgis;
    Desk desk(qgis.host());
    NewTown town = wanted_in(folder);
    town.villages = NewTown::Villages::from_layer;
    town.villages_layer = borders->id();
    REQUIRE(town.place());
    CHECK(town.place()->lon_deg == Approx(108.75));
    CHECK(work_crs_at(*town.place()) == "EPSG:4545");
    make(desk, town);
    INFO(qgis.told.join("\n").toStdString());
    int villages = 0;
    for (const QgsVectorLayer* table : TownLayers(*QgsProject::instance()).tables_of("village")) {
        villages += static_cast<int>(table->featureCount());
        CHECK(table->crs().authid() == "EPSG:4545");
    }
    CHECK(villages == 1);
    QgsProject::instance()->clear();
}

TEST_CASE("a project that cannot be made leaves no file, says why, and the town on the map stays") {
    const SmallTown town;
    const ScratchFolder folder;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    NewTown wanted = wanted_in(folder);
    wanted.villages = NewTown::Villages::from_register;
    wanted.villages_file = QString::fromStdString(folder.file("register.csv", "code,name\n12,short\n").string());
    make(desk, wanted);
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains("12"));
    CHECK_FALSE(fs::exists(wanted.file.toStdString()));
    CHECK(desk.workplace().town().file() == town.file());
}

TEST_CASE("what keeps a project from being made is said before it is begun") {
    const ScratchFolder folder;
    NewTown town = wanted_in(folder);
    CHECK(town.fault_of_place().isEmpty());
    town.name = " ";
    CHECK_FALSE(town.fault_of_place().isEmpty());
    town = wanted_in(folder);
    std::ofstream(town.file.toStdString()) << "theirs";
    CHECK(town.fault_of_place().contains("fengming.gpkg"));
    town.file = "/nowhere/town.gpkg";
    CHECK(town.fault_of_place().contains("/nowhere"));
    town.work_crs = "EPSG:4490";
    CHECK_FALSE(town.fault_of_crs().isEmpty());
    town.work_crs = "EPSG:4546";
    CHECK(town.fault_of_crs().isEmpty());
    town.villages = NewTown::Villages::from_file;
    town.villages_file = town.file;
    CHECK_FALSE(town.fault_of_villages().isEmpty());
}

TEST_CASE("a file that somebody else is writing is not opened, and the message names it") {
    const SmallTown town;
    const OtherProgram other(town.file());
    other.run("BEGIN EXCLUSIVE");
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains("town.gpkg"));
    CHECK(QgsProject::instance()->mapLayers().isEmpty());
    other.run("COMMIT");
    desk.town().open_project(town.file());
    CHECK(qgis.told.size() == 1);
}

TEST_CASE("a read-only file opens for reading and says that edits cannot be saved") {
    const SmallTown town;
    fs::permissions(town.file().toStdString(), static_cast<fs::perms>(0444));
    fs::permissions(town.folder().path(), static_cast<fs::perms>(0755));
    FakeQgis qgis;
    Desk desk(qgis.host());
    {
        const AsNobody nobody;
        desk.town().open_project(town.file());
    }
    INFO(qgis.told.join("\n").toStdString());
    CHECK_FALSE(QgsProject::instance()->mapLayers().isEmpty());
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains("town.gpkg"));
}

TEST_CASE("tables and fields of a newer program are shown and named, and stay in the file") {
    const Speaking english("en_US");
    const SmallTown town;
    const OtherProgram newer(town.file());
    newer.run("ALTER TABLE road ADD COLUMN glow TEXT DEFAULT 'green'");
    newer.run("CREATE TABLE hologram (fid INTEGER PRIMARY KEY, name TEXT)");
    newer.run("INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('hologram', 'attributes', 'h')");
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    const QString told = qgis.told.join("\n");
    INFO(told.toStdString());
    CHECK(told.contains("hologram"));
    CHECK(told.contains("road.glow"));
    CHECK_FALSE(told.contains("finding"));
    CHECK(only_table("hologram") != nullptr);
    QgsVectorLayer* roads = only_table("road");
    REQUIRE(roads->startEditing());
    REQUIRE(roads->changeAttributeValue(1, roads->fields().lookupField("name"), QStringLiteral("新路")));
    REQUIRE(roads->commitChanges());
    CHECK(roads->getFeature(1).attribute("glow").toString() == "green");
}

TEST_CASE("a layer that somebody renamed is still known, and one that is removed comes back on demand") {
    const Speaking english("en_US");
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    only_table("road")->setName("my roads");
    CHECK(only_table("road")->name() == "my roads");
    const int before = QgsProject::instance()->mapLayers().size();
    QgsProject::instance()->removeMapLayer(only_table("ditch")->id());
    CHECK(wait_until([&] { return !qgis.told.isEmpty(); }, 2000));
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains("ditch"));
    desk.town().show_missing_layers();
    CHECK(QgsProject::instance()->mapLayers().size() == before);
    CHECK(only_table("ditch") != nullptr);
    CHECK(only_table("road")->name() == "my roads");
    CHECK(qgis.told.size() == 2);
    desk.town().open_project(town.file());
    CHECK_FALSE(wait_until([&] { return qgis.told.size() > 2; }, 200));
}

TEST_CASE("drawing snaps to roads and ditches but not to coops, edges move together, villages do not overlap") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    const QgsProject& project = *QgsProject::instance();
    const QgsSnappingConfig snapping = project.snappingConfig();
    CHECK(snapping.enabled());
    CHECK(snapping.individualLayerSettings(only_table("road")).enabled());
    CHECK(snapping.individualLayerSettings(only_table("road")).tolerance() == 10);
    CHECK(snapping.individualLayerSettings(only_table("ditch")).enabled());
    CHECK_FALSE(snapping.individualLayerSettings(only_table("coop")).enabled());
    CHECK(project.topologicalEditing());
    REQUIRE(project.avoidIntersectionsLayers().size() == 1);
    CHECK(layer_mark(*project.avoidIntersectionsLayers().front()) == "village");
}

TEST_CASE("themes are offered in the language of QGIS, and one that a person changed stays") {
    const Speaking english("en_US");
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    QgsMapThemeCollection& themes = *QgsProject::instance()->mapThemeCollection();
    CHECK(themes.mapThemes() == QStringList{"Findings", "Patrol", "Zones"});
    CHECK(themes.mapThemeVisibleLayers("Patrol").contains(only_table("observation")));
    CHECK_FALSE(themes.mapThemeVisibleLayers("Patrol").contains(only_table("coop")));
    QgsMapThemeCollection::MapThemeRecord only_roads;
    only_roads.addLayerRecord(QgsMapThemeCollection::MapThemeLayerRecord(only_table("road")));
    themes.update("Patrol", only_roads);
    QgsProject::instance()->removeMapLayer(only_table("ditch")->id());
    desk.town().show_missing_layers();
    CHECK(themes.mapThemeVisibleLayers("Patrol").size() == 1);
    desk.town().open_project(town.file());
    CHECK(themes.mapThemeVisibleLayers("Patrol").contains(only_table("observation")));
}

}  // namespace cunjing
