// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/new_town_wizard.hpp"

#include <qgsexception.h>
#include <qgsmapcanvas.h>
#include <qgsmaptoolemitpoint.h>

#include "plugin/town/new_town_pages.hpp"

namespace cunjing {

NewTownWizard::NewTownWizard(QgsMapCanvas* canvas, QWidget* parent) : QWizard(parent), canvas_(canvas) {
    constexpr QSize comfortable_px(680, 460);
    setObjectName(QStringLiteral("cunjing_new_town"));
    setWindowTitle(tr("New township project"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    // Qt's own words for these are not in every language that QGIS speaks.
    setButtonText(QWizard::BackButton, tr("Back"));
    setButtonText(QWizard::NextButton, tr("Next"));
    setButtonText(QWizard::FinishButton, tr("Make the project"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    resize(comfortable_px);
    auto* crs = new CrsPage(town_, canvas);
    addPage(new PlacePage(town_));
    addPage(new VillagesPage(town_));
    addPage(crs);
    addPage(new BaseMapPage(town_));
    addPage(new SummaryPage(town_));
    connect(crs, &CrsPage::pick_asked, this, &NewTownWizard::pick);
    connect(this, &NewTownWizard::picked, crs, &CrsPage::set_place);
}

NewTownWizard::~NewTownWizard() {
    end_picking();
}

void NewTownWizard::pick() {
    if (canvas_ == nullptr) return;
    end_picking();
    auto* tool = new QgsMapToolEmitPoint(canvas_);
    tool_ = tool;
    tool_before_ = canvas_->mapTool();
    connect(tool, &QgsMapToolEmitPoint::canvasClicked, this, [this](const QgsPointXY& point, Qt::MouseButton button) {
        if (button != Qt::LeftButton) return;
        try {
            const LonLat place = lon_lat(point.x(), point.y(), canvas_->mapSettings().destinationCrs().authid());
            emit picked(place.lon_deg, place.lat_deg);
        } catch (const QgsException&) {
            // Outside of what the map's system can say: as if nobody had clicked.
        }
        end_picking();
        show();
        raise();
    });
    canvas_->setMapTool(tool);
    hide();
}

void NewTownWizard::end_picking() {
    if (tool_ == nullptr) return;
    if (canvas_ != nullptr && tool_before_ != nullptr)
        canvas_->setMapTool(tool_before_);
    else if (canvas_ != nullptr)
        canvas_->unsetMapTool(tool_);
    tool_->deleteLater();
    tool_ = nullptr;
}

}  // namespace cunjing
