// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/plugin/small_town.hpp"

#include <qgsproject.h>
#include <qgssettings.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include "gis/store/project.hpp"

namespace cunjing {
namespace {

class FakeHost : public Host {
public:
    explicit FakeHost(FakeQgis& qgis) : qgis_(qgis) {}

    QWidget* window() override { return &qgis_; }
    QgsMapCanvas* canvas() override { return qgis_.map; }
    void add(QToolBar* bar) override { qgis_.addToolBar(bar); }
    void add(QDockWidget* dock, Qt::DockWidgetArea area) override { qgis_.addDockWidget(area, dock); }
    void remove(QDockWidget* dock) override { qgis_.removeDockWidget(dock); }
    void add_to_menu(const QString& /*menu*/, QAction* action) override { qgis_.menu.append(action->objectName()); }
    void remove_from_menu(const QString& /*menu*/, QAction* action) override {
        qgis_.menu.removeAll(action->objectName());
    }
    void tell(const QString& message, Qgis::MessageLevel /*level*/) override { qgis_.told.append(message); }
    void offer(const QString& message, const QString& /*button*/, std::function<void()> what) override {
        qgis_.told.append(message);
        qgis_.offered = std::move(what);
    }
    void open_file(const QString& file) override { qgis_.opened.append(file); }
    void open_layout(QgsPrintLayout* layout) override { qgis_.layout = layout; }

private:
    FakeQgis& qgis_;
};

const double east = 500000;
const double north = 3400000;

std::vector<Point> square(double x, double y, double side_m) {
    const Point low{east + x, north + y};
    return {low, {low.x + side_m, low.y}, {low.x + side_m, low.y + side_m}, {low.x, low.y + side_m}, low};
}

Table villages() {
    Table table(test_catalogue().layer("village"));
    table.set("uid", Value("v1"));
    table.set("code", Value("500235111201"));
    table.set("name", Value("试点村"));
    table.shapes.append(Dimension::polygon, square(-500, -500, 1000));
    table.end_row();
    return table;
}

Table roads() {
    Table table(test_catalogue().layer("road"));
    table.set("uid", Value("r1"));
    table.set("class", Value("village"));
    table.shapes.append(Dimension::line, std::vector<Point>{{east - 400, north}, {east + 400, north}});
    table.end_row();
    return table;
}

Table coops() {
    Table table(test_catalogue().layer("coop"));
    table.set("uid", Value("c1"));
    table.shapes.append(Dimension::polygon, square(0, 5, 4));
    table.end_row();
    table.set("uid", Value("c2"));
    table.shapes.append(Dimension::point, std::vector<Point>{{east + 100, north + 9}});
    table.end_row();
    return table;
}

/// Takes words that live on.
FindingRow finding(const char* rule, const char* verdict, const char* uid) {
    FindingRow row;
    row.rule = rule;
    row.verdict = verdict;
    row.subject_layer = "coop";
    row.subject_uid = uid;
    row.village_code = "500235111201";
    row.village_how = "polygon";
    return row;
}

RunRecord run() {
    RunRecord record;
    record.as_of = "2026-03-01";
    record.rules = {{"coop-roadside", "poultry", {"道路两旁搭建圈舍", "Coop by the roadside"}, "", "", true}};
    record.findings = {finding("coop-roadside", "violated", "c1"), finding("coop-roadside", "doubtful", "c2"),
                       finding("a-rule-without-texts", "undetermined", "gone")};
    record.findings[0].severity = 3;
    record.findings[0].measure = "distance_m";
    record.findings[0].measured = 1.25;
    record.findings[0].limit = 5;
    record.findings[0].place = Point{east + 2, north + 5};
    record.findings[1].severity = 2;
    record.findings[1].place = Point{east + 100, north + 9};
    record.findings[2].reason = "EMPTY";
    record.findings[2].village_code = {};
    return record;
}

}  // namespace

const Catalogue& test_catalogue() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

Speaking::Speaking(const QString& locale) {
    QgsSettings().setValue(QStringLiteral("locale/overrideFlag"), true);
    QgsSettings().setValue(QStringLiteral("locale/userLocale"), locale);
    words_ = std::make_unique<Translation>();
}

Speaking::~Speaking() {
    words_.reset();
    QgsSettings().setValue(QStringLiteral("locale/userLocale"), QStringLiteral("en_US"));
}

SmallTown::SmallTown() {
    Project project = Project::create(folder_ / "town.gpkg", test_catalogue(), "EPSG:4545");
    project.append(villages());
    project.append(roads());
    project.append(coops());
    project.save_run(run());
}

SmallTown::~SmallTown() {
    QgsProject::instance()->clear();
}

FakeQgis::FakeQgis() : map(new QgsMapCanvas(this)) {
    setCentralWidget(map);
    resize(800, 600);
    map->resize(600, 500);
}

std::unique_ptr<Host> FakeQgis::host() {
    return std::make_unique<FakeHost>(*this);
}

bool wait_until(const std::function<bool()>& holds, int timeout_ms) {
    QElapsedTimer clock;
    clock.start();
    while (!holds() && clock.elapsed() < timeout_ms) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return holds();
}

}  // namespace cunjing
