// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/crs/crs.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "gis/base/error.hpp"

using namespace cunjing;

namespace {

// China Geodetic Coordinate System 2000, as .prj files of offices spell it: no EPSG code, eastings first.
constexpr const char* office_wkt =
    R"(PROJCS["CGCS2000_3_Degree_GK_CM_108E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",)"
    R"(DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],)"
    R"(UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],)"
    R"(PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",108.0],PARAMETER["Scale_Factor",1.0],)"
    R"(PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])";

std::string refusal(const std::string& crs) {
    try {
        require_work_crs(crs);
    } catch (const CrsError& error) {
        return error.message().en;
    }
    return "accepted";
}

}  // namespace

TEST_CASE("A place at Yunyang has the eastings and northings of its zone") {
    const CrsTransform to_zone("EPSG:4326", "EPSG:4545");
    const Point p = to_zone(Point{108.75, 30.85});
    CHECK(p.x == Approx(571741.049).margin(0.001));
    CHECK(p.y == Approx(3414584.884).margin(0.001));
}

TEST_CASE("x is easting or longitude in whatever order and spelling the system is declared") {
    const Point degrees{108.75, 30.85};
    const std::string spelling =
        GENERATE(std::string("EPSG:4490"), std::string("4490"), std::string("EPSG:4326"), std::string("OGC:CRS84"),
                 std::string("+proj=longlat +datum=WGS84 +type=crs"));
    CHECK(CrsTransform(spelling, "EPSG:4545")(degrees).x == Approx(571741.049).margin(0.001));
    CHECK(CrsTransform(spelling, office_wkt)(degrees).y == Approx(3414584.884).margin(0.001));
}

TEST_CASE("The same system under two spellings needs no transformation") {
    CHECK(CrsTransform("EPSG:4545", "4545").is_identity());
    CHECK(CrsTransform("EPSG:4545", office_wkt).is_identity());
    CHECK_FALSE(CrsTransform("EPSG:4545", "EPSG:4546").is_identity());
    CHECK_FALSE(CrsTransform("EPSG:4490", "EPSG:4545").is_identity());
}

TEST_CASE("A system is described by what matters for measuring") {
    const CrsInfo zone = describe_crs("EPSG:4545");
    CHECK(zone.name == "CGCS2000 / 3-degree Gauss-Kruger CM 108E");
    CHECK(zone.epsg == 4545);
    CHECK(zone.projected);
    CHECK_FALSE(zone.geographic);
    CHECK(zone.false_easting_m == 500000);
    CHECK_FALSE(zone.zone_prefixed);
    CHECK(describe_crs(office_wkt).epsg == 4545);

    const CrsInfo prefixed = describe_crs("EPSG:4524");
    CHECK(prefixed.false_easting_m == 36500000);
    CHECK(prefixed.zone_prefixed);
    CHECK_FALSE(describe_crs("EPSG:2193").zone_prefixed);  // New Zealand's 1 600 000 m prefix no zone

    CHECK(describe_crs("EPSG:4490").geographic);
    CHECK(describe_crs("EPSG:3857").web_mercator);
    CHECK(describe_crs("EPSG:2263").metres_per_unit == Approx(0.3048006096));
    CHECK(describe_crs("EPSG:4545+5737").epsg == 4545);  // with heights
}

TEST_CASE("A project is stored in metres on the ground or not at all") {
    CHECK(refusal("EPSG:4545") == "accepted");
    CHECK(refusal("EPSG:32648") == "accepted");
    CHECK(refusal(office_wkt) == "accepted");
    CHECK(refusal("EPSG:4490").find("counts degrees") != std::string::npos);
    CHECK(refusal("EPSG:3857").find("Web Mercator") != std::string::npos);
    CHECK(refusal("EPSG:4524").find("zone numbers") != std::string::npos);
    CHECK(refusal("EPSG:2263").find("0.3048") != std::string::npos);
    CHECK(refusal("EPSG:4978").find("not a projected") != std::string::npos);
    CHECK(refusal("EPSG:4490").find("EPSG:4545") != std::string::npos);  // says what would be right
}

TEST_CASE("A system that PROJ does not know is named") {
    const std::string unknown = GENERATE(std::string("EPSG:99999999"), std::string("Beijing"), std::string(""),
                                         std::string("+proj=nowhere"), std::string("EPSG:9122"));
    try {
        (void)describe_crs(unknown);
        FAIL("accepted " << unknown);
    } catch (const CrsError& error) {
        CHECK(error.message().en.find("'" + unknown + "'") != std::string::npos);
        CHECK(error.message().zh.find("“" + unknown + "”") != std::string::npos);
    }
}

TEST_CASE("The work CRS of a place is its three-degree zone in China and UTM elsewhere") {
    CHECK(work_crs_at({108.75, 30.85}) == "EPSG:4545");
    CHECK(work_crs_at({106.49, 30.0}) == "EPSG:4544");
    CHECK(work_crs_at({106.51, 30.0}) == "EPSG:4545");
    CHECK(work_crs_at({73.6, 39.0}) == "EPSG:4534");
    CHECK(work_crs_at({135.0, 48.0}) == "EPSG:4554");
    CHECK(work_crs_at({11.57, 49.94}) == "EPSG:32632");  // Bayreuth
    CHECK(work_crs_at({1.52, 42.5}) == "EPSG:32631");    // Andorra
    CHECK(work_crs_at({-43.2, -22.9}) == "EPSG:32723");  // Rio
    CHECK(work_crs_at({180, 10}) == "EPSG:32660");
    CHECK(work_crs_at({-180, 10}) == "EPSG:32601");
    CHECK_THROWS_AS(work_crs_at({108, 91}), CrsError);
    CHECK_THROWS_AS(work_crs_at({std::numeric_limits<double>::quiet_NaN(), 30}), CrsError);
}

TEST_CASE("Every work CRS that a place gets is one that a project may be stored in") {
    for (double lon_deg = -179.5; lon_deg < 180; lon_deg += 71.3)
        for (const double lat_deg : {-55.5, -0.5, 36.0, 53.0}) {
            const std::string crs = work_crs_at({lon_deg, lat_deg});
            INFO(lon_deg << " " << lat_deg << " " << crs);
            CHECK(refusal(crs) == "accepted");
            CHECK(std::abs(CrsTransform("EPSG:4326", crs)(Point{lon_deg, lat_deg}).x - 500000) < 340000);
        }
}

TEST_CASE("A point without an image is an error, never infinity") {
    const CrsTransform to_zone("EPSG:4326", "EPSG:4545");
    CHECK_THROWS_AS(to_zone(Point{108.75, 130.85}), CrsError);
    // Eastings that were taken for degrees: the usual mistake.
    CHECK_THROWS_AS(to_zone(Point{571741.049, 3414584.884}), CrsError);
}

TEST_CASE("Coordinates that are not finite stay as they are, for the check to set aside") {
    const double inf = std::numeric_limits<double>::infinity();
    const CrsTransform to_zone("EPSG:4326", "EPSG:4545");
    ShapeColumn shapes;
    const std::vector<Point> line{{108.75, 30.85}, {inf, 30.86}, {108.76, 30.86}};
    shapes.append(Dimension::line, line);
    const ShapeColumn moved = to_zone(shapes);
    CHECK(moved[0].ring(0)[0].x == Approx(571741.049).margin(0.001));
    CHECK(moved[0].ring(0)[1].x == inf);
    CHECK(moved[0].ring(0)[2].x > 572000);
}

TEST_CASE("Shapes keep their parts and rings on the way to another system") {
    ShapeColumn shapes;
    shapes.append_none();
    shapes.begin_feature(Dimension::polygon);
    for (const double shift : {0.0, 0.1}) {
        shapes.begin_part();
        for (const double inset : {0.0, 0.01}) {
            shapes.begin_ring();
            const double low = 108 + shift + inset;
            const double high = 108.05 + shift - inset;
            for (const Point p :
                 {Point{low, 30 + inset}, Point{high, 30 + inset}, Point{high, 30.05 - inset}, Point{low, 30 + inset}})
                shapes.add(p);
        }
    }
    shapes.end_feature();
    const ShapeColumn there = CrsTransform("EPSG:4490", "EPSG:4545")(shapes);
    const ShapeColumn back = CrsTransform("EPSG:4545", "EPSG:4490")(there);
    REQUIRE(back.size() == 2);
    CHECK(back.dimension(0) == Dimension::none);
    REQUIRE(back[1].part_count() == 2);
    REQUIRE(back[1].ring_count() == 4);
    CHECK(back[1].first_ring(1) == 2);
    for (std::size_t r = 0; r < 4; ++r)
        for (std::size_t i = 0; i < 4; ++i) {
            CHECK(back[1].ring(r)[i].x == Approx(shapes[1].ring(r)[i].x).margin(1e-10));
            CHECK(back[1].ring(r)[i].y == Approx(shapes[1].ring(r)[i].y).margin(1e-10));
        }
    CHECK(there.box(1).max_x - there.box(1).min_x == Approx(14458).margin(30));
}

TEST_CASE("An unknown datum shift is told, and the one between WGS 84 and CGCS2000 is not a doubt") {
    CHECK(CrsTransform("EPSG:4610", "EPSG:4545").shift_unknown());  // Xian 1980
    CHECK(CrsTransform("EPSG:4214", "EPSG:4545").shift_unknown());  // Beijing 1954
    CHECK_FALSE(CrsTransform("EPSG:4326", "EPSG:4545").shift_unknown());
    CHECK_FALSE(CrsTransform("EPSG:32648", "EPSG:4545").shift_unknown());
    CHECK_FALSE(CrsTransform("EPSG:31468", "EPSG:32632").shift_unknown());  // DHDN has published parameters
}

TEST_CASE("Each thread may have a transformation of its own") {
    std::vector<double> eastings(4);
    std::vector<std::thread> threads;
    for (double& easting : eastings)
        threads.emplace_back([&easting] {
            for (int i = 0; i < 3; ++i) easting = CrsTransform("EPSG:4326", "EPSG:4545")(Point{108.75, 30.85}).x;
        });
    for (std::thread& thread : threads) thread.join();
    for (const double easting : eastings) CHECK(easting == Approx(571741.049).margin(0.001));
}
