// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/print_desk.hpp"

#include <qgslayoutmanager.h>
#include <qgsprintlayout.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QFileInfo>
#include <catch2/catch.hpp>

#include "plugin/desk.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {

namespace {

ListedFinding finding(const char* rule, const char* uid) {
    ListedFinding wanted;
    wanted.rule = rule;
    wanted.subject_layer = "coop";
    wanted.subject_uid = uid;
    wanted.village_code = "500235111201";
    return wanted;
}

}  // namespace

TEST_CASE("without a project, or before its first check, printing says what to do first") {
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.print().print_village_map("500235111201");
    desk.print().make_layout();
    REQUIRE(qgis.told.size() == 2);
    CHECK(qgis.told[0].contains("open a Cunjing project"));
    CHECK(qgis.told[1].contains("open a Cunjing project"));

    const ScratchFolder folder;
    const std::filesystem::path file = folder / "new.gpkg";
    (void)Project::create(file, test_catalogue(), "EPSG:4545");
    desk.town().open_project(QString::fromStdString(file.string()));
    desk.print().print_village_map("500235111201");
    desk.print().make_layout();
    REQUIRE(qgis.told.size() == 4);
    CHECK(qgis.told[2].contains("never checked"));
    CHECK(qgis.told[3].contains("never checked"));
    CHECK_FALSE(desk.workplace().is_busy());
    QgsProject::instance()->clear();
}

TEST_CASE("the sheet of a village is printed beside the project and opened") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    desk.print().print_village_map("500235111201");
    REQUIRE(desk.workplace().is_busy());
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    INFO(qgis.told.join("\n").toStdString());
    REQUIRE(qgis.opened.size() == 1);
    CHECK(qgis.opened[0].startsWith(QFileInfo(town.file()).absolutePath() + "/maps/500235111201"));
    CHECK(QFileInfo(qgis.opened[0]).size() > 1000);
    REQUIRE(qgis.offered);
    qgis.offered();
    CHECK(qgis.opened.size() == 2);
}

TEST_CASE("a finding's number is that of its notice") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    CHECK(desk.print().number_of(finding("coop-roadside", "c1")) == 1);
    CHECK(desk.print().number_of(finding("coop-roadside", "c2")) == 2);
    CHECK(desk.print().number_of(finding("coop-roadside", "none")) == std::nullopt);
    CHECK(desk.print().number_of(finding("a-rule-without-texts", "gone")) ==
          std::nullopt);  // no village answers for it
    desk.print().print_notice("500235111201", 2);
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    INFO(qgis.told.join("\n").toStdString());
    REQUIRE(qgis.opened.size() == 1);
    CHECK(QFileInfo(qgis.opened[0]).size() > 1000);
}

TEST_CASE("a number that no finding has becomes the program's message") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    desk.print().print_notice("500235111201", 9);
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains("500235111201"));
    CHECK(qgis.opened.isEmpty());
}

TEST_CASE("edits that are not saved are named before maps are printed without them") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    QgsVectorLayer* roads = TownLayers(*QgsProject::instance()).tables_of("road").front();
    REQUIRE(roads->startEditing());
    REQUIRE(roads->deleteFeature(1));
    desk.print().print_village_map("500235111201");
    REQUIRE(qgis.told.size() == 1);
    CHECK(qgis.told[0].contains(roads->name()));
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    CHECK(roads->isModified());
    roads->rollBack();
}

TEST_CASE("each layout gets a name that is free and is opened; none is replaced") {
    const SmallTown town;
    FakeQgis qgis;
    Desk desk(qgis.host());
    desk.town().open_project(town.file());
    desk.print().make_layout();
    QgsPrintLayout* first = qgis.layout;
    REQUIRE(first != nullptr);
    desk.print().make_layout();
    REQUIRE(qgis.layout != first);
    CHECK(qgis.layout->name() == first->name() + " 2");
    CHECK(QgsProject::instance()->layoutManager()->printLayouts().size() == 2);
    CHECK(qgis.told == QStringList{});
}

}  // namespace cunjing
