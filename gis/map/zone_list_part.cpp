// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "gis/map/stored_fields.hpp"
#include "gis/map/zone_parts.hpp"

namespace cunjing {
namespace {

constexpr double row_mm = 8.6;
constexpr double head_mm = 5;
constexpr double column_mm = 88;  // at least
constexpr double letters_mm = 2.3;

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

/// The day that says most about a zone, with its document.
Text day_and_document(const ListedZone& zone) {
    Text words;
    if (zone.approved_on) {
        const Text day = day_words(*zone.approved_on);
        words = {day.zh + "批准", "approved " + day.en};
    } else if (zone.proposed_on) {
        const Text day = day_words(*zone.proposed_on);
        words = {day.zh + "拟定", "proposed " + day.en};
    }
    if (zone.document_no.empty()) return words;
    return {words.zh + "　" + zone.document_no, words.en + "  " + zone.document_no};
}

void paint_row(const Page& page, const ListedZone& zone, std::size_t number, const QRectF& at) {
    const Letters faint = page.letters(letters_mm * 0.95, faint_ink);
    page.lettering.write_in(page.painter, {at.left(), at.top(), page.mm(6), at.height()}, QString::number(number),
                            page.letters(letters_mm * 1.3, boundary_ink), Qt::AlignHCenter);
    const QRectF text = at.adjusted(page.mm(7.5), page.mm(0.3), 0, -page.mm(0.3));
    const double half = text.height() / 2;
    const auto write = [&](double from, double to, int line, const Text& words, const Letters& letters,
                           Qt::Alignment alignment) {
        page.lettering.write_in(
            page.painter,
            {text.left() + from * text.width(), text.top() + line * half, (to - from) * text.width(), half},
            page.printing.words(words), letters, alignment);
    };
    const Text title = zone.title();
    write(0, 0.5, 0, {title.zh + "（" + zone.status_title.zh + "）", title.en + " (" + zone.status_title.en + ")"},
          page.letters(letters_mm, ink), Qt::AlignLeft);
    const Text capacity = capacity_words(zone.capacity, zone.species);
    write(0.5, 1, 0,
          say("{0:.0f} 平方米，{1:.2f} 亩，{2}", "{0:.0f} m², {1:.2f} mu, {3}", zone.corners.area_m2,
              area_mu(zone.corners.area_m2), capacity.zh, capacity.en),
          page.letters(letters_mm, ink), Qt::AlignRight);
    write(0, 0.56, 1, day_and_document(zone), faint, Qt::AlignLeft);
    const bool is_doubted = zone.siting != Verdict::satisfied || zone.has_exception;
    write(0.56, 1, 1, siting_words(zone), is_doubted ? Letters{faint.size_mm, warning_ink} : faint, Qt::AlignRight);
    page.painter.setPen(QPen(rule_ink, page.mm(0.1)));
    page.painter.drawLine(at.bottomLeft(), at.bottomRight());
}

}  // namespace

std::size_t zone_rows_that_fit(const Page& page, const QRectF& box) {
    const Columns columns = columns_of(page, box);
    return columns.count * columns.rows;
}

void paint_zone_list(const Page& page, const QRectF& box, const std::vector<ListedZone>& zones, std::size_t first) {
    const Columns columns = columns_of(page, box);
    const QRectF room = room_of(page, box);
    const std::size_t listed = std::min(zones.size() - first, columns.count * columns.rows);
    page.lettering.write_in(page.painter, {room.left(), room.top(), room.width(), page.mm(head_mm)},
                            page.printing.words(say("圈养区（共 {} 个）", "Penning zones ({})", zones.size())),
                            page.letters(2.6, ink));
    for (std::size_t i = 0; i < listed; ++i) {
        const std::size_t column = i / columns.rows;
        const std::size_t row = i % columns.rows;
        const double left = room.left() + static_cast<double>(column) * columns.width;
        const double width = columns.width - page.mm(column + 1 < columns.count ? 4 : 0);
        const double top = room.top() + page.mm(head_mm) + static_cast<double>(row) * page.mm(row_mm);
        paint_row(page, zones[first + i], first + i + 1, {left, top, width, page.mm(row_mm)});
    }
}

}  // namespace cunjing
