// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/crs/gcj.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace cunjing;

TEST_CASE("Golden case 10: a place at Yunyang is shown where map vendors show it, and comes back") {
    const LonLat place{108.75, 30.85};
    const LonLat gcj02 = to_gcj02(place);
    CHECK(gcj02.lat_deg == Approx(30.847582262).margin(1e-9));
    CHECK(gcj02.lon_deg == Approx(108.754462839).margin(1e-9));
    const LonLat bd09 = gcj02_to_bd09(gcj02);
    CHECK(bd09.lat_deg == Approx(30.853508825).margin(1e-9));
    CHECK(bd09.lon_deg == Approx(108.760991707).margin(1e-9));
    for (const LonLat back : {from_gcj02(gcj02), from_bd09(bd09)}) {
        CHECK(back.lon_deg == Approx(place.lon_deg).margin(1e-9));
        CHECK(back.lat_deg == Approx(place.lat_deg).margin(1e-9));
    }
}

TEST_CASE("The way back is exact all over the country, not at one place") {
    for (double lon_deg = 74; lon_deg < 135; lon_deg += 6.1)
        for (double lat_deg = 18.2; lat_deg < 53; lat_deg += 3.7) {
            INFO(lon_deg << " " << lat_deg);
            const LonLat back = from_bd09(gcj02_to_bd09(to_gcj02({lon_deg, lat_deg})));
            CHECK(std::abs(back.lon_deg - lon_deg) < 1e-9);
            CHECK(std::abs(back.lat_deg - lat_deg) < 1e-9);
        }
}

TEST_CASE("Abroad nothing is shifted") {
    for (const LonLat place : {LonLat{11.57, 49.94}, LonLat{72.0, 35.0}, LonLat{137.84, 35.0}, LonLat{108.75, 0.82}}) {
        CHECK(to_gcj02(place).lon_deg == place.lon_deg);
        CHECK(from_gcj02(place).lat_deg == place.lat_deg);
        CHECK(from_bd09(place).lon_deg == place.lon_deg);
    }
}
