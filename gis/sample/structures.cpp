// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/structures.hpp"

#include <fmt/format.h>

namespace cunjing::sample {
namespace {

bool is_through(const RoadPiece& piece) {
    return piece.road_class <= RoadClass::township;
}

bool is_driven(const RoadPiece& piece) {
    return piece.road_class != RoadClass::footpath;
}

/// A lean-to at the gable of a house, inside its homestead where that leaves room.
void add_lean_to(Town& town, const House& house, Random& random) {
    const Point side = random.chance(0.5) ? house.along : house.along * -1;
    const Size size{random.between(2.5, 4.5), random.between(2.5, 4)};
    const Point middle = house.middle + house.back * (house.across_m / 2 + size.across_m / 2 + 0.5) +
                         side * random.between(0, house.along_m / 3);
    const Path outline = to_mm(rectangle(middle, house.along, size.along_m, size.across_m));
    if (!town.is_within(house.village, outline, 3) ||
        !town.ground.is_free(outline, 0.3, Use::house | Use::thing | Use::open_space | Use::water) ||
        !town.ground.is_free(outline, 2, Use::road))
        return;
    const Permit permit = random.chance(0.7)   ? Permit::given
                          : random.chance(0.5) ? Permit::nobody_asked
                                               : Permit::missing;
    add_structure(town, outline, 0.05,
                  {random.chance(0.6) ? "shed" : "extension", permit, some_day(random, 2005, 2024), &house, nullptr},
                  random);
}

/// A wall along one side of a homestead.
void add_yard_wall(Town& town, const House& house, Random& random) {
    if (house.homestead.size() != 4) return;
    const Point a = house.homestead[1];
    const Point b = house.homestead[2];
    const Point along = unit(b - a);
    const Path outline = to_mm(rectangle((a + b) * 0.5 + left_of(along) * 0.25, along, distance_m(a, b) * 0.9, 0.24));
    if (!town.ground.is_free(outline, 0.05, Use::house | Use::thing)) return;
    add_structure(town, outline, 0.05,
                  {"wall", random.chance(0.6) ? Permit::given : Permit::nobody_asked, some_day(random, 1998, 2022),
                   &house, nullptr},
                  random);
}

void add_by_road(Town& town, int village, const char* kind, bool (*fits)(const RoadPiece&), const RoadCase& place,
                 Random& random) {
    const auto placed = place_by_road(town, village, random, fits, place);
    if (placed)
        add_structure(town, placed->outline, 0.05,
                      {kind, Permit::given, some_day(random, 2010, 2022), nullptr, nullptr}, random);
}

}  // namespace

const House* some_house(const Town& town, int village, Random& random) {
    const auto& houses = town.houses_of[static_cast<std::size_t>(village)];
    if (houses.empty()) return nullptr;
    return &town.houses[static_cast<std::size_t>(
        houses[static_cast<std::size_t>(random.whole(0, static_cast<int>(houses.size()) - 1))])];
}

Path ruin_outline(Random& random, Point middle) {
    const Size size{random.between(5, 9), random.between(4, 7)};
    return to_mm(
        l_shape(middle, random.direction(), size.along_m, size.across_m, size.along_m - 0.5, size.across_m - 0.5));
}

void add_structure(Town& town, const Path& outline, double accuracy_m, const StructureNote& about, Random& random) {
    const std::string permit = fmt::format("虚搭{:06}", random.whole(0, 999999));
    const bool has_house = about.house != nullptr;
    town.rows.polygon("structure", outline, accuracy_m,
                      {{"kind", Value(about.kind)},
                       {"permit_no", about.permit == Permit::given ? Value(permit) : Value()},
                       {"permit_known", about.permit == Permit::nobody_asked ? Value() : Value(true)},
                       {"built_on", about.built_on},
                       {"owner", has_house ? Value(about.house->owner) : Value()},
                       {"household_uid", has_house ? Value(about.house->household_uid) : Value()},
                       {"note", about.note != nullptr ? Value(about.note) : Value()}});
    town.ground.add(outline, Use::thing);
}

void add_structures(Town& town, int village) {
    Random random = town.random("structures", village);
    town.rows.set_village(town.village(village).code);
    for (const int index : town.houses_of[static_cast<std::size_t>(village)]) {
        const House& house = town.houses[static_cast<std::size_t>(index)];
        if (random.chance(0.16)) add_lean_to(town, house, random);
        if (random.chance(0.1)) add_yard_wall(town, house, random);
    }
    for (int i = random.whole(0, 2); i > 0; --i)
        add_by_road(town, village, "retaining_wall", is_driven,
                    {Edge::bed, 1.3, {random.between(14, 24), 0.6}, true, 0.3}, random);
    if (random.chance(0.5))
        add_by_road(town, village, "bus_stop", is_through, {Edge::land, -0.2, {4.2, 1.5}, true, 0.5}, random);
    for (int i = random.whole(0, 3); i > 0; --i)
        if (const House* house = some_house(town, village, random))
            if (const auto site =
                    place_near(town, village, random, house->middle, {35, 90}, {random.between(18, 30), 6.5}, 1.5, 4))
                add_structure(town, *site, 1.5,
                              {"greenhouse", Permit::given, some_day(random, 2016, 2025), house, nullptr}, random);
    for (int i = random.whole(0, 2); i > 0; --i)
        if (const House* house = some_house(town, village, random))
            if (const auto site = place_near(town, village, random, house->middle, {18, 60}, {9, 7}, 1, 11)) {
                const Path outline = ruin_outline(random, centroid(*site));
                const double accuracy_m = random.chance(0.5) ? 0.05 : 1.5;
                add_structure(town, outline, accuracy_m,
                              {"ruin", Permit::nobody_asked, Value(), random.chance(0.4) ? house : nullptr, nullptr},
                              random);
            }
}

}  // namespace cunjing::sample
