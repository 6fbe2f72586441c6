// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <array>

#include "gis/sample/names.hpp"
#include "gis/sample/placing.hpp"
#include "gis/sample/structures.hpp"

namespace cunjing::sample {
namespace {

bool is_driven(const RoadPiece& piece) {
    return piece.road_class != RoadClass::footpath;
}

bool is_village_or_group(const RoadPiece& piece) {
    return piece.road_class == RoadClass::village || piece.road_class == RoadClass::group;
}

bool is_through(const RoadPiece& piece) {
    return piece.road_class <= RoadClass::township;
}

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): always made with all of its members
struct Patrol {
    Town& town;
    int village = 0;
    Random random;
};

/// Phones are a few metres off; surveyors with a receiver are not.
Point as_noted(Random& random, Point place, double accuracy_m) {
    if (accuracy_m < 1) return place;
    const Point direction = random.direction();
    return place + direction * (0.4 * accuracy_m * random.unit());
}

void note(Patrol& patrol, const char* kind, Point place, double accuracy_m, const Cells& more) {
    Random& random = patrol.random;
    static constexpr auto states = std::to_array<const char*>({"open", "open", "open", "mended", "dismissed"});
    const std::string observer = person_name(random);
    const Point noted = as_noted(random, place, accuracy_m);
    const Value seen = some_day(random, 2026, 2026);
    const char* state = random.of(states);
    Cells cells{{"kind", Value(kind)}, {"observed_at", seen}, {"observer", Value(observer)}, {"state", Value(state)}};
    cells.insert(cells.end(), more.begin(), more.end());
    patrol.town.rows.point("observation", noted, accuracy_m, cells);
}

void note_on_roads(Patrol& patrol) {
    static constexpr auto kinds =
        std::to_array<const char*>({"road_silt", "road_leaves", "road_litter", "road_litter", "road_pothole",
                                    "road_damage", "spoil_dumped", "household_litter"});
    Random& random = patrol.random;
    for (int i = random.whole(3, 6); i > 0; --i) {
        const auto spot = straight_spot(patrol.town, patrol.village, random, is_driven);
        if (!spot) return;
        const RoadPiece& piece = patrol.town.pieces[static_cast<std::size_t>(spot->piece)];
        const char* kind = random.of(kinds);
        const bool hole = std::string_view(kind) == "road_pothole";
        const double area = random.whole(1, 30) / 10.0;
        const double depth = random.whole(2, 9) / 100.0;
        note(patrol, kind, piece.course.at(spot->station_m), 8,
             {{"area_m2", Value(area)}, {"depth_m", hole ? Value(depth) : Value()}});
    }
    if (!random.chance(0.6)) return;
    // Reports of an occupied road count where the position agrees with a road: on it, 15 m off, far from it.
    constexpr auto away_m = std::to_array<double>({0, 14, 34});
    if (const auto spot = straight_spot(patrol.town, patrol.village, random, is_village_or_group)) {
        const RoadPiece& piece = patrol.town.pieces[static_cast<std::size_t>(spot->piece)];
        const Placement placed =
            beside_road(piece, spot->station_m, spot->side, away_m[patrol.village % 3] + 0.6, {1, 1});
        note(patrol, "road_occupied", placed.middle, 3, {{"area_m2", Value(6)}});
    }
}

void note_at_ditches(Patrol& patrol) {
    const auto& ditches = patrol.town.ditches_of[static_cast<std::size_t>(patrol.village)];
    if (ditches.empty()) return;
    Random& random = patrol.random;
    constexpr auto aside_m = std::to_array<double>({0.3, 2.6, 1.2, 6, 0.8});
    constexpr auto accuracies_m = std::to_array<double>({0.05, 1.5, 0.05, 0.05, 3});
    for (int i = 0; i < 2; ++i) {
        const Course ditch(ditches[static_cast<std::size_t>(random.whole(0, static_cast<int>(ditches.size()) - 1))]);
        const double station_m = ditch.length_m() * random.between(0.2, 0.8);
        const int turn = (patrol.village + i * 2) % 5;
        const Point place = ditch.at(station_m) + left_of(ditch.direction(station_m)) * aside_m[turn];
        note(patrol, i == 0 || random.chance(0.5) ? "ditch_blocked" : "ditch_overgrown", place, accuracies_m[turn],
             {{"depth_m", Value(0.3)}});
    }
    if (random.chance(0.4))
        note(patrol, random.chance(0.5) ? "outfall" : "ditch_ponding", Course(ditches.front()).at(5), 8, {});
}

void note_in_hamlets(Patrol& patrol) {
    static constexpr auto kinds = std::to_array<const char*>({"free_range",
                                                              "free_range",
                                                              "clutter",
                                                              "wiring",
                                                              "fire_use",
                                                              "frontage_untidy",
                                                              "yard_bare",
                                                              "sign_damaged",
                                                              "carcass",
                                                              "manure",
                                                              "sign_unlawful",
                                                              "farm_waste",
                                                              "sewage",
                                                              "banquet_waste",
                                                              "land_idle",
                                                              "coop_misplaced",
                                                              "unauthorised_building",
                                                              "dilapidated_house",
                                                              "ruined_wall",
                                                              "black_water",
                                                              "road_obstructed",
                                                              "other"});
    Random& random = patrol.random;
    for (int i = random.whole(3, 6); i > 0; --i) {
        const House* house = some_house(patrol.town, patrol.village, random);
        if (house == nullptr) return;
        const Point direction = random.direction();
        const Point place = house->middle + direction * random.between(6, 14);
        const char* kind = random.of(kinds);
        const bool birds = std::string_view(kind) == "free_range";
        const int count = random.whole(2, 14);
        note(patrol, kind, place, 8,
             {{"count", birds ? Value(count) : Value()}, {"household_uid", Value(house->household_uid)}});
    }
}

void put_up_signs(Patrol& patrol) {
    static constexpr auto kinds =
        std::to_array<const char*>({"traffic", "place_name", "notice", "advertisement", "billboard", "shop"});
    Random& random = patrol.random;
    for (int i = random.whole(1, 3); i > 0; --i) {
        const auto spot =
            straight_spot(patrol.town, patrol.village, random, random.chance(0.5) ? is_through : is_driven);
        if (!spot) continue;
        const RoadPiece& piece = patrol.town.pieces[static_cast<std::size_t>(spot->piece)];
        const double wall_m = piece.offset_m(Edge::bed, spot->side).most_m + random.between(0.3, 4);
        const Placement placed = beside_road(piece, spot->station_m, spot->side, wall_m, {0.6, 0.6});
        if (!patrol.town.ground.is_free(placed.outline, 0.3, Use::house | Use::water | Use::thing)) continue;
        const bool permitted = random.chance(0.5);
        patrol.town.rows.point("sign", placed.middle, 0.05,
                               {{"kind", Value(random.of(kinds))},
                                {"permit_no", permitted ? Value("虚牌0001") : Value()},
                                {"damaged", Value(random.chance(0.2))}});
    }
}

}  // namespace

void add_observations(Town& town, int village) {
    Patrol patrol{town, village, town.random("observations", village)};
    town.rows.set_village(town.village(village).code);
    note_on_roads(patrol);
    note_at_ditches(patrol);
    note_in_hamlets(patrol);
    put_up_signs(patrol);
}

}  // namespace cunjing::sample
