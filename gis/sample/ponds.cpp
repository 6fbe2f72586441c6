// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <array>

#include "gis/sample/names.hpp"
#include "gis/sample/placing.hpp"

namespace cunjing::sample {
namespace {

/// What a survey found, or did not find out, at a pond.
enum class Finding { clear, not_surveyed, dark, stale, reviewed, unknown_depth, only_seen, shallow };
constexpr auto findings =
    std::to_array<Finding>({Finding::clear, Finding::clear, Finding::clear, Finding::not_surveyed, Finding::clear,
                            Finding::dark, Finding::unknown_depth, Finding::clear, Finding::not_surveyed,
                            Finding::reviewed, Finding::clear, Finding::stale, Finding::only_seen, Finding::shallow});

void add_water(Town& town, const Path& outline, int number, Finding finding, Random& random) {
    Value transparency;
    auto depth = Value(random.whole(60, 220));
    Value oxygen;
    Value ammonia;
    auto colour = Value("normal");
    auto odour = Value("none");
    Value forms;
    Value yes;
    switch (finding) {
        case Finding::clear:
            transparency = Value(random.whole(40, 110));
            oxygen = Value(random.whole(50, 90) / 10.0);
            ammonia = Value(random.whole(1, 20) / 10.0);
            break;
        case Finding::not_surveyed: depth = colour = odour = Value(); break;
        case Finding::dark:
            transparency = Value(random.whole(8, 22));
            colour = Value("abnormal");
            odour = Value("strong");
            break;
        case Finding::stale:
            oxygen = Value(random.whole(4, 18) / 10.0);
            ammonia = Value(random.whole(160, 240) / 10.0);
            odour = Value("slight");
            break;
        case Finding::reviewed:
            colour = Value("abnormal");
            forms = Value(random.whole(32, 48));
            yes = Value(random.whole(24, 31));
            break;
        case Finding::unknown_depth:
            transparency = Value(random.whole(8, 22));
            depth = Value();
            break;
        case Finding::only_seen: odour = Value("strong"); break;
        case Finding::shallow:
            depth = Value(random.whole(14, 20));
            transparency = Value(random.whole(10, 13));
            oxygen = Value(4.6);
            ammonia = Value(3.2);
            break;
    }
    const bool black = finding == Finding::dark || finding == Finding::stale || finding == Finding::reviewed;
    const std::string name = fmt::format("{}号塘", number);
    const std::string keeper = person_name(random);
    const std::string leader = person_name(random);
    static constexpr auto causes =
        std::to_array<const char*>({"household", "household", "livestock", "banquet", "other"});
    const double accuracy_m = random.chance(0.5) ? 0.05 : 1.5;
    town.rows.polygon("water", outline, accuracy_m,
                      {{"name", Value(name)},
                       {"kind", Value("pond")},
                       {"transparency_cm", transparency},
                       {"depth_cm", depth},
                       {"dissolved_oxygen_mg_l", oxygen},
                       {"ammonia_nitrogen_mg_l", ammonia},
                       {"colour", colour},
                       {"odour", odour},
                       {"review_forms", forms},
                       {"review_yes", yes},
                       {"listed", Value(black)},
                       {"cause", black ? Value(random.of(causes)) : Value()},
                       {"responsible_village", black ? Value(keeper) : Value()},
                       {"responsible_group", black && random.chance(0.7) ? Value(leader) : Value()},
                       {"responsible_owner", black && random.chance(0.5) ? Value("集体：村集体所有的塘") : Value()},
                       {"deadline", black ? some_day(random, 2026, 2026) : Value()},
                       {"surveyed_on", finding == Finding::not_surveyed ? Value() : some_day(random, 2025, 2026)}});
}

}  // namespace

void add_ponds(Town& town, int village) {
    Random random = town.random("ponds", village);
    town.rows.set_village(town.village(village).code);
    const auto& houses = town.houses_of[static_cast<std::size_t>(village)];
    if (houses.empty()) return;
    const int wanted = random.whole(3, 5);
    int made = 0;
    for (int attempt = 0; attempt < 30 && made < wanted; ++attempt) {
        const House& house = town.houses[static_cast<std::size_t>(
            houses[static_cast<std::size_t>(random.whole(0, static_cast<int>(houses.size()) - 1))])];
        const double across_m = random.between(11, 32);
        const Size size{across_m * random.between(1.1, 1.7), across_m};
        const Point direction = random.direction();
        const Point middle = house.middle + direction * (random.between(16, 50) + size.along_m / 2);
        Path outline = blob(random, middle, size, 14);
        if (!is_simple(outline) || !town.is_within(village, outline, 6) || !town.ground.is_free(outline, 3)) continue;
        add_water(town, outline, made + 1, findings[(village * 3 + made) % static_cast<int>(std::size(findings))],
                  random);
        town.ground.add(outline, Use::water);
        town.ponds_of[static_cast<std::size_t>(village)].push_back(static_cast<int>(town.ponds.size()));
        town.ponds.push_back({village, std::move(outline)});
        ++made;
    }
}

}  // namespace cunjing::sample
