// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/desk.hpp"

#include <qgsapplication.h>
#include <qgsproject.h>
#include <qgsrubberband.h>
#include <qgsvectorlayer.h>

#include <QDockWidget>
#include <QGraphicsScene>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QTreeView>
#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

int listed(Desk& desk) {
    return desk.findings().dock().findChild<QTreeView*>("cunjing_finding_view")->model()->rowCount();
}

void double_click(Desk& desk, const QString& verdict) {
    auto* view = desk.findings().dock().findChild<QTreeView*>("cunjing_finding_view");
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, 0);
        if (index.data(FindingList::verdict_role).toString() == verdict) emit view->doubleClicked(index);
    }
}

/// How many shapes lie over the map.
int drawn_shapes(const FakeQgis& qgis) {
    int count = 0;
    for (const QGraphicsItem* item : qgis.map->scene()->items())
        if (const auto* band = dynamic_cast<const QgsRubberBand*>(item);
            band != nullptr && band->numberOfVertices() > 0)
            ++count;
    return count;
}

}  // namespace

TEST_CASE("opening a project lists the findings of its last check and shows the town") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    CHECK(listed(desk) == 0);
    desk.town().open_project(town.file());
    CHECK(qgis.told == QStringList{});
    CHECK(listed(desk) == 3);
    CHECK(qgis.map->extent().contains(QgsPointXY(500000, 3400000)));
}

TEST_CASE("a file that is no project becomes a message that names it") {
    const ScratchFolder folder;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(QString::fromStdString(folder.file("letter.gpkg", "Dear Sir").string()));
    desk.town().open_project("/nowhere/town.gpkg");
    REQUIRE(qgis.told.size() == 2);
    CHECK(qgis.told[0].contains("letter.gpkg"));
    CHECK(qgis.told[1].contains("/nowhere/town.gpkg"));
    CHECK(QgsProject::instance()->mapLayers().isEmpty());
}

TEST_CASE("a double-click brings the finding and its feature before the eye") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    qgis.map->setDestinationCrs(QgsProject::instance()->crs());
    double_click(desk, "doubtful");
    CHECK(qgis.map->extent().contains(QgsPointXY(500100, 3400009)));
    CHECK(qgis.map->scale() == Approx(500).epsilon(0.01));
    double_click(desk, "violated");
    CHECK(qgis.map->extent().contains(QgsRectangle(500000, 3400005, 500004, 3400009)));
    CHECK(qgis.map->extent().width() < 500);
}

TEST_CASE("what is selected is drawn on the map: the feature, the road beside it, and how far it is between them") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    desk.findings().run_check();
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    auto* view = desk.findings().dock().findChild<QTreeView*>("cunjing_finding_view");
    CHECK(drawn_shapes(qgis) == 0);
    for (int row = 0; row < view->model()->rowCount(); ++row)
        if (view->model()->index(row, 0).data(FindingList::rule_role) == "coop-roadside")
            view->setCurrentIndex(view->model()->index(row, 0));
    CHECK(drawn_shapes(qgis) == 2);
    CHECK(wait_until([&] { return drawn_shapes(qgis) == 3; }));
    CHECK(desk.findings()
              .dock()
              .findChild<QTextBrowser*>("cunjing_finding_words")
              ->toPlainText()
              .contains(QString::fromStdString(test_catalogue().rule("coop-roadside").basis.front().text)));
    view->clearSelection();
    CHECK(drawn_shapes(qgis) == 0);
}

TEST_CASE("a finding about a feature without a shape says so and leaves the map where it is") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    const QgsRectangle before = qgis.map->extent();
    double_click(desk, "undetermined");
    CHECK(qgis.told.size() == 1);
    CHECK(qgis.map->extent() == before);
}

TEST_CASE("another project is not opened over edits that are not saved") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    QgsVectorLayer* roads = TownLayers(*QgsProject::instance()).tables_of("road").front();
    REQUIRE(roads->startEditing());
    REQUIRE(roads->deleteFeature(1));
    desk.town().open_project(town.file());
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains(roads->name()));
    CHECK(roads->isModified());
    roads->rollBack();
}

TEST_CASE("the list goes empty when the layers go") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    QgsProject::instance()->clear();
    CHECK(listed(desk) == 0);
}

TEST_CASE("without a project the check says what to do first") {
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.findings().run_check();
    CHECK(qgis.told.size() == 1);
    CHECK_FALSE(desk.workplace().is_busy());
}

TEST_CASE("a check in the background lists what the engine finds in place of the last check's findings") {
    const Speaking english("en_US");
    const SmallTown town;
    Project project = Project::open(town.file().toStdString(), test_catalogue(), Access::read_only);
    CheckOptions options;
    options.as_of = today();
    options.dry_run = true;
    const CheckResult expected = check_project(project, test_catalogue(), options);
    REQUIRE_FALSE(expected.run.findings.empty());

    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    desk.findings().run_check();
    CHECK(desk.workplace().is_busy());
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    const FindingList& list = desk.findings().dock().list();
    REQUIRE(list.rowCount() == static_cast<int>(expected.run.findings.size()));
    for (const FindingRow& finding : expected.run.findings) {
        INFO(finding.rule << " " << finding.subject_uid);
        int found = 0;
        for (int row = 0; row < list.rowCount(); ++row)
            found += list.at(row).rule == finding.rule && list.at(row).verdict == finding.verdict &&
                     list.at(row).subject_uid == finding.subject_uid;
        CHECK(found == 1);
    }
    CHECK(qgis.told.size() == 1);
    CHECK_FALSE(expected.not_run.empty());
    CHECK(desk.findings()
              .dock()
              .findChild<QPlainTextEdit*>("cunjing_reasons")
              ->toPlainText()
              .contains(QString::fromStdString(expected.not_run.front().why.en)));
}

TEST_CASE("a check that is cancelled leaves the findings as they were") {
    const Speaking english("en_US");
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    desk.findings().run_check();
    desk.workplace().cancel();
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    CHECK(listed(desk) == 3);
    CHECK(qgis.told == QStringList{QString::fromStdString(Cancelled().message().en)});
}

TEST_CASE("a desk that goes while a check runs stops it first") {
    const SmallTown town;
    FakeQgis qgis;
    {
        Desk desk(qgis.host());
        desk.town().open_project(town.file());
        desk.findings().run_check();
    }
    CHECK(QgsApplication::taskManager()->countActiveTasks() == 0);
    CHECK(qgis.findChild<QDockWidget*>("cunjing_findings") == nullptr);
}

TEST_CASE("what the desk put into QGIS it takes out again, but not the layers") {
    const SmallTown town;
    FakeQgis qgis;
    const auto widgets = qgis.findChildren<QWidget*>().size();
    {
        Desk desk(qgis.host());
        CHECK(qgis.menu.contains("cunjing_open"));
        CHECK(qgis.menu.contains("cunjing_check"));
        CHECK(qgis.findChild<QToolBar*>("cunjing_toolbar") != nullptr);
        CHECK(qgis.findChild<QDockWidget*>("cunjing_findings") != nullptr);
        desk.town().open_project(town.file());
    }
    CHECK(qgis.menu.isEmpty());
    CHECK(qgis.findChildren<QWidget*>().size() == widgets);
    CHECK_FALSE(QgsProject::instance()->mapLayers().isEmpty());
}

}  // namespace cunjing
