// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <array>

#include "gis/sample/placing.hpp"
#include "gis/sample/structures.hpp"

namespace cunjing::sample {
namespace {

bool is_measured_road(const RoadPiece& piece) {
    return piece.road_class != RoadClass::footpath && piece.is_measured() && piece.accuracy_m < 1;
}

bool is_village_or_group(const RoadPiece& piece) {
    return (piece.road_class == RoadClass::village || piece.road_class == RoadClass::group) && piece.is_measured() &&
           piece.accuracy_m < 1;
}

void add_dump(Town& town, const Path& outline, double accuracy_m, Random& random, const char* note, bool overflow) {
    static constexpr auto kinds = std::to_array<const char*>(
        {"spoil", "spoil", "household_waste", "household_waste", "farm_waste", "manure", "other"});
    const bool as_point = random.chance(0.35);
    const Value volume = Value(random.whole(5, 160) / 10.0);
    const std::string owner = fmt::format("户主{:04}", random.whole(1, 35));
    const Cells cells = {{"kind", Value(random.of(kinds))},
                         {"volume_m3", volume},
                         {"owner", random.chance(0.3) ? Value(owner) : Value()},
                         {"overflow", Value(overflow)},
                         {"found_on", some_day(random, 2026, 2026)},
                         {"note", note != nullptr ? Value(note) : Value()}};
    if (as_point)
        town.rows.point("dump_site", centroid(outline), accuracy_m, cells);
    else
        town.rows.polygon("dump_site", outline, accuracy_m, cells);
    town.ground.add(outline, Use::thing);
}

struct Case {
    double share;  // of the policy's distance
    double beyond_m;
    double accuracy_m;
    const char* note;
};

constexpr auto dump_cases = std::to_array<Case>({{0.2, 0, 0.05, "路边倾倒"},
                                                 {1, 0.2, 1.5, "影像勾绘，恰在限值附近"},
                                                 {1, 5, 0.05, "离路较远"},
                                                 {0.5, 0, 0.05, "路边倾倒"}});

void add_roadside_dump(Town& town, int village, const Case& wanted, Random& random) {
    for (int attempt = 0; attempt < 5; ++attempt) {
        const auto spot = straight_spot(town, village, random, is_measured_road);
        if (!spot) return;
        const RoadPiece& piece = town.pieces[static_cast<std::size_t>(spot->piece)];
        const double wall_m = piece.offset_m(Edge::land, spot->side).least_m +
                              wanted.share * dump_distance_m(piece.road_class) + wanted.beyond_m;
        const Size size{random.between(2.2, 5), random.between(2, 3.5)};
        const Placement placed = beside_road(piece, spot->station_m, spot->side, wall_m, size);
        const Path heap = blob(random, placed.middle, {size.along_m * 0.9, size.across_m * 0.9}, 9);
        if (!is_simple(heap) || !town.is_within(village, placed.outline, 3) ||
            !town.ground.is_free(placed.outline, 1, any_use & ~Use::road) ||
            !town.ground.is_free(placed.outline, 16, Use::road, spot->piece))
            continue;
        add_dump(town, heap, wanted.accuracy_m, random, wanted.note, false);
        return;
    }
}

/// A collection point by the road, tidy or running over.
void add_collection_point(Town& town, int village, int number, Random& random) {
    const auto placed = place_by_road(town, village, random, is_measured_road, {Edge::land, 0.6, {2.4, 1.6}, false, 1});
    if (!placed) return;
    const std::string name = fmt::format("{}收集点{}", town.village(village).name, number);
    town.rows.point("collection_point", placed->middle, 0.05, {{"name", Value(name)}});
    town.ground.add(placed->outline, Use::thing);
    if (random.chance(0.5)) {
        const Path heap = blob(random, placed->middle + placed->along * 2.6, {2, 1.8}, 8);
        add_dump(town, heap, 0.05, random, "在收集点旁", random.chance(0.4));
    }
}

void add_water_dump(Town& town, int village, Random& random) {
    const auto& ponds = town.ponds_of[static_cast<std::size_t>(village)];
    if (ponds.empty()) return;
    const auto placed =
        beside_outline(town.ponds[static_cast<std::size_t>(ponds.front())].outline, -1.6, {3, 2.6}, random);
    if (placed && town.ground.is_free(placed->outline, 0.5, any_use & ~Use::water))
        add_dump(town, blob(random, placed->middle, {3, 2.6}, 9), 0.05, random, "倒入水中", false);
}

void add_pile(Town& town, const Path& outline, double accuracy_m, const House* house, Random& random,
              const char* note) {
    static constexpr auto kinds =
        std::to_array<const char*>({"firewood", "firewood", "straw", "building_material", "sundries", "manure"});
    const Cells cells = {{"kind", Value(random.of(kinds))},
                         {"volume_m3", Value(random.whole(4, 60) / 10.0)},
                         {"neat", Value(random.chance(0.5))},
                         {"household_uid", house != nullptr ? Value(house->household_uid) : Value()},
                         {"note", note != nullptr ? Value(note) : Value()}};
    if (random.chance(0.5))
        town.rows.polygon("pile", outline, accuracy_m, cells);
    else
        town.rows.point("pile", centroid(outline), accuracy_m, cells);
    town.ground.add(outline, Use::thing);
}

void add_piles(Town& town, int village, Random& random) {
    for (const int index : town.houses_of[static_cast<std::size_t>(village)]) {
        const House& house = town.houses[static_cast<std::size_t>(index)];
        if (!random.chance(0.14)) continue;
        const Point side = random.chance(0.5) ? house.along : house.along * -1;
        const double aside_m = house.along_m / 2 + random.between(2, 4);
        const Point middle = house.middle + side * aside_m + house.back * random.between(-2, 3);
        const Size size{random.between(1.5, 3), random.between(1.2, 2)};
        const Path outline = to_mm(rectangle(middle, house.along, size.along_m, size.across_m));
        if (town.ground.is_free(outline, 0.3, Use::house | Use::thing | Use::water | Use::open_space) &&
            town.ground.is_free(outline, 1, Use::road))
            add_pile(town, outline, 0.05, &house, random, nullptr);
    }
    // On the carriageway, or so near its edge that nobody can say.
    constexpr auto clears_m = std::to_array<double>({-0.9, -0.35, 0.6, -1.1});
    const double clear_m = clears_m[village % 4];
    if (!random.chance(0.75)) return;
    const auto placed =
        place_by_road(town, village, random, is_village_or_group,
                      {Edge::surface, clear_m, {random.between(2, 4), random.between(1.6, 2.2)}, true, 0.4});
    if (placed)
        add_pile(town, placed->outline, village % 4 == 1 ? 1.5 : 0.05, some_house(town, village, random), random,
                 clear_m < 0 ? "堆到路面上" : "堆在路边");
}

}  // namespace

void add_dumps(Town& town, int village) {
    Random random = town.random("dumps", village);
    town.rows.set_village(town.village(village).code);
    const int points = random.whole(1, 2);
    for (int i = 1; i <= points; ++i) add_collection_point(town, village, i, random);
    const int wanted = random.whole(1, 3);
    for (int i = 0; i < wanted; ++i) add_roadside_dump(town, village, dump_cases[(village + i) % 4], random);
    if (const House* house = some_house(town, village, random); house != nullptr && random.chance(0.6))
        if (const auto site = place_near(town, village, random, house->middle, {30, 90}, {4, 3}, 2, 16)) {
            const Path heap = blob(random, centroid(*site), {4, 3}, 9);
            add_dump(town, heap, 1.5, random, nullptr, false);
        }
    if (village % 4 == 2) add_water_dump(town, village, random);
    add_piles(town, village, random);
}

}  // namespace cunjing::sample
