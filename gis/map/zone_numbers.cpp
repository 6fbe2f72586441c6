// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/zone_numbers.hpp"

#include <algorithm>

#include "gis/geometry/distance.hpp"
#include "gis/map/zone_parts.hpp"

namespace cunjing {
namespace {

constexpr double letters_mm = 3;
constexpr double circle_mm = 4.4;
constexpr double reach_mm = 25;

}  // namespace

ZoneNumbers::ZoneNumbers(const std::vector<ListedZone>& zones, const GroundView& view, const QRectF& taken_mm,
                         const Lettering& lettering, double parts)
    : parts_(parts) {
    const double circle = circle_mm * parts;
    SheetRoom room(view.frame_mm);
    room.take(taken_mm);
    for (std::size_t i = 0; i < zones.size(); ++i) {
        const Box& box = zones[i].shape.box(0);
        const QRectF on_sheet(view.on_sheet({box.min_x, box.max_y}), view.on_sheet({box.max_x, box.min_y}));
        room.take(on_sheet);
        Tag tag;
        tag.at_mm = view.on_sheet(point_on(zones[i].shape[0]));
        tag.away = {0.6, -0.8};
        tag.nearest_mm = std::max(on_sheet.width(), on_sheet.height()) / 2 + circle / 2;
        tag.words = QString::number(i + 1);
        tag.letters_mm = letters_mm * parts;
        tags_.push_back(tag);
    }
    placed_ = place_tags(tags_, room, lettering, reach_mm * parts);
    for (std::optional<QRectF>& box : placed_)
        if (box) box = QRectF(box->center().x() - circle / 2, box->center().y() - circle / 2, circle, circle);
}

std::vector<QRectF> ZoneNumbers::boxes() const {
    std::vector<QRectF> boxes;
    for (const std::optional<QRectF>& box : placed_)
        if (box) boxes.push_back(*box);
    return boxes;
}

void ZoneNumbers::paint(QPainter& painter, const Lettering& lettering) const {
    for (std::size_t i = 0; i < tags_.size(); ++i) {
        if (!placed_[i]) continue;
        painter.setPen(QPen(boundary_ink, 0.3 * parts_));
        painter.drawLine(tags_[i].at_mm, placed_[i]->center());
        painter.setBrush(Qt::white);
        painter.drawEllipse(*placed_[i]);
        painter.setBrush(Qt::NoBrush);
        lettering.write_in(painter, *placed_[i], tags_[i].words, {tags_[i].letters_mm, boundary_ink}, Qt::AlignHCenter);
    }
}

}  // namespace cunjing
