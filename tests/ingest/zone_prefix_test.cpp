// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/source_crs.hpp"
#include "tests/ingest/fixture.hpp"

using namespace cunjing;

TEST_CASE("Golden case 15: the zone number before an easting in a 4545 file is found, taken off and told") {
    Town town;
    draw(town.folder / "wells.gpkg", {.type = wkbPoint}, {{"POINT (36571741.049 3414584.884)", {}}});
    const ImportReport report = town.import("water_source", town.folder / "wells.gpkg");
    REQUIRE(report.written == 1);
    const Table wells = town.read("water_source");
    CHECK(wells.shapes[0].ring(0)[0].x == Approx(571741.049).margin(1e-6));
    CHECK(wells.shapes[0].ring(0)[0].y == Approx(3414584.884).margin(1e-6));
    CHECK(notes_say(report.notes, "zone number 36"));
}

TEST_CASE("The prefixed system itself needs no taking off") {
    Town town;
    draw(town.folder / "wells.gpkg", {.crs = "EPSG:4524", .type = wkbPoint},
         {{"POINT (36571741.049 3414584.884)", {}}});
    const ImportReport report = town.import("water_source", town.folder / "wells.gpkg");
    CHECK(town.read("water_source").shapes[0].ring(0)[0].x == Approx(571741.049).margin(1e-3));
    CHECK_FALSE(notes_say(report.notes, "zone number"));
}

TEST_CASE("The prefix of another zone is refused with the system that is right for it") {
    Town town;
    draw(town.folder / "wells.gpkg", {.type = wkbPoint}, {{"POINT (37571741.049 3414584.884)", {}}});
    const Text message = refusal_of<DataError>([&] { town.import("water_source", town.folder / "wells.gpkg"); });
    CHECK(message.en.find("EPSG:4525") != std::string::npos);
    CHECK(message.zh.find("EPSG:4525") != std::string::npos);
    CHECK(town.count("water_source") == 0);
}

TEST_CASE("Rows with and without the prefix may stand in one file") {
    Town town;
    draw(town.folder / "wells.gpkg", {.type = wkbPoint},
         {{"POINT (36571741 3414584)", {}}, {"POINT (571742 3414584)", {}}});
    const ImportReport report = town.import("water_source", town.folder / "wells.gpkg");
    const Table wells = town.read("water_source");
    CHECK(wells.shapes[0].ring(0)[0].x == 571741);
    CHECK(wells.shapes[1].ring(0)[0].x == 571742);
    CHECK(notes_say(report.notes, "eastings of 1 rows"));
}

TEST_CASE("A 6-degree system knows the number of its 6-degree zone") {
    ZonePrefix prefix("EPSG:4508");  // CGCS2000 / Gauss-Kruger CM 111E: zone 19 of 6 degrees, 37 of 3 degrees
    std::vector<Point> points{{19571741, 3414584}, {19571750, 3414590}};
    prefix.remove(points);
    CHECK(points[0].x == 571741);
    CHECK(points[1].x == 571750);
}

TEST_CASE("Degrees and far eastings are hinted at when a file states no system") {
    CHECK(crs_hint({108.75, 30.85}).en.find("EPSG:4490") != std::string::npos);
    CHECK(crs_hint({36571741, 3414584}).en.find("EPSG:4524") != std::string::npos);
    CHECK(crs_hint({19571741, 3414584}).en.find("EPSG:4497") != std::string::npos);
    CHECK(crs_hint({571741, 3414584}).en.empty());
}
