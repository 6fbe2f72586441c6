// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <qgsproject.h>
#include <qgssnappingutils.h>

#include <QElapsedTimer>
#include <QMouseEvent>
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>

#include "plugin/desk.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

void send(const FakeQgis& qgis, QEvent::Type type, const QPointF& at, Qt::MouseButton button) {
    QMouseEvent event(type, at, qgis.map->viewport()->mapToGlobal(at.toPoint()), button, button, Qt::NoModifier);
    QApplication::sendEvent(qgis.map->viewport(), &event);
}

void click(const FakeQgis& qgis, const QPointF& at) {
    send(qgis, QEvent::MouseButtonPress, at, Qt::LeftButton);
    send(qgis, QEvent::MouseButtonRelease, at, Qt::LeftButton);
}

}  // namespace

// Not of the ordinary run: CUNJING_MEASURE=COUNTY.gpkg build/dev/tests/test_plugin "[measure]" -s
TEST_CASE("a zone in a large project is judged while the pointer moves", "[.measure]") {
    const char* named = std::getenv("CUNJING_MEASURE");
    if (named == nullptr) FAIL("name a project in CUNJING_MEASURE");
    const ScratchFolder folder;
    std::filesystem::copy_file(named, folder / "county.gpkg");
    FakeQgis qgis;
    qgis.show();
    Desk desk(qgis.host());
    desk.town().open_project(QString::fromStdString((folder / "county.gpkg").string()));
    QgsFeature zone;
    REQUIRE(desk.workplace().town().tables_of("pen_zone").front()->getFeatures().nextFeature(zone));
    qgis.map->setDestinationCrs(QgsProject::instance()->crs());
    QgsRectangle view = zone.geometry().boundingBox();
    view = QgsRectangle::fromCenterAndSize(view.center(), 800, 800);
    qgis.map->setExtent(view);
    QElapsedTimer clock;
    clock.start();
    desk.zones().begin();
    REQUIRE(wait_until([&] { return desk.zones().is_read(); }, 120'000));
    const double read_s = static_cast<double>(clock.restart()) / 1000;
    REQUIRE(wait_until([&] { return desk.zones().shading().is_shown(); }, 60'000));
    const double shaded_s = static_cast<double>(clock.elapsed()) / 1000;
    const QSizeF size = qgis.map->size();
    const QPointF middle(size.width() / 2, size.height() / 2);
    qgis.map->snappingUtils()->setConfig(QgsProject::instance()->snappingConfig());
    for (const auto& [dx, dy] : {std::pair(0, 0), {60, 0}, {60, 60}}) click(qgis, middle + QPointF(dx, dy));
    std::vector<double> waits_ms;
    for (int i = 0; i < 400; ++i) {
        const double angle = i * 0.05;
        bool is_judged = false;
        const auto watched = QObject::connect(&desk.zones(), &ZoneDesk::judged, [&] { is_judged = true; });
        clock.restart();
        send(qgis, QEvent::MouseMove, middle + QPointF(150 * std::cos(angle), 120 * std::sin(angle)), Qt::NoButton);
        REQUIRE(wait_until([&] { return is_judged; }));
        waits_ms.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);  // snapped, judged, listed and drawn
        QObject::disconnect(watched);
    }
    std::sort(waits_ms.begin(), waits_ms.end());
    WARN("read in " << read_s << " s, shaded after " << shaded_s << " s; " << waits_ms.size() << " moves: median "
                    << waits_ms[waits_ms.size() / 2] << " ms, 95 % " << waits_ms[waits_ms.size() * 95 / 100]
                    << " ms, worst " << waits_ms.back() << " ms");
    CHECK(waits_ms[waits_ms.size() * 95 / 100] < 50);
}

}  // namespace cunjing
