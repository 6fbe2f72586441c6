// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/form_parts.hpp"

namespace cunjing {
namespace {

constexpr double label_mm = 20;
constexpr double letters_mm = 3.2;
constexpr double pad_mm = 1.1;

QStringList at_most(const Lettering& lettering, QStringList lines, const FormRow& row, double width_mm) {
    if (lines.size() <= row.most_lines) return lines;
    const QString rest = lines.mid(row.most_lines - 1).join(QString());
    lines = lines.mid(0, row.most_lines - 1);
    lines.append(lettering.elided(rest, row.letters_mm, width_mm));
    return lines;
}

}  // namespace

double paint_form_row(const Page& page, QPointF corner_mm, double width_mm, const FormRow& row) {
    const double room = width_mm - label_mm - 1;
    const QStringList lines = at_most(page.lettering, page.lettering.lines(row.words, row.letters_mm, room), row, room);
    const double height = 2 * pad_mm + static_cast<double>(lines.size()) * line_mm(row.letters_mm);
    const QRectF box(corner_mm.x(), corner_mm.y(), width_mm, height);
    page.painter.fillRect(box, row.ground);
    page.lettering.write_in(page.painter, {box.left() + 1, box.top() + pad_mm, label_mm - 2, line_mm(row.letters_mm)},
                            page.printing.words(row.label), page.letters(letters_mm, faint_ink));
    page.lettering.write_lines(page.painter, {box.left() + label_mm, box.top() + pad_mm + row.letters_mm * 0.15},
                               lines.join(QLatin1Char('\n')), page.letters(row.letters_mm, ink), room + 1);
    page.painter.setPen(QPen(rule_ink, 0.12));
    page.painter.drawLine(box.bottomLeft(), box.bottomRight());
    return height;
}

void paint_blank(const Page& page, const QRectF& box, const Text& label, const QString& known) {
    const QString name = page.printing.words(label) + page.printing.words({"：", ":"});
    page.lettering.write_in(page.painter, box, name, page.letters(letters_mm, ink));
    const double start = box.left() + page.lettering.width_mm(name, letters_mm) + 1;
    if (!known.isEmpty()) {
        page.lettering.write_in(page.painter, {start, box.top(), box.right() - start, box.height()}, known,
                                page.letters(letters_mm, ink));
        return;
    }
    page.painter.setPen(QPen(faint_ink, 0.15));
    const double base = box.center().y() + letters_mm * 0.5;
    page.painter.drawLine(QPointF(start, base), QPointF(box.right() - 3, base));
}

void paint_blanks(const Page& page, const QRectF& box, const std::vector<Text>& labels) {
    const double width = box.width() / static_cast<double>(std::max<std::size_t>(labels.size(), 1));
    double left = box.left();
    for (const Text& label : labels) {
        paint_blank(page, {left, box.top(), width, box.height()}, label, {});
        left += width;
    }
}

void paint_signatures(const Page& page, const QRectF& box, const std::vector<Text>& labels, double row_mm,
                      const QString& first) {
    const double half = box.width() / 2;
    double top = box.top();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool is_left = i % 2 == 0;
        paint_blank(page, {box.left() + (is_left ? 0 : half), top, half, row_mm - 0.6}, labels[i],
                    i == 0 ? first : QString());
        if (!is_left) top += row_mm;
    }
}

void paint_writing_lines(const Page& page, const QRectF& box, double line_mm) {
    page.painter.setPen(QPen(rule_ink, 0.12));
    for (double y = box.top() + line_mm; y <= box.bottom(); y += line_mm)
        page.painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
}

void paint_tear_line(const Page& page, const QRectF& box) {
    page.painter.setPen(QPen(faint_ink, 0.2, Qt::DashLine));
    const double y = box.center().y();
    page.painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    const QString words = page.printing.words({"沿此线撕下", "tear off here"});
    const double width = page.lettering.width_mm(words, 2.4) + 4;
    const QRectF middle(box.center().x() - width / 2, box.top(), width, box.height());
    page.painter.fillRect(middle, Qt::white);
    page.lettering.write_in(page.painter, middle, words, page.letters(2.4, faint_ink), Qt::AlignHCenter);
}

}  // namespace cunjing
