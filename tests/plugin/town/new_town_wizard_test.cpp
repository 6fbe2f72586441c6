// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/new_town_wizard.hpp"

#include <qgsfilewidget.h>
#include <qgsmaptoolemitpoint.h>
#include <qgsproject.h>
#include <qgsprojectionselectionwidget.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <catch2/catch.hpp>

#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

void go_through(const QString& language) {
    const Speaking speaking(language);
    const ScratchFolder folder;
    FakeQgis qgis;
    NewTownWizard wizard(qgis.map, &qgis);
    wizard.show();
    const auto ok = [&] { return wizard.button(QWizard::NextButton)->isEnabled(); };
    CHECK_FALSE(ok());
    wizard.findChild<QLineEdit*>("name")->setText("凤鸣镇");
    CHECK(wizard.town().file.endsWith("凤鸣镇.gpkg"));
    wizard.findChild<QgsFileWidget*>("file")->setFilePath(QString::fromStdString((folder / "town.gpkg").string()));
    CHECK(ok());
    wizard.next();
    wizard.findChild<QRadioButton*>("register")->setChecked(true);
    CHECK_FALSE(ok());
    wizard.findChild<QgsFileWidget*>("register_file")
        ->setFilePath(QString::fromStdString(in_source("sample_data/fengming_villages.csv").string()));
    CHECK(ok());
    wizard.next();
    CHECK(wizard.town().work_crs == "EPSG:4545");
    auto* crs = wizard.findChild<QgsProjectionSelectionWidget*>("crs");
    crs->setCrs(QgsCoordinateReferenceSystem("EPSG:4490"));
    CHECK_FALSE(ok());
    emit wizard.picked(105.1, 30);
    CHECK(wizard.town().work_crs == "EPSG:4544");
    CHECK(ok());
    wizard.next();
    wizard.findChild<QRadioButton*>("tianditu")->setChecked(true);
    wizard.findChild<QLineEdit*>("key")->setText("not a key");
    CHECK_FALSE(ok());
    wizard.findChild<QLineEdit*>("key")->setText("0123456789abcdef0123456789abcdef");
    CHECK(ok());
    wizard.next();
    const QString summary = wizard.findChild<QLabel*>("summary")->text();
    CHECK(summary.contains("town.gpkg"));
    CHECK(summary.contains("EPSG:4544"));
    CHECK_FALSE(summary.contains("0123456789abcdef"));
}

}  // namespace

TEST_CASE("the wizard asks page by page, goes on only when a page is right, and shows no key at the end") {
    go_through("en_US");
    go_through("zh_CN");
}

TEST_CASE("a click on the map while the wizard waits finds the system of the place") {
    FakeQgis qgis;
    qgis.map->setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"));
    NewTownWizard wizard(qgis.map, &qgis);
    wizard.show();
    wizard.findChild<QPushButton*>("pick")->click();
    CHECK_FALSE(wizard.isVisible());
    auto* tool = qobject_cast<QgsMapToolEmitPoint*>(qgis.map->mapTool());
    REQUIRE(tool != nullptr);
    emit tool->canvasClicked(QgsPointXY(111.2, 30), Qt::LeftButton);
    CHECK(wizard.isVisible());
    CHECK(wizard.town().work_crs == "EPSG:4546");
    CHECK(qgis.map->mapTool() != tool);
}

}  // namespace cunjing
