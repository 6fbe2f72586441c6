// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/base_map.hpp"

#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsrasterlayer.h>

#include <catch2/catch.hpp>

#include "plugin/desk.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

const QString key = QStringLiteral("0123456789abcdef0123456789abcdef");

}  // namespace

TEST_CASE("a person's key of Tianditu is in the address, but in no project that is written") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    QgsProject& project = *QgsProject::instance();
    keep_tianditu_key(key);
    BaseMap{BaseMap::Kind::tianditu, {}, key}.show(project);
    REQUIRE(base_maps(project).size() == 2);
    for (const QgsMapLayer* map : base_maps(project)) CHECK(map->source().contains(key));

    const std::filesystem::path saved = town.folder() / "town.qgs";
    REQUIRE(project.write(QString::fromStdString(saved.string())));
    const std::string written = content_of(saved);
    CHECK(written.find("tianditu.gov.cn") != std::string::npos);
    CHECK(written.find(key.toStdString()) == std::string::npos);

    REQUIRE(project.read(QString::fromStdString(saved.string())));
    REQUIRE(base_maps(project).size() == 2);
    for (const QgsMapLayer* map : base_maps(project)) CHECK(map->source().contains(key));
    keep_tianditu_key({});
}

TEST_CASE("a base map lies under all layers, one in place of the other") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    QgsProject& project = *QgsProject::instance();
    for (int time = 0; time < 2; ++time) BaseMap{BaseMap::Kind::tianditu, {}, key}.show(project);
    const QList<QgsMapLayer*> order = project.layerTreeRoot()->layerOrder();
    CHECK(base_maps(project).size() == 2);
    CHECK(base_maps(project).contains(order[order.size() - 1]));
    CHECK(base_maps(project).contains(order[order.size() - 2]));
}

TEST_CASE("what cannot be a base map is told by what it is") {
    const ScratchFolder folder;
    const QString letter = QString::fromStdString(folder.file("letter.tif", "Dear Sir").string());
    CHECK(BaseMap{BaseMap::Kind::orthophoto, letter, {}}.fault().contains("letter.tif"));
    CHECK(BaseMap{BaseMap::Kind::offline_tiles, "/nowhere.mbtiles", {}}.fault().contains("/nowhere.mbtiles"));
    CHECK_FALSE(BaseMap{BaseMap::Kind::tianditu, {}, "a key"}.fault().isEmpty());
    CHECK(BaseMap{BaseMap::Kind::tianditu, {}, key}.fault().isEmpty());
    CHECK(BaseMap{}.fault().isEmpty());
}

}  // namespace cunjing
