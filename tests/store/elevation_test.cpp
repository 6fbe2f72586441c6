// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/elevation.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <thread>

#include "gis/base/error.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/gdal.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

/// Three by two cells of 10 m, the upper left corner at 570000, 3414020: 100 200 300 over 400 500 and no data.
void make_raster(const std::filesystem::path& file, bool with_place = true, const char* unit = "m") {
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    const GDALDatasetUniquePtr raster(driver->Create(file.c_str(), 3, 2, 1, GDT_Float32, nullptr));
    std::array<double, 6> place{570000, 10, 0, 3414020, 0, -10};
    if (with_place) {
        raster->SetGeoTransform(place.data());
        const OGRSpatialReference crs = gdal_crs("EPSG:4545");
        raster->SetSpatialRef(&crs);
    }
    std::array<float, 6> heights{100, 200, 300, 400, 500, -9999};
    raster->GetRasterBand(1)->SetNoDataValue(-9999);
    raster->GetRasterBand(1)->SetUnitType(unit);
    REQUIRE(raster->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, 3, 2, heights.data(), 3, 2, GDT_Float32, 0, 0) ==
            CE_None);
}

}  // namespace

TEST_CASE("A height lies between those of the four cells round a place") {
    const ScratchFolder folder;
    make_raster(folder / "heights.tif");
    const Elevation heights = Elevation::open(folder / "heights.tif", "EPSG:4545");
    CHECK(heights.height_m({570005, 3414015}) == Approx(100));  // the middle of the first cell
    CHECK(heights.height_m({570010, 3414015}) == Approx(150));
    CHECK(heights.height_m({570010, 3414010}) == Approx(300));
    CHECK(heights.height_m({570005, 3414005}) == Approx(400));
    CHECK(heights.height_m({570025, 3414015}) == Approx(300));  // no data below, but none is needed
    CHECK_FALSE(heights.height_m({570020, 3414010}));
    CHECK_FALSE(heights.height_m({570004, 3414015}));  // beyond the middle of the outermost cell
    CHECK_FALSE(heights.height_m({0, 0}));
}

TEST_CASE("A height is asked for in the work CRS, by several threads") {
    const ScratchFolder folder;
    make_raster(folder / "heights.tif");
    const Elevation heights = Elevation::open(folder / "heights.tif", "EPSG:4546");
    const Point place = CrsTransform("EPSG:4545", "EPSG:4546")(Point{570010, 3414015});
    std::array<std::optional<double>, 4> found;
    std::vector<std::thread> threads;
    for (auto& height_m : found) threads.emplace_back([&] { height_m = heights.height_m(place); });
    for (std::thread& thread : threads) thread.join();
    for (const auto& height_m : found) CHECK(height_m.value() == Approx(150).margin(0.01));
}

TEST_CASE("Heights in feet become metres, and a unit that nobody knows is told") {
    const ScratchFolder folder;
    const auto opened = [&](const char* unit) {
        make_raster(folder / "heights.tif", true, unit);
        return Elevation::open(folder / "heights.tif", "EPSG:4545");
    };
    const Point first{570005, 3414015};
    CHECK(opened("m").height_m(first) == 100);
    CHECK_FALSE(opened("m").note());
    CHECK(opened("ft").height_m(first).value() == Approx(30.48));
    CHECK(opened("US survey foot").height_m(first).value() == Approx(30.480061));
    CHECK_FALSE(opened("ft").note());
    CHECK(opened("").note().value().en.find("does not say") != std::string::npos);
    CHECK(opened("fathom").note().value().en.find("'fathom'") != std::string::npos);
    CHECK(opened("fathom").height_m(first) == 100);
}

TEST_CASE("Heights are as far apart as the cells are on the ground") {
    const ScratchFolder folder;
    make_raster(folder / "heights.tif");
    CHECK(Elevation::open(folder / "heights.tif", "EPSG:4545").spacing_m({570010, 3414010}) == Approx(10));
    CHECK(Elevation::open(folder / "heights.tif", "EPSG:4546").spacing_m({570010, 3414010}) ==
          Approx(10).epsilon(0.01));
}

TEST_CASE("What is no raster with a place is refused") {
    const ScratchFolder folder;
    make_raster(folder / "nowhere.tif", false);
    CHECK(complaint<DataError>([&] {
              (void)Elevation::open(folder / "nowhere.tif", "EPSG:4545");
          }).find("no coordinate system") != std::string::npos);
    const auto text = folder.file("heights.txt", "100 200");
    CHECK(complaint<DataError>([&] { (void)Elevation::open(text, "EPSG:4545"); }).find("not a raster") !=
          std::string::npos);
    const auto zip = folder.file("heights.zip", "100 200");
    CHECK(complaint<DataError>([&] { (void)Elevation::open(zip, "EPSG:4545"); }).find("not a raster") !=
          std::string::npos);
    CHECK(complaint<DataError>([&] { (void)Elevation::open(folder / "none.tif", "EPSG:4545"); }).find("none.tif") !=
          std::string::npos);
}

TEST_CASE("A zipped SRTM tile gives the height of Andorra la Vella") {
    const char* file = std::getenv("CUNJING_SRTM_TILE");  // N42E001.hgt.zip
    if (file == nullptr) {
        std::cout << "SKIPPED: CUNJING_SRTM_TILE names no N42E001.hgt.zip, nothing was tested on a real tile\n";
        return;
    }
    const Elevation heights = Elevation::open(file, "EPSG:32631");
    const Point town = CrsTransform("EPSG:4326", "EPSG:32631")(Point{1.5218, 42.5078});
    CHECK(heights.height_m(town).value() == Approx(1020).margin(30));
}
