// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <array>

#include "gis/sample/town.hpp"

namespace cunjing::sample {
namespace {

constexpr double mouth_m = 7;  // kept free of ditch on both sides of a junction
constexpr double shortest_m = 25;

/// Stations of a piece where another road joins it, its own ends included.
std::vector<double> junctions(const Town& town, int village, int piece_index) {
    const RoadPiece& piece = town.pieces[static_cast<std::size_t>(piece_index)];
    std::vector<double> stations{0, piece.course.length_m()};
    for (const int index : town.pieces_of[static_cast<std::size_t>(village)]) {
        if (index == piece_index) continue;
        const Path& other = town.pieces[static_cast<std::size_t>(index)].course.path();
        for (const Point end : {other.front(), other.back()})
            if (distance_m(end, piece.course.path()) < 0.01) stations.push_back(piece.course.station_of(end));
    }
    std::sort(stations.begin(), stations.end());
    return stations;
}

void add_ditch(Town& town, const RoadPiece& piece, Side side, double from_m, double to_m, Random& random) {
    const double width_m = piece.ditch_m.value_or(0.4);
    const double offset_m = piece.offset_m(Edge::bed, side).least_m + width_m / 2;
    const Path middle = piece.course.between(from_m, to_m);
    Path path = beside(middle, side == Side::left ? offset_m : -offset_m);
    const bool levelled = random.chance(0.3);
    const double start_m = town.terrain.height_m(path.front()) - 0.4;
    const double end_m = town.terrain.height_m(path.back()) - 0.4;
    const bool looked_at = random.chance(0.65);
    const double blocked = random.chance(0.14) ? random.whole(50, 95) / 100.0 : random.whole(0, 40) / 100.0;
    const double overgrown = random.chance(0.2) ? random.whole(50, 100) / 100.0 : random.whole(0, 40) / 100.0;
    static constexpr auto designs =
        std::to_array<const char*>({"concrete", "concrete", "earth", "earth", "masonry", "grass"});
    static constexpr auto outlets = std::to_array<const char*>({"ditch", "culvert", "farmland", "watercourse", "none"});
    town.rows.line("ditch", path, 0.05,
                   {{"road_uid", Value(piece.uid)},
                    {"width_m", maybe(piece.ditch_m)},
                    {"depth_m", Value(random.whole(3, 5) / 10.0)},
                    {"invert_start_m", levelled ? Value(static_cast<int>(start_m * 100) / 100.0) : Value()},
                    {"invert_end_m", levelled ? Value(static_cast<int>(end_m * 100) / 100.0) : Value()},
                    {"outlet", random.chance(0.7) ? Value(random.of(outlets)) : Value()},
                    {"blocked_share", looked_at ? Value(blocked) : Value()},
                    {"overgrown_share", looked_at ? Value(overgrown) : Value()},
                    {"design", Value(random.of(designs))}});
    town.ditches_of[static_cast<std::size_t>(piece.village)].push_back(to_mm(path));
}

}  // namespace

void add_ditches(Town& town, int village) {
    Random random = town.random("ditches", village);
    town.rows.set_village(town.village(village).code);
    for (const int index : town.pieces_of[static_cast<std::size_t>(village)]) {
        const RoadPiece& piece = town.pieces[static_cast<std::size_t>(index)];
        const std::vector<double> stops = junctions(town, village, index);
        for (const Side side : {Side::left, Side::right}) {
            if (!piece.has_ditch(side)) continue;
            for (std::size_t i = 1; i < stops.size(); ++i) {
                double from_m = stops[i - 1] + mouth_m;
                const double end_m = stops[i] - mouth_m;
                while (end_m - from_m > shortest_m) {
                    const double to_m = end_m - from_m < 320 ? end_m : from_m + random.between(140, 260);
                    if (random.chance(0.75)) add_ditch(town, piece, side, from_m, to_m, random);
                    from_m = to_m;
                }
            }
        }
    }
}

}  // namespace cunjing::sample
