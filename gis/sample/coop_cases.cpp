// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <array>

#include "gis/sample/coops.hpp"

namespace cunjing::sample {
namespace {

bool is_driven_and_measured(const RoadPiece& piece) {
    return piece.road_class != RoadClass::footpath && piece.is_measured() && piece.accuracy_m < 1;
}

bool is_driven_and_unmeasured(const RoadPiece& piece) {
    return (piece.road_class == RoadClass::village || piece.road_class == RoadClass::group) && !piece.is_measured();
}

struct RoadsideCase {
    double share;     // of the policy's distance
    double beyond_m;  // and so much more
    double accuracy_m;
    bool measured_road;
    const char* note;
};

constexpr auto roadside_cases = std::to_array<RoadsideCase>({
    {0.5, 0, 0.05, true, "临路，明显过近"},
    {0, -0.4, 0.05, true, "占到公路用地"},
    {1, 0.7, 1.5, true, "影像勾绘，恰在限值附近"},
    {1, 0.25, 0.05, false, "道路宽度未测，窄则合格、宽则过近"},
    {1, 3.5, 0.05, true, "临路，但距离足够"},
    {0.7, 0, 0.05, true, "临路，过近"},
    {1, -0.6, 1.5, true, "影像勾绘，恰在限值附近"},
});

void add_roadside_coop(Town& town, int village, const RoadsideCase& wanted, Random& random) {
    for (int attempt = 0; attempt < 4; ++attempt) {
        const auto spot = straight_spot(town, village, random,
                                        wanted.measured_road ? is_driven_and_measured : is_driven_and_unmeasured);
        if (!spot) return;
        const RoadPiece& piece = town.pieces[static_cast<std::size_t>(spot->piece)];
        const double clear_m = wanted.share * coop_distance_m(piece.road_class) + wanted.beyond_m;
        const double wall_m = piece.offset_m(Edge::land, spot->side).least_m + clear_m;
        const Placement placed =
            beside_road(piece, spot->station_m, spot->side, wall_m, {random.between(2.5, 5), random.between(2, 3.5)});
        if (!town.is_within(village, placed.outline, 3) ||
            !town.ground.is_free(placed.outline, 0.6, any_use & ~Use::road) ||
            !town.ground.is_free(placed.outline, 14, Use::water) ||
            !town.ground.is_free(placed.outline, 16, Use::road, spot->piece))
            continue;
        add_coop(town, placed.outline, wanted.accuracy_m, nearest_keeper(town, village, placed.middle), random,
                 wanted.note);
        return;
    }
}

struct BesideCase {
    double gap_m;
    double accuracy_m;
    const char* note;
};

constexpr auto public_cases = std::to_array<BesideCase>({
    {-5.5, 0.05, "搭在公共区域内"},
    {-0.9, 1.5, "影像勾绘，压到公共区域边线"},
    {2.5, 0.05, "公共区域旁，未占用"},
});
constexpr auto water_cases = std::to_array<BesideCase>({
    {4, 0.05, "临水，过近"},
    {10.6, 1.5, "影像勾绘，恰在限值附近"},
    {13.2, 0.05, "临水，但距离足够"},
    {6.5, 0.05, "临水，过近"},
    {9.4, 1.5, "影像勾绘，恰在限值附近"},
});

void add_coop_beside(Town& town, int village, const Path& outline, const BesideCase& wanted, unsigned blocking,
                     Random& random) {
    for (int attempt = 0; attempt < 8; ++attempt) {
        const auto placed =
            beside_outline(outline, wanted.gap_m, {random.between(2.5, 5), random.between(2.2, 3.5)}, random);
        if (!placed || !town.is_within(village, placed->outline, 3) ||
            !town.ground.is_free(placed->outline, 0.6, blocking) ||
            !town.ground.is_free(placed->outline, wanted.gap_m < 0 ? 1 : 12, Use::road))
            continue;
        add_coop(town, placed->outline, wanted.accuracy_m, nearest_keeper(town, village, placed->middle), random,
                 wanted.note);
        return;
    }
}

}  // namespace

void add_coop_cases(Town& town, int village) {
    Random random = town.random("coop cases", village);
    town.rows.set_village(town.village(village).code);
    const int roadside = random.whole(1, 3);
    for (int i = 0; i < roadside; ++i)
        add_roadside_coop(town, village,
                          roadside_cases[(village * 2 + i) % static_cast<int>(std::size(roadside_cases))], random);
    const auto& places = town.places_of[static_cast<std::size_t>(village)];
    for (std::size_t i = 0; i < places.size() && i < 2; ++i)
        add_coop_beside(town, village, town.places[static_cast<std::size_t>(places[places.size() - 1 - i])].outline,
                        public_cases[(static_cast<std::size_t>(village) + i) % std::size(public_cases)],
                        any_use & ~(Use::open_space | Use::yard | Use::road), random);
    const auto& ponds = town.ponds_of[static_cast<std::size_t>(village)];
    for (std::size_t i = 0; i < ponds.size() && i < 2; ++i)
        add_coop_beside(town, village, town.ponds[static_cast<std::size_t>(ponds[i])].outline,
                        water_cases[(static_cast<std::size_t>(village) + i * 2) % std::size(water_cases)],
                        any_use & ~Use::road, random);
}

}  // namespace cunjing::sample
