// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gis/base/uid.hpp"
#include "gis/sample/names.hpp"
#include "gis/sample/placing.hpp"

namespace cunjing::sample {
namespace {

constexpr double second_row_m = 9;

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): always made with all of its members
struct Hamlets {
    Town& town;
    int village = 0;
    Random random;
    int households = 0;
};

Path house_outline(Random& random, const Placement& placed, Size size) {
    if (size.along_m * size.across_m < 90 || !random.chance(0.6)) return placed.outline;
    const Point along = random.chance(0.5) ? placed.along : placed.along * -1;
    const Point facing =
        dot(left_of(along), placed.back) > 0 ? along * -1 : along;  // the cut is on the side to the road
    const Size cut{size.along_m * random.between(0.35, 0.5), size.across_m * random.between(0.3, 0.45)};
    return to_mm(l_shape(placed.middle, facing, size.along_m, size.across_m, cut.along_m, cut.across_m));
}

std::string group_code(const Town& town, int village, Point place) {
    const auto& groups = town.group_outlines[static_cast<std::size_t>(village)];
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (contains(groups[i], place)) return fmt::format("{}{:02}", town.village(village).code, i + 1);
    return fmt::format("{}01", town.village(village).code);
}

int few(Random& random, double share, int most) {
    return random.chance(share) ? random.whole(1, most) : 0;
}

void add_household(Hamlets& hamlets, House& house) {
    Town& town = hamlets.town;
    Random& random = hamlets.random;
    const int number = ++hamlets.households;
    house.owner = head_name(number);
    const std::string door = fmt::format("{}号", number);
    const std::string code = group_code(town, house.village, house.middle);
    const int chickens = few(random, 0.6, 24);
    const int ducks = few(random, 0.3, 12);
    static constexpr auto sewages = std::to_array<const char*>({"none", "septic_tank", "septic_tank", "pipe"});
    static constexpr auto toilets = std::to_array<const char*>({"sanitary", "sanitary", "sanitary", "dry"});
    house.household_uid = town.rows.point("household", house.middle - house.back * (house.across_m / 2 - 1), 8,
                                          {{"group_code", Value(code)},
                                           {"door", Value(door)},
                                           {"head", Value(house.owner)},
                                           {"persons", Value(random.whole(1, 7))},
                                           {"chickens", Value(chickens)},
                                           {"ducks", Value(ducks)},
                                           {"geese", Value(few(random, 0.05, 4))},
                                           {"pigs", Value(few(random, 0.2, 4))},
                                           {"cattle", Value(few(random, 0.04, 2))},
                                           {"sheep", Value(few(random, 0.05, 8))},
                                           {"enclosed", chickens + ducks > 0 ? Value(random.chance(0.6)) : Value()},
                                           {"sewage", Value(random.of(sewages))},
                                           {"toilet", Value(random.of(toilets))}});
}

void add_homestead(Hamlets& hamlets, House& house) {
    Town& town = hamlets.town;
    Random& random = hamlets.random;
    if (!random.chance(0.78)) return;
    const int owner = static_cast<int>(town.houses.size());
    const double front_m = random.between(1, 2.5);
    for (const double yard_m : {front_m, 0.5}) {
        Path parcel = to_mm(rectangle(house.middle - house.back * ((yard_m - 0.5) / 2), house.along,
                                      house.along_m + 1.0, house.across_m + yard_m + 0.5));
        if (!town.ground.is_free(parcel, 0.2, Use::house | Use::yard | Use::open_space, owner) ||
            !town.ground.is_free(parcel, 0.1, Use::road))
            continue;
        const double accuracy_m = random.chance(0.5) ? 0.05 : 1.5;
        town.rows.polygon("homestead", parcel, accuracy_m,
                          {{"household_uid", Value(house.household_uid)}, {"persons", Value(random.whole(3, 6))}});
        town.ground.add(parcel, Use::yard, owner);
        house.homestead = std::move(parcel);
        return;
    }
}

/// What is known of the state of a house: most were not looked at, some are sound, few are not.
struct Condition {
    const char* grade = "";
    std::optional<bool> occupied;
    const char* state = "standing";
    std::optional<double> height_m;
};

Condition condition_of(Random& random, const RoadPiece& piece, Side side, double to_road_m, int storeys) {
    Condition condition;
    const double draw = random.unit();
    condition.occupied = draw < 0.9;
    if (draw < 0.38) {
        condition.grade = draw < 0.26 ? "A" : "B";
    } else if (draw > 0.92) {
        condition.occupied = random.chance(0.2);
        condition.grade = draw > 0.97 ? "D" : draw > 0.94 ? "C" : "";
        if (draw > 0.994) condition.state = random.chance(0.5) ? "fenced" : "demolished";
        // Some lean towards the road so that it is in doubt whether they would fall on it.
        const double limit_m = to_road_m - piece.offset_m(Edge::bed, side).least_m;
        if (*condition.grade != '\0' && limit_m > 4 && limit_m < 14 && random.chance(0.45))
            condition.height_m = (limit_m + random.between(-0.8, 0.8)) / 1.5;
    }
    if (!condition.height_m && random.chance(0.3)) condition.height_m = storeys * 3.1 + 0.1 * random.whole(-3, 3);
    return condition;
}

void add_building(Hamlets& hamlets, House& house, const RoadPiece& piece, Side side) {
    Town& town = hamlets.town;
    Random& random = hamlets.random;
    const int storeys = random.whole(1, 3);
    const Condition condition = condition_of(random, piece, side, house.to_road_m, storeys);
    const bool has_permit = random.chance(0.4);
    const std::string permit = fmt::format("虚建{:06}", random.whole(0, 999999));
    const double accuracy_m = random.chance(0.4) ? 0.05 : 1.5;
    house.uid = town.rows.polygon(
        "building", house.outline, accuracy_m,
        {{"use", Value("dwelling")},
         {"household_uid", Value(house.household_uid)},
         {"storeys", random.chance(0.85) ? Value(storeys) : Value()},
         {"height_m", condition.height_m ? Value(static_cast<int>(*condition.height_m * 10) / 10.0) : Value()},
         {"grade", *condition.grade != '\0' ? Value(condition.grade) : Value()},
         {"occupied", condition.occupied ? Value(*condition.occupied) : Value()},
         {"state", Value(condition.state)},
         {"permit_no", has_permit ? Value(permit) : Value()},
         {"built_on", random.chance(0.7) ? some_day(random, 1978, 2021) : Value()}});
}

bool add_house(Hamlets& hamlets, int hamlet, int piece_index, double station_m, Side side, double behind_m) {
    Town& town = hamlets.town;
    Random& random = hamlets.random;
    const RoadPiece& piece = town.pieces[static_cast<std::size_t>(piece_index)];
    const Size size{random.between(8.5, 12), random.between(6.5, 9)};
    const double wall_m = piece.reach_m() + behind_m;
    const Placement placed = beside_road(piece, station_m, side, wall_m, size, 0.1 * random.bell());
    if (!town.is_within(hamlets.village, placed.outline, 14) || !town.ground.is_free(placed.outline, 2.2)) return false;
    House house;
    house.village = hamlets.village;
    house.road_piece = piece_index;
    house.hamlet = hamlet;
    house.outline = house_outline(random, placed, size);
    house.middle = placed.middle;
    house.along = placed.along;
    house.back = placed.back;
    house.along_m = size.along_m;
    house.across_m = size.across_m;
    house.to_road_m = wall_m;
    add_household(hamlets, house);
    add_building(hamlets, house, piece, side);
    const int index = static_cast<int>(town.houses.size());
    town.ground.add(house.outline, Use::house, index);
    add_homestead(hamlets, house);
    town.houses_of[static_cast<std::size_t>(hamlets.village)].push_back(index);
    town.houses.push_back(std::move(house));
    return true;
}

/// Houses on both sides of the roads that come near a hamlet's middle, thinning out with the distance from it.
void fill_hamlet(Hamlets& hamlets, int number, Point place, double reach_m, int wanted) {
    Town& town = hamlets.town;
    Random& random = hamlets.random;
    std::vector<int> near;
    for (const int index : town.pieces_of[static_cast<std::size_t>(hamlets.village)]) {
        const RoadPiece& piece = town.pieces[static_cast<std::size_t>(index)];
        if (piece.road_class != RoadClass::footpath && piece.course.length_m() > 45 &&
            distance_m(place, piece.course.path()) < 80)
            near.push_back(index);
    }
    int built = 0;
    for (int attempt = 0; attempt < wanted * 9 && built < wanted && !near.empty(); ++attempt) {
        const int index = near[static_cast<std::size_t>(random.whole(0, static_cast<int>(near.size()) - 1))];
        const Course& course = town.pieces[static_cast<std::size_t>(index)].course;
        const double station_m = course.station_of(place) + reach_m * random.bell() * 1.3;
        if (station_m < 9 || station_m > course.length_m() - 9) continue;
        const Side side = random.chance(0.5) ? Side::left : Side::right;
        if (!add_house(hamlets, number, index, station_m, side, random.between(2.2, 6.5))) continue;
        ++built;
        if (built == wanted || !random.chance(0.45)) continue;
        const double behind_m = 16 + second_row_m * random.unit();
        if (add_house(hamlets, number, index, station_m + random.between(-6, 6), side, behind_m)) ++built;
    }
}

}  // namespace

void add_houses(Town& town, int village) {
    Hamlets hamlets{town, village, town.random("houses", village)};
    town.rows.set_village(town.village(village).code);
    const auto& places = town.layout.hamlets[static_cast<std::size_t>(village)];
    for (std::size_t i = 0; i < places.size(); ++i)
        fill_hamlet(hamlets, static_cast<int>(i), places[i].place, places[i].is_seat ? 125 : 80,
                    places[i].is_seat ? hamlets.random.whole(8, 12) : hamlets.random.whole(3, 6));
}

}  // namespace cunjing::sample
