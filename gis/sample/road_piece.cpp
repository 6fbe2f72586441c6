// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/road_piece.hpp"

#include <algorithm>
#include <array>

namespace cunjing::sample {
namespace {

struct Norm {
    Span surface;
    Span bed;
    double land_m = 0;
    double control_m = 0;
    double coop_m = 0;
    double dump_m = 0;
};

constexpr std::array<Norm, 5> norms{{
    {{5.5, 7.0}, {6.5, 8.5}, 1, 10, 10, 10},
    {{4.5, 6.5}, {5.5, 7.5}, 1, 5, 5, 5},
    {{3.5, 5.5}, {4.5, 6.5}, 1, 3, 5, 5},
    {{2.5, 4.5}, {3.0, 5.0}, 0.5, 0, 3, 5},
    {{0.8, 2.0}, {0.8, 2.0}, 0, 0, 0, 0},
}};
constexpr Span ditch_norm{0.3, 1.0};

const Norm& norm(RoadClass road_class) {
    return norms[static_cast<std::size_t>(road_class)];
}

Span half(std::optional<double> known_m, Span norm) {
    return known_m ? Span{*known_m / 2, *known_m / 2} : Span{norm.least_m / 2, norm.most_m / 2};
}

}  // namespace

double coop_distance_m(RoadClass road_class) {
    return norm(road_class).coop_m;
}

double dump_distance_m(RoadClass road_class) {
    return norm(road_class).dump_m;
}

bool RoadPiece::has_ditch(Side side) const {
    return ditch_side == "both" || ditch_side == (side == Side::left ? "left" : "right");
}

Span RoadPiece::offset_m(Edge edge, Side side) const {
    const Norm& usual = norm(road_class);
    if (edge == Edge::surface) return half(surface_m, usual.surface);
    Span offset = half(bed_m, usual.bed);
    if (edge == Edge::bed) return offset;
    const auto widen = [&](Span by) { offset = {offset.least_m + by.least_m, offset.most_m + by.most_m}; };
    if (has_ditch(side)) widen(ditch_m ? Span{*ditch_m, *ditch_m} : ditch_norm);
    const double land = land_m.value_or(usual.land_m);
    widen({land, land});
    if (edge == Edge::control) widen({usual.control_m, usual.control_m});
    return offset;
}

double RoadPiece::reach_m() const {
    return std::max(offset_m(Edge::land, Side::left).most_m, offset_m(Edge::land, Side::right).most_m);
}

}  // namespace cunjing::sample
