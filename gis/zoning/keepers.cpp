// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/keepers.hpp"

#include <array>

#include "gis/check/ways.hpp"

namespace cunjing {
namespace {

constexpr std::array<const char*, 3> poultry_fields{"chickens", "ducks", "geese"};

bool is_poultry(const Value& species) {
    return !species.is_unknown() &&
           (species.text() == "chicken" || species.text() == "duck" || species.text() == "goose");
}

Value value_of(const Table& table, const char* field, std::size_t row) {
    return table.layer().find(field) == nullptr ? Value() : table.value(table.layer().index_of(field), row);
}

/// What is written on a household; nothing where nothing is.
std::optional<double> birds_written(const Table& households, std::size_t row) {
    std::optional<double> birds;
    for (const char* field : poultry_fields)
        if (const Value count = value_of(households, field, row); !count.is_unknown())
            birds = birds.value_or(0) + count.number();
    return birds;
}

/// Whether a building certainly is, or was, somebody's dwelling that stands.
bool is_dwelling(const Table& buildings, std::size_t row) {
    const Value use = value_of(buildings, "use", row);
    const Value occupied = value_of(buildings, "occupied", row);
    const Value state = value_of(buildings, "state", row);
    return !use.is_unknown() && use.text() == "dwelling" && !occupied.is_false() &&
           (state.is_unknown() || state.text() != "demolished");
}

}  // namespace

Keepers::Keepers(const ZoningScene& scene) : scene_(scene) {
    if (const ReferenceLayer* households = scene.layer("household"); households != nullptr)
        read_households(households->table());
    else if (const ReferenceLayer* buildings = scene.layer("building"); buildings != nullptr)
        read_dwellings(buildings->table());
    tree_.emplace(places_.boxes());
}

void Keepers::read_households(const Table& households) {
    const auto in_coops = birds_in_coops();
    for (std::size_t row = 0; row < households.size(); ++row) {
        if (households.shapes.dimension(row) == Dimension::none) continue;
        std::optional<double> birds = birds_written(households, row);
        if (const auto coops = in_coops.find(households.uid(row)); !birds && coops != in_coops.end())
            birds = coops->second;
        add(households, row, birds);
    }
}

void Keepers::read_dwellings(const Table& buildings) {
    are_dwellings_ = true;
    for (std::size_t row = 0; row < buildings.size(); ++row)
        if (buildings.shapes.dimension(row) != Dimension::none && is_dwelling(buildings, row))
            add(buildings, row, std::nullopt);
}

void Keepers::add(const Table& table, std::size_t row, std::optional<double> birds) {
    if (birds && !(*birds > 0)) return;
    Keeper keeper;
    keeper.village = scene_.context().villages->village_of(table, row).code;
    keeper.is_assumed = !birds;
    keeper.birds = birds ? *birds : scene_.number("pen_household_birds", keeper.village);
    places_.append(table.shapes[row]);
    keepers_.push_back(keeper);
    birds_of_village_[std::string(keeper.village)] += keeper.birds;
}

std::map<std::string, double, std::less<>> Keepers::birds_in_coops() const {
    std::map<std::string, double, std::less<>> birds;
    const ReferenceLayer* coops = scene_.layer("coop");
    if (coops == nullptr) return birds;
    const Table& table = coops->table();
    for (std::size_t row = 0; row < table.size(); ++row) {
        const Value household = value_of(table, "household_uid", row);
        const Value heads = value_of(table, "headcount", row);
        if (!household.is_unknown() && !heads.is_unknown() && is_poultry(value_of(table, "species", row)))
            birds[std::string(household.text())] += heads.number();
    }
    return birds;
}

KeepersNear Keepers::near(const Shape& place, std::string_view village) const {
    const double reach_m = scene_.number("coop_zone_walk", village);
    const double short_m = scene_.number("pen_walk_ideal", village);
    WaySearch& ways = scene_.context().ways->search(Count::Along::walk);
    ways.begin(place, reach_m);
    KeepersNear near;
    double weighed_m = 0;
    tree_->visit(place.box().grown(reach_m), [&](std::uint32_t at) {
        const Keeper& keeper = keepers_[at];
        if (!village.empty() && keeper.village != village) return;
        const auto away = ways.to(places_[at]);
        if (!away || away->distance_m > reach_m) return;
        ++near.within_reach;
        if (away->distance_m <= short_m) ++near.short_walk;
        (keeper.is_assumed ? near.birds_assumed : near.birds) += keeper.birds;
        weighed_m += away->distance_m * keeper.birds;
    });
    if (near.within_reach > 0) near.mean_walk_m = weighed_m / (near.birds + near.birds_assumed);
    return near;
}

double Keepers::birds_of(std::string_view village) const {
    const auto found = birds_of_village_.find(village);
    return found == birds_of_village_.end() ? 0 : found->second;
}

}  // namespace cunjing
