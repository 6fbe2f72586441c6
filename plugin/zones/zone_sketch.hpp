// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsgeometry.h>
#include <qgspointxy.h>

#include <QVector>
#include <optional>

namespace cunjing {

/// A zone that a person draws corner by corner, or one of the map whose corners are being moved, in the map's CRS.
class ZoneSketch {
public:
    enum class State { empty, drawing, finished };

    [[nodiscard]] State state() const { return state_; }
    /// The polygon as it stands; where the pointer is counts as a corner while it is drawn.
    [[nodiscard]] QgsGeometry shape() const;
    /// All corners, of all rings.
    [[nodiscard]] QVector<QgsPointXY> corners() const;

    /// A corner at the place of the last one is none: a double click says one thing.
    void add_corner(const QgsPointXY& at);
    void point_at(const QgsPointXY& at) { pointer_ = at; }
    /// Takes back the last corner that was drawn; a finished sketch is drawn on then.
    void remove_last();
    /// Gives whether there are corners enough.
    bool finish();
    /// Goes on with a shape that is there.
    void take_up(const QgsGeometry& shape);
    void clear();

    /// Of a finished sketch; nothing where no corner is that near.
    [[nodiscard]] std::optional<int> corner_near(const QgsPointXY& place, double reach) const;
    void move_corner(int corner, const QgsPointXY& to);

private:
    State state_ = State::empty;
    QVector<QgsPointXY> drawn_;  // corners set one by one
    std::optional<QgsPointXY> pointer_;
    QgsGeometry taken_up_;  // null while it is one that is drawn
};

}  // namespace cunjing
