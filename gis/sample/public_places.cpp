// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gis/sample/placing.hpp"

namespace cunjing::sample {
namespace {

struct Plan {
    const char* facility;     // empty: none
    const char* public_kind;  // empty: not a public area
    const char* title;
    Size size;
    double share;  // of the villages that have one
    bool as_polygon;
    bool has_building = false;
};

constexpr auto plans = std::to_array<Plan>({
    {"square", "square", "文化广场", {26, 18}, 0.9, true},
    {"village_hall", "", "村委会", {18, 11}, 1, true, true},
    {"school", "school", "小学", {42, 30}, 0.3, true, true},
    {"clinic", "clinic", "卫生室", {12, 9}, 0.6, false},
    {"car_park", "car_park", "停车场", {22, 12}, 0.4, true},
    {"toilet", "toilet", "公厕", {7, 5}, 0.5, false},
    {"playground", "fitness", "健身点", {14, 10}, 0.5, false},
    {"banquet_site", "", "坝坝席场地", {16, 12}, 0.4, true},
    {"kindergarten", "", "幼儿园", {20, 14}, 0.15, true, true},
});

/// A place by the roads round a point, set back from them, where the ground is free.
std::optional<Path> roadside_site(Town& town, int village, Random& random, Point anchor, double reach_m, Size size) {
    std::vector<int> near;
    for (const int index : town.pieces_of[static_cast<std::size_t>(village)]) {
        const RoadPiece& piece = town.pieces[static_cast<std::size_t>(index)];
        if (piece.road_class != RoadClass::footpath && piece.course.length_m() > 60 &&
            distance_m(anchor, piece.course.path()) < reach_m)
            near.push_back(index);
    }
    for (int attempt = 0; attempt < 16 && !near.empty(); ++attempt) {
        const int index = near[static_cast<std::size_t>(random.whole(0, static_cast<int>(near.size()) - 1))];
        const RoadPiece& piece = town.pieces[static_cast<std::size_t>(index)];
        const double middle_m = piece.course.station_of(anchor);
        const double station_m = middle_m + random.between(-reach_m, reach_m);
        if (station_m < 20 || station_m > piece.course.length_m() - 20 || piece.course.turn(station_m, 18) > 0.05)
            continue;
        const Side side = random.chance(0.5) ? Side::left : Side::right;
        const Placement placed = beside_road(piece, station_m, side, piece.reach_m() + random.between(1.5, 4), size);
        if (town.is_within(village, placed.outline, 12) &&
            town.ground.is_free(placed.outline, 2.5, any_use & ~Use::road) &&
            town.ground.is_free(placed.outline, 1, Use::road))
            return placed.outline;
    }
    return std::nullopt;
}

void add_public_area(Town& town, int village, const Path& outline, const char* kind, const std::string& name,
                     double accuracy_m) {
    town.rows.polygon("public_area", outline, accuracy_m,
                      {{"name", Value(name)}, {"kind", Value(kind)}, {"source", Value("surveyed")}});
    town.places_of[static_cast<std::size_t>(village)].push_back(static_cast<int>(town.places.size()));
    town.places.push_back({village, outline, std::string_view(kind) == "courtyard"});
}

/// The house on a public place, along its longer side.
void add_public_building(Town& town, const Path& site, Random& random) {
    const Point along = unit(site[1] - site[0]);
    const double along_m = distance_m(site[0], site[1]);
    const double across_m = distance_m(site[1], site[2]);
    const Path outline = to_mm(rectangle(centroid(site), along, along_m * 0.8, std::min(across_m * 0.7, 11.0)));
    town.rows.polygon("building", outline, 0.05,
                      {{"use", Value("public")},
                       {"storeys", Value(random.whole(1, 3))},
                       {"grade", random.chance(0.5) ? Value("A") : Value()},
                       {"occupied", Value(true)},
                       {"state", Value("standing")},
                       {"built_on", some_day(random, 1995, 2020)}});
}

}  // namespace

void add_public_places(Town& town, int village_index) {
    const Village& village = town.village(village_index);
    Random random = town.random("public places", village_index);
    town.rows.set_village(village.code);
    for (const Plan& plan : plans) {
        if (!random.chance(plan.share)) continue;
        const auto site = roadside_site(town, village_index, random, village.seat, 130, plan.size);
        if (!site) continue;
        const std::string name = fmt::format("{}{}", village.name, plan.title);
        town.ground.add(*site, Use::open_space);
        const Cells cells = {{"kind", Value(plan.facility)}, {"name", Value(name)}};
        if (plan.as_polygon)
            town.rows.polygon("facility", *site, 1.5, cells);
        else
            town.rows.point("facility", centroid(*site), 8, cells);
        if (plan.has_building) add_public_building(town, *site, random);
        if (*plan.public_kind != '\0')
            add_public_area(town, village_index, *site, plan.public_kind, name, random.chance(0.5) ? 0.05 : 0.5);
    }
    const auto& hamlets = town.layout.hamlets[static_cast<std::size_t>(village_index)];
    for (std::size_t i = 0; i < hamlets.size(); ++i) {
        if (i > 0 && !random.chance(0.5)) continue;
        const auto site = roadside_site(town, village_index, random, hamlets[i].place, 70,
                                        {random.between(13, 19), random.between(10, 14)});
        if (!site) continue;
        town.ground.add(*site, Use::open_space);
        add_public_area(town, village_index, *site, "courtyard", fmt::format("{}院坝{}", village.name, i + 1),
                        random.chance(0.5) ? 0.05 : 0.5);
    }
}

}  // namespace cunjing::sample
