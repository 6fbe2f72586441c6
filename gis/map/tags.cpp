// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/tags.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace cunjing {
namespace {

constexpr double step_mm = 1.2;
constexpr double leader_from_mm = 2.5;  // nearer words need none
// From the direction with most room, to both sides in turn.
constexpr std::array<double, 12> turns_deg = {0, 20, -20, 45, -45, 70, -70, 100, -100, 135, -135, 180};

QPointF turned(QPointF direction, double degrees) {
    const double angle = degrees * std::numbers::pi / 180;
    return {direction.x() * std::cos(angle) - direction.y() * std::sin(angle),
            direction.x() * std::sin(angle) + direction.y() * std::cos(angle)};
}

/// A box whose outline begins so far from a place, in a direction.
QRectF box_beside(QPointF at, QPointF direction, double distance, QSizeF size) {
    const double half = (std::abs(direction.x()) * size.width() + std::abs(direction.y()) * size.height()) / 2;
    const QPointF middle = at + direction * (distance + half);
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
}

QPointF nearest_in(const QRectF& box, QPointF to) {
    return {std::clamp(to.x(), box.left(), box.right()), std::clamp(to.y(), box.top(), box.bottom())};
}

std::optional<QRectF> place(const Tag& tag, SheetRoom& room, const Lettering& lettering, double reach_mm) {
    const QSizeF size(lettering.width_mm(tag.words, tag.letters_mm) + 0.4, tag.letters_mm);
    for (double distance = tag.nearest_mm; distance <= reach_mm; distance += step_mm)
        for (const double turn : turns_deg) {
            const QRectF box = box_beside(tag.at_mm, turned(tag.away, turn), distance, size);
            if (!room.is_free(box)) continue;
            room.take(box);
            return box;
        }
    return std::nullopt;
}

}  // namespace

std::vector<std::optional<QRectF>> place_tags(const std::vector<Tag>& tags, SheetRoom& room, const Lettering& lettering,
                                              double reach_mm) {
    std::vector<std::optional<QRectF>> placed;
    placed.reserve(tags.size());
    for (const Tag& tag : tags) placed.push_back(place(tag, room, lettering, reach_mm));
    return placed;
}

void paint_tag(QPainter& painter, const Lettering& lettering, const Tag& tag, const QRectF& box, QColor colour) {
    const QLineF way(tag.at_mm, nearest_in(box, tag.at_mm));
    if (way.length() > tag.nearest_mm + leader_from_mm) {
        painter.setPen(QPen(colour, 0.12));
        painter.drawLine(way);
    }
    lettering.write_in(painter, box, tag.words, {tag.letters_mm, colour, QColor(Qt::white), 0.35}, Qt::AlignHCenter);
}

}  // namespace cunjing
