// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/map_book.hpp"

#include "gis/base/error.hpp"
#include "gis/map/book_contents.hpp"
#include "gis/map/file_name.hpp"
#include "gis/map/in_workers.hpp"
#include "gis/map/page_parts.hpp"
#include "gis/map/pdf_document.hpp"
#include "gis/map/town_overview.hpp"
#include "gis/map/village_pages.hpp"

namespace cunjing {
namespace {

constexpr double number_above_edge_mm = 7;  // the middle of a page's number

/// The sheets of one village, painted.
struct PaintedVillage {
    std::string pdf;
    std::vector<QSizeF> sheets_mm;
};

PaintedVillage painted(const Printing& printing, const MapVillage& village, const EvidenceShapes& evidence,
                       std::optional<double> scale, const TownZones* zones) {
    VillagePages sheets(printing, village, evidence, scale, zones);
    const std::vector<SheetToPaint> pages = sheets.pages_at_least_one();  // the contents name every village
    PaintedVillage result{pdf_of(pages, village.name), {}};
    for (const SheetToPaint& page : pages) result.sheets_mm.push_back(page.sheet_mm);
    return result;
}

SheetToPaint cover_page(const Printing& printing, const std::vector<BookEntry>& entries) {
    const QRectF sheet = sheet_of(printing.size, false);
    return {sheet.size(),
            [&printing, &entries, sheet](QPainter& painter, const Lettering& lettering) {
                paint_cover({painter, lettering, printing, printing.size.parts}, sheet, entries);
            },
            {}};
}

/// A page with nothing but its number; the first page, the cover, has none.
std::string numbers_of(const std::vector<QSizeF>& sheets_mm, double parts) {
    std::vector<SheetToPaint> pages;
    for (std::size_t i = 0; i < sheets_mm.size(); ++i)
        pages.push_back({sheets_mm[i],
                         [sheet = sheets_mm[i], i, parts](QPainter& painter, const Lettering& lettering) {
                             if (i == 0) return;
                             const double height = number_above_edge_mm * parts;
                             lettering.write_in(painter, {0, sheet.height() - 1.5 * height, sheet.width(), height},
                                                QString::number(i + 1), {3.4 * parts, ink}, Qt::AlignHCenter);
                         },
                         {}});
    return pdf_of(pages, "numbers");
}

/// The chapters in front of the villages are these, in this order.
enum FrontChapter : std::size_t { cover_chapter, contents_chapter, overview_chapter, front_chapters };

/// The villages' chapters and above them, where there are any, their districts'.
class BookChapters {
public:
    BookChapters(const Printing& printing, const std::vector<BookEntry>& entries,
                 const std::vector<PaintedVillage>& villages) {
        chapters_.resize(front_chapters);
        chapters_[cover_chapter].bookmark = printing.words({"封面", "Cover"}).toStdString();
        chapters_[contents_chapter].bookmark = printing.words({"目录", "Contents"}).toStdString();
        chapters_[overview_chapter].bookmark = printing.words({"全镇概览", "The town"}).toStdString();
        std::string district;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const MapVillage& village = *entries[i].village;
            if (village.district != district && !village.district.empty())
                chapters_.push_back({{}, village.district, 0});
            district = village.district;
            of_entry_.push_back(chapters_.size());
            chapters_.push_back({villages[i].pdf, village.name, district.empty() ? 0 : 1});
        }
    }

    void put(FrontChapter chapter, const std::vector<SheetToPaint>& pages) {
        chapters_.at(chapter).pdf = pdf_of(pages, chapters_.at(chapter).bookmark);
    }
    /// Takes the book's page on which the pages with these links begin, from 0.
    void lead(const std::vector<BookLink>& links, std::size_t first_page) {
        for (const BookLink& link : links)
            links_.push_back({first_page + link.page, link.box_mm, of_entry_.at(link.entry)});
    }
    [[nodiscard]] std::string bound(const std::string& title, const std::string& page_numbers) const {
        return bound_pdf(chapters_, links_, title, page_numbers);
    }

private:
    std::vector<PdfChapter> chapters_;
    std::vector<std::size_t> of_entry_;
    std::vector<PdfLink> links_;
};

}  // namespace

MapBook bind_map_book(const Printing& printing, const PageTemplate& book_page,
                      const std::vector<const MapVillage*>& villages, const EvidenceShapes& evidence,
                      std::optional<double> scale, const TownZones* zones, std::size_t threads, Progress& progress) {
    MapBook book;
    std::vector<const MapVillage*> drawn;
    for (const MapVillage* village : villages) {
        if (village->ground.is_empty())
            book.notes.push_back(say("{}（{}）没有村界、村委会位置和问题，不知道画哪里，没有编入图册",
                                     "{} ({}) has no boundary, no seat and no findings: it is not in the book",
                                     village->name, village->code));
        else
            drawn.push_back(village);
    }
    if (drawn.empty())
        throw DataError({"没有一个村知道在哪里，编不成图册；请导入村界或村委会位置",
                         "nobody knows where any village is, so there is no book; import boundaries or seats"});
    std::vector<BookEntry> entries = book_entries(printing.source, drawn);
    std::vector<PaintedVillage> sheets(entries.size());
    in_workers(entries.size(), threads, progress, "draw",
               [&](std::size_t i) { sheets[i] = painted(printing, *entries[i].village, evidence, scale, zones); });

    const BookContents contents(printing, book_page, entries);
    const TownOverview overview(printing, book_page, entries);
    const SheetToPaint cover = cover_page(printing, entries);
    const std::vector<SheetToPaint> contents_pages = contents.pages();
    std::vector<QSizeF> sheets_mm(1 + contents_pages.size(), cover.sheet_mm);
    sheets_mm.push_back(overview.page().sheet_mm);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        entries[i].page = sheets_mm.size() + 1;
        sheets_mm.insert(sheets_mm.end(), sheets[i].sheets_mm.begin(), sheets[i].sheets_mm.end());
    }
    BookChapters chapters(printing, entries, sheets);
    chapters.put(cover_chapter, {cover});
    chapters.put(contents_chapter, contents_pages);
    chapters.put(overview_chapter, {overview.page()});
    chapters.lead(contents.links(), 1);
    chapters.lead(overview.links(), 1 + contents_pages.size());
    book.pages = sheets_mm.size();
    book.pdf = chapters.bound(printing.setting("town") + book_title(printing).in(printing.language),
                              numbers_of(sheets_mm, printing.size.parts));
    return book;
}

std::string book_file_name(const Printing& printing) {
    std::string name = printing.setting("town") + "图册";
    if (printing.source.run()) name += "-" + quarter_words(printing.source.run()->as_of).zh;
    if (printing.theme.name != "findings") name += "-" + printing.theme.name;
    return safe_file_name(name) + ".pdf";
}

}  // namespace cunjing
