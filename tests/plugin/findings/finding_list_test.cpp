// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_list.hpp"

#include <qgsvectorlayer.h>

#include <QSortFilterProxyModel>
#include <QTreeView>
#include <catch2/catch.hpp>

#include "plugin/findings/finding_dock.hpp"
#include "tests/plugin/look/styled_layer.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

struct Loaded {
    explicit Loaded(FindingList& list) {
        QgsVectorLayer findings(town.file() + "|layername=finding", "finding", "ogr");
        REQUIRE(findings.isValid());
        FindingNames names;
        names.rules = {{"coop-roadside", "Coop by the roadside"}};
        names.layers = {{"coop", "Coop"}};
        names.villages = {{"500235111201", "试点村"}};
        names.foci = {{"coop-roadside", "poultry"}};
        list.load(&findings, names, FindingMarks(test_styles()));
    }
    SmallTown town;
};

QString cell(const FindingList& list, int row, FindingList::Column column) {
    return list.data(list.index(row, column), Qt::DisplayRole).toString();
}

int row_of(const FindingList& list, const std::string& verdict) {
    for (int row = 0; row < list.rowCount(); ++row)
        if (list.at(row).verdict == verdict) return row;
    FAIL("no finding is " << verdict);
    return -1;
}

}  // namespace

TEST_CASE("the list names rule, village and feature as people call them") {
    const Speaking english("en_US");
    FindingList list;
    const Loaded loaded(list);
    REQUIRE(list.rowCount() == 3);
    const int row = row_of(list, "violated");
    CHECK(cell(list, row, FindingList::finding) == "serious");
    CHECK(cell(list, row, FindingList::rule) == "Coop by the roadside");
    CHECK(cell(list, row, FindingList::village) == "试点村");
    CHECK(cell(list, row, FindingList::subject) == "Coop");
    CHECK(cell(list, row, FindingList::measured) == "1.25 m / 5 m");
}

TEST_CASE("a finding has the mark of the map before its words") {
    FindingList list;
    const Loaded loaded(list);
    for (const char* verdict : {"violated", "doubtful", "undetermined"}) {
        const QModelIndex cell = list.index(row_of(list, verdict), FindingList::finding);
        CHECK_FALSE(list.data(cell, Qt::DecorationRole).value<QIcon>().isNull());
    }
    CHECK(list.data(list.index(0, FindingList::rule), Qt::DecorationRole).isNull());
}

TEST_CASE("in a Chinese QGIS the list is Chinese") {
    const Speaking chinese("zh-Hans");
    FindingList list;
    const Loaded loaded(list);
    const int row = row_of(list, "violated");
    CHECK(cell(list, row, FindingList::finding) == "严重");
    CHECK(list.headerData(FindingList::rule, Qt::Horizontal, Qt::DisplayRole) == "规则");
    CHECK(cell(list, row, FindingList::measured) == "1.25 米 / 5 米");
}

TEST_CASE("a finding of a rule unknown here, without measure, village or place is listed with what is known") {
    const Speaking english("en_US");
    FindingList list;
    const Loaded loaded(list);
    const int row = row_of(list, "undetermined");
    CHECK(cell(list, row, FindingList::rule) == "a-rule-without-texts");
    CHECK(cell(list, row, FindingList::village) == "in no village");
    CHECK(cell(list, row, FindingList::measured) == "EMPTY");
    CHECK_FALSE(list.at(row).place);
}

TEST_CASE("the dock counts by verdict, puts the gravest first and asks to zoom on double-click") {
    const Speaking english("en_US");
    FindingDock dock;
    const Loaded loaded(dock.list());
    dock.refresh("2026-03-01");
    CHECK(dock.findChild<QLabel*>("cunjing_counts")->text() == "1 violated · 1 doubtful · 1 undetermined (2026-03-01)");
    auto* view = dock.findChild<QTreeView*>("cunjing_finding_view");
    QStringList verdicts;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        verdicts << view->model()->index(row, 0).data(FindingList::verdict_role).toString();
    CHECK(verdicts == QStringList{"violated", "doubtful", "undetermined"});

    QString asked;
    QObject::connect(&dock, &FindingDock::zoom_asked,
                     [&](const ListedFinding& finding) { asked = QString::fromStdString(finding.subject_uid); });
    emit view->doubleClicked(view->model()->index(1, FindingList::village));
    CHECK(asked == "c2");
}

TEST_CASE("a project that was never checked does not look like one without findings") {
    const Speaking english("en_US");
    FindingDock dock;
    dock.refresh("");
    CHECK(dock.findChild<QLabel*>("cunjing_counts")->text() == "not checked yet");
}

TEST_CASE("the filter keeps the rows that have the words") {
    FindingDock dock;
    const Loaded loaded(dock.list());
    auto* view = dock.findChild<QTreeView*>("cunjing_finding_view");
    dock.findChild<QLineEdit*>("cunjing_filter")->setText("WITHOUT-texts");
    CHECK(view->model()->rowCount() == 1);
}

}  // namespace cunjing
