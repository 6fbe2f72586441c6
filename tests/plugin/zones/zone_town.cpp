// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/plugin/zones/zone_town.hpp"

#include <qgsmaptopixel.h>
#include <qgsproject.h>

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <catch2/catch.hpp>

#include "gis/store/project.hpp"

namespace cunjing {
namespace {

std::vector<Point> ring(const Corners& corners) {
    std::vector<Point> closed;
    for (const auto& [x, y] : corners) closed.push_back({zone_east + x, zone_north + y});
    closed.push_back(closed.front());
    return closed;
}

void add(Table& table, const char* uid, const Corners& corners) {
    table.set("uid", Value(uid));
    table.shapes.append(Dimension::polygon, ring(corners));
    table.end_row();
}

Table villages() {
    Table table(test_catalogue().layer("village"));
    table.set("code", Value("500235111201"));
    table.set("name", Value("甲村"));
    add(table, "v1", rectangle(0, 0, 1000, 1000));
    table.set("code", Value("500235111202"));
    table.set("name", Value("乙村"));
    add(table, "v2", rectangle(1000, 0, 1000, 1000));
    return table;
}

Table one_area(const char* layer, const char* uid, const Corners& corners) {
    Table table(test_catalogue().layer(layer));
    add(table, uid, corners);
    return table;
}

Table road() {
    Table table(test_catalogue().layer("road"));
    table.set("uid", Value("r1"));
    table.set("class", Value("village"));
    table.shapes.append(Dimension::line,
                        std::vector<Point>{{zone_east, zone_north + 700}, {zone_east + 2000, zone_north + 700}});
    table.end_row();
    return table;
}

Table zone() {
    Table table(test_catalogue().layer("pen_zone"));
    table.set("name", Value("甲村圈养区1"));
    table.set("status", Value("approved"));
    table.set("document_no", Value("凤府〔2026〕1号"));
    add(table, "z1", rectangle(800, 100, 30, 30));
    return table;
}

}  // namespace

Corners rectangle(double x, double y, double width_m, double height_m) {
    return {{x, y}, {x + width_m, y}, {x + width_m, y + height_m}, {x, y + height_m}};
}

ZoneTown::ZoneTown(Villages villages_wanted) {
    Project project = Project::create(path(), test_catalogue(), "EPSG:4545");
    if (villages_wanted == Villages::two) project.append(villages());
    project.append(one_area("water", "w1", rectangle(300, 300, 100, 100)));
    project.append(one_area("residential_area", "a1", rectangle(600, 300, 100, 100)));
    project.append(one_area("idle_land", "i1", rectangle(100, 100, 40, 30)));
    project.append(road());
    project.append(zone());
}

ZoneTown::~ZoneTown() {
    QgsProject::instance()->clear();
}

Drawing::Drawing(ZoneTown::Villages villages) : town(villages) {
    qgis.map->setMinimumSize(900, 750);
    qgis.resize(1700, 950);
    qgis.show();
    QCoreApplication::processEvents();
    desk.town().open_project(town.file());
    look_at(100, 100);
    zones().begin();
    REQUIRE(wait_until([this] { return zones().is_read() && !desk.workplace().is_busy(); }));
}

Drawing::~Drawing() {
    for (QgsMapLayer* each : QgsProject::instance()->mapLayers())
        if (auto* table = qobject_cast<QgsVectorLayer*>(each); table != nullptr && table->isEditable())
            table->rollBack();
}

QgsVectorLayer& Drawing::layer() const {
    return *TownLayers(*QgsProject::instance()).tables_of("pen_zone").front();
}

void Drawing::look_at(double x, double y) const {
    qgis.map->setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4545"));
    qgis.map->setExtent(
        QgsRectangle(zone_east + x - 100, zone_north + y - 83, zone_east + x + 100, zone_north + y + 83));
}

namespace {

void send(const FakeQgis& qgis, QEvent::Type type, double x, double y, Qt::MouseButton button, Qt::MouseButtons held) {
    const QgsPointXY at = qgis.map->getCoordinateTransform()->transform(QgsPointXY(zone_east + x, zone_north + y));
    const QPointF place(at.x(), at.y());
    QMouseEvent event(type, place, qgis.map->viewport()->mapToGlobal(place.toPoint()), button, held, Qt::NoModifier);
    QApplication::sendEvent(qgis.map->viewport(), &event);
}

}  // namespace

void Drawing::press(double x, double y, Qt::MouseButton button) const {
    send(qgis, QEvent::MouseButtonPress, x, y, button, button);
}

void Drawing::move(double x, double y, Qt::MouseButtons held) const {
    send(qgis, QEvent::MouseMove, x, y, Qt::NoButton, held);
}

void Drawing::release(double x, double y, Qt::MouseButton button) const {
    send(qgis, QEvent::MouseButtonRelease, x, y, button, Qt::NoButton);
}

void Drawing::click(double x, double y, Qt::MouseButton button) const {
    press(x, y, button);
    release(x, y, button);
}

void Drawing::key(Qt::Key key) const {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(qgis.map, &event);
}

void Drawing::draw(const Corners& corners) {
    look_at(corners.front().first, corners.front().second);
    for (const auto& [x, y] : corners) click(x, y);
    click(corners.back().first, corners.back().second, Qt::RightButton);
    settle();
}

void Drawing::settle() const {
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

QString Drawing::words(const char* label) const {
    return qgis.findChild<QLabel*>(label)->text();
}

void Drawing::accept_as(const char* status) {
    auto* choice = zones().dialog()->findChild<QComboBox*>("status");
    choice->setCurrentIndex(choice->findData(status));
    zones().dialog()->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace cunjing
