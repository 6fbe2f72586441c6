// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "gis/map/book_parts.hpp"
#include "gis/map/fitting_view.hpp"
#include "gis/map/page_parts.hpp"
#include "gis/map/sheet_paths.hpp"
#include "gis/map/stored_fields.hpp"

namespace cunjing {
namespace {

const QColor silhouette(232, 229, 222);
const QColor silhouette_line(255, 255, 255);

Text summary(const Printing& printing, const std::vector<BookEntry>& entries) {
    FindingCounts all;
    for (const BookEntry& entry : entries) all.add(entry.counts);
    if (!printing.theme.findings) return say("{} 个村（社区）", "{} villages", entries.size());
    return say("{} 个村（社区），疑似问题 {} 处，另有存疑 {} 处",
               "{} villages, {} suspected findings, {} more doubtful", entries.size(), all.violated(), all.doubtful());
}

/// The villages' ground, as an ornament that tells which town it is.
void paint_silhouette(const Page& page, const QRectF& box) {
    const MapSource& source = page.printing.source;
    if (source.ground().is_empty()) return;
    const GroundView view = fitting_view(at_least(source.ground(), 100), box, {}, 0);
    page.painter.setPen(QPen(silhouette_line, page.mm(0.5)));
    page.painter.setBrush(silhouette);
    for (const MapVillage& village : source.villages())
        for (const std::uint32_t row : village.areas)
            for (const QPolygonF& ring : rings_on_sheet(source.village_table().shapes[row], view))
                page.painter.drawPolygon(ring);
}

}  // namespace

Text book_title(const Printing& printing) {
    const std::string heading = printing.setting("heading");
    const std::string zh = heading.empty() ? printing.theme.title.zh : heading;
    return {zh + (zh.ends_with("图") ? "册" : "图册"), printing.theme.title.en + ": map book"};
}

void paint_cover(const Page& page, const QRectF& sheet, const std::vector<BookEntry>& entries) {
    const Printing& printing = page.printing;
    const QRectF room = sheet.adjusted(page.mm(45), page.mm(30), -page.mm(25), -page.mm(25));
    const QRectF words(room.left(), room.top(), room.width() * 0.62, room.height());
    paint_silhouette(
        page, {words.right(), room.top() + page.mm(20), room.right() - words.right(), room.height() - page.mm(40)});
    double y = room.top() + room.height() * 0.24;
    const auto write = [&](const QString& line, double size_mm, const QColor& colour, double gap_mm) {
        if (line.isEmpty()) return;
        y += page.lettering.write_lines(page.painter, {words.left(), y}, line, page.letters(size_mm, colour),
                                        words.width()) +
             page.mm(gap_mm);
    };
    const std::string as_of = printing.source.run() ? printing.source.run()->as_of : std::string();
    write(qt(printing.setting("town")), 12, ink, 4);
    write(printing.words(book_title(printing)), 20, ink, 4);
    if (printing.theme.findings) write(printing.words(quarter_words(as_of)), 10, ink, 9);
    page.painter.fillRect(QRectF(words.left(), y, page.mm(60), page.mm(1.2)), warning_ink);
    y += page.mm(9);
    write(printing.words(summary(printing, entries)), 5, ink, 1.5);
    if (printing.theme.findings)
        write(printing.words({"均为疑似，以现场核实为准", "All are suspected until confirmed on the spot"}), 4,
              faint_ink, 0);
    const std::string office = printing.setting("office");
    y = room.bottom() - page.mm(22);
    write(office.empty() ? printing.words({"制图单位：________________", "Office: ________________"}) : qt(office), 6,
          ink, 2);
    if (const auto day = parse_date(as_of))
        write(printing.words(say("检查日期：{}", "Checked on {}", day_words(*day).in(printing.language))), 4.4,
              faint_ink, 0);
    if (!printing.is_public())
        page.lettering.write_in(page.painter, {room.left(), sheet.top() + page.mm(15), room.width(), page.mm(8)},
                                printing.words(internal_use()), page.letters(5, warning_ink), Qt::AlignRight);
}

void paint_book_heading(const Page& page, const QRectF& box, const Text& heading) {
    const Printing& printing = page.printing;
    const double aside = page.mm(52);
    const QRectF middle = box.adjusted(aside, 0, -aside, -page.mm(2));
    const QString words = printing.words(heading);
    const double width = page.lettering.width_mm(words, page.mm(7.2));
    const double share = std::clamp(middle.width() / std::max(width, 1.0), 0.6, 1.0);  // smaller before words are cut
    page.lettering.write_in(page.painter, middle, words, page.letters(7.2 * share * 0.99, ink), Qt::AlignHCenter);
    if (!printing.is_public())
        page.lettering.write_in(page.painter, {box.right() - aside, box.top(), aside, (box.height() - page.mm(2)) / 2},
                                printing.words(internal_use()), page.letters(3.2, warning_ink), Qt::AlignRight);
}

}  // namespace cunjing
