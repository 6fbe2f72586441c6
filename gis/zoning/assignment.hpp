// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/zoning/poultry_households.hpp"

namespace cunjing {

/// How birds are to be assigned to zones.
struct AssignmentOptions {
    bool include_proposed = false;
    bool across_villages = false;         // also to zones of other villages
    std::optional<double> max_walk_m{};   // none: the parameter coop_zone_walk of the household's village
    std::vector<std::string> villages{};  // codes: what is listed; none: all
};

/// Why birds have no zone.
enum class Unassigned {
    not_counted,  // nobody knows how many there are
    miscounted,   // what is written is no number of birds
    no_village,   // nobody knows which village's zones would be theirs
    no_zone,      // there is none in the village
    too_far,      // none is within the walk
    full          // those within the walk have no room left
};

/// Birds of a household that go to a zone, or are there already.
struct AssignedBirds {
    std::size_t zone = 0;  // of the assignment's zones
    std::int64_t birds = 0;
    std::optional<double> distance_m;  // on foot; unknown for birds that are there and nobody can walk to
    bool is_there = false;
};

/// Where the birds of a household go.
struct HouseholdAssignment {
    std::string uid;
    std::string village_code;  // empty: none
    std::string group_code;
    std::string head;
    std::string door;
    std::optional<std::int64_t> birds;
    std::vector<AssignedBirds> to;  // what is there first, then by zone
    std::int64_t unassigned = 0;
    std::optional<Unassigned> reason;  // where birds are left, or nobody knows whether there are any
    bool is_split = false;             // over more than one zone
};

/// Manure before and after the birds have moved.
struct ManureChange {
    ManureBalance now;
    ManureBalance after;
};

/// What a zone gets.
struct ZoneAssignment {
    Pen pen;
    std::int64_t arriving = 0;    // birds
    std::int64_t households = 0;  // whose birds arrive
    std::int64_t left_out = 0;    // birds that live within the walk and have no zone: what it is short of
    ManureChange manure;

    [[nodiscard]] std::int64_t room() const { return std::max<std::int64_t>(0, pen.capacity_birds - pen.animals); }
    /// Animals that are there beyond the capacity.
    [[nodiscard]] std::int64_t over() const { return std::max<std::int64_t>(0, pen.animals - pen.capacity_birds); }
};

/// A village's households and zones added up.
struct VillageAssignment {
    std::string code;  // empty: of none
    std::string name;
    std::int64_t households = 0;  // that keep poultry
    std::int64_t uncounted = 0;   // households of which nobody knows how much they keep
    std::int64_t birds = 0;       // of its households, wherever they go
    std::int64_t penned = 0;      // are in a zone already
    std::int64_t moving = 0;      // have a zone to go to
    std::int64_t unassigned = 0;
    std::int64_t zones = 0;
    std::int64_t capacity_birds = 0;
    std::int64_t animals = 0;   // in its zones now
    std::int64_t arriving = 0;  // in its zones
    ManureChange manure;        // of all its zones together, if any: a field that two of them reach counts once
};

/// Which household's birds go to which zone.
struct Assignment {
    std::vector<HouseholdAssignment> households;  // by village, group, uid; those that keep no poultry are left out
    std::vector<ZoneAssignment> zones;            // by village, then uid
    std::vector<VillageAssignment> villages;      // by code, those of no village last
    double walked_bird_m = 0;                     // the way of all birds that move
    std::vector<Text> notes;                      // what is odd or missing in the data
};

/// Assigns households' poultry to approved zones of their own village: as many birds as possible, and with that the
/// shortest ways for all birds together. Birds that are in a zone stay there and take its room first; so do animals
/// that belong to nobody known. Ways are along roads, as the rules measure them, to a millimetre.
/// All villages are reckoned, whichever are listed, so that a list never changes by what is listed with it. The same
/// project gives the same answer, in whatever order its rows stand.
/// Takes a walk of more than 0 m.
/// Throws ConfigError (walk, unknown village), Cancelled.
/// Cost: a search along the roads for each zone; 0.1 s for a township.
[[nodiscard]] Assignment assign_birds(const ZoningScene& scene, const AssignmentOptions& options,
                                      Progress& progress = no_progress());

/// The stable ASCII word of a reason, and the words for people.
[[nodiscard]] const char* to_string(Unassigned reason);
[[nodiscard]] Text words(Unassigned reason);

}  // namespace cunjing
