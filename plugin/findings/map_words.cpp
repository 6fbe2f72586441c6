// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/map_words.hpp"

#include <qgsmapcanvas.h>

#include <QPainter>
#include <utility>

namespace cunjing {

MapWords::MapWords(QgsMapCanvas* canvas, const QgsPointXY& place, QString words, int below)
    : QgsMapCanvasItem(canvas), place_(place), words_(std::move(words)), below_(below) {
    setZValue(1000);  // over all that is drawn
    setPos(toCanvasCoordinates(place_));
}

void MapWords::updatePosition() {
    setPos(toCanvasCoordinates(place_));
}

QRectF MapWords::boundingRect() const {
    return ground().adjusted(-2, -2, 2, 2);
}

QRectF MapWords::ground() const {
    const QRect words = mMapCanvas->fontMetrics().boundingRect(words_);
    const double height = words.height() + 6.0;
    return {10, -height - 6.0 - below_ * (height + 3), words.width() + 14.0, height};
}

void MapWords::paint(QPainter* painter) {
    painter->setPen(QPen(QColor(230, 0, 120)));
    painter->setBrush(QColor(255, 255, 255, 225));
    painter->drawRoundedRect(ground(), 3, 3);
    painter->setPen(Qt::black);
    painter->drawText(ground(), Qt::AlignCenter, words_);
}

}  // namespace cunjing
