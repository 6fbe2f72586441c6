// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Sheets by which penning zones are designated.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "gis/map/tags.hpp"
#include "tests/map/map_town.hpp"

using namespace cunjing;

namespace {

using Words = std::vector<std::pair<std::string, std::string>>;

std::vector<Point> square(double east_m, double north_m, double side_m) {
    return {at(east_m, north_m), at(east_m + side_m, north_m), at(east_m + side_m, north_m + side_m),
            at(east_m, north_m + side_m), at(east_m, north_m)};
}

/// A ring of so many corners, each other one farther in.
std::vector<Point> star(double east_m, double north_m, int corners) {
    std::vector<Point> ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = -2 * std::numbers::pi * (i % corners) / corners;
        const double radius_m = i % 2 == 0 ? 60 : 50;
        ring.push_back(at(east_m + radius_m * std::cos(angle), north_m + radius_m * std::sin(angle)));
    }
    return ring;
}

struct ZonesTown : MapTown {
    void add_zone(const std::string& name, double east_m, const Words& more = {}) {
        add_outline(name, square(east_m, 100, 20), more);
    }
    void add_outline(const std::string& name, const std::vector<Point>& ring, const Words& more = {}) {
        Words words = {{"uid", name}, {"name", name}, {"status", "approved"}, {"species", "chicken"}};
        words.insert(words.end(), more.begin(), more.end());
        add("pen_zone", words, Dimension::polygon, ring);
    }
    MapsReport print_zones(const std::function<void(MapsOptions&)>& change = {}) {
        return print([&](MapsOptions& options) {
            options.theme = "zones";
            if (change) change(options);
        });
    }
    [[nodiscard]] std::filesystem::path pdf() const { return folder / "maps" / "999999100201-甲村-zones.pdf"; }
};

std::string complaint(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.message().en;
    }
    return "nothing was thrown";
}

}  // namespace

TEST_CASE("The sheet of the village lists its zones, and each has a sheet of its own with its corners") {
    ZonesTown town;
    town.add_zone("东圈", 600, {{"document_no", "凤府〔2024〕7号"}});
    town.add_zone("西圈", 300);
    const MapsReport report = town.print_zones();
    CHECK(report.sheets == 3);
    CHECK(pages_of_pdf(town.pdf()) == 3);
    const std::string text = text_of_pdf(town.pdf());
    for (const char* words : {"甲村畜禽圈养区划定图", "圈养区（共 2 个）", "凤府〔2024〕7号",
                              "400.00 平方米，合 0.600 亩", "按面积估算", "3400120.000", "500600.000", "界址点表", "J4",
                              "内部工作用图", "2024年8月20日复核", "检查日期：2024-08-20", "距道路"})
        CHECK_THAT(text, Catch::Contains(words));
}

TEST_CASE("A village without zones has no sheet, and that is said") {
    ZonesTown town;
    town.add_zone("东圈", 600);
    const MapsReport report = town.print_zones();
    CHECK(report.files == std::vector{town.pdf()});
    REQUIRE(report.notes.size() == 1);
    CHECK_THAT(report.notes[0].zh, Catch::Contains("乙村") && Catch::Contains("没有要出图的圈养区"));
}

TEST_CASE("Closed zones are shown only where they are asked for") {
    ZonesTown town;
    town.add("pen_zone", {{"uid", "old"}, {"name", "旧圈"}, {"status", "closed"}}, Dimension::polygon,
             square(300, 100, 20));
    CHECK(town.print_zones().files.empty());
    const MapsReport closed = town.print_zones([](MapsOptions& options) {
        options.zone_statuses = {"批准", "closed"};
    });
    CHECK(closed.sheets == 2);
    CHECK(town.print_zones([](MapsOptions& options) { options.zone_statuses = {"idea"}; }).files.size() == 0);
    CHECK_THAT(complaint([&] { town.print_zones([](MapsOptions& options) { options.zone_statuses = {"close"}; }); }),
               Catch::Contains("did you mean 'closed'"));
    town.check();
    CHECK_THAT(complaint([&] { town.print([](MapsOptions& options) { options.zone_statuses = {"closed"}; }); }),
               Catch::Contains("--theme zones"));
}

TEST_CASE("A conflict is marked as suspected, with what was measured and the limit") {
    ZonesTown town;
    town.add_zone("东圈", 600);
    town.add("water", {{"kind", "pond"}}, Dimension::polygon, square(627, 100, 10));
    town.print_zones();
    const std::string text = text_of_pdf(town.pdf());
    CHECK_THAT(text, Catch::Contains("疑似选址存在冲突，待现场核实") &&
                         (Catch::Contains("7 米") || Catch::Contains("7米")) && Catch::Contains("20 米") &&
                         Catch::Contains("疑似冲突"));
}

TEST_CASE("For the public there are numbers and sides, but no coordinates") {
    ZonesTown town;
    town.add_zone("东圈", 600);
    town.print_zones([](MapsOptions& options) { options.audience = Audience::for_public; });
    const std::string text = text_of_pdf(town.pdf());
    CHECK_THAT(text, Catch::Contains("J4") && Catch::Contains("20.00") && !Catch::Contains("3400120") &&
                         !Catch::Contains("108°") && !Catch::Contains("内部工作用图"));
}

TEST_CASE("A table of more corners than the sheet has room for goes on over another") {
    ZonesTown town;
    town.add_outline("大圈", star(500, 250, 60));
    town.print_zones();
    CHECK(pages_of_pdf(town.pdf()) == 3);
    const std::string text = text_of_pdf(town.pdf());
    CHECK_THAT(text, Catch::Contains("共 60 点") && Catch::Contains("第 2 张，共 2 张"));
    for (int number = 1; number <= 60; ++number) CHECK_THAT(text, Catch::Contains("J" + std::to_string(number)));
}

TEST_CASE("English sheets have no Chinese but names") {
    ZonesTown town;
    town.add_zone("East", 600);
    town.print_zones([](MapsOptions& options) {
        options.language = Language::en;
        options.page = "A4";
    });
    const std::string text = text_of_pdf(town.pdf());
    for (const char* words : {"Map of penning zones", "no conflict on the map", "Corners", "X (north)", "Large enough",
                              "400.00 m², 0.600 mu"})
        CHECK_THAT(text, Catch::Contains(words));
    for (const char* words : {"界址", "圈养", "选址", "平方米"}) CHECK_THAT(text, !Catch::Contains(words));
}

TEST_CASE("A book of zones has their sheets behind those of their villages") {
    ZonesTown town;
    town.add_zone("东圈", 600);
    town.add_zone("远圈", 1500);
    const MapsReport report = town.print_zones([](MapsOptions& options) { options.book = true; });
    CHECK(report.sheets == 3 + 4);  // cover, contents, town; two villages, two zones
    REQUIRE(report.files.size() == 1);
    CHECK_THAT(text_of_pdf(report.files[0]), Catch::Contains("500600.000") && Catch::Contains("501500.000"));
}

TEST_CASE("Tags cover neither each other nor what is taken, and one without room is left out") {
    const Lettering lettering(Lettering::As::text);
    SheetRoom room({0, 0, 100, 100});
    const QRectF taken(50, 40, 30, 20);
    room.take(taken);
    std::vector<Tag> tags;
    for (int i = 0; i < 40; ++i) tags.push_back({{48, 50}, {1, 0}, 1, QStringLiteral("J%1").arg(i), 2.2});
    const auto placed = place_tags(tags, room, lettering, 12);
    std::vector<QRectF> boxes = {taken};
    for (const auto& box : placed)
        if (box) {
            CHECK(QRectF(0, 0, 100, 100).contains(*box));
            CHECK(std::ranges::none_of(boxes, [&](const QRectF& other) { return other.intersects(*box); }));
            boxes.push_back(*box);
        }
    CHECK(boxes.size() > 20);
    CHECK(boxes.size() < 41);
    CHECK(std::ranges::find(placed, std::optional<QRectF>()) != placed.end());
}
