// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/form.hpp"

#include <qgsattributeeditorcontainer.h>
#include <qgsattributeform.h>
#include <qgseditorwidgetregistry.h>
#include <qgsgui.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerutils.h>

#include <QDate>
#include <catch2/catch.hpp>

#include "plugin/qgis_compat.hpp"
#include "plugin/town/town_layers.hpp"
#include "tests/plugin/look/styled_layer.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

/// The small town in QGIS, with QGIS's widgets for forms.
class TownOnTheMap {
public:
    TownOnTheMap() : layers_(*QgsProject::instance()) {
        QgsGui::editorWidgetRegistry()->initEditors();
        layers_.show(town_.file(), "EPSG:4545", test_catalogue(), test_styles());
    }
    /// Of polygons where a layer has two.
    [[nodiscard]] QgsVectorLayer& table(const char* layer) const {
        const QList<QgsVectorLayer*> tables = layers_.tables_of(layer);
        for (QgsVectorLayer* table : tables)
            if (has_polygons(*table)) return *table;
        return *tables.front();
    }
    [[nodiscard]] const SmallTown& town() const { return town_; }

private:
    SmallTown town_;
    TownLayers layers_;
};

int field(const QgsVectorLayer& table, const char* name) {
    const int index = table.fields().lookupField(name);
    REQUIRE(index >= 0);
    return index;
}

QgsFeature drawn_in(QgsVectorLayer& table, const char* wkt) {
    QgsExpressionContext context = table.createExpressionContext();
    return QgsVectorLayerUtils::createFeature(&table, QgsGeometry::fromWkt(wkt), {}, &context);
}

QStringList fields_in_order(const QgsAttributeEditorContainer& container) {
    QStringList names;
    for (const QgsAttributeEditorElement* child : container.children()) names << child->name();
    return names;
}

}  // namespace

TEST_CASE("fields are called as the catalogue titles them, with their units") {
    const Speaking english("en_US");
    const Layer& road = test_catalogue().layer("road");
    CHECK(LayerForm::title(*road.find("surface_width_m")) == "Surface width (m)");
    CHECK(LayerForm::title(*road.find("class")) == "Road class");
    CHECK(LayerForm::title(*test_catalogue().layer("coop").find("area_m2")) == "Floor area (m²)");
    CHECK(LayerForm::title(*test_catalogue().layer("coop").find("headcount")) == "Headcount");
}

TEST_CASE("a form that is saved as it was opened changes nothing, however odd the values in the file are") {
    TownOnTheMap map;
    QgsVectorLayer& roads = map.table("road");
    REQUIRE(roads.startEditing());
    const std::map<const char*, QVariant> odd{{"class", "lane"},                   // a word of nobody
                                              {"surface_width_m", 500.123456789},  // out of range, many digits
                                              {"village_code", "999999999999"},    // of no village
                                              {"is_corridor", true},
                                              {"zone_date", QDate(2020, 2, 29)},
                                              {"ditch_width_m", QVariant()}};
    for (const auto& [name, value] : odd) REQUIRE(roads.changeAttributeValue(1, field(roads, name), value));
    const QgsFeature before = roads.getFeature(1);
    QgsAttributeForm form(&roads, before);
    form.changeAttribute("name", QStringLiteral("新路"));
    REQUIRE(form.save());
    const QgsFeature after = roads.getFeature(1);
    for (int index = 0; index < roads.fields().count(); ++index) {
        const QString name = roads.fields().at(index).name();
        INFO(name.toStdString() << ": " << after.attribute(index).toString().toStdString());
        if (name == "name")
            CHECK(after.attribute(index).toString() == "新路");
        else if (before.attribute(index).isNull())
            CHECK(after.attribute(index).isNull());
        else
            CHECK(after.attribute(index) == before.attribute(index));
    }
    roads.rollBack();
}

TEST_CASE("counts, yes and no, and days go through the form as they are") {
    TownOnTheMap map;
    QgsVectorLayer& coops = map.table("coop");
    REQUIRE(coops.startEditing());
    REQUIRE(coops.changeAttributeValue(1, field(coops, "headcount"), 12));
    REQUIRE(coops.changeAttributeValue(1, field(coops, "enclosed"), false));
    REQUIRE(coops.changeAttributeValue(1, field(coops, "built_on"), QDate(2019, 12, 31)));
    QgsAttributeForm form(&coops, coops.getFeature(1));
    form.changeAttribute("owner", QStringLiteral("张三"));
    REQUIRE(form.save());
    const QgsFeature after = coops.getFeature(1);
    CHECK(after.attribute("headcount").toInt() == 12);
    CHECK(after.attribute("enclosed") == QVariant(false));
    CHECK(after.attribute("built_on").toDate() == QDate(2019, 12, 31));
    CHECK(after.attribute("species").isNull());
    coops.rollBack();
}

TEST_CASE("what is missing or out of range is marked, and never keeps anybody from saving") {
    TownOnTheMap map;
    const QgsVectorLayer& roads = map.table("road");
    const auto soft = QgsFieldConstraints::ConstraintStrengthSoft;
    const QgsFieldConstraints of_class = roads.fields().at(field(roads, "class")).constraints();
    CHECK((of_class.constraints() & QgsFieldConstraints::ConstraintNotNull) != 0);
    CHECK(of_class.constraintStrength(QgsFieldConstraints::ConstraintNotNull) == soft);
    QStringList complaints;
    QgsFeature road = roads.getFeature(1);
    const int width = field(roads, "surface_width_m");
    for (const double good : {0.5, 60.0}) {
        road.setAttribute(width, good);
        CHECK(QgsVectorLayerUtils::validateAttribute(&roads, road, width, complaints, soft));
    }
    for (const double bad : {0.4, 60.1}) {
        road.setAttribute(width, bad);
        CHECK_FALSE(QgsVectorLayerUtils::validateAttribute(&roads, road, width, complaints, soft));
        CHECK(QgsVectorLayerUtils::validateAttribute(&roads, road, width, complaints,
                                                     QgsFieldConstraints::ConstraintStrengthHard));
    }
    road.setAttribute(width, QVariant());
    CHECK(QgsVectorLayerUtils::validateAttribute(&roads, road, width, complaints, soft));
}

TEST_CASE("a new feature knows itself, its village, the day and who saw it") {
    TownOnTheMap map;
    QgsVectorLayer& observations = map.table("observation");
    const QgsFeature seen = drawn_in(observations, "POINT (500010 3400010)");
    CHECK(seen.attribute("uid").toString().size() == 36);
    CHECK(seen.attribute("village_code").toString() == "500235111201");
    CHECK(seen.attribute("observed_at").toDate() == QDate::currentDate());
    CHECK_FALSE(seen.attribute("observer").toString().isEmpty());
    CHECK(drawn_in(observations, "POINT (509999 3400010)").attribute("village_code").isNull());
    // Half of it lies outside: the check decides.
    CHECK(
        drawn_in(map.table("road"), "LINESTRING (500000 3400000, 509999 3400000)").attribute("village_code").isNull());
    CHECK(drawn_in(map.table("coop"), "POLYGON ((500000 3400000, 500002 3400000, 500002 3400002, 500000 3400000))")
              .attribute("built_on")
              .isNull());
}

TEST_CASE("a form begins with what must be said and ends with what is about the record; identities are not in it") {
    TownOnTheMap map;
    const QStringList road = fields_in_order(*map.table("road").editFormConfig().invisibleRootContainer());
    CHECK(road.first() == "class");
    CHECK(road.indexOf("name") < road.indexOf("surface_width_m"));
    CHECK(road.mid(road.size() - 2, 1) == QStringList{"note"});
    CHECK_FALSE(road.contains("uid"));
    CHECK_FALSE(road.contains("parent_uid"));
    const auto& record = dynamic_cast<const QgsAttributeEditorContainer&>(
        *map.table("road").editFormConfig().invisibleRootContainer()->children().last());
    CHECK(fields_in_order(record) == QStringList{"village_code", "accuracy_m"});
    const QgsVectorLayer& roads = map.table("road");
    CHECK(roads.editFormConfig().readOnly(field(roads, "uid")));
}

TEST_CASE("forms, first values and marks survive saving and opening the QGIS project") {
    TownOnTheMap map;
    const QString saved = QString::fromStdString((map.town().folder() / "town.qgz").string());
    REQUIRE(QgsProject::instance()->write(saved));
    REQUIRE(QgsProject::instance()->read(saved));
    QgsVectorLayer& observations = map.table("observation");
    CHECK(observations.editorWidgetSetup(field(observations, "photo")).type() == "ExternalResource");
    CHECK(observations.customProperty("QFieldSync/attachment_naming").toString().contains("photos/observation_"));
    CHECK(observations.editorWidgetSetup(field(observations, "observed_at")).type() == "DateTime");
    CHECK(drawn_in(observations, "POINT (500010 3400010)").attribute("village_code").toString() == "500235111201");
    const QgsVectorLayer& roads = map.table("road");
    CHECK(fields_in_order(*roads.editFormConfig().invisibleRootContainer()).first() == "class");
    CHECK(roads.fields().at(field(roads, "surface_width_m")).constraints().constraintDescription().contains("60"));
}

}  // namespace cunjing
