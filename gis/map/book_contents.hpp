// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "gis/map/book_parts.hpp"
#include "gis/map/sheet_output.hpp"

namespace cunjing {

/// The list of the villages in a book, with their findings by severity and the page of each, on as many pages as it
/// takes.
class BookContents {
public:
    /// Takes the template's pages, of which `continued` has the part `villages`, and entries that outlive this.
    BookContents(const Printing& printing, const PageTemplate& page, const std::vector<BookEntry>& entries);

    /// Known before the villages' pages are.
    [[nodiscard]] std::size_t page_count() const;
    [[nodiscard]] std::vector<SheetToPaint> pages() const;
    /// Each village's line leads to its sheets, a district's to its first village.
    [[nodiscard]] std::vector<BookLink> links() const;

private:
    /// A line of the list: a village, or the district above its villages.
    struct Line {
        std::size_t entry = 0;
        bool is_district = false;
    };
    struct Columns {
        std::size_t count = 1;
        std::size_t rows = 1;
        double width_mm = 0;
        double row_mm = 0;
    };
    [[nodiscard]] double mm(double of_a3) const { return of_a3 * printing_.size.parts; }
    [[nodiscard]] Columns columns_for(std::size_t lines) const;
    /// Letters that fit the rows.
    [[nodiscard]] Letters letters(const QColor& colour) const;
    [[nodiscard]] QRectF line_box(std::size_t line) const;
    void paint(const Page& page, std::size_t number) const;
    void paint_head(const Page& page, const QRectF& box) const;
    void paint_district(const Page& page, const QRectF& box, const std::string& name) const;
    void paint_village(const Page& page, const QRectF& box, const BookEntry& entry) const;

    const Printing& printing_;
    const std::vector<BookEntry>& entries_;
    PageParts parts_;
    Columns columns_;
    std::vector<Line> lines_;
};

}  // namespace cunjing
