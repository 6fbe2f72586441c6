// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/crs/gcj.hpp"

#include <cmath>
#include <numbers>

namespace cunjing {
namespace {

using std::numbers::pi;

constexpr double semi_major_axis_m = 6378245.0;
constexpr double eccentricity_squared = 0.00669342162296594323;
constexpr LonLat origin{105, 35};
constexpr int inverse_steps = 5;  // two are good to some millimetres, five to what a double holds

constexpr double bd09_turn = pi * 3000.0 / 180.0;
constexpr double bd09_lon_shift_deg = 0.0065;
constexpr double bd09_lat_shift_deg = 0.006;

bool is_shifted_place(LonLat place) {
    return place.lon_deg >= 72.004 && place.lon_deg <= 137.8347 && place.lat_deg >= 0.8293 && place.lat_deg <= 55.8271;
}

/// The waves that both series share, in metres.
double waves(double from_origin_deg) {
    return (20.0 * std::sin(6.0 * from_origin_deg * pi) + 20.0 * std::sin(2.0 * from_origin_deg * pi)) * 2.0 / 3.0;
}

double north_m(double x, double y) {
    double sum = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) + waves(x);
    sum += (20.0 * std::sin(y * pi) + 40.0 * std::sin(y / 3.0 * pi)) * 2.0 / 3.0;
    return sum + (160.0 * std::sin(y / 12.0 * pi) + 320.0 * std::sin(y * pi / 30.0)) * 2.0 / 3.0;
}

double east_m(double x, double y) {
    double sum = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + waves(x);
    sum += (20.0 * std::sin(x * pi) + 40.0 * std::sin(x / 3.0 * pi)) * 2.0 / 3.0;
    return sum + (150.0 * std::sin(x / 12.0 * pi) + 300.0 * std::sin(x / 30.0 * pi)) * 2.0 / 3.0;
}

LonLat shift_at(LonLat place) {
    const double x = place.lon_deg - origin.lon_deg;
    const double y = place.lat_deg - origin.lat_deg;
    const double lat = place.lat_deg / 180.0 * pi;
    const double w2 = 1.0 - eccentricity_squared * std::sin(lat) * std::sin(lat);
    const double meridian_radius_m = semi_major_axis_m * (1.0 - eccentricity_squared) / (w2 * std::sqrt(w2));
    const double parallel_radius_m = semi_major_axis_m / std::sqrt(w2) * std::cos(lat);
    return {east_m(x, y) * 180.0 / (parallel_radius_m * pi), north_m(x, y) * 180.0 / (meridian_radius_m * pi)};
}

LonLat sum(LonLat a, LonLat b) {
    return {a.lon_deg + b.lon_deg, a.lat_deg + b.lat_deg};
}

LonLat difference(LonLat a, LonLat b) {
    return {a.lon_deg - b.lon_deg, a.lat_deg - b.lat_deg};
}

/// The place that `forward` shows as `shown`.
template <class Forward>
LonLat inverse(LonLat shown, const Forward& forward) {
    LonLat place = shown;
    for (int i = 0; i < inverse_steps; ++i) place = sum(place, difference(shown, forward(place)));
    return place;
}

}  // namespace

LonLat to_gcj02(LonLat true_place) {
    return is_shifted_place(true_place) ? sum(true_place, shift_at(true_place)) : true_place;
}

LonLat from_gcj02(LonLat shown) {
    return is_shifted_place(shown) ? inverse(shown, to_gcj02) : shown;
}

LonLat gcj02_to_bd09(LonLat gcj02) {
    if (!is_shifted_place(gcj02)) return gcj02;
    const double x = gcj02.lon_deg;
    const double y = gcj02.lat_deg;
    const double radius = std::hypot(x, y) + 0.00002 * std::sin(y * bd09_turn);
    const double angle = std::atan2(y, x) + 0.000003 * std::cos(x * bd09_turn);
    return {radius * std::cos(angle) + bd09_lon_shift_deg, radius * std::sin(angle) + bd09_lat_shift_deg};
}

LonLat bd09_to_gcj02(LonLat bd09) {
    return is_shifted_place(bd09) ? inverse(bd09, gcj02_to_bd09) : bd09;
}

LonLat from_bd09(LonLat shown) {
    return from_gcj02(bd09_to_gcj02(shown));
}

}  // namespace cunjing
