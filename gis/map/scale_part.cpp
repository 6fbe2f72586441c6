// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <QRegularExpression>
#include <array>
#include <cmath>

#include "gis/map/page_parts.hpp"

namespace cunjing {
namespace {

/// The longest of 1, 2, 5, 10 … metres whose bar is no longer than this.
double bar_m(double scale, double most_mm) {
    double best = 1;
    for (double decade = 1; decade < 1e7; decade *= 10)
        for (const double step : {1.0, 2.0, 5.0})
            if (decade * step * 1000 / scale <= most_mm) best = decade * step;
    return best;
}

QString length_words(double metres) {
    return metres >= 1000 ? QString::number(metres / 1000) + QStringLiteral(" km")
                          : QString::number(metres) + QStringLiteral(" m");
}

void paint_bar(const Page& page, const GroundView& view, const QRectF& box) {
    QPainter& painter = page.painter;
    const double metres = bar_m(view.scale, page.mm(48));
    const double length = metres * view.mm_per_m();
    const QPointF start(box.left() + page.mm(15), box.bottom() - page.mm(4.6));
    const double height = page.mm(1.1);
    painter.setPen(QPen(ink, page.mm(0.15)));
    for (int i = 0; i < 4; ++i) {
        painter.setBrush(i % 2 == 0 ? QBrush(ink) : QBrush(Qt::white));
        painter.drawRect(QRectF(start.x() + i * length / 4, start.y(), length / 4, height));
    }
    const Letters letters = page.letters(2.1, ink);
    for (const auto& [share, words] : {std::pair(0.0, QStringLiteral("0")), std::pair(0.5, length_words(metres / 2)),
                                       std::pair(1.0, length_words(metres))})
        page.lettering.write_in(painter, {start.x() + share * length - 20, start.y() + height, 40, page.mm(3)}, words,
                                letters, Qt::AlignHCenter);
    const QString ratio = QStringLiteral("1:") + QString::number(view.scale, 'f', 0)
                                                     .replace(QRegularExpression(QStringLiteral("(\\d)(?=(\\d{3})+$)")),
                                                              QStringLiteral("\\1 "));
    page.lettering.write_in(painter, {start.x(), box.top() + page.mm(0.6), length, page.mm(4.2)}, ratio,
                            page.letters(3.2, ink), Qt::AlignHCenter);
}

void paint_north(const Page& page, const QRectF& box) {
    QPainter& painter = page.painter;
    const QPointF middle(box.left() + page.mm(6.5), box.center().y() + page.mm(1.2));
    const double half = page.mm(4.2);
    painter.setPen(QPen(ink, page.mm(0.2)));
    painter.setBrush(Qt::white);
    painter.drawPolygon(
        QPolygonF{middle + QPointF(0, -half), middle + QPointF(half * 0.55, half), middle + QPointF(0, half * 0.55)});
    painter.setBrush(ink);
    painter.drawPolygon(
        QPolygonF{middle + QPointF(0, -half), middle + QPointF(-half * 0.55, half), middle + QPointF(0, half * 0.55)});
    page.lettering.write_in(painter, {middle.x() - 5, middle.y() - half - page.mm(3.4), 10, page.mm(3)},
                            page.printing.words({"北", "N"}), page.letters(2.6, ink), Qt::AlignHCenter);
}

/// Crosses where the lines of the grid meet, their numbers along the frame.
void paint_grid(const Page& page, const GroundView& view) {
    const double step = bar_m(view.scale, page.mm(100));
    const Box ground = view.ground();
    QPainter& painter = page.painter;
    painter.setPen(QPen(QColor(120, 120, 120), page.mm(0.12)));
    const QRectF& frame = view.frame_mm;
    const double arm = page.mm(1.5);
    const Letters letters = page.letters(1.9, faint_ink);
    const int decimals = step >= 1000 ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3;  // of kilometres
    const auto number = [decimals](double metres) { return QString::number(metres / 1000, 'f', decimals); };
    for (double x = std::ceil(ground.min_x / step) * step; x < ground.max_x; x += step) {
        const double at = view.on_sheet({x, ground.min_y}).x();
        painter.drawLine(QPointF(at, frame.top()), QPointF(at, frame.top() - arm));
        painter.drawLine(QPointF(at, frame.bottom()), QPointF(at, frame.bottom() + arm));
        page.lettering.write_in(painter, {at - 15, frame.top() - page.mm(4.4), 30, page.mm(2.6)}, number(x), letters,
                                Qt::AlignHCenter);
        for (double y = std::ceil(ground.min_y / step) * step; y < ground.max_y; y += step) {
            const QPointF cross = view.on_sheet({x, y});
            painter.drawLine(cross - QPointF(arm, 0), cross + QPointF(arm, 0));
            painter.drawLine(cross - QPointF(0, arm), cross + QPointF(0, arm));
        }
    }
    for (double y = std::ceil(ground.min_y / step) * step; y < ground.max_y; y += step) {
        const double at = view.on_sheet({ground.min_x, y}).y();
        painter.drawLine(QPointF(frame.left(), at), QPointF(frame.left() - arm, at));
        painter.drawLine(QPointF(frame.right(), at), QPointF(frame.right() + arm, at));
        painter.save();
        painter.translate(frame.left() - page.mm(3), at);
        painter.rotate(-90);
        page.lettering.write_in(painter, {-15, -page.mm(1.3), 30, page.mm(2.6)}, number(y), letters, Qt::AlignHCenter);
        painter.restore();
    }
}

}  // namespace

QRectF scale_box(const Page& page, const GroundView& view) {
    const double width = page.mm(15 + 8) + bar_m(view.scale, page.mm(48)) * view.mm_per_m();
    const double height = page.mm(13);
    return {view.frame_mm.left() + page.mm(2), view.frame_mm.bottom() - height - page.mm(2), width, height};
}

void paint_scale(const Page& page, const GroundView& view) {
    const QRectF box = scale_box(page, view);
    page.painter.fillRect(box, QColor(255, 255, 255, 225));
    paint_bar(page, view, box);
    paint_north(page, box);
}

void paint_neatline(const Page& page, const GroundView& view) {
    if (!page.printing.is_public()) paint_grid(page, view);
    page.painter.setPen(QPen(ink, page.mm(0.5)));
    page.painter.setBrush(Qt::NoBrush);
    page.painter.drawRect(view.frame_mm);
}

}  // namespace cunjing
