// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/corner_marks.hpp"

#include <cmath>

#include "gis/map/sheet_paths.hpp"
#include "gis/map/zone_parts.hpp"

namespace cunjing {
namespace {

constexpr double letters_mm = 2.3;
constexpr double dot_mm = 0.55;  // half across
constexpr double boundary_mm = 0.4;
constexpr double reach_mm = 16;
constexpr double sample_mm = 12;

/// To the left of a way on a sheet, of length 1.
QPointF left_of(QPointF from, QPointF to) {
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    return length > 0 ? QPointF(way.y() / length, -way.x() / length) : QPointF(0, 0);
}

/// Away from the ground of the zone: corners run clockwise, so that what is outside is on the left, and a hole on the
/// right.
QPointF away_from_ground(QPointF before, QPointF at, QPointF after, bool is_of_hole) {
    QPointF away = left_of(before, at) + left_of(at, after);
    const double length = std::hypot(away.x(), away.y());
    away = length > 1e-6 ? away / length : left_of(before, at);
    return is_of_hole ? -away : away;
}

std::vector<Tag> tags_of(const ListedZone& zone, const GroundView& view, double parts) {
    const std::vector<BoundaryCorner>& corners = zone.corners.corners;
    std::vector<const BoundaryCorner*> before(corners.size());
    for (const BoundaryCorner& corner : corners) before[static_cast<std::size_t>(corner.next - 1)] = &corner;
    std::vector<Tag> tags;
    for (const BoundaryCorner& corner : corners) {
        Tag& tag = tags.emplace_back();
        tag.at_mm = view.on_sheet(corner.place);
        tag.away = away_from_ground(view.on_sheet(before[static_cast<std::size_t>(corner.number - 1)]->place),
                                    tag.at_mm, view.on_sheet(corners[static_cast<std::size_t>(corner.next - 1)].place),
                                    corner.is_of_hole);
        tag.nearest_mm = (dot_mm + 0.5) * parts;
        tag.words = qt(corner.name());
        tag.letters_mm = letters_mm * parts;
    }
    return tags;
}

/// Keeps numbers off lines.
void take_along(const Shape& shape, const GroundView& view, SheetRoom& room) {
    for (const QPolygonF& path : paths_on_sheet(shape, view))
        for (qsizetype i = 0; i + 1 < path.size(); ++i)
            for (const QRectF& box : boxes_along({path[i], path[i + 1]}, dot_mm)) room.take(box);
}

}  // namespace

CornerMarks::CornerMarks(const ListedZone& zone, const GroundView& view, const QRectF& taken_mm,
                         const Lettering& lettering, double parts)
    : zone_(zone), view_(view), tags_(tags_of(zone, view, parts)) {
    SheetRoom room(view.frame_mm);
    room.take(taken_mm);
    take_along(zone.shape[0], view, room);
    for (const ListedSetBack& set_back : zone.set_backs)
        if (set_back.evidence.dimension(0) == Dimension::line) take_along(set_back.evidence[0], view, room);
    placed_ = place_tags(tags_, room, lettering, reach_mm * parts);
}

std::vector<QRectF> CornerMarks::boxes() const {
    std::vector<QRectF> boxes;
    for (const std::optional<QRectF>& box : placed_)
        if (box) boxes.push_back(*box);
    return boxes;
}

void CornerMarks::paint(const Page& page) const {
    QPainter& painter = page.painter;
    painter.save();
    painter.setClipRect(view_.frame_mm);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(boundary_ink, page.mm(boundary_mm), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& path : paths_on_sheet(zone_.shape[0], view_)) painter.drawPolyline(path);
    for (std::size_t i = 0; i < tags_.size(); ++i) {
        painter.setPen(QPen(boundary_ink, page.mm(0.25)));
        painter.setBrush(Qt::white);
        painter.drawEllipse(tags_[i].at_mm, page.mm(dot_mm), page.mm(dot_mm));
        painter.setBrush(Qt::NoBrush);
        if (placed_[i]) paint_tag(painter, page.lettering, tags_[i], *placed_[i], boundary_ink);
    }
    painter.restore();
}

void CornerMarks::paint_key(const Page& page, const QRectF& box) const {
    const double y = box.center().y();
    page.painter.setPen(QPen(boundary_ink, page.mm(boundary_mm)));
    page.painter.drawLine(QPointF(box.left(), y), QPointF(box.left() + page.mm(sample_mm), y));
    page.painter.setPen(QPen(boundary_ink, page.mm(0.25)));
    page.painter.setBrush(Qt::white);
    page.painter.drawEllipse(QPointF(box.left() + page.mm(sample_mm / 2), y), page.mm(dot_mm), page.mm(dot_mm));
    page.painter.setBrush(Qt::NoBrush);
    Text words = {"界址线、界址点 J1…（坐标见表）", "boundary and corners J1 … (see the table)"};
    const auto unplaced = placed_.size() - boxes().size();
    if (unplaced > 0) {
        const Text more = say("；{} 点图上无处注号", "; {} without number for want of room", unplaced);
        words = {words.zh + more.zh, words.en + more.en};
    }
    page.lettering.write_in(page.painter, box.adjusted(page.mm(sample_mm + 1.5), 0, 0, 0), page.printing.words(words),
                            page.letters(2.3, ink));
}

}  // namespace cunjing
