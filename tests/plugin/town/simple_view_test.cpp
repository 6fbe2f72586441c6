// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/simple_view.hpp"

#include <QDockWidget>
#include <QToolBar>
#include <catch2/catch.hpp>

#include "plugin/desk.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

/// A window with two toolbars, one of them hidden, the layer tree and a panel.
class FurnishedQgis : public FakeQgis {
public:
    FurnishedQgis() {
        for (const char* name : {"mFileToolBar", "mHiddenToolBar"}) addToolBar(name)->setObjectName(name);
        for (const char* name : {"Layers", "Browser"}) {
            auto* dock = new QDockWidget(name, this);
            dock->setObjectName(name);
            addDockWidget(Qt::LeftDockWidgetArea, dock);
        }
        findChild<QToolBar*>("mHiddenToolBar")->hide();
    }
    [[nodiscard]] QStringList shown() const {
        QStringList names;
        for (const QWidget* part : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
            if (const bool is_furniture = part->inherits("QToolBar") || part->inherits("QDockWidget");
                is_furniture && !part->isHidden())
                names << part->objectName();
        names.sort();
        return names;
    }
};

}  // namespace

TEST_CASE("the simple view leaves the map, the layer tree and ours, and brings all back as it was") {
    FurnishedQgis qgis;
    Desk desk(qgis.host());
    qgis.show();
    const QStringList before = qgis.shown();
    REQUIRE(before.contains("mFileToolBar"));
    desk.town().simple_view().set_on(true);
    CHECK(qgis.shown() == QStringList{"Layers", "cunjing_findings", "cunjing_toolbar"});
    desk.town().simple_view().set_on(false);
    CHECK(qgis.shown() == before);
}

TEST_CASE("unloading the plugin ends the simple view, and so does closing QGIS before it notes its toolbars") {
    FurnishedQgis qgis;
    qgis.show();
    const QStringList before = qgis.shown();
    {
        Desk desk(qgis.host());
        desk.town().simple_view().set_on(true);
        CHECK_FALSE(qgis.shown().contains("mFileToolBar"));
    }
    CHECK(qgis.shown() == before);
    Desk desk(qgis.host());
    desk.town().simple_view().set_on(true);
    qgis.close();
    CHECK_FALSE(desk.town().simple_view().is_on());
    CHECK_FALSE(qgis.findChild<QToolBar*>("mFileToolBar")->isHidden());
}

}  // namespace cunjing
