// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The map of a village as the office gets it: written by print_maps, read back as a PDF or a picture.

#include <QImage>
#include <QPageLayout>
#include <algorithm>
#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/map/map_source.hpp"
#include "gis/map/village_sheet.hpp"
#include "tests/map/map_town.hpp"

using namespace cunjing;

namespace {

const std::vector<std::string> roadside = {"coop-roadside"};

/// The columns of a picture that have a pixel for which something holds, first and last.
template <class Holds>
std::pair<int, int> columns_with(const QImage& image, const QRect& within, Holds&& holds) {
    int first = -1;
    int last = -1;
    for (int x = within.left(); x <= within.right(); ++x)
        for (int y = within.top(); y <= within.bottom(); ++y)
            if (holds(image.pixelColor(x, y))) {
                if (first < 0) first = x;
                last = x;
                break;
            }
    return {first, last};
}

}  // namespace

TEST_CASE("A village's PDF says in text what the map is of, when, and what was found") {
    MapTown town;
    town.add_coop(300, 504, "coop-1");  // within 5 m of the road land
    town.check(roadside);
    const MapsReport report = town.print();
    REQUIRE(report.files.size() == 2);
    const std::string text = text_of_pdf(report.files[0]);
    CHECK_THAT(text, Catch::Contains("甲村人居环境问题分布图（2024年第三季度）"));
    CHECK_THAT(text, Catch::Contains("道路两旁搭建圈舍"));
    CHECK_THAT(text, Catch::Contains("甲乙路旁"));
    CHECK_THAT(text, Catch::Contains("内部工作用图"));
    CHECK_THAT(text, Catch::Contains("2000国家大地坐标系"));
    CHECK_THAT(text, Catch::Contains("检查日期：2024-08-20"));
}

TEST_CASE("A village without findings has a map that says so") {
    MapTown town;
    town.add_coop(300, 504, "coop-1");
    town.check(roadside);
    const MapsReport report = town.print([](MapsOptions& options) { options.villages = {"999999100202"}; });
    REQUIRE(report.files.size() == 1);
    CHECK_THAT(text_of_pdf(report.files[0]), Catch::Contains("本次检查未发现问题"));
}

TEST_CASE("What hangs on a wall tells no name, no coordinate, no grid; what stays in the office does") {
    MapTown town;
    town.add_coop(300, 504, "coop-1");
    town.check(roadside);
    const auto text_for = [&](Audience audience) {
        return text_of_pdf(town.print([&](MapsOptions& options) { options.audience = audience; }).files[0]);
    };
    const std::string internal = text_for(Audience::internal);
    CHECK_THAT(internal, Catch::Contains("张某某"));
    CHECK_THAT(internal, Catch::Contains("3400"));  // of the grid, km
    const std::string open = text_for(Audience::for_public);
    CHECK_THAT(open, !Catch::Contains("张某某"));
    CHECK_THAT(open, !Catch::Contains("3400"));
    CHECK_THAT(open, !Catch::Contains("大地坐标系"));
    CHECK_THAT(open, !Catch::Contains("内部工作用图"));
    CHECK_THAT(open, Catch::Contains("道路两旁搭建圈舍"));
}

TEST_CASE("A kilometre measures on the picture what the scale says") {
    MapTown town;
    town.add_coop(300, 504, "coop-1");
    town.check(roadside);
    constexpr int dpi = 200;
    const MapsReport report = town.print([](MapsOptions& options) {
        options.villages = {"999999100201"};
        options.formats = {SheetFormat::png};
        options.dpi = dpi;
        options.scale = 5000;
    });
    const QImage picture(QString::fromStdString(report.files[0].string()));
    REQUIRE_FALSE(picture.isNull());
    // The line of the boundary is violet: of 甲村, its west and its east side are 1 000 m apart, which is 200 mm.
    const auto is_boundary = [](const QColor& colour) {
        return colour.name() == "#6f5a8c" ||
               (colour.blue() > colour.green() + 25 && colour.red() > colour.green() + 8 && colour.lightness() < 150);
    };
    const double dots_a_mm = dpi / 25.4;
    const MapSource source(town.file, shipped_catalogue());
    const auto [west, east] =
        columns_with(picture, QRect(int(45 * dots_a_mm), int(110 * dots_a_mm), int(255 * dots_a_mm), 6), is_boundary);
    CHECK((east - west) / dots_a_mm == Approx(200).margin(0.7));  // the line itself is 0.4 mm wide
}

TEST_CASE("The largest scale of the ladder is taken at which the village fits, and the sheet is turned if that helps") {
    MapTown town;
    town.check(roadside);
    const MapSource source(town.file, shipped_catalogue());
    const StyleSet styles = StyleSet::load(in_source("styles"));
    const PageTemplate page = PageTemplate::read(in_source("styles/pages/village.yaml"));
    const Theme theme = read_theme(in_source("styles"), "findings", shipped_catalogue());
    const Printing printing{source, styles, page, theme, page.size("A3"), Audience::internal, Language::zh};
    const auto sheet_of = [&](double wide_m, double high_m) {
        Box ground;
        ground.add(at(0, 0));
        ground.add(at(wide_m, high_m));
        return VillageSheet(printing, source.villages()[0], ground, {}, std::nullopt);
    };
    CHECK(sheet_of(1000, 1000).scale() == 5000);
    CHECK(sheet_of(10, 10).scale() == 500);
    const VillageSheet wide = sheet_of(2300, 1500);
    CHECK(wide.scale() == 10'000);
    CHECK(wide.pages()[0].sheet_mm.width() == 420);
    const VillageSheet high = sheet_of(2200, 2500);  // lying, only at 1:15 000
    CHECK(high.scale() == 10'000);
    CHECK(high.pages()[0].sheet_mm.height() == 420);
    CHECK(sheet_of(400'000, 1000).scale() > 100'000);  // beyond the ladder
    const GroundView view = wide.view();
    const QPointF corner = view.on_sheet(at(0, 0));
    const QPointF other = view.on_sheet(at(1000, 0));
    CHECK(other.x() - corner.x() == Approx(100));
    CHECK(view.frame_mm.contains(corner));
}

TEST_CASE("A finding's number on the map is that of its row, the worst first") {
    MapTown town;
    town.add_coop(300, 504, "near");
    town.add_coop(600, 500.2, "upon");  // on the road: severity 3
    town.check(roadside);
    const MapSource source(town.file, shipped_catalogue());
    const auto run = *source.run();
    const EvidenceShapes evidence = EvidenceShapes::compute(town.file, shipped_catalogue(), run, {}, no_progress());
    const std::vector<SheetFinding> findings =
        sheet_findings(source, source.villages()[0], evidence, Audience::internal, Language::zh);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].number == 1);
    CHECK(findings[0].finding->subject_uid == "upon");
    CHECK(findings[0].finding->severity == 3);
    CHECK(findings[1].number == 2);
    CHECK(findings[1].finding->subject_uid == "near");
    CHECK(findings[1].deadline == "2024-09-04");  // 15 days after the check
    CHECK(findings[1].evidence.dimension(0) == Dimension::line);
    CHECK(length_m(findings[1].evidence[0]) == Approx(*findings[1].finding->measured).margin(0.01));
}

TEST_CASE("Evidence is not shown for a feature that was changed since the check") {
    MapTown town;
    town.add_coop(300, 504, "near");
    town.check(roadside);
    const MapSource source(town.file, shipped_catalogue());
    ListedFinding changed = source.findings()[0];
    const EvidenceShapes evidence =
        EvidenceShapes::compute(town.file, shipped_catalogue(), *source.run(), {}, no_progress());
    CHECK(evidence.of(changed).dimension(0) == Dimension::line);
    changed.measured = *changed.measured + 0.5;
    CHECK(evidence.of(changed).dimension(0) == Dimension::none);
}

TEST_CASE("The same project gives the same bytes, in one thread or two, in each format") {
    MapTown town;
    town.add_coop(300, 504, "coop-1");
    town.check();
    for (const SheetFormat format : {SheetFormat::pdf, SheetFormat::png, SheetFormat::svg}) {
        const auto bytes = [&](std::size_t threads) {
            std::string all;
            const MapsReport report = town.print([&](MapsOptions& options) {
                options.formats = {format};
                options.threads = threads;
                options.dpi = 60;
            });
            for (const auto& file : report.files) all += content_of(file);
            return all;
        };
        const std::string once = bytes(1);
        CHECK(once.size() > 10'000);
        CHECK(once == bytes(1));
        CHECK(once == bytes(2));
    }
}

TEST_CASE("A table too long for the sheet goes on over further sheets, and no row is lost") {
    MapTown town;
    for (int i = 0; i < 60; ++i) town.add_coop(20 + 15 * i, 504, "coop-" + std::to_string(i));
    town.check(roadside);
    const MapsReport report = town.print([](MapsOptions& options) { options.villages = {"999999100201"}; });
    CHECK(pages_of_pdf(report.files[0]) == 2);
    const std::string text = text_of_pdf(report.files[0]);
    std::size_t rows = 0;
    for (std::size_t i = text.find("道路两旁搭建圈舍"); i != std::string::npos;
         i = text.find("道路两旁搭建圈舍", i + 1))
        ++rows;
    CHECK(rows == 60);
}

TEST_CASE("What lies outside of the map is said on the sheet, and what an opportunity looks like in the legend") {
    MapTown town;
    town.add_coop(300, 504, "near");
    town.add_coop(20, 504, "far");
    town.add("observation", {{"kind", "land_idle"}}, Dimension::point, {at(600, 600)});
    town.check({"coop-roadside", "idle-land-opportunity"});
    const std::string all = text_of_pdf(town.print().files[0]);
    CHECK_THAT(all, Catch::Contains("荒废地四旁地可整治"));
    CHECK_THAT(all, !Catch::Contains("处在图外"));
    std::size_t stars = 0;
    for (std::size_t i = all.find("建议"); i != std::string::npos; i = all.find("建议", i + 1)) ++stars;
    CHECK(stars == 2);  // the count and the legend
    const std::string close = text_of_pdf(town.print([](MapsOptions& options) { options.scale = 1000; }).files[0]);
    CHECK_THAT(close, Catch::Contains("处在图外"));
}

TEST_CASE("A measure that no limit stands beside is not printed as one") {
    MapTown town;
    town.add("observation", {{"uid", "litter"}, {"kind", "road_litter"}}, Dimension::point, {at(300, 500)});
    town.check({"road-surface-litter"});
    const MapSource source(town.file, shipped_catalogue());
    REQUIRE(source.findings().size() == 1);
    CHECK(source.findings()[0].measured);
    CHECK(measured_words(source.findings()[0], Language::zh).empty());
}
