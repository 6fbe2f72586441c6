// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Papers of a small town, from the file to the words of the PDF.

#include "gis/map/handouts.hpp"

#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>

#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

constexpr double east = 500000;
constexpr double north = 3400000;
const std::string village_code = "500235111201";

const Catalogue& catalogue() {
    static const Catalogue shipped = Catalogue::load(in_source("layers"));
    return shipped;
}

std::vector<Point> square(double x, double y, double side_m) {
    const Point low{east + x, north + y};
    return {low, {low.x + side_m, low.y}, {low.x + side_m, low.y + side_m}, {low.x, low.y + side_m}, low};
}

/// An empty village, and one with a road along y = 0, a house beside it, and a coop of the household's a little north
/// of the road.
class HandoutTown {
public:
    static constexpr const char* other_village_code = "500235111202";

    HandoutTown() : file_(*folder_ / "town.gpkg") {
        Project project = Project::create(file_, catalogue(), "EPSG:4545");
        Table villages(catalogue().layer("village"));
        villages.set("uid", Value("v1"));
        villages.set("code", Value(village_code.c_str()));
        villages.set("name", Value("试点村"));
        add(project, villages, Dimension::polygon, square(-500, -500, 1000));
        Table others(catalogue().layer("village"));
        others.set("uid", Value("v2"));
        others.set("code", Value(other_village_code));
        others.set("name", Value("空村"));
        add(project, others, Dimension::polygon, square(500, -500, 1000));
        Table roads(catalogue().layer("road"));
        roads.set("uid", Value("r1"));
        roads.set("class", Value("village"));
        roads.set("name", Value("老街"));
        add(project, roads, Dimension::line, {{east - 400, north}, {east + 400, north}});
        Table households(catalogue().layer("household"));
        households.set("uid", Value("h1"));
        households.set("door", Value("7号"));
        households.set("head", Value("欧阳青"));
        households.set("phone", Value("13800001111"));
        households.set("village_code", Value(village_code.c_str()));
        add(project, households, Dimension::point, {{east + 65, north + 15}});
        Table houses(catalogue().layer("building"));
        houses.set("uid", Value("b1"));
        houses.set("use", Value("dwelling"));
        houses.set("household_uid", Value("h1"));
        add(project, houses, Dimension::polygon, square(60, 10, 10));
        Table coops(catalogue().layer("coop"));
        coops.set("uid", Value("c1"));
        coops.set("household_uid", Value("h1"));
        add(project, coops, Dimension::polygon, square(0, 5, 4));
        Table zones(catalogue().layer("frontage_zone"));
        zones.set("uid", Value("f1"));
        zones.set("household_uid", Value("h1"));
        zones.set("source", Value("surveyed"));
        add(project, zones, Dimension::polygon, square(55, 2, 25));
    }

    /// The same, checked.
    static HandoutTown checked() {
        HandoutTown town;
        Project project = Project::open(town.file_, catalogue(), Access::read_write);
        CheckOptions options;
        options.as_of = *parse_date("2024-08-20");
        CHECK(check_project(project, catalogue(), options, no_progress()).run.findings.size() > 0);
        return town;
    }

    [[nodiscard]] MapsOptions options(Handout handout) const {
        MapsOptions options;
        options.project = file_;
        options.out = *folder_ / "out";
        options.styles = in_source("styles");
        options.villages = {village_code};
        options.handout = handout;
        return options;
    }

    /// The words of the only PDF that is printed.
    [[nodiscard]] static std::string words(const MapsOptions& options) {
        const MapsReport report = print_handouts(options, catalogue(), no_progress());
        REQUIRE(report.files.size() == 1);
        return words_of(report.files.front());
    }

    /// The words of a PDF, as a person would copy them.
    static std::string words_of(const std::filesystem::path& pdf) {
        const std::string command = "pdftotext '" + pdf.string() + "' -";
        FILE* pipe = popen(command.c_str(), "r");
        REQUIRE(pipe != nullptr);
        std::string words;
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
            if (c != '\n') words += static_cast<char>(c);
        REQUIRE(pclose(pipe) == 0);
        return words;
    }

private:
    static void add(Project& project, Table& table, Dimension dimension, const std::vector<Point>& path) {
        table.shapes.append(dimension, path);
        table.end_row();
        project.append(table);
    }

    std::unique_ptr<ScratchFolder> folder_ = std::make_unique<ScratchFolder>();
    std::filesystem::path file_;
};

bool has(const std::string& words, const std::string& part) {
    return words.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an internal notice names the keeper, says what would mend it and can be objected to") {
    const HandoutTown town = HandoutTown::checked();
    MapsOptions options = town.options(Handout::notices);
    options.notices = {"all"};
    const std::string words = HandoutTown::words(options);
    for (const char* part :
         {"劝导单", "500235111201/1", "疑似", "离道路再移开", "欧阳青", "老街旁", "异议回执", "不是行政处罚"}) {
        INFO(part);
        CHECK(has(words, part));
    }
}

TEST_CASE("a public notice names nobody") {
    const HandoutTown town = HandoutTown::checked();
    MapsOptions options = town.options(Handout::notices);
    options.notices = {"all"};
    options.audience = Audience::for_public;
    const std::string words = HandoutTown::words(options);
    CHECK(has(words, "（所有人）"));
    for (const char* part : {"欧阳青", "13800001111", "7号", "CGCS2000"}) CHECK(!has(words, part));
}

TEST_CASE("one finding is one page; the same project gives the same bytes") {
    const HandoutTown town = HandoutTown::checked();
    MapsOptions options = town.options(Handout::notices);
    options.notices = {village_code + "/1"};
    const MapsReport first = print_handouts(options, catalogue(), no_progress());
    CHECK(first.sheets == 1);
    const std::string bytes = content_of(first.files.front());
    options.threads = 4;
    CHECK(content_of(print_handouts(options, catalogue(), no_progress()).files.front()) == bytes);
}

TEST_CASE("an unknown finding or village and a project that was never checked are told") {
    const HandoutTown town = HandoutTown::checked();
    MapsOptions options = town.options(Handout::notices);
    options.notices = {village_code + "/999"};
    CHECK_THROWS_WITH(print_handouts(options, catalogue(), no_progress()), Catch::Contains("999"));
    options.notices = {"500235111299/1"};
    CHECK_THROWS_AS(print_handouts(options, catalogue(), no_progress()), ConfigError);
    const HandoutTown unchecked;
    options = unchecked.options(Handout::notices);
    options.notices = {"all"};
    CHECK_THROWS_AS(print_handouts(options, catalogue(), no_progress()), DataError);
}

TEST_CASE("a field sheet needs no check, has boxes for all and nothing of anybody") {
    const HandoutTown town;
    const std::string words = HandoutTown::words(town.options(Handout::field_sheets));
    for (const char* part : {"外业底图", "每格 100 米", "序号", "格号", "照片编号", "鸡鸭散养", "其他"}) {
        INFO(part);
        CHECK(has(words, part));
    }
    for (const char* part : {"欧阳青", "13800001111", "CGCS2000", "内部"}) CHECK(!has(words, part));
}

TEST_CASE("a letter tells whose ground it is, how large, along how much road, and the three duties") {
    const HandoutTown town;
    MapsOptions options = town.options(Handout::letters);
    const std::string words = HandoutTown::words(options);
    for (const char* part :
         {"门前三包责任书", "7号", "欧阳青", "625 平方米", "临路长约 25", "包卫生", "包绿化", "包秩序"}) {
        INFO(part);
        CHECK(has(words, part));
    }
    CHECK(!has(words, "13800001111"));
    options.audience = Audience::for_public;
    const std::string open = HandoutTown::words(options);
    CHECK(has(open, "7号"));
    CHECK(!has(open, "欧阳青"));
}

TEST_CASE("a dimension line has the measured length at it, on a map where it is long enough to be read") {
    const HandoutTown town = HandoutTown::checked();
    MapsOptions options = town.options(Handout::notices);
    options.notices = {"all"};
    const std::string notices = HandoutTown::words(options);
    const std::size_t start = notices.find("实测 ");
    REQUIRE(start != std::string::npos);
    const std::size_t number = start + std::string("实测 ").size();
    const std::string length = notices.substr(number, notices.find(" 米", number) - number) + " m";
    CHECK(has(notices, length));  // on the sketch
    options.handout = Handout::none;
    options.scale = 200;
    CHECK(has(HandoutTown::words_of(print_maps(options, catalogue(), no_progress()).files.front()), length));
    options.scale = 2000;
    CHECK(!has(HandoutTown::words_of(print_maps(options, catalogue(), no_progress()).files.front()), length));
}

TEST_CASE("a village without findings or zones gets no paper, and that is said") {
    const HandoutTown town = HandoutTown::checked();
    MapsOptions options = town.options(Handout::notices);
    options.notices = {"all"};
    options.villages = {HandoutTown::other_village_code};
    const MapsReport notices = print_handouts(options, catalogue(), no_progress());
    CHECK(notices.files.empty());
    CHECK(notices.notes.size() == 1);
    options.handout = Handout::letters;
    options.notices = {};
    const MapsReport letters = print_handouts(options, catalogue(), no_progress());
    CHECK(letters.files.empty());
    CHECK(letters.notes.size() == 1);
    options.handout = Handout::field_sheets;
    CHECK(print_handouts(options, catalogue(), no_progress()).sheets == 2);
}
