// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/terrain.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "gis/geometry/distance.hpp"
#include "gis/zoning/level_rings.hpp"

namespace cunjing {
namespace {

constexpr double degrees = 180 / std::numbers::pi;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double slope_deg_of(double east, double north) {
    return std::atan(std::hypot(east, north)) * degrees;
}

/// Places spread evenly over a polygon; at least one.
std::vector<Point> places_on(const Shape& polygon) {
    constexpr double wanted = 40;
    constexpr double most = 400;  // in the box, where the polygon fills little of it
    const Box& box = polygon.box();
    const double box_m2 = (box.max_x - box.min_x) * (box.max_y - box.min_y);
    const double step_m = std::sqrt(std::max(area_m2(polygon) / wanted, box_m2 / most));
    std::vector<Point> places;
    if (step_m > 0)
        for (double y = box.min_y + step_m / 2; y < box.max_y; y += step_m)
            for (double x = box.min_x + step_m / 2; x < box.max_x; x += step_m)
                if (covers(polygon, {x, y})) places.push_back({x, y});
    if (places.empty()) places.push_back(point_on(polygon));
    return places;
}

/// A grid of places; values stand row by row from the south.
struct Lattice {
    Point corner;
    double step_m = 0;
    std::size_t columns = 0;
    std::size_t rows = 0;

    Lattice(const Box& area, double step)
        : corner{area.min_x - 2 * step, area.min_y - 2 * step},
          step_m(step),
          columns(static_cast<std::size_t>((area.max_x - area.min_x) / step) + 6),
          rows(static_cast<std::size_t>((area.max_y - area.min_y) / step) + 6) {}

    [[nodiscard]] std::size_t size() const { return columns * rows; }
    [[nodiscard]] Point place(std::size_t column, std::size_t row) const {
        return {corner.x + static_cast<double>(column) * step_m, corner.y + static_cast<double>(row) * step_m};
    }
};

double step_for(const Box& area, const HeightAt& height_m) {
    constexpr double most_nodes = 4e6;
    constexpr int looks = 5;
    double step_m = 0;
    for (int i = 1; i < looks && step_m == 0; ++i)
        for (int j = 1; j < looks && step_m == 0; ++j)
            step_m = height_m.spacing_m({area.min_x + (area.max_x - area.min_x) * i / looks,
                                         area.min_y + (area.max_y - area.min_y) * j / looks});
    const double area_m2 = (area.max_x - area.min_x) * (area.max_y - area.min_y);
    return std::max({step_m == 0 ? 10 : step_m, 5.0, std::sqrt(area_m2 / most_nodes)});
}

std::vector<double> heights_on(const Lattice& lattice, const HeightAt& height_m) {
    std::vector<double> heights;
    heights.reserve(lattice.size());
    for (std::size_t row = 0; row < lattice.rows; ++row)
        for (std::size_t column = 0; column < lattice.columns; ++column)
            heights.push_back(height_m(lattice.place(column, row)).value_or(unknown));
    return heights;
}

/// Slopes at all nodes but the outermost, which are unknown: so every line of a limit closes.
std::vector<double> slopes_on(const Lattice& lattice, const std::vector<double>& heights) {
    std::vector<double> slopes(lattice.size(), unknown);
    for (std::size_t row = 1; row + 1 < lattice.rows; ++row)
        for (std::size_t column = 1; column + 1 < lattice.columns; ++column) {
            const std::size_t at = row * lattice.columns + column;
            const double east = heights[at + 1] - heights[at - 1];
            const double north = heights[at + lattice.columns] - heights[at - lattice.columns];
            slopes[at] = slope_deg_of(east / (2 * lattice.step_m), north / (2 * lattice.step_m));
        }
    return slopes;
}

}  // namespace

double GroundLie::falls_to_deg() const {
    const double bearing = std::atan2(-east, -north) * degrees;
    return bearing < 0 ? bearing + 360 : bearing;
}

std::optional<GroundLie> lie_at(const HeightAt& height_m, Point place, double step_m) {
    const auto west = height_m({place.x - step_m, place.y});
    const auto east = height_m({place.x + step_m, place.y});
    const auto south = height_m({place.x, place.y - step_m});
    const auto north = height_m({place.x, place.y + step_m});
    if (!west || !east || !south || !north) return std::nullopt;
    const double rise_east = (*east - *west) / (2 * step_m);
    const double rise_north = (*north - *south) / (2 * step_m);
    return GroundLie{1, slope_deg_of(rise_east, rise_north), rise_east, rise_north};
}

double slope_step_m(const HeightAt& height_m, Point place) {
    constexpr double yard_m = 5;
    constexpr double otherwise_m = 10;
    const double spacing_m = height_m.spacing_m(place);
    return spacing_m > 0 ? std::max(spacing_m, yard_m) : otherwise_m;
}

GroundLie ground_lie(const Shape& polygon, const HeightAt& height_m) {
    const std::vector<Point> places = places_on(polygon);
    GroundLie lie;
    double known = 0;
    const double step_m = slope_step_m(height_m, polygon.box().middle());
    for (const Point place : places) {
        const auto here = lie_at(height_m, place, step_m);
        if (!here) continue;
        ++known;
        lie.slope_deg += here->slope_deg;
        lie.east += here->east;
        lie.north += here->north;
    }
    if (known == 0) return lie;
    lie.known_share = known / static_cast<double>(places.size());
    lie.slope_deg /= known;
    lie.east /= known;
    lie.north /= known;
    return lie;
}

SteepGround steep_ground(const Box& area, const HeightAt& height_m, double limit_deg) {
    const Lattice lattice(area, step_for(area, height_m));
    const std::vector<double> slopes = slopes_on(lattice, heights_on(lattice, height_m));
    double inner = 0;
    double not_known = 0;
    for (std::size_t row = 2; row + 2 < lattice.rows; ++row)
        for (std::size_t column = 2; column + 2 < lattice.columns; ++column) {
            ++inner;
            if (std::isnan(slopes[row * lattice.columns + column])) ++not_known;
        }
    SteepGround steep;
    steep.unknown_share = inner > 0 ? not_known / inner : 1;
    append_ground_above({lattice.corner, lattice.step_m, lattice.columns, slopes}, limit_deg, steep.ground);
    return steep;
}

}  // namespace cunjing
