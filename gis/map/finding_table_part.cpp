// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "gis/map/finding_marks.hpp"
#include "gis/map/page_parts.hpp"

namespace cunjing {
namespace {

constexpr double row_mm = 7.0;
constexpr double head_mm = 4.6;
constexpr double column_mm = 73;  // at least
constexpr double letters_mm = 2.2;

struct Columns {
    std::size_t count = 1;
    std::size_t rows = 0;
    double width = 0;
};

QRectF room_of(const Page& page, const QRectF& box) {
    return box.adjusted(page.mm(2), 0, 0, -page.mm(1));
}

Columns columns_of(const Page& page, const QRectF& box) {
    const QRectF room = room_of(page, box);
    Columns columns;
    columns.count = static_cast<std::size_t>(std::max(1.0, room.width() / page.mm(column_mm)));
    columns.rows = static_cast<std::size_t>(std::max(0.0, (room.height() - page.mm(head_mm)) / page.mm(row_mm)));
    columns.width = room.width() / static_cast<double>(columns.count);
    return columns;
}

void paint_head(const Page& page, const QRectF& at) {
    const Letters letters = page.letters(2.0, faint_ink);
    page.lettering.write_in(page.painter, at, page.printing.words({"序号　　问题 / 位置", "No. finding / place"}),
                            letters);
    page.lettering.write_in(page.painter, at,
                            page.printing.words({"实测 / 限值　责任　期限", "measured / limit, by whom, until"}),
                            letters, Qt::AlignRight);
}

void paint_row(const Page& page, const SheetFinding& each, const QRectF& at, double scale) {
    const ListedFinding& finding = *each.finding;
    const Letters faint = page.letters(letters_mm * 0.95, faint_ink);
    page.lettering.write_in(page.painter, {at.left(), at.top(), page.mm(6.2), at.height()},
                            QString::number(each.number), page.letters(letters_mm * 1.15, ink), Qt::AlignRight);
    paint_marks(page, finding, {at.left() + page.mm(9.4), at.center().y()}, scale);
    const QRectF text = at.adjusted(page.mm(12.6), page.mm(0.2), 0, -page.mm(0.2));
    const double half = text.height() / 2;
    const double right = text.width() * 0.47;
    const double left = text.width() - right - page.mm(1);
    const auto write = [&](double x, double width, int line, const QString& words, const Letters& letters,
                           Qt::Alignment alignment = Qt::AlignLeft) {
        page.lettering.write_in(page.painter, {x, text.top() + line * half, width, half}, words, letters, alignment);
    };
    write(text.left(), left, 0, page.printing.words(finding.title), page.letters(letters_mm, ink));
    write(text.left(), left, 1, qt(each.place), faint);
    const QString measured = qt(measured_words(finding, page.printing.language));
    write(text.right() - right, right, 0, measured.isEmpty() ? page.printing.words(finding.reason) : measured,
          page.letters(letters_mm, ink), Qt::AlignRight);
    const double day = each.deadline.empty() ? 0 : page.mm(13.5);  // is never cut short
    write(text.right() - day, day, 1, qt(each.deadline), faint, Qt::AlignRight);
    write(text.right() - right, right - day, 1, qt(each.responsible), faint, Qt::AlignRight);
    page.painter.setPen(QPen(rule_ink, page.mm(0.1)));
    page.painter.drawLine(at.bottomLeft(), at.bottomRight());
}

}  // namespace

std::size_t rows_that_fit(const Page& page, const QRectF& box) {
    const Columns columns = columns_of(page, box);
    return columns.count * columns.rows;
}

std::size_t paint_finding_table(const Page& page, const QRectF& box, const std::vector<SheetFinding>& findings,
                                std::size_t first, double scale) {
    const Columns columns = columns_of(page, box);
    const QRectF room = room_of(page, box);
    const std::size_t listed = std::min(findings.size() - first, columns.count * columns.rows);
    for (std::size_t i = 0; i < listed; ++i) {
        const std::size_t column = i / columns.rows;
        const std::size_t row = i % columns.rows;
        const double left = room.left() + static_cast<double>(column) * columns.width;
        const double width = columns.width - page.mm(column + 1 < columns.count ? 4 : 0);
        if (row == 0) paint_head(page, {left, room.top(), width, page.mm(head_mm)});
        paint_row(
            page, findings[first + i],
            {left, room.top() + page.mm(head_mm) + static_cast<double>(row) * page.mm(row_mm), width, page.mm(row_mm)},
            scale);
    }
    if (findings.empty())
        page.lettering.write_in(page.painter, {room.left(), room.top(), room.width(), page.mm(6)},
                                page.printing.words({"本次检查未发现问题", "The check found nothing"}),
                                page.letters(2.6, faint_ink));
    return listed;
}

}  // namespace cunjing
