// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/township.hpp"

#include "gis/base/error.hpp"
#include "gis/sample/town.hpp"

namespace cunjing {
namespace {

constexpr int most_villages = 10000;

/// The seat stands on the road that was laid to it.
void settle_seats(sample::Town& town) {
    for (std::size_t i = 0; i < town.partition.villages().size(); ++i) {
        sample::Village& village = town.partition.villages()[i];
        const auto near = town.layout.roads.nearest(village.seat, 90);
        if (near && town.partition.village_of(*near) == static_cast<int>(i)) village.seat = *near;
        village.seat = sample::to_mm(village.seat);
        town.layout.hamlets[i].front().place = village.seat;
    }
}

}  // namespace

std::vector<Table> make_township(const Catalogue& catalogue, const SampleOptions& options, Progress& progress) {
    if (options.villages < 1 || options.villages > most_villages)
        throw ConfigError(say("示例镇的村数 {} 不在 1…{} 之内", "a sample of {} villages cannot be made: it has 1…{}",
                              options.villages, most_villages));
    sample::Town town(catalogue, options.villages, options.seed);
    town.layout = sample::lay_out(town.partition, town.terrain, options.seed, progress);
    settle_seats(town);
    const auto count = static_cast<std::size_t>(options.villages);
    town.houses_of.resize(count);
    town.ponds_of.resize(count);
    town.places_of.resize(count);
    town.ditches_of.resize(count);
    add_villages(town);
    add_roads(town);
    add_running_waters(town);
    for (int village = 0; village < options.villages; ++village) {
        for (const auto& add : {sample::add_ditches, sample::add_public_places, sample::add_houses, sample::add_ponds,
                                sample::add_coop_cases, sample::add_structure_cases, sample::add_coops,
                                sample::add_structures, sample::add_dumps, sample::add_land, sample::add_observations})
            add(town, village);
        progress.step(0.6 + 0.4 * (village + 1) / options.villages, "features");
    }
    return town.rows.take();
}

}  // namespace cunjing
