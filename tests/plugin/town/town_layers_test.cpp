// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/town_layers.hpp"

#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <catch2/catch.hpp>

#include "tests/plugin/look/styled_layer.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

QStringList names(const QgsLayerTreeGroup& group) {
    QStringList result;
    for (const QgsLayerTreeNode* child : group.children()) result << child->name();
    return result;
}

QgsLayerTreeGroup* town_group() {
    return QgsProject::instance()->layerTreeRoot()->findGroup(QStringLiteral("town"));
}

}  // namespace

TEST_CASE("a project is shown as findings on top and its layers in groups") {
    const Speaking english("en_US");
    const SmallTown town;
    TownLayers layers(*QgsProject::instance());
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    REQUIRE(town_group() != nullptr);
    CHECK(names(*town_group()).mid(0, 4) ==
          QStringList{"Findings", "Villages and people", "Waste and upkeep", "Poultry and livestock"});
    const QgsLayerTreeGroup* poultry = town_group()->findGroup("Poultry and livestock");
    REQUIRE(poultry != nullptr);
    const QString coop = QString::fromStdString(test_catalogue().layer("coop").title.en);
    CHECK(names(*poultry).mid(0, 2) == QStringList{coop + " (points)", coop});
    CHECK(layers.tables_of("coop").size() == 2);
    CHECK(layers.file() == town.file());
    CHECK(QgsProject::instance()->crs().authid() == "EPSG:4545");
}

TEST_CASE("every table of the catalogue that is in the file has a layer, none is drawn by chance") {
    const SmallTown town;
    TownLayers layers(*QgsProject::instance());
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    for (const auto& layer : test_catalogue().layers()) {
        INFO(layer->name);
        CHECK(layers.tables_of(QString::fromStdString(layer->name)).size() ==
              std::max<qsizetype>(1, static_cast<qsizetype>(layer->dimensions.size())));
    }
}

TEST_CASE("titles, field names and words follow the language of QGIS") {
    const Speaking chinese("zh_CN");
    const SmallTown town;
    TownLayers layers(*QgsProject::instance());
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    const Layer& road = test_catalogue().layer("road");
    QgsVectorLayer* drawn = layers.tables_of("road").front();
    CHECK(drawn->name().toStdString() == road.title.zh);
    const int index = drawn->fields().lookupField("class");
    REQUIRE(index >= 0);
    CHECK(drawn->attributeAlias(index).toStdString() == road.find("class")->title.zh);
    CHECK(drawn->editorWidgetSetup(index).type() == "ValueMap");
    auto* rules = dynamic_cast<QgsRuleBasedRenderer*>(drawn->renderer());
    REQUIRE(rules != nullptr);
    CHECK(rules->rootRule()->children().front()->label() == "组道");
}

TEST_CASE("layers and findings have the looks of sheets: rules, names, and marks by the focus of each rule") {
    const SmallTown town;
    TownLayers layers(*QgsProject::instance());
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    for (const QgsVectorLayer* villages : layers.tables_of("village"))
        CHECK(villages->labelsEnabled() == (villages->geometryType() == QgsWkbTypes::PolygonGeometry));
    QgsVectorLayer* findings = layers.findings();
    REQUIRE(findings != nullptr);
    QHash<QString, QString> drawn;
    QgsFeature finding;
    for (QgsFeatureIterator all = findings->getFeatures(); all.nextFeature(finding);)
        drawn[finding.attribute("verdict").toString()] =
            drawn_layers(*findings->renderer(), *findings, finding, 5000).join(' ');
    CHECK(drawn["violated"].contains("name=equilateral_triangle"));  // coop-roadside is about poultry
    CHECK(drawn["undetermined"].contains("name=cross2"));            // whatever its rule is about
}

TEST_CASE("showing another project takes the first one's layers away and leaves those of the person") {
    const SmallTown town;
    QgsProject::instance()->addMapLayer(new QgsVectorLayer("Point?crs=EPSG:4326", "my own", "memory"));
    TownLayers layers(*QgsProject::instance());
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    const int shown_once = QgsProject::instance()->mapLayers().size();
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    CHECK(QgsProject::instance()->mapLayers().size() == shown_once);
    layers.remove();
    CHECK(QgsProject::instance()->mapLayers().size() == 1);
    CHECK(town_group() == nullptr);
    CHECK(layers.file().isEmpty());
}

TEST_CASE("a saved QGIS project is known again") {
    const SmallTown town;
    TownLayers layers(*QgsProject::instance());
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    const QString saved = QString::fromStdString((town.folder() / "town.qgz").string());
    REQUIRE(QgsProject::instance()->write(saved));
    QgsProject::instance()->clear();
    CHECK(layers.findings() == nullptr);
    REQUIRE(QgsProject::instance()->read(saved));
    CHECK(layers.file() == town.file());
    CHECK(layers.findings() != nullptr);
}

TEST_CASE("edits that are not saved are named") {
    const SmallTown town;
    TownLayers layers(*QgsProject::instance());
    layers.show(town.file(), "EPSG:4545", test_catalogue(), test_styles());
    CHECK(layers.unsaved().isEmpty());
    QgsVectorLayer* roads = layers.tables_of("road").front();
    REQUIRE(roads->startEditing());
    REQUIRE(roads->deleteFeature(1));
    CHECK(layers.unsaved() == QStringList{roads->name()});
    roads->rollBack();
}

}  // namespace cunjing
