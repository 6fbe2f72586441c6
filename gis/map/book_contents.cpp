// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/book_contents.hpp"

#include <algorithm>

#include "gis/map/page_parts.hpp"

namespace cunjing {
namespace {

constexpr double least_row_mm = 7;
constexpr double good_row_mm = 9.5;  // of a list that fits one page with fewer columns
constexpr double most_row_mm = 11;
constexpr double head_mm = 7;
constexpr double column_mm = 115;       // at least
constexpr double gap_mm = 8;            // between columns
constexpr double number_mm = 13;        // the room of a count
constexpr double page_mm = 15;          // and of a page's number
constexpr double letters_share = 0.46;  // of a row's height

}  // namespace

BookContents::BookContents(const Printing& printing, const PageTemplate& page, const std::vector<BookEntry>& entries)
    : printing_(printing), entries_(entries), parts_(lay_out(page, page.continued, printing.size, false)) {
    const bool has_districts =
        std::ranges::any_of(entries, [](const BookEntry& entry) { return !entry.village->district.empty(); });
    const auto begins = [&](std::size_t i) {
        return has_districts && (i == 0 || entries[i].village->district != entries[i - 1].village->district);
    };
    std::size_t lines = entries.size();
    for (std::size_t i = 0; i < entries.size(); ++i) lines += begins(i) ? 1U : 0U;
    columns_ = columns_for(lines);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (begins(i)) {
            // A district's name does not stand alone at the foot of a column.
            if (columns_.rows > 1 && lines_.size() % columns_.rows == columns_.rows - 1)
                lines_.push_back({entries.size(), false});
            lines_.push_back({i, true});
        }
        lines_.push_back({i, false});
    }
}

BookContents::Columns BookContents::columns_for(std::size_t lines) const {
    const QRectF& box = parts_.at("villages");
    const double height = box.height() - mm(head_mm);
    const auto most = static_cast<std::size_t>(std::max(1.0, (box.width() + mm(gap_mm)) / mm(column_mm + gap_mm)));
    const auto rows_of = [&](double row_mm) { return static_cast<std::size_t>(std::max(1.0, height / mm(row_mm))); };
    Columns columns{most, rows_of(least_row_mm), 0, mm(least_row_mm)};
    // A short list has two columns, so that a number stands near its name, with higher rows.
    for (std::size_t count = std::min<std::size_t>(2, most); count <= most; ++count) {
        const std::size_t even = (lines + count - 1) / count + 1;  // one for a district moved on to the next column
        if (even > rows_of(good_row_mm)) continue;
        columns = {count, even, 0, std::min(mm(most_row_mm), height / static_cast<double>(even))};
        break;
    }
    const auto count = static_cast<double>(columns.count);
    columns.width_mm = (box.width() - (count - 1) * mm(gap_mm)) / count;
    return columns;
}

Letters BookContents::letters(const QColor& colour) const {
    return {columns_.row_mm * letters_share, colour};
}

QRectF BookContents::line_box(std::size_t line) const {
    const QRectF& box = parts_.at("villages");
    const std::size_t on_page = line % (columns_.count * columns_.rows);
    const std::size_t column = on_page / columns_.rows;
    return {box.left() + static_cast<double>(column) * (columns_.width_mm + mm(gap_mm)),
            box.top() + mm(head_mm) + static_cast<double>(on_page % columns_.rows) * columns_.row_mm, columns_.width_mm,
            columns_.row_mm};
}

std::size_t BookContents::page_count() const {
    const std::size_t each = columns_.count * columns_.rows;
    return std::max<std::size_t>(1, (lines_.size() + each - 1) / each);
}

std::vector<SheetToPaint> BookContents::pages() const {
    std::vector<SheetToPaint> pages;
    for (std::size_t number = 0; number < page_count(); ++number)
        pages.push_back({sheet_of(printing_.size, false).size(),
                         [this, number](QPainter& painter, const Lettering& lettering) {
                             paint({painter, lettering, printing_, printing_.size.parts}, number);
                         },
                         {}});
    return pages;
}

std::vector<BookLink> BookContents::links() const {
    std::vector<BookLink> links;
    for (std::size_t i = 0; i < lines_.size(); ++i)
        if (lines_[i].entry < entries_.size())
            links.push_back({i / (columns_.count * columns_.rows), line_box(i), lines_[i].entry});
    return links;
}

void BookContents::paint(const Page& page, std::size_t number) const {
    const std::size_t each = columns_.count * columns_.rows;
    paint_book_heading(page, parts_.at("title"), {"目　录", "Contents"});
    const std::size_t end = std::min(lines_.size(), (number + 1) * each);
    for (std::size_t i = number * each; i < end; ++i) {
        const QRectF box = line_box(i);
        if (i % columns_.rows == 0) paint_head(page, box.translated(0, -mm(head_mm)));
        if (lines_[i].entry == entries_.size()) continue;
        const BookEntry& entry = entries_[lines_[i].entry];
        if (lines_[i].is_district)
            paint_district(page, box, entry.village->district);
        else
            paint_village(page, box, entry);
    }
    paint_footer(page, parts_.at("footer"));
}

void BookContents::paint_head(const Page& page, const QRectF& box) const {
    const Letters letters = page.letters(2.7, faint_ink);
    page.lettering.write_in(page.painter, box, page.printing.words({"村（社区）", "Village"}), letters);
    page.lettering.write_in(page.painter, box, page.printing.words({"页码", "Page"}), letters, Qt::AlignRight);
    double right = box.right() - mm(page_mm);
    if (!page.printing.theme.findings) return;
    for (std::size_t kind = FindingCounts::kinds; kind-- > 0; right -= mm(number_mm))
        page.lettering.write_in(page.painter, {right - mm(number_mm), box.top(), mm(number_mm), box.height()},
                                page.printing.words(kind_titles().at(kind)), letters, Qt::AlignRight);
}

void BookContents::paint_district(const Page& page, const QRectF& box, const std::string& name) const {
    page.painter.fillRect(box.adjusted(0, mm(0.5), 0, -mm(0.5)), QColor(238, 236, 230));
    page.lettering.write_in(page.painter, box.adjusted(mm(1.5), 0, 0, 0),
                            name.empty() ? page.printing.words({"未分片区", "No district"}) : qt(name), letters(ink));
}

void BookContents::paint_village(const Page& page, const QRectF& box, const BookEntry& entry) const {
    const Letters words = letters(ink);
    page.painter.setPen(QPen(rule_ink, mm(0.1)));
    page.painter.drawLine(box.bottomLeft(), box.bottomRight());
    page.lettering.write_in(page.painter, box, QString::number(entry.page), words, Qt::AlignRight);
    double right = box.right() - mm(page_mm);
    for (std::size_t kind = FindingCounts::kinds; page.printing.theme.findings && kind-- > 0; right -= mm(number_mm)) {
        const std::size_t count = entry.counts.by_kind.at(kind);
        page.lettering.write_in(page.painter, {right - mm(number_mm), box.top(), mm(number_mm), box.height()},
                                count == 0 ? QStringLiteral("–") : QString::number(count),
                                letters(count == 0 ? faint_ink : ink), Qt::AlignRight);
    }
    page.lettering.write_in(page.painter, {box.left() + mm(1.5), box.top(), right - box.left() - mm(2.5), box.height()},
                            qt(entry.village->name), words);
}

}  // namespace cunjing
