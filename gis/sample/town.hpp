// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gis/sample/ground.hpp"
#include "gis/sample/layout.hpp"
#include "gis/sample/road_piece.hpp"
#include "gis/sample/rows.hpp"

namespace cunjing::sample {

/// A building and the household in it.
struct House {
    int village = 0;
    int road_piece = 0;
    Path outline;
    Point middle;
    Point along;  // unit, along the road it looks at
    Point back;   // unit, away from that road
    double along_m = 0;
    double across_m = 0;
    double to_road_m = 0;  // from its nearest wall to the centreline
    int hamlet = 0;
    std::string owner;
    std::string household_uid;
    std::string uid;
    Path homestead;  // empty: none on the map
};

/// A pond or other standing water.
struct Pond {
    int village = 0;
    Path outline;
};

/// A public place that was surveyed.
struct PublicPlace {
    int village = 0;
    Path outline;
    bool is_courtyard = false;
};

/// Everything the makers of the sample hand on to each other. They work village by village, each theme with a
/// stream of chance of its own.
struct Town {
    Town(const Catalogue& catalogue, int villages, std::uint64_t town_seed)
        : seed(town_seed), terrain(town_seed), partition(villages, town_seed, terrain), rows(catalogue, town_seed) {}

    [[nodiscard]] const Village& village(int index) const {
        return partition.villages()[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] int village_count() const { return static_cast<int>(partition.villages().size()); }
    [[nodiscard]] Random random(std::string_view theme, int index) const {
        return {seed, theme, static_cast<std::uint64_t>(index)};
    }
    /// Whether an outline lies in a village, that far from its border.
    [[nodiscard]] bool is_within(int village_index, const Path& outline, double margin_m) const;

    std::uint64_t seed;
    Terrain terrain;
    Partition partition;
    Layout layout;
    Ground ground;
    Rows rows;
    std::vector<RoadPiece> pieces;
    std::vector<std::vector<int>> pieces_of;  // by village
    std::vector<House> houses;
    std::vector<std::vector<int>> houses_of;  // by village
    std::vector<Pond> ponds;
    std::vector<std::vector<int>> ponds_of;  // by village
    std::vector<PublicPlace> places;
    std::vector<std::vector<int>> places_of;        // by village
    std::vector<std::vector<Path>> group_outlines;  // by village
    std::vector<std::vector<Path>> ditches_of;      // by village
};

// The makers, in the order in which they are called; each is one file.

/// Villages, their seats, their groups and the people in office.
void add_villages(Town& town);
/// Roads cut at the borders of villages, with widths; bridges where they cross water.
void add_roads(Town& town);
void add_ditches(Town& town, int village);
/// Watercourses, river polygons and the strips along them that are kept free.
void add_running_waters(Town& town);
/// Squares, courtyards, schools and what else a village shares.
void add_public_places(Town& town, int village);
/// Houses along the roads of every hamlet, homesteads round them, households in them.
void add_houses(Town& town, int village);
void add_ponds(Town& town, int village);
/// Penning zones, and coops as they stand behind houses.
void add_coops(Town& town, int village);
/// Coops where they should not be, or at the limit.
void add_coop_cases(Town& town, int village);
/// Sheds, walls, greenhouses and the like, most of them in order.
void add_structures(Town& town, int village);
/// Structures on road land, in control zones, in water, without a permit, or at the limit of these.
void add_structure_cases(Town& town, int village);
/// Dumps, collection points and piles.
void add_dumps(Town& town, int village);
/// What patrols saw, and signs by the roads.
void add_observations(Town& town, int village);
/// Fields, idle land, protected areas, wells and power lines.
void add_land(Town& town, int village);

}  // namespace cunjing::sample
