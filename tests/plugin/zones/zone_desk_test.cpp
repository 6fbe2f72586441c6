// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_desk.hpp"

#include <qgsproject.h>
#include <qgssnappingutils.h>

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QUndoStack>
#include <catch2/catch.hpp>

#include "gis/check/check.hpp"
#include "plugin/town/layer_mark.hpp"
#include "tests/plugin/zones/zone_town.hpp"

namespace cunjing {
namespace {

/// What the check says of a polygon that is in the file.
Verdict checked(const Corners& corners) {
    const ZoneTown town;
    Project project = Project::open(town.path(), test_catalogue(), Access::read_write);
    Table zones(test_catalogue().layer("pen_zone"));
    zones.set("uid", Value("drawn"));
    std::vector<Point> ring;
    for (const auto& [x, y] : corners) ring.push_back({zone_east + x, zone_north + y});
    ring.push_back(ring.front());
    zones.shapes.append(Dimension::polygon, ring);
    zones.end_row();
    project.append(zones);
    CheckOptions options;
    options.as_of = today();
    options.rules = {siting_rule};
    options.dry_run = true;
    for (const FindingRow& row : check_project(project, test_catalogue(), options).run.findings)
        if (row.rule == siting_rule && row.subject_uid == "drawn")
            return row.verdict == "violated"   ? Verdict::violated
                   : row.verdict == "doubtful" ? Verdict::doubtful
                                               : Verdict::undetermined;
    return Verdict::satisfied;
}

QPushButton& ok_button(const QDialog& dialog) {
    return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

}  // namespace

TEST_CASE("a zone is drawn corner by corner: Backspace takes one back, a right click ends, Esc gives up") {
    Drawing drawing;
    drawing.look_at(100, 100);
    drawing.click(100, 100);
    drawing.click(130, 100);
    drawing.click(150, 150);
    CHECK(drawing.sketch().corners().size() == 3);
    drawing.key(Qt::Key_Backspace);
    CHECK(drawing.sketch().corners().size() == 2);
    drawing.click(130, 130);
    drawing.move(100, 140);
    CHECK(drawing.sketch().shape().area() == Approx(450 + 600).epsilon(0.03));  // the pointer is a corner too
    drawing.key(Qt::Key_Return);
    CHECK(drawing.sketch().state() == ZoneSketch::State::finished);
    CHECK(drawing.sketch().shape().area() == Approx(450).epsilon(0.03));
    drawing.key(Qt::Key_Escape);
    CHECK(drawing.sketch().state() == ZoneSketch::State::empty);
}

TEST_CASE("two corners are no zone, and a right click says so") {
    Drawing drawing;
    drawing.click(100, 100);
    drawing.click(130, 100);
    drawing.click(130, 100, Qt::RightButton);
    CHECK(drawing.sketch().state() == ZoneSketch::State::drawing);
    CHECK(drawing.qgis.told.size() == 1);
}

TEST_CASE("a sketch is told what the check tells of the same polygon") {
    const std::vector<std::pair<Corners, Verdict>> cases{
        {rectangle(150, 150, 20, 20), Verdict::satisfied},
        {rectangle(150, 150, 10, 10), Verdict::violated},  // too small
        {rectangle(410, 320, 20, 20), Verdict::violated},  // at the pond
        {rectangle(420, 320, 20, 20), Verdict::doubtful},  // as far from it as drawings are accurate
        {rectangle(660, 420, 20, 20), Verdict::violated},  // at the houses
        {rectangle(300, 690, 20, 20), Verdict::violated},  // on the road
        {rectangle(985, 150, 30, 20), Verdict::violated},  // in two villages
        {rectangle(200, 500, 25, 25), Verdict::satisfied}};
    for (const auto& [corners, expected] : cases) {
        INFO(corners.front().first << ", " << corners.front().second);
        CHECK(checked(corners) == expected);
    }
    Drawing drawing;
    for (const auto& [corners, expected] : cases) {
        INFO(corners.front().first << ", " << corners.front().second);
        drawing.draw(corners);
        REQUIRE_FALSE(drawing.zones().report().fault);
        CHECK(drawing.zones().report().answer.verdict == expected);
        drawing.key(Qt::Key_Escape);
        REQUIRE(drawing.sketch().state() == ZoneSketch::State::empty);
    }
}

TEST_CASE("constraints are listed worst first, with what there is, what there must be and what there is to spare") {
    const Speaking english("en_US");
    Drawing drawing;
    drawing.draw(rectangle(410, 320, 20, 20));
    const auto* view = drawing.qgis.findChild<QTreeWidget*>("cunjing_zone_constraints");
    REQUIRE(view->topLevelItemCount() > 3);
    const QTreeWidgetItem& worst = *view->topLevelItem(0);
    CHECK(worst.text(SitingView::constraint).contains("water", Qt::CaseInsensitive));
    CHECK(worst.text(SitingView::limit) == "20 m");
    CHECK(worst.text(SitingView::margin).startsWith("−"));
    CHECK(worst.foreground(SitingView::constraint).color() == colour_of(Verdict::violated));
    CHECK(drawing.words("cunjing_zone_facts").contains("甲村"));
    CHECK(drawing.words("cunjing_zone_facts").contains("mu)"));
}

TEST_CASE("a sketch that crosses itself is not judged, and it is said where") {
    const Speaking english("en_US");
    Drawing drawing;
    drawing.draw({{100, 100}, {130, 130}, {130, 100}, {100, 130}});
    REQUIRE(drawing.zones().report().fault);
    CHECK(drawing.words("cunjing_zone_verdict").contains("E 50011"));
    CHECK_FALSE(drawing.qgis.findChild<QPushButton*>("cunjing_zone_keep")->isEnabled());
    CHECK(drawing.qgis.findChild<QTreeWidget*>("cunjing_zone_constraints")->topLevelItemCount() == 0);
}

TEST_CASE("corners in line enclose nothing") {
    Drawing drawing;
    drawing.draw({{100, 100}, {120, 100}, {140, 100}});
    CHECK(drawing.zones().report().fault);
}

TEST_CASE("a zone over two villages names both") {
    Drawing drawing;
    drawing.draw(rectangle(985, 150, 40, 20));
    CHECK(drawing.zones().report().villages == std::vector<std::string>{"乙村", "甲村"});
    CHECK(drawing.words("cunjing_zone_facts").contains("甲村"));
}

TEST_CASE("where no village is mapped a zone is judged by the rest, and it is said that none is") {
    const Speaking english("en_US");
    Drawing drawing(ZoneTown::Villages::none);
    drawing.draw(rectangle(410, 320, 20, 20));
    CHECK(drawing.zones().report().answer.verdict == Verdict::violated);
    CHECK(drawing.words("cunjing_zone_facts").contains("in no village"));
    CHECK(drawing.words("cunjing_zone_notes").contains("Village"));
}

TEST_CASE("a zone that is kept is a new feature that is not saved, and one undo takes it back") {
    Drawing drawing;
    drawing.draw(rectangle(150, 150, 20, 20));
    const long before = drawing.layer().featureCount();
    drawing.zones().keep();
    REQUIRE(drawing.zones().dialog() != nullptr);
    drawing.accept_as("idea");
    CHECK(drawing.layer().featureCount() == before + 1);
    CHECK(drawing.layer().isModified());
    QgsFeature kept;
    REQUIRE(drawing.layer().getFeatures(QgsFeatureRequest().setFilterExpression("status = 'idea'")).nextFeature(kept));
    CHECK(kept.geometry().area() == Approx(400).epsilon(0.03));
    CHECK(kept.attribute("uid").toString().length() >= 32);
    CHECK(kept.attribute("village_code").toString() == "500235111201");
    CHECK(kept.attribute("capacity").toInt() == Approx(240).epsilon(0.03));
    CHECK(drawing.sketch().state() == ZoneSketch::State::empty);
    REQUIRE(drawing.qgis.told.size() == 1);
    CHECK(drawing.qgis.told[0].contains(drawing.layer().name()));
    drawing.layer().undoStack()->undo();
    CHECK(drawing.layer().featureCount() == before);
}

TEST_CASE("a status asks for what belongs to it: a proposed zone for its meeting, an approved one for its document") {
    Drawing drawing;
    drawing.draw(rectangle(150, 150, 20, 20));
    drawing.zones().keep();
    drawing.accept_as("approved");
    REQUIRE(drawing.zones().dialog() != nullptr);  // it does not go
    CHECK(drawing.zones().dialog()->findChild<QLabel*>("lacking")->text().count('\n') == 1);
    drawing.zones().dialog()->findChild<QLineEdit*>("document_no")->setText("凤府〔2026〕7号");
    drawing.zones().dialog()->findChild<QDateEdit*>("approved_on")->setDate(QDate(2026, 3, 1));
    drawing.accept_as("approved");
    QgsFeature kept;
    REQUIRE(drawing.layer()
                .getFeatures(QgsFeatureRequest().setFilterExpression("document_no like '%7号'"))
                .nextFeature(kept));
    CHECK(kept.attribute("approved_on").toDate() == QDate(2026, 3, 1));
}

TEST_CASE("a zone that conflicts is kept as an idea, or with the document of an exception") {
    Drawing drawing;
    drawing.draw(rectangle(410, 320, 20, 20));
    drawing.zones().keep();
    ZoneDialog& dialog = *drawing.zones().dialog();
    CHECK(ok_button(dialog).isEnabled());
    drawing.accept_as("proposed");
    dialog.findChild<QDateEdit*>("proposed_on")->setDate(QDate(2026, 3, 1));
    CHECK_FALSE(ok_button(dialog).isEnabled());
    dialog.findChild<QLineEdit*>("exception_no")->setText("凤府函〔2026〕2号");
    CHECK(ok_button(dialog).isEnabled());
}

TEST_CASE("a zone of the map is taken up and a corner of it dragged: that is judged, and kept as one edit") {
    Drawing drawing;
    drawing.look_at(815, 115);
    drawing.layer().selectByExpression("uid = 'z1'");
    drawing.zones().take_up_selected();
    drawing.settle();
    CHECK(drawing.zones().report().answer.verdict == Verdict::satisfied);
    drawing.press(830, 130);
    drawing.move(840, 140, Qt::LeftButton);
    drawing.release(840, 140);
    drawing.settle();
    CHECK(drawing.zones().report().answer.area_m2 == Approx(1200).epsilon(0.03));
    drawing.zones().keep();
    drawing.accept_as("approved");  // without a day of approval it does not go
    REQUIRE(drawing.zones().dialog() != nullptr);
    drawing.zones().dialog()->findChild<QDateEdit*>("approved_on")->setDate(QDate(2026, 3, 1));
    drawing.accept_as("approved");
    CHECK(drawing.layer().featureCount() == 1);
    QgsFeature changed;
    REQUIRE(drawing.layer().getFeatures().nextFeature(changed));
    CHECK(changed.geometry().area() == Approx(1200).epsilon(0.03));
    CHECK(changed.attribute("name").toString() == "甲村圈养区1");
    CHECK(changed.attribute("capacity").isNull());  // nobody wrote one
    drawing.layer().undoStack()->undo();
    REQUIRE(drawing.layer().getFeatures().nextFeature(changed));
    CHECK(changed.geometry().area() == Approx(900));
    CHECK(changed.attribute("approved_on").isNull());
}

TEST_CASE("a sketch is not lost to a zone that is taken up, and nothing is taken up where none is selected") {
    Drawing drawing;
    drawing.zones().take_up_selected();
    CHECK(drawing.qgis.told.size() == 1);
    drawing.draw(rectangle(150, 150, 20, 20));
    drawing.layer().selectAll();
    drawing.zones().take_up_selected();
    CHECK(drawing.qgis.told.size() == 2);
    CHECK(drawing.sketch().shape().area() == Approx(400).epsilon(0.03));
}

TEST_CASE("forbidden ground is shaded, and corners snap to its edge where the project snaps") {
    Drawing drawing;
    drawing.look_at(430, 350);
    const QgsPointXY middle(zone_east + 430, zone_north + 350);
    REQUIRE(wait_until([&] {
        return drawing.zones().shading().is_shown() && drawing.zones().shading().shade()->rect().contains(middle);
    }));
    const QImage& image = drawing.zones().shading().shade()->image();
    const auto is_hatched = [&](double x, double y) {
        const QgsPointXY at =
            drawing.qgis.map->getCoordinateTransform()->transform(QgsPointXY(zone_east + x, zone_north + y));
        int painted = 0;
        for (int dx = -6; dx <= 6; ++dx)
            for (int dy = -6; dy <= 6; ++dy)
                painted +=
                    qAlpha(image.pixel(static_cast<int>(at.x()) + dx, static_cast<int>(at.y()) + dy)) > 0 ? 1 : 0;
        return painted > 0;
    };
    CHECK(is_hatched(410, 350));
    CHECK_FALSE(is_hatched(450, 350));

    QgsSnappingConfig snapping = drawing.qgis.map->snappingUtils()->config();
    drawing.click(424, 350);
    CHECK(drawing.sketch().corners().last().x() == Approx(zone_east + 424).margin(0.4));
    snapping.setEnabled(true);
    drawing.qgis.map->snappingUtils()->setConfig(snapping);
    drawing.click(423, 355);
    const double keeps_off_m = drawing.sketch().corners().last().x() - zone_east - 400;
    CHECK(keeps_off_m > 20);  // the limit, and how far positions may be off
    CHECK(keeps_off_m < 22.6);
    QgsSnappingConfig off = snapping;
    off.setEnabled(false);
    drawing.qgis.map->snappingUtils()->setConfig(off);

    emit drawing.zones().dock().shading_switched();
    CHECK(wait_until([&] { return drawing.zones().shading().is_shown(); }));
    CHECK(QgsProject::instance()->mapLayersByName("forbidden").isEmpty());
    const auto layers = QgsProject::instance()->mapLayers().size();
    drawing.look_at(200, 200);
    CHECK(wait_until([&] { return drawing.zones().shading().is_shown(); }));
    CHECK(QgsProject::instance()->mapLayers().size() == layers);  // it is no layer
}

TEST_CASE("what is saved after the town was read makes it stale, and the tool reads anew when it is used again") {
    const Speaking english("en_US");
    Drawing drawing;
    QgsVectorLayer* roads = drawing.desk.workplace().town().tables_of("road").front();
    REQUIRE(roads->startEditing());
    QgsFeature road;
    REQUIRE(roads->getFeatures().nextFeature(road));
    REQUIRE(roads->changeAttributeValue(road.id(), roads->fields().lookupField("class"), "county"));
    REQUIRE(roads->commitChanges());
    CHECK(drawing.words("cunjing_zone_state").contains("changed"));
    drawing.zones().begin();
    CHECK(wait_until([&] { return drawing.words("cunjing_zone_state").contains("judged"); }));
}

TEST_CASE("edits that are not saved are named, for what was read does not have them") {
    Drawing drawing;
    QgsVectorLayer* roads = drawing.desk.workplace().town().tables_of("road").front();
    REQUIRE(roads->startEditing());
    REQUIRE(roads->deleteFeature(1));
    drawing.zones().read();
    REQUIRE(wait_until([&] { return !drawing.desk.workplace().is_busy(); }));
    CHECK(drawing.words("cunjing_zone_notes").contains(roads->name()));
}

TEST_CASE("a layer that cannot be edited says so, and the sketch stays") {
    Drawing drawing;
    drawing.draw(rectangle(150, 150, 20, 20));
    drawing.layer().setReadOnly(true);
    drawing.zones().keep();
    drawing.accept_as("idea");
    REQUIRE(drawing.qgis.told.size() == 1);
    CHECK(drawing.qgis.told[0].contains(drawing.layer().name()));
    CHECK(drawing.sketch().state() == ZoneSketch::State::finished);
}

TEST_CASE("a project that is closed while it is read leaves nothing behind") {
    FakeQgis qgis;
    Desk desk(qgis.host());
    CHECK_FALSE(desk.zones().action().isEnabled());
    CHECK(desk.zones().action().toolTip().contains(":"));
    {
        const ZoneTown town;
        desk.town().open_project(town.file());
        CHECK(desk.zones().action().isEnabled());
        desk.zones().begin();
        QgsProject::instance()->clear();
    }
    REQUIRE(wait_until([&] { return !desk.workplace().is_busy(); }));
    CHECK_FALSE(desk.zones().is_read());
    CHECK_FALSE(desk.zones().action().isEnabled());
    CHECK(qgis.map->mapTool() != desk.zones().tool());
}

TEST_CASE("a sketch outlives the layer of zones, but cannot be kept without it") {
    Drawing drawing;
    drawing.draw(rectangle(150, 150, 20, 20));
    drawing.zones().keep();
    QgsProject::instance()->removeMapLayer(drawing.layer().id());
    drawing.accept_as("idea");
    CHECK_FALSE(drawing.qgis.told.isEmpty());
    CHECK(drawing.sketch().state() == ZoneSketch::State::finished);
    CHECK_FALSE(drawing.qgis.findChild<QPushButton*>("cunjing_zone_keep")->isEnabled());
    CHECK_FALSE(drawing.zones().action().isEnabled());
}

TEST_CASE("a desk that goes while a zone is drawn takes tool, shade and dock along") {
    const ZoneTown town;
    FakeQgis qgis;
    const auto items = qgis.map->scene()->items().size();
    {
        Desk desk(qgis.host());
        desk.town().open_project(town.file());
        desk.zones().begin();
        REQUIRE(wait_until([&] { return desk.zones().is_read(); }));
    }
    CHECK(qgis.map->mapTool() == nullptr);
    CHECK(qgis.map->scene()->items().size() == items);
    CHECK(qgis.findChild<QDockWidget*>("cunjing_zones") == nullptr);
}

TEST_CASE("candidates of the project are listed best first, and one is taken for a zone with one click") {
    Drawing drawing;
    CHECK(drawing.zones().dock().candidates().candidates().empty());
    auto* layer = new QgsVectorLayer(
        "Polygon?crs=EPSG:4545&field=uid:string&field=village_code:string&field=rank:integer"
        "&field=score:double&field=capacity:integer&field=source:string",
        "candidates", "memory");
    set_layer_mark(*layer, "zone_candidate");
    const auto add = [&](double x, int rank, const char* source) {
        QgsFeature feature(layer->fields());
        feature.setAttribute("village_code", "500235111201");
        feature.setAttribute("rank", rank);
        feature.setAttribute("source", source);
        feature.setGeometry(
            QgsGeometry::fromRect(QgsRectangle(zone_east + x, zone_north + 150, zone_east + x + 20, zone_north + 170)));
        layer->dataProvider()->addFeature(feature);
    };
    add(200, 2, "derived");
    add(150, 1, "derived");
    add(180, 3, "rejected");
    QgsProject::instance()->addMapLayer(layer);
    drawing.zones().list_candidates();
    CandidateList& list = drawing.zones().dock().candidates();
    REQUIRE(list.candidates().size() == 2);
    CHECK(list.candidates().front().village == "甲村");
    auto* view = list.findChild<QTreeWidget*>("cunjing_candidate_view");
    view->setCurrentItem(view->topLevelItem(0));
    CHECK(drawing.qgis.map->extent().contains(QgsPointXY(zone_east + 160, zone_north + 160)));
    list.findChild<QPushButton*>("cunjing_candidate_accept")->click();
    REQUIRE(drawing.zones().dialog() != nullptr);
    const long before = drawing.layer().featureCount();
    drawing.accept_as("idea");
    CHECK(drawing.layer().featureCount() == before + 1);
}

TEST_CASE("the corners of a sketch are numbered from the north-west, with the northing first, and saved as CSV") {
    Drawing drawing;
    drawing.draw(rectangle(150, 150, 20, 20));
    drawing.zones().show_corners();
    REQUIRE(drawing.zones().corners() != nullptr);
    const QStringList lines = drawing.zones().corners()->text(',').split('\n');
    REQUIRE(lines.size() == 6);  // heads, four corners, an end
    const QStringList first = lines[1].split(',');
    CHECK(first[0] == "J1");
    CHECK(first[1].toDouble() == Approx(zone_north + 170).margin(0.3));
    CHECK(first[2].toDouble() == Approx(zone_east + 150).margin(0.3));
    const QString file = QString::fromStdString((drawing.town.path().parent_path() / "corners.csv").string());
    drawing.zones().corners()->save(file);
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll().contains("J4"));
    drawing.zones().corners()->save("/nowhere/corners.csv");
    CHECK(drawing.zones().corners()->findChild<QLabel*>("cunjing_corner_said")->text().contains("/nowhere"));
}

TEST_CASE("places are suggested from what was read, each without a conflict, and nothing is written") {
    Drawing drawing;
    drawing.zones().suggest();
    CHECK(wait_until([&] { return !drawing.desk.workplace().is_busy(); }));
    const std::vector<ListedCandidate>& found = drawing.zones().dock().candidates().candidates();
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().rank == 1);
    CHECK(found.front().score.has_value());
    drawing.zones().tool()->take_up(found.front().shape);
    drawing.settle();
    CHECK(drawing.zones().report().answer.verdict == Verdict::satisfied);
    CHECK(drawing.desk.workplace().town().unsaved().isEmpty());
}

TEST_CASE("factors of the place are scored while it is drawn, and what is not known says why") {
    Drawing drawing;
    drawing.draw(rectangle(105, 105, 20, 20));
    const ZoneScore& score = drawing.zones().report().score;
    CHECK(score.total > 0);
    REQUIRE(score.find(ZoningFactor::What::slope) != nullptr);
    CHECK_FALSE(score.find(ZoningFactor::What::slope)->value);
    const auto* view = drawing.qgis.findChild<QTreeWidget*>("cunjing_zone_factors");
    REQUIRE(view->topLevelItemCount() == static_cast<int>(score.factors.size()));
    CHECK_FALSE(view->topLevelItem(0)->toolTip(0).isEmpty());
}

}  // namespace cunjing
