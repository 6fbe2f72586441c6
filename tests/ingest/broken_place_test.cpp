// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include "tests/ingest/broken_file.hpp"

using namespace cunjing;

namespace {

/// A GeoPackage of one point that says it is in this system.
std::function<std::filesystem::path(const Town&)> point(double x, double y, const std::string& crs) {
    return [=](const Town& town) {
        draw(town.folder / "p.gpkg", {.crs = crs, .type = wkbPoint},
             {{fmt::format("POINT ({:.3f} {:.3f})", x, y), {}}});
        return town.folder / "p.gpkg";
    };
}

std::filesystem::path parameters(const Town& town, const std::string& text) {
    static_cast<void>(csv(town, "户主,经度,纬度\n甲某,108.75,30.85\n"));
    return town.folder.file("parameters.yaml", text);
}

}  // namespace

// A table, one row a file.
std::vector<BrokenFile> cunjing::broken_places() {  // NOLINT(readability-function-size)
    const auto table = [](const std::string& text) { return [text](const Town& town) { return csv(town, text); }; };
    const std::string degrees = "户主,经度,纬度\n甲某,108.75,30.85\n";
    return {
        {{"经纬度列填反", "longitude and latitude in each other's column"},
         "coop",
         table("户主,经度,纬度\n甲某,30.85,108.75\n"),
         1,
         "filled in the wrong order",
         in_crs("cgcs2000")},
        {{"东、北坐标列填反", "easting and northing in each other's column"},
         "coop",
         table("户主,东坐标,北坐标\n甲某,3414584.884,571741.049\n"),
         1,
         "filled in the wrong order",
         in_crs("EPSG:4545")},
        {{"X/Y 列（X 为北）", "columns X and Y, X being north"},
         "coop",
         table("户主,X,Y\n甲某,3414584.884,571741.049\n"),
         1,
         "easting from column 'Y'",
         in_crs("EPSG:4545")},
        {{"看不出哪个是北的 X/Y", "columns X and Y that may be either"},
         "coop",
         table("户主,X,Y\n甲某,71741.049,14584.884\n"),
         -1,
         "cannot be told",
         in_crs("EPSG:4545")},
        {{"矢量文件经纬度写反", "a vector file with latitude first"},
         "coop",
         point(30.85, 108.75, "EPSG:4326"),
         -1,
         "latitude and longitude swapped"},
        {{"矢量文件横纵坐标写反", "a vector file with the northing first"},
         "coop",
         point(3414584.884, 571741.049, "EPSG:4545"),
         -1,
         "its axes are swapped"},
        {{"带号标错（隔壁带）", "the neighbouring zone declared"},
         "coop",
         point(571741.049, 3414584.884, "EPSG:4546"),
         -1,
         "from what the project has"},
        {{"东坐标带带号，坐标系不带", "a zone number that the system does not have"},
         "coop",
         point(36571741.049, 3414584.884, "EPSG:4545"),
         1,
         "bear zone number 36"},
        {{"别的带的带号", "the number of another zone"},
         "coop",
         point(37571741.049, 3414584.884, "EPSG:4545"),
         -1,
         "bears zone number 37"},
        {{"米写成度的坐标系", "metres declared as degrees"},
         "coop",
         point(571741.049, 3414584.884, "EPSG:4326"),
         -1,
         "no degrees"},
        {{"度写成米的坐标系", "degrees declared as metres"},
         "coop",
         point(108.75, 30.85, "EPSG:4545"),
         -1,
         "from what the project has"},
        {{"没有说明坐标系的经纬度表", "degrees without a word on their system"},
         "coop",
         table(degrees),
         -1,
         "gcj02 if from Amap"},
        {{"不存在的坐标系", "a system that does not exist"},
         "coop",
         table(degrees),
         -1,
         "EPSG:99999",
         in_crs("EPSG:99999")},
        {{"写错的坐标系名", "a system's name misspelt"}, "coop", table(degrees), -1, "gcj2", in_crs("gcj2")},
        {{"西安 80，没有七参数", "Xian 1980 without parameters"},
         "coop",
         table(degrees),
         -1,
         "--datum-parameters",
         in_crs("xian80")},
        {{"北京 54 的 Shapefile 坐标系", "a file that says Beijing 1954"},
         "coop",
         point(571741.049, 3414584.884, "EPSG:2433"),
         -1,
         "--datum-parameters"},
        {{"离项目 30 千米", "30 km off"},
         "coop",
         point(603000, 3414500, "EPSG:4545"),
         1,
         "30 km from what the project"},
        {{"多数行正确、一行坐标飞到千里外", "one row a thousand kilometres off"},
         "coop",
         table("户主,经度,纬度\n甲某,108.75,30.85\n乙某,118.75,30.85\n"),
         1,
         "1 rows left out (row 3)",
         in_crs("cgcs2000")},
        {{"谁也不在的经度 200°", "a longitude of 200°"},
         "coop",
         table("户主,经度,纬度\n甲某,108.75,30.85\n乙某,200,30.85\n"),
         2,
         "coordinates of 1 rows cannot be read",
         in_crs("cgcs2000")},
    };
}

TEST_CASE("Broken places are read with a note or refused in words") {
    check(broken_places());
}

TEST_CASE("A file of datum parameters is complete or refused by line") {
    const Town town;
    const auto refused = [&](const std::string& text) {
        ImportOptions options = in_crs("xian80");
        options.datum_parameters = parameters(town, text);
        return judge({{},
                      "coop",
                      [](const Town& other) { return csv(other, "户主,经度,纬度\n甲某,108.75,30.85\n"); },
                      -1,
                      "",
                      options})
            .says.front()
            .en;
    };
    const std::string shift = "dx: 1\ndy: 2\ndz: 3\nrx: 0.1\nry: 0.2\nrz: 0.3\nscale: 1\n";
    CHECK(refused(shift).find("rotation") != std::string::npos);
    CHECK(refused(shift + "rotation: left\nsource: xian80\ndocument: d\n").find("coordinate_frame") !=
          std::string::npos);
    CHECK(refused(shift + "rotation: position_vector\nsource: beijing54\ndocument: d\n").find("start from") !=
          std::string::npos);
    CHECK(refused("dx: 100000\n" + shift.substr(6) + "rotation: position_vector\nsource: xian80\ndocument: d\n")
              .find("check the unit") != std::string::npos);
}
