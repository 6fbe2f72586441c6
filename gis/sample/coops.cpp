// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/coops.hpp"

#include <fmt/format.h>

#include <array>

namespace cunjing::sample {
namespace {

constexpr double clear_of_roads_m = 12;
constexpr double clear_of_water_m = 13;

struct Flock {
    const char* species;
    int headcount;
};

Flock flock(Random& random) {
    const double draw = random.unit();
    if (draw < 0.62) return {"chicken", random.whole(3, 45)};
    if (draw < 0.8) return {"duck", random.whole(3, 20)};
    if (draw < 0.85) return {"goose", random.whole(2, 8)};
    if (draw < 0.95) return {"pig", random.whole(1, 6)};
    return {"sheep", random.whole(2, 12)};
}

const char* manure_tank(Random& random) {
    static constexpr auto tanks = std::to_array<const char*>({"none", "open", "covered"});
    return random.of(tanks);
}

/// A coop in the yard behind a house, where nobody minds it.
void add_yard_coop(Town& town, const House& house, Random& random) {
    for (int attempt = 0; attempt < 6; ++attempt) {
        const Size size{random.between(2.2, 6), random.between(1.8, 4)};
        const double behind_m = house.across_m / 2 + random.between(2.5, 9) + size.across_m / 2;
        const double aside_m = random.between(-0.5, 0.5) * house.along_m;
        const Point middle = house.middle + house.back * behind_m + house.along * aside_m;
        const Path outline =
            to_mm(rectangle(middle, turned(house.along, 0.15 * random.bell()), size.along_m, size.across_m));
        if (!town.is_within(house.village, outline, 3) || !town.ground.is_free(outline, clear_of_roads_m, Use::road) ||
            !town.ground.is_free(outline, clear_of_water_m, Use::water) ||
            !town.ground.is_free(outline, 5, Use::open_space) ||
            !town.ground.is_free(outline, 0.8, Use::house | Use::thing))
            continue;
        if (random.chance(0.2)) {
            const auto [species, headcount] = flock(random);
            town.rows.point("coop", middle, 8,
                            {{"owner", Value(house.owner)},
                             {"household_uid", Value(house.household_uid)},
                             {"species", Value(species)},
                             {"headcount", Value(headcount)},
                             {"enclosed", random.chance(0.8) ? Value(random.chance(0.7)) : Value()}});
            town.ground.add(outline, Use::thing);
        } else {
            add_coop(town, outline, random.chance(0.5) ? 0.05 : 1.5, {house.owner, house.household_uid}, random);
        }
        return;
    }
}

void add_pen_zone(Town& town, int village, Point anchor, int number, Random& random) {
    static constexpr auto statuses =
        std::to_array<const char*>({"approved", "approved", "proposed", "proposed", "idea", "closed"});
    const char* status = number == 1 && village % 2 == 0 ? "approved" : random.of(statuses);
    const Size size{random.between(20, 34), random.between(14, 24)};
    const auto site = place_near(town, village, random, anchor, {70, 170}, size, 4, 14);
    if (!site || !town.ground.is_free(*site, 22, Use::water)) return;
    const bool approved = std::string_view(status) == "approved";
    const std::string name = fmt::format("{}圈养区{}", town.village(village).name, number);
    const std::string document = fmt::format("枫溪镇虚〔2025〕{}号", village * 3 + number);
    const double area = area_m2(*site);
    town.rows.polygon("pen_zone", *site, 0.05,
                      {{"name", Value(name)},
                       {"status", Value(status)},
                       {"capacity", Value(static_cast<int>(area * 0.6))},
                       {"species", Value(random.chance(0.8) ? "chicken" : "duck")},
                       {"proposed_on", some_day(random, 2024, 2024)},
                       {"approved_on", approved ? some_day(random, 2025, 2025) : Value()},
                       {"document_no", approved ? Value(document) : Value()}});
    const Point along = unit((*site)[1] - (*site)[0]);
    const Point across = left_of(along);
    for (int pen = 0; approved && pen < 3; ++pen) {
        const Path outline =
            to_mm(rectangle((*site)[0] + along * (4.5 + 6 * pen) + across * (size.across_m * 0.5), along, 4.5, 6));
        const Point middle = centroid(outline);
        add_coop(town, outline, 0.05, nearest_keeper(town, village, middle), random);
    }
    town.ground.add(*site, Use::thing);
}

}  // namespace

Keeper nearest_keeper(const Town& town, int village, Point place) {
    const House* nearest = nullptr;
    for (const int index : town.houses_of[static_cast<std::size_t>(village)]) {
        const House& house = town.houses[static_cast<std::size_t>(index)];
        if (nearest == nullptr || distance_m(house.middle, place) < distance_m(nearest->middle, place))
            nearest = &house;
    }
    return nearest == nullptr ? Keeper{} : Keeper{nearest->owner, nearest->household_uid};
}

void add_coop(Town& town, const Path& outline, double accuracy_m, const Keeper& keeper, Random& random,
              const char* note) {
    const auto [species, headcount] = flock(random);
    const double area = static_cast<int>(area_m2(outline) * 10) / 10.0;
    const bool counted = random.chance(0.85);
    town.rows.polygon("coop", outline, accuracy_m,
                      {{"owner", keeper.owner.empty() ? Value() : Value(keeper.owner)},
                       {"household_uid", keeper.household_uid.empty() ? Value() : Value(keeper.household_uid)},
                       {"species", Value(species)},
                       {"headcount", counted ? Value(headcount) : Value()},
                       {"enclosed", random.chance(0.8) ? Value(random.chance(0.7)) : Value()},
                       {"area_m2", Value(area)},
                       {"manure_tank", random.chance(0.5) ? Value(manure_tank(random)) : Value()},
                       {"built_on", random.chance(0.6) ? some_day(random, 2008, 2025) : Value()},
                       {"note", note != nullptr ? Value(note) : Value()}});
    town.ground.add(outline, Use::thing);
}

void add_coops(Town& town, int village) {
    Random random = town.random("coops", village);
    town.rows.set_village(town.village(village).code);
    const auto& hamlets = town.layout.hamlets[static_cast<std::size_t>(village)];
    const int zones = random.whole(1, 2);
    for (int zone = 1; zone <= zones; ++zone)
        add_pen_zone(town, village,
                     hamlets[static_cast<std::size_t>(random.whole(0, static_cast<int>(hamlets.size()) - 1))].place,
                     zone, random);
    for (const int index : town.houses_of[static_cast<std::size_t>(village)])
        if (random.chance(0.27)) add_yard_coop(town, town.houses[static_cast<std::size_t>(index)], random);
}

}  // namespace cunjing::sample
