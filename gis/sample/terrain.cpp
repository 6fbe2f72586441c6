// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/terrain.hpp"

#include <array>
#include <cmath>

#include "gis/sample/random.hpp"

namespace cunjing::sample {
namespace {

double slope_part(std::uint64_t seed, std::int64_t column, std::int64_t row, double dx, double dy) {
    static constexpr double diagonal = 0.70710678118654752;
    static constexpr auto directions = std::to_array<Point>({{1, 0},
                                                             {diagonal, diagonal},
                                                             {0, 1},
                                                             {-diagonal, diagonal},
                                                             {-1, 0},
                                                             {-diagonal, -diagonal},
                                                             {0, -1},
                                                             {diagonal, -diagonal}});
    const Point g = directions[mixed(seed, static_cast<std::uint64_t>(column), static_cast<std::uint64_t>(row)) >> 61U];
    return g.x * dx + g.y * dy;
}

double eased(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
}

}  // namespace

double Terrain::noise(Point p, double size_m, std::uint64_t theme) const {
    const double x = p.x / size_m;
    const double y = p.y / size_m;
    const double left = std::floor(x);
    const double bottom = std::floor(y);
    const auto column = static_cast<std::int64_t>(left);
    const auto row = static_cast<std::int64_t>(bottom);
    const double dx = x - left;
    const double dy = y - bottom;
    const std::uint64_t seed = mixed(seed_, theme);
    const double u = eased(dx);
    const double v = eased(dy);
    const double low =
        slope_part(seed, column, row, dx, dy) * (1 - u) + slope_part(seed, column + 1, row, dx - 1, dy) * u;
    const double high = slope_part(seed, column, row + 1, dx, dy - 1) * (1 - u) +
                        slope_part(seed, column + 1, row + 1, dx - 1, dy - 1) * u;
    return low * (1 - v) + high * v;
}

double Terrain::height_m(Point p) const {
    return 500 + 320 * noise(p, 2900, 1) + 170 * noise(p, 1300, 2) + 95 * noise(p, 520, 3) + 34 * noise(p, 210, 4);
}

}  // namespace cunjing::sample
