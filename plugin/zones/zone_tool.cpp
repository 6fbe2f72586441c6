// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_tool.hpp"

#include <qgsmapcanvas.h>
#include <qgsmapmouseevent.h>
#include <qgsrubberband.h>
#include <qgssnapindicator.h>
#include <qgssnappingutils.h>

#include <QKeyEvent>
#include <utility>

#include "plugin/qgis_compat.hpp"
#include "plugin/zones/edge_snap.hpp"

namespace cunjing {
namespace {

constexpr double snapping_px = 10;
constexpr int line_px = 2;
constexpr int corner_px = 8;
constexpr int fill_alpha = 50;

}  // namespace

ZoneTool::ZoneTool(QgsMapCanvas* canvas)
    : QgsMapTool(canvas),
      colour_(Qt::darkGray),
      drawn_on_(canvas),
      ground_(std::make_unique<QgsRubberBand>(canvas, qgis::polygon_geometry)),
      corners_(std::make_unique<QgsRubberBand>(canvas, qgis::point_geometry)),
      mark_(std::make_unique<QgsSnapIndicator>(canvas)) {
    setCursor(Qt::CrossCursor);
    ground_->setWidth(line_px);
    corners_->setIcon(QgsRubberBand::ICON_FULL_BOX);
    corners_->setIconSize(corner_px);
}

ZoneTool::~ZoneTool() {
    if (drawn_on_ != nullptr) return;
    (void)ground_.release();
    (void)corners_.release();
    (void)mark_.release();
}

void ZoneTool::take_up(const QgsGeometry& shape) {
    dragged_.reset();
    sketch_.take_up(shape);
    draw();
    emit changed();
}

void ZoneTool::start_over() {
    dragged_.reset();
    sketch_.clear();
    mark_->setMatch({});
    draw();
    emit changed();
}

void ZoneTool::set_colour(const QColor& colour) {
    if (colour == colour_) return;
    colour_ = colour;
    draw();
}

QgsPointXY ZoneTool::snapped(QgsMapMouseEvent& event) {
    event.snapPoint();
    QgsPointLocator::Match match = event.mapPointMatch();
    if (canvas()->snappingUtils()->config().enabled()) {
        const QgsPointXY place = event.originalMapPoint();
        const double reach = snapping_px * canvas()->mapUnitsPerPixel();
        const QgsPointLocator::Match edge = snap_to_rings(edges_, place, reach);
        // A corner is meant more surely than a side.
        const auto rank = [](const QgsPointLocator::Match& found) {
            return std::pair(found.hasVertex() ? 0 : 1, found.distance());
        };
        if (edge.isValid() && (!match.isValid() || rank(edge) < rank(match))) match = edge;
    }
    mark_->setMatch(match);
    return match.isValid() ? match.point() : event.originalMapPoint();
}

void ZoneTool::canvasPressEvent(QgsMapMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    dragged_ = sketch_.corner_near(event->originalMapPoint(), snapping_px * canvas()->mapUnitsPerPixel());
}

void ZoneTool::canvasMoveEvent(QgsMapMouseEvent* event) {
    const QgsPointXY at = snapped(*event);
    if (sketch_.state() == ZoneSketch::State::drawing)
        sketch_.point_at(at);
    else if (dragged_)
        sketch_.move_corner(*dragged_, at);
    else
        return;
    draw();
    emit changed();
}

void ZoneTool::canvasReleaseEvent(QgsMapMouseEvent* event) {
    if (std::exchange(dragged_, std::nullopt)) return;
    if (event->button() == Qt::RightButton) return end();
    if (event->button() != Qt::LeftButton || sketch_.state() == ZoneSketch::State::finished) return;
    sketch_.add_corner(snapped(*event));
    draw();
    emit changed();
}

void ZoneTool::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: end(); break;
        case Qt::Key_Backspace:
            sketch_.remove_last();
            draw();
            emit changed();
            break;
        case Qt::Key_Escape:
            if (sketch_.state() == ZoneSketch::State::empty) return;
            start_over();
            emit given_up();
            break;
        default: return;
    }
    event->ignore();  // as QGIS's own tools do, so that no shortcut of the map takes it for its own
}

void ZoneTool::end() {
    if (sketch_.state() == ZoneSketch::State::empty || sketch_.state() == ZoneSketch::State::finished) return;
    if (!sketch_.finish()) {
        emit too_few_corners();
        return;
    }
    draw();
    emit changed();
}

void ZoneTool::deactivate() {
    dragged_.reset();
    mark_->setMatch({});
    QgsMapTool::deactivate();
}

void ZoneTool::draw() {
    QColor fill = colour_;
    fill.setAlpha(fill_alpha);
    ground_->setStrokeColor(colour_);
    ground_->setFillColor(fill);
    ground_->setToGeometry(sketch_.shape());
    corners_->setColor(colour_);
    corners_->reset(qgis::point_geometry);
    for (const QgsPointXY& corner : sketch_.corners()) corners_->addPoint(corner, false);
    corners_->updatePosition();
    corners_->update();
}

}  // namespace cunjing
