// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/marks.hpp"

#include <cmath>
#include <numbers>

namespace cunjing {
namespace {

/// A regular polygon with a corner on top; of a star every other corner lies further in.
QPainterPath cornered(int corners, double height_mm, double inner_share = 1) {
    QPolygonF outline;
    const int points = inner_share < 1 ? corners * 2 : corners;
    for (int i = 0; i < points; ++i) {
        const double angle = 2 * std::numbers::pi * i / points;
        const double radius = height_mm / 2 * (inner_share < 1 && i % 2 == 1 ? inner_share : 1);
        outline.append({radius * std::sin(angle), -radius * std::cos(angle)});
    }
    QPainterPath path;
    path.addPolygon(outline);
    path.closeSubpath();
    return path;
}

QPainterPath lines(std::initializer_list<QLineF> strokes) {
    QPainterPath path;
    for (const QLineF& stroke : strokes) {
        path.moveTo(stroke.p1());
        path.lineTo(stroke.p2());
    }
    return path;
}

}  // namespace

QPainterPath mark_path(MarkShape shape, double height_mm) {
    const double half = height_mm / 2;
    const QLineF slash(-half, half, half, -half);
    const QLineF backslash(-half, -half, half, half);
    const QLineF horizontal(-half, 0, half, 0);
    const QLineF vertical(0, -half, 0, half);
    QPainterPath path;
    switch (shape) {
        case MarkShape::square: path.addRect(-half * 0.88, -half * 0.88, half * 1.76, half * 1.76); return path;
        case MarkShape::circle: path.addEllipse(QPointF(0, 0), half, half); return path;
        case MarkShape::dot: path.addEllipse(QPointF(0, 0), half / 3, half / 3); return path;
        case MarkShape::triangle: return cornered(3, height_mm * 1.15).translated(0, half * 0.15);
        case MarkShape::diamond: return cornered(4, height_mm);
        case MarkShape::pentagon: return cornered(5, height_mm);
        case MarkShape::hexagon: return cornered(6, height_mm);
        case MarkShape::star: return cornered(5, height_mm, 0.45);
        case MarkShape::cross: return lines({horizontal, vertical});
        case MarkShape::x: return lines({slash, backslash});
        case MarkShape::slash: return lines({slash});
        case MarkShape::backslash: return lines({backslash});
        case MarkShape::horizontal: return lines({horizontal});
        case MarkShape::vertical: return lines({vertical});
    }
    return path;
}

}  // namespace cunjing
