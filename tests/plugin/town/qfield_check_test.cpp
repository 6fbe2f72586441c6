// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/qfield_check.hpp"

#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <catch2/catch.hpp>

#include "plugin/desk.hpp"
#include "tests/plugin/look/styled_layer.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("a town saved for QField lies whole in its folder and opens from any other") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    desk.town().save_for_qfield();
    INFO(qgis.told.join("\n").toStdString());
    REQUIRE(fs::exists(town.folder() / "town.qgz"));
    CHECK(QFieldCheck::faults(*QgsProject::instance()) == QStringList{});
    CHECK(qgis.told.size() == 1);
    const int layers = QgsProject::instance()->mapLayers().size();
    QgsProject::instance()->clear();

    const ScratchFolder phone;
    for (const char* name : {"town.qgz", "town.gpkg"}) fs::rename(town.folder() / name, phone / name);
    REQUIRE(QgsProject::instance()->read(QString::fromStdString((phone / "town.qgz").string())));
    CHECK(QgsProject::instance()->mapLayers().size() == layers);
    for (const QgsMapLayer* layer : QgsProject::instance()->mapLayers()) {
        INFO(layer->name().toStdString());
        CHECK(layer->isValid());
    }
    CHECK(TownLayers(*QgsProject::instance()).file().toStdString() == (phone / "town.gpkg").string());
}

TEST_CASE("what a phone could not show is named, each with the way out") {
    const Speaking english("en_US");
    const SmallTown town;
    QgsProject& project = *QgsProject::instance();
    CHECK(QFieldCheck::faults(project) == QStringList{"the QGIS project is not saved yet"});
    TownLayers layers(project);
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    const ScratchFolder elsewhere;
    fs::copy_file(town.file().toStdString(), elsewhere / "far.gpkg");
    project.addMapLayer(new QgsVectorLayer("Point?crs=EPSG:4326", "sketch", "memory"));
    project.addMapLayer(new QgsVectorLayer(
        QString::fromStdString((elsewhere / "far.gpkg").string()) + "|layername=road", "far road", "ogr"));
    layers.tables_of("road").front()->setEditorWidgetSetup(2, QgsEditorWidgetSetup("Sparkles", {}));
    REQUIRE(project.write(QString::fromStdString((town.folder() / "town.qgz").string())));
    project.setFilePathStorage(Qgis::FilePathType::Absolute);
    const QString faults = QFieldCheck::faults(project).join('\n');
    INFO(faults.toStdString());
    CHECK(faults.contains("sketch lives in memory only"));
    CHECK(faults.contains("far road lies outside"));
    CHECK(faults.contains("Sparkles"));
    CHECK(faults.contains("absolute"));
    CHECK(faults.count('\n') == 3);
}

TEST_CASE("another person's QGIS project beside the file is not overwritten") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    const fs::path theirs = town.folder().file("town.qgz", "theirs");
    desk.town().save_for_qfield();
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains("town.qgz"));
    CHECK(content_of(theirs) == "theirs");
}

}  // namespace cunjing
