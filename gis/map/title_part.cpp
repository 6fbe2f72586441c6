// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <array>

#include "gis/map/page_parts.hpp"

namespace cunjing {

Text quarter_words(const std::string& day) {
    if (day.size() < 7) return {};
    const int month = std::stoi(day.substr(5, 2));
    const int quarter = (month - 1) / 3;
    constexpr std::array<const char*, 4> numerals = {"一", "二", "三", "四"};
    const std::string year = day.substr(0, 4);
    return say("{0}年第{1}季度", "{0} Q{2}", year, numerals.at(static_cast<std::size_t>(quarter)), quarter + 1);
}

namespace {

constexpr double largest_mm = 7.2;
constexpr double least_mm = 3;

/// Letters of an A3 sheet as large as a long title allows.
double fitting_size_mm(const Page& page, const QString& title, double width_mm) {
    const double taken = page.lettering.width_mm(title, page.mm(largest_mm));
    return std::max(least_mm, largest_mm * std::min(1.0, 0.99 * width_mm / taken));
}

}  // namespace

void paint_title(const Page& page, const QRectF& box, const MapVillage& village, int sheet, int sheets) {
    const Printing& printing = page.printing;
    const std::string heading = printing.setting("heading");
    QString title = qt(printing.setting("town")) + qt(village.name);
    title += heading.empty() || !printing.theme.findings ? printing.words(printing.theme.title) : qt(heading);
    if (printing.language == Language::en)
        title = qt(village.name) + QStringLiteral(": ") + printing.words(printing.theme.title);
    if (printing.source.run() && printing.theme.findings)
        title +=
            printing.words(say("（{}）", " ({})", quarter_words(printing.source.run()->as_of).in(printing.language)));
    const double aside = page.mm(44);
    const QRectF middle = box.adjusted(aside, 0, -aside, -page.mm(2));
    page.lettering.write_in(page.painter, middle, title,
                            page.letters(fitting_size_mm(page, title, middle.width()), ink), Qt::AlignHCenter);
    const QRectF corner(box.right() - aside, box.top(), aside, box.height() - page.mm(2));
    if (!printing.is_public())
        page.lettering.write_in(page.painter, corner.adjusted(0, 0, 0, -corner.height() / 2),
                                printing.words(internal_use()), page.letters(3.2, warning_ink), Qt::AlignRight);
    if (sheets > 1)
        page.lettering.write_in(page.painter, corner.adjusted(0, corner.height() / 2, 0, 0),
                                printing.words(say("第 {} 张，共 {} 张", "Sheet {} of {}", sheet, sheets)),
                                page.letters(2.8, faint_ink), Qt::AlignRight);
    page.lettering.write_in(page.painter, {box.left(), box.top(), aside, box.height() - page.mm(2)}, qt(village.code),
                            page.letters(2.8, faint_ink));
}

}  // namespace cunjing
