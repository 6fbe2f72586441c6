// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QRectF>
#include <string>
#include <vector>

namespace cunjing {

/// A PDF of Qt's without what differs from one run to the next (times, random identifiers), with our name in it.
/// Throws std::runtime_error when it is not a PDF: then a fault of ours made it.
[[nodiscard]] std::string finished_pdf(const std::string& pdf, const std::string& title);

/// A chapter of a book: its pages, and what the list of bookmarks calls it.
struct PdfChapter {
    std::string pdf;       // empty: a bookmark to the first page of the next chapter, which has one
    std::string bookmark;  // UTF-8
    int level = 0;         // below the last chapter of a lower level
};

/// A place on a page that leads to the first page of a chapter.
struct PdfLink {
    std::size_t page = 0;  // of the book
    QRectF box_mm;         // from the page's upper left corner
    std::size_t chapter = 0;
};

/// Puts chapters together to a book with bookmarks and links. Bookmarks below others are folded in.
/// Takes a PDF whose pages are laid upon those of the book, one for one (page numbers); empty: nothing is.
/// Throws DataError when one of them is not a PDF, or the last chapter is empty.
[[nodiscard]] std::string bound_pdf(const std::vector<PdfChapter>& chapters, const std::vector<PdfLink>& links,
                                    const std::string& title, const std::string& laid_upon = {});

}  // namespace cunjing
