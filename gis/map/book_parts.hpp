// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QRectF>
#include <QSizeF>
#include <string>
#include <vector>

#include "gis/map/finding_counts.hpp"
#include "gis/map/page.hpp"

namespace cunjing {

/// A village in a map book.
struct BookEntry {
    const MapVillage* village = nullptr;
    FindingCounts counts;
    std::size_t page = 0;  // of its first sheet, counted from 1
};

/// A place on a page that leads to the village's sheets.
struct BookLink {
    std::size_t page = 0;  // of these pages, from 0
    QRectF box_mm;
    std::size_t entry = 0;
};

/// The villages as a book has them: by district, the districts in the order of their first village; those without one
/// come last.
[[nodiscard]] std::vector<BookEntry> book_entries(const MapSource& source,
                                                  const std::vector<const MapVillage*>& villages);

/// What the first page, and the file, calls the book: 人居环境问题分布图册.
[[nodiscard]] Text book_title(const Printing& printing);

/// The first page: town, title, quarter, how much there is in the book, office and date.
void paint_cover(const Page& page, const QRectF& sheet, const std::vector<BookEntry>& entries);

/// The heading of a page that is not of one village, with the mark of sheets for internal use.
void paint_book_heading(const Page& page, const QRectF& box, const Text& heading);

}  // namespace cunjing
