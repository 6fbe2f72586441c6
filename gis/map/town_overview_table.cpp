// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The table beside the map of the town.

#include <algorithm>

#include "gis/map/town_overview.hpp"

namespace cunjing {
namespace {

constexpr double row_mm = 5.4;
constexpr double head_mm = 11;
constexpr double number_mm = 10;

}  // namespace

QRectF TownOverview::row_box(std::size_t row) const {
    const QRectF& box = parts_.at("villages");
    return {box.left() + mm(2), box.top() + mm(head_mm) + static_cast<double>(row) * mm(row_mm), box.width() - mm(2),
            mm(row_mm)};
}

std::size_t TownOverview::rows_shown() const {
    const auto fitting =
        static_cast<std::size_t>(std::max(0.0, (parts_.at("villages").height() - mm(head_mm)) / mm(row_mm)));
    // One line is left for how many are not shown.
    return ranked_.size() <= fitting ? ranked_.size() : std::max<std::size_t>(fitting, 1) - 1;
}

std::vector<BookLink> TownOverview::links() const {
    std::vector<BookLink> links;
    for (std::size_t row = 0; row < rows_shown(); ++row) links.push_back({0, row_box(row), ranked_[row]});
    return links;
}

std::size_t TownOverview::first_column() const {
    return printing_.theme.findings ? 0 : 4;
}

void TownOverview::paint_table(const Page& page) const {
    const QRectF& box = parts_.at("villages");
    page.lettering.write_in(
        page.painter, {box.left() + mm(2), box.top(), box.width() - mm(2), mm(5)},
        printing_.words(printing_.theme.findings ? Text{"各村疑似问题（由多到少）", "Suspected findings, most first"}
                                                 : Text{"各村图所在页", "Where each village's map is"}),
        page.letters(3, ink));
    const QRectF head(box.left() + mm(2), box.top() + mm(5.5), box.width() - mm(2), mm(5));
    const Letters letters = page.letters(2.3, faint_ink);
    page.lettering.write_in(page.painter, head, printing_.words({"村（社区）", "Village"}), letters);
    const std::array<Text, 5> titles = {kind_titles().at(0), kind_titles().at(1), kind_titles().at(2),
                                        Text{"合计", "Sum"}, Text{"页码", "Page"}};
    for (std::size_t i = first_column(); i < titles.size(); ++i)
        page.lettering.write_in(
            page.painter,
            {head.right() - static_cast<double>(titles.size() - i) * mm(number_mm), head.top(), mm(number_mm), mm(5)},
            printing_.words(titles.at(i)), letters, Qt::AlignRight);
    for (std::size_t row = 0; row < rows_shown(); ++row) paint_row(page, row_box(row), entries_[ranked_[row]]);
    if (rows_shown() < ranked_.size())
        page.lettering.write_in(page.painter, row_box(rows_shown()),
                                printing_.words(say("其余 {} 个村见目录", "{} more villages: see the contents",
                                                    ranked_.size() - rows_shown())),
                                page.letters(2.5, faint_ink));
}

void TownOverview::paint_row(const Page& page, const QRectF& box, const BookEntry& entry) const {
    const std::array<std::size_t, 5> numbers = {entry.counts.by_kind[0], entry.counts.by_kind[1],
                                                entry.counts.by_kind[2], entry.counts.violated(), entry.page};
    page.painter.setPen(QPen(rule_ink, mm(0.1)));
    page.painter.drawLine(box.bottomLeft(), box.bottomRight());
    const double first = box.right() - static_cast<double>(numbers.size()) * mm(number_mm);
    page.lettering.write_in(page.painter, {box.left(), box.top(), first - box.left(), box.height()},
                            qt(entry.village->name), page.letters(2.7, ink));
    for (std::size_t i = first_column(); i < numbers.size(); ++i)
        page.lettering.write_in(
            page.painter, {first + static_cast<double>(i) * mm(number_mm), box.top(), mm(number_mm), box.height()},
            QString::number(numbers.at(i)), page.letters(2.7, i == 4 ? faint_ink : ink), Qt::AlignRight);
}

}  // namespace cunjing
