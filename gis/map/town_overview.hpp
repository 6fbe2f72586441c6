// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "gis/map/book_parts.hpp"
#include "gis/map/count_classes.hpp"
#include "gis/map/ground_view.hpp"
#include "gis/map/sheet_output.hpp"

namespace cunjing {

/// The page of a book that shows the whole town: its villages coloured by how many suspected findings each has, darker
/// for more, with the numbers written in.
class TownOverview {
public:
    /// Takes the template's pages `landscape` and `portrait`, and entries that outlive this.
    TownOverview(const Printing& printing, const PageTemplate& page, const std::vector<BookEntry>& entries);

    [[nodiscard]] SheetToPaint page() const;
    /// Each line of the table leads to the village's sheets.
    [[nodiscard]] std::vector<BookLink> links() const;

private:
    [[nodiscard]] double mm(double of_a3) const { return of_a3 * printing_.size.parts; }
    [[nodiscard]] GroundView view_in(const PageTemplate& page, bool upright) const;
    [[nodiscard]] QColor colour_of(const MapVillage& village) const;
    [[nodiscard]] QRectF row_box(std::size_t row) const;
    [[nodiscard]] std::size_t rows_shown() const;
    void paint(const Page& page) const;
    void paint_villages(const Page& page) const;
    void write_names(const Page& page) const;
    void paint_classes(const Page& page) const;
    /// Only the page's number is shown where the theme has no findings.
    [[nodiscard]] std::size_t first_column() const;
    void paint_table(const Page& page) const;
    void paint_row(const Page& page, const QRectF& box, const BookEntry& entry) const;

    const Printing& printing_;
    const std::vector<BookEntry>& entries_;
    std::vector<std::size_t> ranked_;  // entries, those with the most first
    std::vector<CountClass> classes_;
    bool upright_ = false;
    PageParts parts_;
    GroundView view_;
};

}  // namespace cunjing
