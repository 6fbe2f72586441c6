// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/dimension_line.hpp"

#include "gis/map/sheet_paths.hpp"
#include "gis/map/sheet_room.hpp"
#include "gis/report/listed_finding.hpp"

namespace cunjing {
namespace {

constexpr double letters_mm = 2.6;
constexpr double tick_mm = 1.1;  // to each side
constexpr double gap_mm = 0.7;   // between line and words
const QColor dimension_ink(0xb1, 0x00, 0x26);

/// Which way the words run along a line so that nobody has to turn the sheet over.
double readable_deg(const QLineF& way) {
    double turned = -way.angle();  // of QLineF counter-clockwise; of painters clockwise
    while (turned <= -90) turned += 180;
    while (turned > 90) turned -= 180;
    return turned;
}

QRectF centred(QPointF middle, double width, double height) {
    return {middle.x() - width / 2, middle.y() - height / 2, width, height};
}

void place_words(DimensionLine& line, const QRectF& frame_mm, const Lettering& lettering, DimensionSide side) {
    const double width = lettering.width_mm(line.words, letters_mm);
    const QPointF middle = line.way_mm.center();
    if (line.way_mm.length() >= width) {
        line.turned_deg = readable_deg(line.way_mm);
        const QLineF along = QLineF::fromPolar(width / 2, -line.turned_deg);
        const QPointF up = QLineF::fromPolar(letters_mm / 2 + gap_mm, 90 - line.turned_deg).p2();
        line.words_mm = side == DimensionSide::first ? middle + up : middle - up;
        line.boxes_mm = boxes_along({line.words_mm - along.p2(), line.words_mm + along.p2()}, letters_mm);
        return;
    }
    const double aside = width / 2 + gap_mm + tick_mm + std::abs(line.way_mm.dx()) / 2;
    const bool is_right = side == DimensionSide::first && middle.x() + aside + width / 2 <= frame_mm.right();
    line.words_mm = middle + QPointF(is_right ? aside : -aside, 0);
    line.boxes_mm = {centred(line.words_mm, width, letters_mm)};
}

void paint_tick(QPainter& painter, QPointF at_mm, const QLineF& way_mm) {
    const QPointF across = QLineF::fromPolar(tick_mm, way_mm.angle() + 90).p2();
    painter.drawLine(at_mm - across, at_mm + across);
}

}  // namespace

DimensionLine dimension_line(const QLineF& way_mm, double length_m, const QRectF& frame_mm, const Lettering& lettering,
                             DimensionSide side) {
    DimensionLine line;
    const auto seen = piece_in(way_mm, frame_mm);
    if (!seen) return line;
    line.way_mm = *seen;
    line.has_start = seen->p1() == way_mm.p1();
    line.has_end = seen->p2() == way_mm.p2();
    line.words = qt(amount_words(length_m, "distance_m", Language::en));
    place_words(line, frame_mm, lettering, side);
    return line;
}

void paint_dimensions(QPainter& painter, const Lettering& lettering, const DimensionLine& line) {
    painter.setPen(QPen(dimension_ink, 0.3, Qt::SolidLine, Qt::FlatCap));
    if (line.has_start) paint_tick(painter, line.way_mm.p1(), line.way_mm);
    if (line.has_end) paint_tick(painter, line.way_mm.p2(), line.way_mm);
    if (line.words.isEmpty()) return;
    painter.save();
    painter.translate(line.words_mm);
    painter.rotate(line.turned_deg);
    lettering.write(painter, {-lettering.width_mm(line.words, letters_mm) / 2, letters_mm * 0.35}, line.words,
                    {letters_mm, dimension_ink, QColor(Qt::white), 0.4});
    painter.restore();
}

}  // namespace cunjing
