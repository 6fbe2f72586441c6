// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/crs/datum_shift.hpp"

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"

using namespace cunjing;

TEST_CASE("Systems of the old national datums are known as such, whatever their zone") {
    CHECK(old_datum_of("EPSG:4610") == "Xian 1980");
    CHECK(old_datum_of("EPSG:2360") == "Xian 1980");  // 3-degree zone 36
    CHECK(old_datum_of("EPSG:4214") == "Beijing 1954");
    CHECK(old_datum_of("EPSG:2433") == "Beijing 1954");  // 3-degree, central meridian 108
    CHECK(old_datum_of("EPSG:4545").empty());
    CHECK(old_datum_of("EPSG:4326").empty());
}

TEST_CASE("A shift along the axes of the earth moves a place by as much") {
    // At 0°E 90° off from the y axis: 100 m along y are 100 m to the east at the equator, where a degree is 111 319 m.
    DatumParameters parameters;
    parameters.dy_m = 100;
    const LonLat there = DatumShift("EPSG:4610", parameters)(Point{0, 0});
    CHECK(there.lon_deg * 111319.49 == Approx(100).margin(0.01));
    CHECK(there.lat_deg == Approx(0).margin(1e-9));
}

TEST_CASE("The two conventions of rotation are each other's opposite") {
    DatumParameters parameters;
    parameters.rz_arcsec = 3.6;  // a thousandth of a degree about the axis of the earth
    const LonLat vector = DatumShift("EPSG:4610", parameters)(Point{108.75, 30.85});
    parameters.rotation = DatumParameters::Rotation::coordinate_frame;
    const LonLat frame = DatumShift("EPSG:4610", parameters)(Point{108.75, 30.85});
    CHECK(vector.lon_deg == Approx(108.751).margin(1e-6));
    CHECK(frame.lon_deg == Approx(108.749).margin(1e-6));
}

TEST_CASE("Degrees and eastings of one old system end at the same place") {
    DatumParameters parameters;
    parameters.dx_m = 24.5;
    parameters.dy_m = -12.3;
    parameters.dz_m = 8.1;
    parameters.scale_ppm = 2.5;
    const Point degrees{108.75, 30.85};
    const Point metres = CrsTransform("EPSG:4610", "EPSG:2381")(degrees);  // central meridian 108
    const LonLat a = DatumShift("EPSG:4610", parameters)(degrees);
    const LonLat b = DatumShift("EPSG:2381", parameters)(metres);
    CHECK(a.lon_deg == Approx(b.lon_deg).margin(1e-9));
    CHECK(a.lat_deg == Approx(b.lat_deg).margin(1e-9));
}

TEST_CASE("Parameters of one old datum are not for another, nor for a modern one") {
    DatumParameters parameters;
    CHECK_THROWS_AS(DatumShift("EPSG:4545", parameters), CrsError);
    parameters.source_crs = "EPSG:4610";
    CHECK_THROWS_AS(DatumShift("EPSG:4214", parameters), CrsError);
}
