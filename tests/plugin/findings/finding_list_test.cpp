// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_list.hpp"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <catch2/catch.hpp>

#include "plugin/findings/finding_dock.hpp"
#include "tests/plugin/look/styled_layer.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

/// The findings of the small town in a list.
struct Loaded {
    explicit Loaded(FindingList& list) {
        LatestCheck check = read_latest_check(town.file().toStdString(), test_catalogue());
        list.load(std::move(check.findings), test_catalogue(), check.villages, FindingMarks(test_styles()));
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
    CHECK(dock.findChild<QLabel*>("cunjing_counts")->text() ==
          "1 violated · 1 doubtful · 1 undetermined · 0 opportunities (2026-03-01)");
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

TEST_CASE("findings are narrowed by village, rule, verdict, severity and words, and the counts follow") {
    const Speaking english("en_US");
    FindingList list;
    const Loaded loaded(list);
    FindingFilter filter(list);
    const auto left = [&](const WantedFindings& wanted) {
        filter.want(wanted);
        return filter.tally().all();
    };
    CHECK(left({}) == 3);
    CHECK(left({"500235111201", {}, {}, {}, {}}) == 2);
    CHECK(left({"", {}, {}, {}, {}}) == 1);  // those in no village
    CHECK(left({{}, "coop-roadside", {}, {}, {}}) == 2);
    CHECK(left({{}, {}, "doubtful", {}, {}}) == 1);
    CHECK(left({{}, {}, {}, 3, {}}) == 1);
    CHECK(left({{}, {}, {}, 0, {}}) == 0);  // an undetermined one has no severity, it is no opportunity
    CHECK(left({{}, {}, {}, {}, "试点"}) == 2);
    CHECK(left({{}, {}, {}, {}, "c2"}) == 1);  // what a feature is called
    CHECK(left({"500235111201", "coop-roadside", "violated", 3, "coop"}) == 1);
    CHECK(filter.tally().violated == 1);
}

TEST_CASE("an opportunity is not counted among what is violated") {
    FindingList list;
    const SmallTown town;
    ListedFinding better;
    better.verdict = "violated";
    better.severity = 0;
    list.load({better}, test_catalogue(), {}, FindingMarks());
    const FindingFilter filter(list);
    CHECK(filter.tally().violated == 0);
    CHECK(filter.tally().opportunities == 1);
}

TEST_CASE("the filter offers the villages and rules that findings name, and says how many of all are shown") {
    const Speaking english("en_US");
    FindingDock dock;
    const Loaded loaded(dock.list());
    dock.refresh("2026-03-01");
    auto* villages = dock.findChild<QComboBox*>("cunjing_filter_village");
    CHECK(villages->findText("试点村 (2)") > 0);
    CHECK(villages->findText("in no village (1)") > 0);
    villages->setCurrentIndex(villages->findText("试点村 (2)"));
    CHECK(dock.findChild<QLabel*>("cunjing_counts")->text().startsWith("2 of 3: 1 violated · 1 doubtful"));
    dock.refresh("2026-03-01");  // after another check the choice is still there
    CHECK(villages->currentText() == "试点村 (2)");
}

TEST_CASE("the panel says clause, measure, whose limit and mend, and takes words of the file for words") {
    const Speaking english("en_US");
    ListedFinding finding;
    finding.title = {"道路两旁搭建圈舍", "Coop by the roadside"};
    finding.verdict = "violated";
    finding.severity = 2;
    finding.basis_text = "不得在道路两旁搭建鸡鸭圈舍";
    finding.basis_source = "凤鸣镇<b>方案</b>";
    finding.measure = "distance_m";
    finding.measured = 1.25;
    finding.limit = 5;
    finding.tolerance_m = 0.71;
    finding.deadline_days = 15;
    finding.responsible = "owner";
    const QString html = panel_html(finding, {"试点村", "Coop", "Road", "coop_road = 5 m", "Move it 3.8 m."});
    for (const char* words :
         {"Coop by the roadside", "considerable", "试点村", "不得在道路两旁搭建鸡鸭圈舍", "1.25 m / 5 m", "± 0.71 m",
          "coop_road = 5 m", "Move it 3.8 m.", "within 15 days", "Suspected"})
        CHECK(html.contains(QString::fromUtf8(words)));
    CHECK(html.contains("凤鸣镇&lt;b&gt;方案"));
}

}  // namespace cunjing
