// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsmapcanvasitem.h>
#include <qgspointxy.h>

#include <QString>

namespace cunjing {

/// Words on a white ground at a place of the map, which stay there while the map moves.
class MapWords : public QgsMapCanvasItem {
public:
    /// Takes a place in the map's CRS, and how many other words already stand there.
    MapWords(QgsMapCanvas* canvas, const QgsPointXY& place, QString words, int below);

    [[nodiscard]] const QgsPointXY& place() const { return place_; }

    void updatePosition() override;
    [[nodiscard]] QRectF boundingRect() const override;

protected:
    void paint(QPainter* painter) override;

private:
    [[nodiscard]] QRectF ground() const;

    QgsPointXY place_;
    QString words_;
    int below_;
};

}  // namespace cunjing
