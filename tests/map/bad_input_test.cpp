// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What comes from outside is not always fit for a map: each case has a clear message or a sensible page.

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <numbers>

#include "gis/base/error.hpp"
#include "tests/map/map_town.hpp"

using namespace cunjing;

namespace {

template <class Action>
std::string complaint(Action&& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK_FALSE(error.message().zh.empty());
        return error.message().en;
    }
    return "nothing was thrown";
}

/// The shipped styles in a folder of their own, to be spoilt.
std::filesystem::path copied_styles(const ScratchFolder& folder) {
    std::filesystem::copy(in_source("styles"), folder / "styles", std::filesystem::copy_options::recursive);
    return folder / "styles";
}

void replace(const std::filesystem::path& file, const std::string& words, const std::string& by) {
    std::string content = content_of(file);
    const std::size_t at = content.find(words);
    REQUIRE(at != std::string::npos);
    content.replace(at, words.size(), by);
    std::ofstream(file, std::ios::binary) << content;
}

}  // namespace

TEST_CASE("A project that was never checked is told to be checked first") {
    MapTown town;
    CHECK_THAT(complaint([&] { town.print(); }), Catch::Contains("never checked") && Catch::Contains("cunjing check"));
}

TEST_CASE(
    "A village that is known by its seat alone is shown round the seat; one of which nothing is known is left out by "
    "name") {
    MapTown town;
    town.add("village", {{"code", "999999100203"}, {"name", "丙村"}}, Dimension::point, {at(3000, 500)});
    town.add("village", {{"code", "999999100204"}, {"name", "丁村"}}, Dimension::none, {});
    town.check();
    const MapsReport report = town.print();
    CHECK(report.files.size() == 3);
    REQUIRE(report.notes.size() == 1);
    CHECK_THAT(report.notes[0].en, Catch::Contains("丁村") && Catch::Contains("no boundary"));
}

TEST_CASE("A boundary of 5 000 corners, a name of 40 characters and 3 000 findings fit their sheets") {
    MapTown town;
    std::vector<Point> ring;
    for (int i = 0; i <= 5000; ++i) {
        const double angle = 2 * std::numbers::pi * (i % 5000) / 5000;
        ring.push_back(at(4000 + std::cos(angle) * (800 + 20 * std::sin(60 * angle)), 500 + std::sin(angle) * 800));
    }
    std::string name;
    for (int i = 0; i < 20; ++i) name += "凤凰";
    town.add("village", {{"code", "999999100299"}, {"name", name}}, Dimension::polygon, ring);
    town.add("public_area", {{"name", "院坝"}}, Dimension::polygon,
             {at(3300, -200), at(4700, -200), at(4700, 1200), at(3300, 1200), at(3300, -200)});
    Table coops(shipped_catalogue().layer("coop"));
    for (int i = 0; i < 3000; ++i) {
        coops.set("species", Value("chicken"));
        coops.shapes.append(Dimension::point, std::vector<Point>{at(3700 + i % 60 * 10, 250 + i / 60 * 10)});
        coops.end_row();
    }
    {
        Project project = Project::open(town.file, shipped_catalogue(), Access::read_write);
        project.append(coops);
    }
    town.check({"coop-in-public-area"});
    const MapsReport report = town.print([](MapsOptions& options) { options.villages = {"999999100299"}; });
    REQUIRE(report.files.size() == 1);
    const std::string text = text_of_pdf(report.files[0]);
    CHECK_THAT(text, Catch::Contains(name + "人居环境问题分布图"));
    CHECK_THAT(text, Catch::Contains("过密，未标号"));
    CHECK_THAT(text, Catch::Contains("3000"));  // the last row
    CHECK(pages_of_pdf(report.files[0]) > 10);
}

TEST_CASE("A folder that cannot be made or written is named") {
    MapTown town;
    town.check();
    const auto file = town.folder.file("taken", "a file, not a folder");
    CHECK_THAT(complaint([&] { town.print([&](MapsOptions& options) { options.out = file / "maps"; }); }),
               Catch::Contains((file / "maps").string()));
}

TEST_CASE("A disk or folder that takes nothing ends the work with its name, however many villages fail") {
    MapTown town;
    for (int i = 3; i < 20; ++i)
        town.add("village", {{"code", fmt::format("9999991002{:02}", i)}, {"name", "村" + std::to_string(i)}},
                 Dimension::point, {at(3000, 500)});
    town.check();
    std::filesystem::create_directories(town.folder / "maps" / "999999100201-甲村.pdf" / "taken");
    CHECK_THAT(complaint([&] { town.print([](MapsOptions& options) { options.threads = 4; }); }),
               Catch::Contains("甲村"));
}

TEST_CASE("An unknown village, theme or page size is refused with what there is") {
    MapTown town;
    town.check();
    CHECK_THAT(complaint([&] { town.print([](MapsOptions& options) { options.villages = {"999999100209"}; }); }),
               Catch::Contains("999999100209") && Catch::Contains("did you mean"));
    CHECK_THAT(complaint([&] { town.print([](MapsOptions& options) { options.theme = "finding"; }); }),
               Catch::Contains("did you mean 'findings'"));
    CHECK_THAT(complaint([&] { town.print([](MapsOptions& options) { options.page = "A2"; }); }),
               Catch::Contains("A3, A4"));
}

TEST_CASE("A style with an element that is not supported, and a corrupt drawing, are named with their file") {
    MapTown town;
    town.add("water_source", {{"kind", "well"}}, Dimension::point, {at(500, 700)});
    town.check();
    const std::filesystem::path styles = copied_styles(town.folder);
    const auto print = [&] { town.print([&](MapsOptions& options) { options.styles = styles; }); };
    CHECK(complaint(print) == "nothing was thrown");
    SECTION("an element of rasters") {
        replace(styles / "road.sld", "<se:LineSymbolizer", "<se:RasterSymbolizer/><se:LineSymbolizer");
        CHECK_THAT(complaint(print), Catch::Contains("road.sld:") && Catch::Contains("RasterSymbolizer"));
    }
    SECTION("half a drawing") {
        std::ofstream(styles / "svg" / "well.svg")
            << "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'><path d=";
        CHECK_THAT(complaint(print), Catch::Contains("well.svg"));
    }
    SECTION("a page without its map") {
        replace(styles / "pages" / "village.yaml", "    - {part: map}\n    - mm: 96", "    - mm: 96");
        CHECK_THAT(complaint(print), Catch::Contains("village.yaml lacks the part map"));
    }
    SECTION("a part that pages do not have") {
        replace(styles / "pages" / "village.yaml", "part: inset", "part: insert");
        CHECK_THAT(complaint(print), Catch::Contains("village.yaml:") && Catch::Contains("did you mean 'inset'"));
    }
}

TEST_CASE("Without its font the program says which package brings it") {
    MapTown town;
    town.check();
    const auto fonts =
        town.folder.file("fonts.conf", "<?xml version='1.0'?><fontconfig><dir>/nowhere</dir></fontconfig>");
    const std::string command = "FONTCONFIG_FILE='" + fonts.string() + "' LC_ALL=C '" +
                                in_build("bin/cunjing-maps").string() + "' '" + town.file.string() + "' -o '" +
                                (town.folder / "maps").string() + "' 2>'" + (town.folder / "err").string() +
                                "' >/dev/null";
    const int status = std::system(command.c_str());
    CHECK(WEXITSTATUS(status) == 3);
    CHECK_THAT(content_of(town.folder / "err"), Catch::Contains("fonts-wqy-microhei"));
}
