// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Which ground a frame on a sheet shows. Sheets are measured in millimetres from their upper left corner.
struct GroundView {
    QRectF frame_mm;
    Point middle;      // of the frame, on the ground
    double scale = 0;  // the denominator

    [[nodiscard]] double mm_per_m() const { return 1000 / scale; }
    [[nodiscard]] QPointF on_sheet(Point p) const {
        const QPointF centre = frame_mm.center();
        return {centre.x() + (p.x - middle.x) * mm_per_m(), centre.y() - (p.y - middle.y) * mm_per_m()};
    }
    [[nodiscard]] Point on_ground(QPointF mm) const {
        const QPointF centre = frame_mm.center();
        return {middle.x + (mm.x() - centre.x()) / mm_per_m(), middle.y - (mm.y() - centre.y()) / mm_per_m()};
    }
    [[nodiscard]] Box ground() const {
        Box box;
        box.add(on_ground(frame_mm.topLeft()));
        box.add(on_ground(frame_mm.bottomRight()));
        return box;
    }
};

}  // namespace cunjing
