// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/hatch.hpp"

#include <QTransform>
#include <algorithm>
#include <cmath>

namespace cunjing {
namespace {

/// Where the line y = at crosses the rings, from left to right.
std::vector<double> crossings(const std::vector<QPolygonF>& rings, double at) {
    std::vector<double> found;
    for (const QPolygonF& ring : rings)
        for (qsizetype i = 0; i < ring.size(); ++i) {
            const QPointF a = ring[i];
            const QPointF b = ring[(i + 1) % ring.size()];
            if ((a.y() <= at) == (b.y() <= at)) continue;
            found.push_back(a.x() + (b.x() - a.x()) * (at - a.y()) / (b.y() - a.y()));
        }
    std::ranges::sort(found);
    return found;
}

QRectF extent(const std::vector<QPolygonF>& rings) {
    QRectF all;
    for (const QPolygonF& ring : rings) all = all.united(ring.boundingRect());
    return all;
}

}  // namespace

std::vector<QLineF> hatch_lines(const std::vector<QPolygonF>& rings, double angle_deg, double spacing_mm) {
    QTransform level;
    level.rotate(-angle_deg);
    const QTransform back = level.inverted();
    std::vector<QPolygonF> turned;
    for (const QPolygonF& ring : rings) turned.push_back(level.map(ring));
    const QRectF box = extent(turned);
    std::vector<QLineF> lines;
    for (double step = std::ceil(box.top() / spacing_mm); step * spacing_mm < box.bottom(); ++step) {
        const double y = step * spacing_mm;
        const std::vector<double> at = crossings(turned, y);
        for (std::size_t i = 0; i + 1 < at.size(); i += 2) lines.push_back(back.map(QLineF(at[i], y, at[i + 1], y)));
    }
    return lines;
}

std::vector<QPointF> hatch_places(const std::vector<QPolygonF>& rings, double spacing_mm) {
    const QRectF box = extent(rings);
    std::vector<QPointF> places;
    for (double row = std::ceil(box.top() / spacing_mm); row * spacing_mm < box.bottom(); ++row) {
        const double y = row * spacing_mm;
        const double shift = std::fmod(std::abs(row), 2.0) == 1.0 ? 0.5 : 0.0;
        const std::vector<double> at = crossings(rings, y);
        for (std::size_t i = 0; i + 1 < at.size(); i += 2)
            for (double column = std::ceil(at[i] / spacing_mm - shift); (column + shift) * spacing_mm < at[i + 1];
                 ++column)
                places.emplace_back((column + shift) * spacing_mm, y);
    }
    return places;
}

}  // namespace cunjing
