// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/locate/unplaced.hpp"

#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/store/project.hpp"
#include "plugin/desk.hpp"
#include "plugin/town/layer_mark.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

/// A town that was given a list of coops and of signs without places.
struct Listed {
    SmallTown town;
    FakeQgis qgis;
    Desk desk{qgis.host()};

    Listed() {
        Project project = Project::open(town.file().toStdString(), test_catalogue(), Access::read_write);
        for (const char* layer : {"coop", "sign", "road"}) {
            Table rows(test_catalogue().layer(layer));
            rows.set("uid", Value(layer == std::string("coop") ? "k1" : layer));
            if (layer == std::string("coop")) rows.set("owner", Value("某户"));
            rows.shapes.append_none();
            rows.end_row();
            project.append(rows);
        }
        desk.town().open_project(town.file());
    }
    [[nodiscard]] TownLayers& layers() { return desk.workplace().town(); }
    [[nodiscard]] UnplacedRecord record(const char* layer) {
        for (const UnplacedRecord& each : unplaced_records(layers(), test_catalogue()))
            if (layer_mark(*each.table) == layer) return each;
        FAIL("no record of " << layer << " is without a place");
        return {};
    }
    void give_up() {
        for (QgsVectorLayer* table : QgsProject::instance()->layers<QgsVectorLayer*>())
            if (table->isEditable()) table->rollBack();
    }
};

const QgsPointXY somewhere(500020, 3400300);

}  // namespace

TEST_CASE("records without a shape are listed with what they say of themselves") {
    Listed listed;
    CHECK(unplaced_records(listed.layers(), test_catalogue()).size() == 3);
    CHECK(listed.record("coop").words.contains("某户"));
}

TEST_CASE("a click gives a record its place, undo takes it away again, and saving keeps its identity") {
    Listed listed;
    const QgsCoordinateReferenceSystem crs("EPSG:4545");
    UnplacedRecord sign = listed.record("sign");
    place(sign, listed.layers(), somewhere, crs);
    CHECK(listed.layers().features_called("sign", "sign").size() == 1);
    sign.table->undoStack()->undo();
    CHECK(listed.layers().features_called("sign", "sign").isEmpty());
    place(sign, listed.layers(), somewhere, crs);
    REQUIRE(sign.table->commitChanges());
    CHECK(listed.layers().features_called("sign", "sign").front().feature.geometry().asPoint() == somewhere);
}

TEST_CASE("a record of a layer that also has polygons becomes a point with all that it says") {
    Listed listed;
    place(listed.record("coop"), listed.layers(), somewhere, QgsCoordinateReferenceSystem("EPSG:4545"));
    for (QgsVectorLayer* table : listed.layers().tables_of("coop")) REQUIRE(table->commitChanges());
    const auto placed = listed.layers().features_called("coop", "k1");
    REQUIRE(placed.size() == 1);
    CHECK(placed.front().feature.attribute("owner") == "某户");
    CHECK(placed.front().feature.geometry().asPoint() == somewhere);
    for (const UnplacedRecord& left : unplaced_records(listed.layers(), test_catalogue()))
        CHECK(layer_mark(*left.table) != "coop");
}

TEST_CASE("a road cannot be a point: the message says how to draw it") {
    Listed listed;
    CHECK_THROWS_AS(place(listed.record("road"), listed.layers(), somewhere, QgsCoordinateReferenceSystem("EPSG:4545")),
                    DataError);
    listed.give_up();
}

TEST_CASE("clicks place one record after another and count what is left") {
    const Speaking english("en_US");
    Listed listed;
    listed.qgis.map->setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4545"));
    listed.desk.locate().begin();
    auto* state = listed.qgis.findChild<QLabel*>("cunjing_unplaced_state");
    CHECK(state->text().startsWith("3 records"));
    listed.desk.locate().click(somewhere);
    CHECK(state->text().startsWith("2 records"));
    CHECK(listed.qgis.told.isEmpty());
    listed.give_up();
}

}  // namespace cunjing
