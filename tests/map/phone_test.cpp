// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The picture for a chat group.

#include <QImage>
#include <catch2/catch.hpp>
#include <set>

#include "gis/map/phone_picture.hpp"
#include "tests/map/book_town.hpp"

using namespace cunjing;

namespace {

std::vector<std::filesystem::path> pictures_of(const BookTown& town, Audience audience = Audience::internal) {
    MapsOptions options = town.options("phone");
    options.phone = true;
    options.audience = audience;
    return print_maps(options, shipped_catalogue(), no_progress()).files;
}

/// What the first village's picture says. Only a PDF's words can be read by another program.
std::string words_of(const BookTown& town) {
    const TownPrinting with(town);
    const PageTemplate page = PageTemplate::read(in_source("styles/pages/phone.yaml"), {"portrait"});
    const EvidenceShapes nothing;
    const PhonePicture picture(with.printing, page, with.source.villages().front(), nothing);
    return words_on(town.folder.file("phone.pdf", pdf_of({picture.sheet()}, "phone")), 1);
}

std::size_t count_of(const std::string& words, const std::string& wanted) {
    std::size_t count = 0;
    for (std::size_t at = words.find(wanted); at != std::string::npos; at = words.find(wanted, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("Each village has a picture as wide as a phone's screen, upright") {
    const BookTown town({{"500235111001", "甲村", "", 8, 2}, {"500235111002", "乙村", ""}});
    const auto files = pictures_of(town);
    REQUIRE(files.size() == 2);
    CHECK(files[0].filename().string() == "500235111001-甲村-手机.png");
    const QImage picture(QString::fromStdString(files[0].string()));
    CHECK(picture.width() == 1080);
    CHECK(picture.height() == 1920);
}

TEST_CASE("Five findings are told in words, and how many there are in all; doubtful ones are not among the worst") {
    const BookTown many({{"500235111001", "甲村", "", 8, 2}});
    const std::string words = words_of(many);
    CHECK(count_of(words, "道路两旁搭建圈舍") == 5);
    CHECK(count_of(words, "共 10 处") == 1);
    const BookTown few({{"500235111001", "甲村", "", 1, 2}});
    CHECK(count_of(words_of(few), "道路两旁搭建圈舍") == 1);
    CHECK(count_of(words_of(few), "共 3 处") == 1);
    const BookTown none({{"500235111001", "甲村", ""}});
    CHECK(count_of(words_of(none), "未发现问题") == 1);
}

TEST_CASE("An internal printing has the same picture as one for the public: no names, whoever asks") {
    BookTown town({{"500235111001", "甲村", "", 3, 0}});
    Table coops(shipped_catalogue().layer("coop"));
    coops.set("uid", Value("coop-1"));
    coops.set("owner", Value("张三丰"));
    add_square(coops.shapes, {BookTown::corner_of(0).x + 100, BookTown::corner_of(0).y + 100}, 10);
    coops.end_row();
    town.project.append(coops);
    CHECK(words_of(town).find("张三丰") == std::string::npos);
    const std::string internal = content_of(pictures_of(town).front());
    CHECK(content_of(pictures_of(town, Audience::for_public).front()) == internal);
}
