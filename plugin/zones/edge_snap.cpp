// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/edge_snap.hpp"

#include <algorithm>
#include <cmath>

namespace cunjing {
namespace {

QgsPointXY nearest_on(const QgsPointXY& from, const QgsPointXY& to, const QgsPointXY& place) {
    const double dx = to.x() - from.x();
    const double dy = to.y() - from.y();
    const double square = dx * dx + dy * dy;
    if (!(square > 0)) return from;
    const double along = ((place.x() - from.x()) * dx + (place.y() - from.y()) * dy) / square;
    const double share = std::clamp(along, 0.0, 1.0);
    return {from.x() + share * dx, from.y() + share * dy};
}

}  // namespace

QgsPointLocator::Match snap_to_rings(const QVector<QVector<QgsPointXY>>& rings, const QgsPointXY& place, double reach) {
    double corner_square = reach * reach;
    double side_square = reach * reach;
    QgsPointXY corner;
    QgsPointXY side;
    bool has_corner = false;
    bool has_side = false;
    for (const QVector<QgsPointXY>& ring : rings)
        for (int i = 0; i + 1 < static_cast<int>(ring.size()); ++i) {
            if (const double square = ring[i].sqrDist(place); square <= corner_square) {
                corner_square = square;
                corner = ring[i];
                has_corner = true;
            }
            const QgsPointXY on_side = nearest_on(ring[i], ring[i + 1], place);
            if (const double square = on_side.sqrDist(place); square <= side_square) {
                side_square = square;
                side = on_side;
                has_side = true;
            }
        }
    if (has_corner) return {QgsPointLocator::Vertex, nullptr, 0, std::sqrt(corner_square), corner};
    if (has_side) return {QgsPointLocator::Edge, nullptr, 0, std::sqrt(side_square), side};
    return {};
}

}  // namespace cunjing
