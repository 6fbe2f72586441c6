// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A map book: what is in it, in which order, and that its links, bookmarks and page numbers lead where they say.

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>
#include <sstream>

#include "gis/map/book_contents.hpp"
#include "gis/map/map_book.hpp"
#include "gis/map/pdf_document.hpp"
#include "tests/map/book_town.hpp"

using namespace cunjing;

namespace {

/// Three villages in two districts, one in none, and one that nobody knows the place of.
const std::vector<DrawnVillage> five = {{"500235111001", "甲村", "东片区", 30, 2},
                                        {"500235111002", "乙村", "西片区", 1, 0},
                                        {"500235111003", "丙村", "东片区", 0, 0},
                                        {"500235111004", "丁村", "", 4, 0},
                                        {"500235111005", "戊村", "西片区", 2, 0, false}};

std::filesystem::path book_of(MapsOptions options) {
    options.book = true;
    const MapsReport report = print_maps(options, shipped_catalogue(), no_progress());
    REQUIRE(report.files.size() == 1);
    return report.files.front();
}

/// A book as a reader opens it; pages are counted from 1.
class OpenBook {
public:
    explicit OpenBook(const std::filesystem::path& file) {
        pdf_.processFile(file.c_str());
        for (QPDFObjectHandle page : pdf_.getAllPages()) pages_.push_back(page.getObjGen());
        read_bookmarks(pdf_.getRoot().getKey("/Outlines"), 0);
    }

    [[nodiscard]] std::size_t page_count() const { return pages_.size(); }
    /// By title: level, page.
    [[nodiscard]] const std::map<std::string, std::pair<int, std::size_t>>& bookmarks() const { return bookmarks_; }
    [[nodiscard]] std::vector<std::size_t> links_on(std::size_t page) {
        std::vector<std::size_t> targets;
        QPDFObjectHandle sheet = pdf_.getAllPages().at(page - 1);
        for (const QPDFObjectHandle& link : sheet.getKey("/Annots").getArrayAsVector())
            targets.push_back(page_of(link));
        return targets;
    }
    /// How many a reader shows at first.
    [[nodiscard]] std::int64_t shown_bookmarks() { return shown_below(pdf_.getRoot().getKey("/Outlines")); }

private:
    static std::int64_t shown_below(QPDFObjectHandle parent) {
        std::int64_t shown = 0;
        for (QPDFObjectHandle item = parent.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
            const bool is_open = item.hasKey("/Count") && item.getKey("/Count").getIntValue() > 0;
            shown += 1 + (is_open ? shown_below(item) : 0);
        }
        CHECK(std::abs(parent.getKey("/Count").getIntValue()) == shown);
        return shown;
    }
    std::size_t page_of(QPDFObjectHandle item) {
        const auto page = std::ranges::find(pages_, item.getKey("/Dest").getArrayItem(0).getObjGen());
        REQUIRE(page != pages_.end());
        return static_cast<std::size_t>(page - pages_.begin()) + 1;
    }
    void read_bookmarks(QPDFObjectHandle parent, int level) {
        for (QPDFObjectHandle item = parent.getKey("/First"); item.isDictionary(); item = item.getKey("/Next")) {
            bookmarks_[item.getKey("/Title").getUTF8Value()] = {level, page_of(item)};
            read_bookmarks(item, level + 1);
        }
    }

    QPDF pdf_;
    std::vector<QPDFObjGen> pages_;
    std::map<std::string, std::pair<int, std::size_t>> bookmarks_;
};

/// What stands behind the five counts of a village.
std::size_t page_written_beside(const std::string& words, const std::string& name) {
    const std::size_t at = words.find(name);
    REQUIRE(at != std::string::npos);
    std::istringstream row(words.substr(at + name.size()));
    std::string word;
    for (int i = 0; i < 6; ++i) row >> word;
    return std::stoul(word);
}

}  // namespace

TEST_CASE("A book has cover, contents, the town, then the villages by district; bookmarks lead to each") {
    const BookTown town(five);
    const auto file = book_of(town.options("book"));
    CHECK(file.filename().string() == "试验镇图册-2024年第三季度.pdf");
    const OpenBook book(file);
    const auto& marks = book.bookmarks();
    CHECK(marks.at("封面") == std::pair(0, std::size_t{1}));
    CHECK(marks.at("目录") == std::pair(0, std::size_t{2}));
    CHECK(marks.at("全镇概览") == std::pair(0, std::size_t{3}));
    // A district leads to its first village; the district of the first village comes first.
    CHECK(marks.at("东片区") == std::pair(0, std::size_t{4}));
    CHECK(marks.at("甲村") == std::pair(1, std::size_t{4}));
    const std::size_t after_table = marks.at("丙村").second;
    CHECK(after_table > 5);  // 32 findings take a further sheet, so counting villages would not do
    CHECK(marks.at("西片区").second == after_table + 1);
    CHECK(marks.at("乙村") == std::pair(1, after_table + 1));
    CHECK(marks.at("丁村") == std::pair(0, after_table + 2));  // of no district
    CHECK(book.page_count() == after_table + 2);
    CHECK(marks.count("戊村") == 0);
}

TEST_CASE("The page that the contents write beside a village is the one its link leads to, and the one it is on") {
    const BookTown town(five);
    const auto file = book_of(town.options("book"));
    OpenBook book(file);
    const std::string contents = words_on(file, 2);
    std::vector<std::size_t> pages;
    for (const std::string name : {"甲村", "丙村", "乙村", "丁村"}) {
        const std::size_t page = page_written_beside(contents, name);
        CHECK(page == book.bookmarks().at(name).second);
        const std::string words = words_on(file, page);
        CHECK(words.find("试验镇" + name) != std::string::npos);
        // The page says its number itself, below all else.
        const std::size_t end = words.find_last_not_of(" \n\f");
        const std::size_t start = words.find_last_of(" \n", end);
        CHECK(words.substr(start + 1, end - start) == std::to_string(page));
        pages.push_back(page);
    }
    // Each district's line leads to its first village.
    CHECK(book.links_on(2) ==
          std::vector<std::size_t>{pages[0], pages[0], pages[1], pages[2], pages[2], pages[3], pages[3]});
    // The table beside the town's map has those with the most first.
    CHECK(book.links_on(3) == std::vector<std::size_t>{pages[0], pages[3], pages[2], pages[1]});
    // Only the upper level is unfolded: three of the front, two districts, one village.
    CHECK(book.shown_bookmarks() == 6);
}

TEST_CASE("The same town gives the same bytes, whatever the number of threads") {
    const BookTown town(five);
    MapsOptions options = town.options("one");
    const std::string one = content_of(book_of(options));
    options.out = town.folder / "three";
    options.threads = 3;
    CHECK(content_of(book_of(options)) == one);
}

TEST_CASE("A book for the public has no mark of internal use, no coordinates and no name of who drew it") {
    BookTown town(five);
    town.project.add_settings({{"drafter", "张三丰"}}, "");
    MapsOptions options = town.options("public");
    options.audience = Audience::for_public;
    const auto file = book_of(options);
    for (std::size_t page = 1; page <= 4; ++page) {
        const std::string words = words_on(file, page);
        CHECK(words.find("内部") == std::string::npos);
        CHECK(words.find("坐标系") == std::string::npos);
        CHECK(words.find("张三丰") == std::string::npos);
    }
    CHECK(words_on(file, 1).find("疑似问题 35 处") != std::string::npos);
}

TEST_CASE("Villages that nobody knows the place of are named, and alone they are no book") {
    const BookTown town(five);
    MapsOptions options = town.options("book");
    options.book = true;
    const MapsReport report = print_maps(options, shipped_catalogue(), no_progress());
    CHECK(notes_say(report.notes, "500235111005"));
    options.villages = {"500235111005"};
    CHECK(refusal_of<DataError>([&] {
              static_cast<void>(print_maps(options, shipped_catalogue(), no_progress()));
          }).en.find("no book") != std::string::npos);
}

TEST_CASE("The contents of a county of 600 villages run over pages, each village once, none above or below the list") {
    std::vector<DrawnVillage> villages;
    for (int i = 0; i < 600; ++i)
        villages.push_back(
            {std::to_string(500235111000 + i), "村" + std::to_string(i), "片区" + std::to_string(i / 40)});
    const BookTown town(villages);
    const TownPrinting with(town);
    const PageTemplate page = PageTemplate::read(in_source("styles/pages/book.yaml"));
    const std::vector<BookEntry> entries = book_entries(with.source, with.source.villages_called({}));
    for (const std::string size : {"A3", "A4"}) {
        const Printing printing{with.source, with.styles, page, with.theme, page.size(size)};
        const BookContents contents(printing, page, entries);
        CHECK(contents.page_count() >= 5);
        CHECK(contents.pages().size() == contents.page_count());
        const QRectF list = lay_out(page, page.continued, printing.size, false).at("villages");
        std::set<std::size_t> listed;
        std::map<std::size_t, std::vector<QRectF>> by_page;
        for (const BookLink& link : contents.links()) {
            CHECK(link.page < contents.page_count());
            CHECK(list.adjusted(-0.01, -0.01, 0.01, 0.01).contains(link.box_mm));
            for (const QRectF& other : by_page[link.page])
                CHECK_FALSE(other.adjusted(0.01, 0.01, -0.01, -0.01).intersects(link.box_mm));
            // The first of a district stands right below its name, not at the head of the next column.
            if (!listed.insert(link.entry).second)
                CHECK(link.box_mm.center().y() - by_page[link.page].back().center().y() ==
                      Approx(link.box_mm.height()));
            by_page[link.page].push_back(link.box_mm);
        }
        CHECK(listed.size() == 600);
        CHECK(by_page.size() == contents.page_count());
    }
}

TEST_CASE("What cannot be bound is refused") {
    CHECK_THROWS_AS(bound_pdf({}, {}, ""), std::logic_error);
    CHECK_THROWS_AS(bound_pdf({{"", "甲", 0}}, {}, ""), std::logic_error);
    CHECK_THROWS_AS(bound_pdf({{"no PDF", "甲", 0}}, {}, ""), std::runtime_error);
}
