// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_sketch.hpp"

#include <cmath>

namespace cunjing {

QgsGeometry ZoneSketch::shape() const {
    if (state_ == State::empty) return {};
    if (!taken_up_.isNull()) return taken_up_;
    QgsPolylineXY ring = drawn_;
    if (state_ == State::drawing && pointer_ && *pointer_ != ring.last()) ring.append(*pointer_);
    ring.append(ring.first());
    return QgsGeometry::fromPolygonXY({ring});
}

QVector<QgsPointXY> ZoneSketch::corners() const {
    if (taken_up_.isNull()) return drawn_;
    QVector<QgsPointXY> corners;
    for (auto vertex = taken_up_.vertices_begin(); vertex != taken_up_.vertices_end(); ++vertex)
        corners.append(QgsPointXY(*vertex));
    return corners;
}

void ZoneSketch::add_corner(const QgsPointXY& at) {
    if (state_ == State::finished || (!drawn_.isEmpty() && drawn_.last() == at)) return;
    drawn_.append(at);
    pointer_ = at;
    state_ = State::drawing;
}

void ZoneSketch::remove_last() {
    if (drawn_.isEmpty()) return;
    drawn_.removeLast();
    state_ = drawn_.isEmpty() ? State::empty : State::drawing;
}

bool ZoneSketch::finish() {
    if (state_ != State::drawing || drawn_.size() < 3) return false;
    pointer_.reset();
    state_ = State::finished;
    return true;
}

void ZoneSketch::take_up(const QgsGeometry& shape) {
    clear();
    taken_up_ = shape;
    state_ = State::finished;
}

void ZoneSketch::clear() {
    drawn_.clear();
    pointer_.reset();
    taken_up_ = {};
    state_ = State::empty;
}

std::optional<int> ZoneSketch::corner_near(const QgsPointXY& place, double reach) const {
    if (state_ != State::finished) return std::nullopt;
    const QVector<QgsPointXY> all = corners();
    std::optional<int> nearest;
    double nearest_distance = reach;
    for (int corner = 0; corner < static_cast<int>(all.size()); ++corner)
        if (const double distance = std::sqrt(all[corner].sqrDist(place)); distance <= nearest_distance) {
            nearest = corner;
            nearest_distance = distance;
        }
    return nearest;
}

void ZoneSketch::move_corner(int corner, const QgsPointXY& to) {
    if (taken_up_.isNull())
        drawn_[corner] = to;
    else
        taken_up_.moveVertex(to.x(), to.y(), corner);
}

}  // namespace cunjing
