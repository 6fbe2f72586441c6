// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/frontages.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <tuple>

#include "gis/geometry/distance.hpp"
#include "gis/map/road_ground.hpp"
#include "gis/map/stored_fields.hpp"

namespace cunjing {
namespace {

constexpr double beside_m = 1;
constexpr double piece_m = 0.25;
constexpr double sin_45_deg = 0.7071;
constexpr double round_village_m = 20;  // zones and roads at the border

/// A road whose carriageway a zone may border on.
struct NearRoad {
    Shape line;
    double reach_m = 0;  // from the line to where a zone still counts as beside it
};

std::vector<NearRoad> roads_near(const Box& ground, const Table& roads, const ParameterSet& parameters) {
    std::vector<NearRoad> near;
    for (std::size_t row = 0; row < roads.size(); ++row) {
        if (roads.shapes.dimension(row) != Dimension::line || stored_text(roads, "class", row) == "footpath") continue;
        const double reach_m = half_width_m(roads, row, parameters) + beside_m;
        if (roads.shapes.box(row).grown(reach_m).meets(ground)) near.push_back({roads.shapes[row], reach_m});
    }
    return near;
}

double away_m(Point place, const NearRoad& road) {
    ShapeColumn point;
    point.append(Dimension::point, Ring(&place, 1));
    double least_m = std::numeric_limits<double>::infinity();
    for (std::size_t r = 0; r < road.line.ring_count(); ++r)
        least_m = std::min(least_m, shortest_way_to_path(point[0], road.line.ring(r)).distance_m);
    return least_m;
}

/// Whether a piece of an outline lies beside a road and runs along it, rather than away from it.
bool is_beside(Point from, Point to, const std::vector<NearRoad>& roads) {
    return std::ranges::any_of(roads, [&](const NearRoad& road) {
        const double from_m = away_m(from, road);
        const double to_m = away_m(to, road);
        return std::max(from_m, to_m) <= road.reach_m && std::abs(to_m - from_m) <= sin_45_deg * distance_m(from, to);
    });
}

Point between(Point from, Point to, double share) {
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// Who lives where, by household.
struct Household {
    std::string door;
    std::string head;
    std::string group_code;
};

std::map<std::string, Household> households_of(const MapSource& source, const Box& ground) {
    std::map<std::string, Household> households;
    const Table table = source.read(source.catalogue().layer("household"), ground);
    for (std::size_t row = 0; row < table.size(); ++row)
        households[std::string(table.uid(row))] = {stored_text(table, "door", row), stored_text(table, "head", row),
                                                   stored_text(table, "group_code", row)};
    return households;
}

std::map<std::string, std::string> group_names(const MapSource& source, const Box& ground) {
    std::map<std::string, std::string> names;
    const Table table = source.read(source.catalogue().layer("village_group"), ground);
    for (std::size_t row = 0; row < table.size(); ++row)
        names[stored_text(table, "code", row)] = stored_text(table, "name", row);
    return names;
}

/// The order in which a person walks: by group, then by the number of the door.
auto walk(const Frontage& frontage) {
    return std::tuple(frontage.group, frontage.door.empty(), std::strtol(frontage.door.c_str(), nullptr, 10),
                      frontage.door);
}

}  // namespace

double roadside_length_m(const Shape& zone, const Table& roads, const ParameterSet& parameters) {
    const std::vector<NearRoad> near = roads_near(zone.box(), roads, parameters);
    if (near.empty()) return 0;
    double length_m = 0;
    for (std::size_t r = 0; r < zone.ring_count(); ++r) {
        const Ring ring = zone.ring(r);
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            const double side_m = distance_m(ring[i], ring[i + 1]);
            const int pieces = std::max(1, static_cast<int>(std::ceil(side_m / piece_m)));
            for (int piece = 0; piece < pieces; ++piece)
                if (is_beside(between(ring[i], ring[i + 1], static_cast<double>(piece) / pieces),
                              between(ring[i], ring[i + 1], (piece + 1.0) / pieces), near))
                    length_m += side_m / pieces;
        }
    }
    return length_m;
}

std::vector<Frontage> frontages_of(const MapSource& source, const MapVillage& village) {
    const Box ground = village.ground.grown(round_village_m);
    const Table zones = source.read(source.catalogue().layer("frontage_zone"), ground);
    const Table roads = source.read(source.catalogue().layer("road"), ground);
    const std::map<std::string, Household> households = households_of(source, ground);
    const std::map<std::string, std::string> groups = group_names(source, ground);
    std::map<std::string, Frontage> by_household;
    for (std::size_t row = 0; row < zones.size(); ++row) {
        const std::string made = stored_text(zones, "source", row);
        if (zones.shapes.dimension(row) != Dimension::polygon || made == "rejected" ||
            !source.belongs_to(village, zones, row))
            continue;
        const std::string household = stored_text(zones, "household_uid", row);
        Frontage& frontage = by_household[household.empty() ? std::string(zones.uid(row)) : household];
        frontage.zones.append(zones.shapes[row]);
        frontage.area_m2 += area_m2(zones.shapes[row]);
        frontage.roadside_m += roadside_length_m(zones.shapes[row], roads, source.catalogue().parameters());
        frontage.is_derived = frontage.is_derived || made == "derived";
        const auto known = households.find(household);
        if (known == households.end()) continue;
        frontage.door = known->second.door;
        frontage.head = known->second.head;
        if (const auto group = groups.find(known->second.group_code); group != groups.end())
            frontage.group = group->second;
    }
    std::vector<Frontage> frontages;
    for (auto& [household, frontage] : by_household) frontages.push_back(std::move(frontage));
    std::ranges::stable_sort(frontages, {}, walk);
    return frontages;
}

}  // namespace cunjing
