// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The corners of a boundary as its register lists them.

#include "gis/report/corner_points.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

using Path = std::vector<Point>;

const CornerLister& lister() {
    static const CornerLister of_yunyang("EPSG:4545");
    return of_yunyang;
}

/// A polygon of parts, each an outer ring and its holes; rings are closed here.
ShapeColumn polygon(const std::vector<std::vector<Path>>& parts) {
    ShapeColumn column;
    column.begin_feature(Dimension::polygon);
    for (const std::vector<Path>& part : parts) {
        column.begin_part();
        for (const Path& ring : part) {
            column.begin_ring();
            for (const Point p : ring) column.add(p);
            column.add(ring.front());
        }
    }
    column.end_feature();
    return column;
}

CornerList corners_of(const std::vector<std::vector<Path>>& parts) {
    return lister()(polygon(parts)[0]);
}

/// "J1 (500000.000, 3400020.000) ..." from a corner of the country.
std::string places(const CornerList& list) {
    std::string words;
    for (const BoundaryCorner& corner : list.corners)
        words += fmt::format("{}{}({:.0f} {:.0f})", words.empty() ? "" : " ", corner.name(), corner.place.x - 500'000,
                             corner.place.y - 3'400'000);
    return words;
}

Point at(double east_m, double north_m) {
    return {500'000 + east_m, 3'400'000 + north_m};
}

Path rectangle(double east_m, double north_m, double wide_m, double high_m) {
    return {at(east_m, north_m), at(east_m + wide_m, north_m), at(east_m + wide_m, north_m + high_m),
            at(east_m, north_m + high_m)};
}

}  // namespace

TEST_CASE("Corners are numbered clockwise from the north-westernmost") {
    const CornerList list = corners_of({{rectangle(0, 0, 30, 20)}});
    CHECK(places(list) == "J1(0 20) J2(30 20) J3(30 0) J4(0 0)");
    REQUIRE(list.corners.size() == 4);
    CHECK(list.corners[0].side_m == Approx(30));
    CHECK(list.corners[1].side_m == Approx(20));
    CHECK(list.corners[3].next_name() == "J1");
    CHECK(list.area_m2 == Approx(600));
    CHECK(list.perimeter_m == Approx(100));
    CHECK(area_mu(list.area_m2) == Approx(0.9));
    CHECK(area_mu(10'000) == Approx(15));
}

TEST_CASE("Where a ring begins and which way it runs does not change the numbers") {
    const Path ring = {at(0, 0), at(10, -8), at(25, -3), at(31, 12), at(18, 22), at(4, 17)};
    const std::string expected = places(corners_of({{ring}}));
    CHECK(expected == "J1(4 17) J2(18 22) J3(31 12) J4(25 -3) J5(10 -8) J6(0 0)");
    Path turned = ring;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        std::ranges::rotate(turned, turned.begin() + 1);
        CHECK(places(corners_of({{turned}})) == expected);
        Path back = turned;
        std::ranges::reverse(back);
        CHECK(places(corners_of({{back}})) == expected);
    }
}

TEST_CASE("Of two corners that are as far to the north-west the more northern is the first") {
    CHECK(places(corners_of({{{at(0, 0), at(10, 10), at(10, 0)}}})) == "J1(10 10) J2(10 0) J3(0 0)");
}

TEST_CASE("The golden point of Yunyang is listed in degrees to the tenth of a millimetre") {
    const Point golden{571'741.049, 3'414'584.884};
    const CornerList list = corners_of({{{golden, {golden.x + 20, golden.y - 5}, {golden.x, golden.y - 30}}}});
    REQUIRE(list.corners.size() == 3);
    const BoundaryCorner& corner = list.corners[0];
    CHECK(corner.place == golden);
    CHECK(fmt::format("{:.8f} {:.8f}", corner.degrees.lon_deg, corner.degrees.lat_deg) == "108.75000000 30.85000000");
    CHECK(dms_words(corner.degrees.lon_deg) == "108°45′00.0000″");
    CHECK(dms_words(corner.degrees.lat_deg) == "30°51′00.0000″");
    CHECK(corner.side_m == Approx(std::hypot(20, 5)));
}

TEST_CASE("Seconds that round up to sixty are the next minute") {
    CHECK(dms_words(30.99999999999) == "31°00′00.0000″");
    CHECK(dms_words(108.508333333) == "108°30′30.0000″");
    CHECK(dms_words(-0.5) == "-0°30′00.0000″");
    CHECK(dms_words(-1e-12) == "0°00′00.0000″");
}

TEST_CASE("Holes follow the outer ring, and parts each other, from the north-west") {
    const CornerList list = corners_of(
        {{rectangle(100, 0, 10, 10)}, {rectangle(0, 0, 50, 40), rectangle(30, 5, 5, 5), rectangle(5, 30, 5, 5)}});
    CHECK(places(list) ==
          "J1(0 40) J2(50 40) J3(50 0) J4(0 0) "
          "J5(5 35) J6(10 35) J7(10 30) J8(5 30) "
          "J9(30 10) J10(35 10) J11(35 5) J12(30 5) "
          "J13(100 10) J14(110 10) J15(110 0) J16(100 0)");
    CHECK(std::ranges::count(list.corners, true, &BoundaryCorner::is_of_hole) == 8);
    CHECK(list.corners[7].next == 5);
    CHECK(list.corners[15].next == 13);
    CHECK(list.area_m2 == Approx(2000 - 50 + 100));
    CHECK(list.perimeter_m == Approx(180 + 40 + 40));
}

TEST_CASE("Points that are repeated or lie on a straight side have no number, and are counted") {
    const CornerList list = corners_of({{{at(0, 0), at(15, 0.001), at(30, 0), at(30, 20), at(30.004, 20), at(20, 20),
                                          at(10, 20), at(0, 20), at(0, 20), at(0, 10)}}});
    CHECK(places(list) == "J1(0 20) J2(30 20) J3(30 0) J4(0 0)");
    CHECK(list.straight_points == 4);
    CHECK(list.repeated_points == 2);
}

TEST_CASE("A corner that hardly bends is one from 2 mm on") {
    const auto corners = [](double off_m) {
        return corners_of({{{at(0, 0), at(15, -off_m), at(30, 0), at(30, 20), at(0, 20)}}}).corners.size();
    };
    CHECK(corners(0.0019) == 4);
    CHECK(corners(0.0021) == 5);
}

TEST_CASE("Many small bends do not add up to a side that leaves the boundary") {
    Path circle;
    for (int i = 0; i < 720; ++i) {
        const double angle = i * std::numbers::pi / 360;
        circle.push_back(at(50 * std::cos(angle), 50 * std::sin(angle)));
    }
    const CornerList list = corners_of({{circle}});
    CHECK(list.corners.size() + list.straight_points == 720);
    CHECK(list.straight_points > 0);
    double perimeter_m = 0;
    for (const BoundaryCorner& corner : list.corners) perimeter_m += corner.side_m;
    CHECK(perimeter_m == Approx(list.perimeter_m).margin(0.02));
}

TEST_CASE("A ring without ground has no corners, and no shape has none") {
    const CornerList list = corners_of({{rectangle(0, 0, 30, 20), {at(5, 5), at(9, 5), at(7, 5)}}});
    CHECK(list.corners.size() == 4);
    CHECK(list.rings_without_area == 1);
    CHECK(corners_of({{{at(0, 0), at(30, 0), at(10, 0)}}}).corners.empty());
    CHECK(lister()(Shape()).corners.empty());
}

TEST_CASE("What the columns are called follows from the work CRS") {
    const CornerSystem china("EPSG:4545");
    CHECK(china.northing.zh == "X（北坐标）");
    CHECK(china.degrees.en == "CGCS2000");
    CHECK(china.name.zh == "2000国家大地坐标系，CGCS2000 / 3-degree Gauss-Kruger CM 108E");
    CHECK_FALSE(china.shift_unknown);
    const CornerSystem andorra("EPSG:32631");
    CHECK(andorra.northing.en == "Northing");
    CHECK(andorra.degrees.en == "WGS 84");
    CHECK(andorra.name.zh == "WGS 84 / UTM zone 31N");
    CHECK(CornerSystem("EPSG:2432").shift_unknown);  // Beijing 1954
}

TEST_CASE("Moving a boundary by whole metres moves its corners and keeps their numbers") {
    property("translation", [](int x, int y) {
        const Path ring = {at(0, 0), at(10, -8), at(25, -3), at(25, 5), at(25, 12), at(18, 22), at(4, 17)};
        Path moved = ring;
        const double east_m = x % 50'000;
        const double north_m = y % 50'000;
        for (Point& p : moved) p = {p.x + east_m, p.y + north_m};
        const CornerList here = corners_of({{ring}});
        const CornerList there = corners_of({{moved}});
        RC_ASSERT(here.corners.size() == there.corners.size());
        for (std::size_t i = 0; i < here.corners.size(); ++i) {
            RC_ASSERT(here.corners[i].place.x + east_m == there.corners[i].place.x);
            RC_ASSERT(here.corners[i].side_m == there.corners[i].side_m);
        }
    });
}
