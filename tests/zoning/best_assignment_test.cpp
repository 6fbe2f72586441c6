// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// An assignment beside all that there could be, and whatever order the rows stand in.

#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <functional>

#include "tests/support/property.hpp"
#include "tests/zoning/two_villages.hpp"

using namespace cunjing;

TEST_CASE("the order of rows changes nothing") {
    const std::vector<std::pair<std::string, double>> houses{{"h1", -800}, {"h2", -700}, {"h3", -700}, {"h4", -500}};
    const std::vector<std::pair<std::string, double>> zones{{"a", -750}, {"b", -600}, {"c", -600}};
    Lines expected;
    for (const bool reversed : {false, true}) {
        TwoVillages town;
        auto in_order = houses;
        auto zones_in_order = zones;
        if (reversed) {
            std::ranges::reverse(in_order);
            std::ranges::reverse(zones_in_order);
        }
        for (const auto& [uid, x] : in_order) town.household(uid, x, 5);
        for (const auto& [uid, x] : zones_in_order) town.zone(uid, x, 6);
        const Lines result = lines(town.assigned());
        if (reversed) CHECK(result == expected);
        expected = result;
    }
}

namespace {

struct Place {
    double x = 0;
    std::int64_t birds = 0;
};

struct Best {
    std::int64_t birds = 0;
    double bird_m = 0;
};

/// Tries every way to send birds to zones.
Best best_of_all(const std::vector<Place>& houses, const std::vector<Place>& zones) {
    std::vector<std::int64_t> left;
    std::vector<std::int64_t> room;
    for (const Place& house : houses) left.push_back(house.birds);
    for (const Place& zone : zones) room.push_back(zone.birds);
    Best best;
    const std::function<void(std::size_t, Best)> try_from = [&](std::size_t pair, Best so_far) {
        if (pair == houses.size() * zones.size()) {
            if (so_far.birds > best.birds || (so_far.birds == best.birds && so_far.bird_m < best.bird_m)) best = so_far;
            return;
        }
        const std::size_t house = pair / zones.size();
        const std::size_t zone = pair % zones.size();
        const double walk_m = TwoVillages::walk_m(houses[house].x, zones[zone].x);
        const std::int64_t most = walk_m > 600 ? 0 : std::min(left[house], room[zone]);
        for (std::int64_t birds = 0; birds <= most; ++birds) {
            left[house] -= birds;
            room[zone] -= birds;
            try_from(pair + 1, {so_far.birds + birds, so_far.bird_m + static_cast<double>(birds) * walk_m});
            left[house] += birds;
            room[zone] += birds;
        }
    };
    try_from(0, {});
    return best;
}

}  // namespace

TEST_CASE("no other assignment places more birds, or as many with less walking") {
    property("beside all assignments that there are", [] {
        const auto places = [](int most, int birds) {
            std::vector<Place> made;
            const int count = *rc::gen::inRange(1, most);
            for (int i = 0; i < count; ++i)
                made.push_back({-150.0 * *rc::gen::inRange(1, 9), *rc::gen::inRange(0, birds)});
            return made;
        };
        const std::vector<Place> houses = places(4, 5);
        const std::vector<Place> zones = places(4, 6);
        TwoVillages town;
        for (std::size_t i = 0; i < houses.size(); ++i)
            town.household(fmt::format("h{}", i), houses[i].x, static_cast<double>(houses[i].birds));
        for (std::size_t i = 0; i < zones.size(); ++i)
            town.zone(fmt::format("z{}", i), zones[i].x, static_cast<double>(zones[i].birds));
        const Assignment result = town.assigned();
        const Best best = best_of_all(houses, zones);
        std::int64_t birds = 0;
        for (const ZoneAssignment& zone : result.zones) {
            RC_ASSERT(zone.arriving <= zone.pen.capacity_birds);
            birds += zone.arriving;
        }
        RC_ASSERT(birds == best.birds);
        RC_ASSERT(std::abs(result.walked_bird_m - best.bird_m) < 0.01);
    });
}
