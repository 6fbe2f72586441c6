// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "gis/zoning/assignment.hpp"
#include "tests/check/drawn_project.hpp"
#include "tests/check/scene.hpp"

namespace cunjing {

constexpr const char* west = "999999100201";
constexpr const char* east = "999999100202";

inline std::string box(double x0, double y0, double x1, double y1) {
    return fmt::format("POLYGON (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))", x0, y0, x1, y1);
}

/// Two villages that meet at x = 0, and a road through both.
class TwoVillages {
public:
    explicit TwoVillages(bool with_road = true) : drawn_(shipped_catalogue()) {
        drawn_.add("village", "v1", box(-2000, -500, 0, 500), {{"code", west}, {"name", "西村"}});
        drawn_.add("village", "v2", box(0, -500, 2000, 500), {{"code", east}, {"name", "东村"}});
        if (with_road)
            drawn_.add("road", "r", "LINESTRING (-2000 0, 2000 0)", {{"class", "village"}, {"surface_width_m", 3.0}});
    }

    /// A household 10 m beside the road.
    void household(const std::string& uid, double x, std::map<std::string, DrawnValue> fields) {
        drawn_.add("household", uid, fmt::format("POINT ({} 10)", x), std::move(fields));
    }
    void household(const std::string& uid, double x, double chickens) {
        household(uid, x, std::map<std::string, DrawnValue>{{"chickens", chickens}});
    }
    /// An approved zone that comes within 5 m of the road at one place.
    void zone(const std::string& uid, double x, double capacity, std::map<std::string, DrawnValue> fields = {}) {
        fields.insert({{"capacity", capacity}, {"status", "approved"}, {"name", "圈养区" + uid}});
        drawn_.add("pen_zone", uid, triangle(x), std::move(fields));
    }
    /// A coop of 1 m² in the middle of a zone.
    void coop_in_zone(const std::string& uid, double x, std::map<std::string, DrawnValue> fields) {
        drawn_.add("coop", uid, box(x - 0.5, -20, x + 0.5, -19), std::move(fields));
    }
    void add(const std::string& layer, const std::string& uid, const std::string& wkt,
             std::map<std::string, DrawnValue> fields) {
        drawn_.add(layer, uid, wkt, std::move(fields));
    }

    [[nodiscard]] Assignment assigned(const AssignmentOptions& options = {}) const {
        const ZoningScene scene(drawn_.saved(), shipped_catalogue(), day_of_test());
        return assign_birds(scene, options);
    }

    static std::string triangle(double x) {
        return fmt::format("POLYGON (({0} -5, {1} -30, {2} -30, {0} -5))", x, x - 10, x + 10);
    }
    /// From a household to a zone: along the road; straight over it is as far.
    static double walk_m(double house_x, double zone_x) { return 10 + std::abs(house_x - zone_x) + 5; }

private:
    DrawnProject drawn_;
};

/// An assignment as lines: "h1: 5 to a, 2 stay (full)".
inline std::vector<std::string> lines(const Assignment& assignment) {
    std::vector<std::string> result;
    for (const HouseholdAssignment& household : assignment.households) {
        std::string line = household.uid + ":";
        for (const AssignedBirds& part : household.to)
            line +=
                fmt::format(" {} {} {}", part.birds, part.is_there ? "in" : "to", assignment.zones[part.zone].pen.uid);
        if (household.unassigned > 0) line += fmt::format(" {} left", household.unassigned);
        if (household.reason) line += fmt::format(" ({})", to_string(*household.reason));
        result.push_back(line);
    }
    return result;
}

using Lines = std::vector<std::string>;

/// What is said in English, all of it.
inline std::string notes(const Assignment& assignment) {
    std::string all;
    for (const Text& note : assignment.notes) all += note.en + "\n";
    return all;
}

inline const VillageAssignment& village(const Assignment& assignment, const std::string& code) {
    return *std::ranges::find(assignment.villages, code, &VillageAssignment::code);
}

}  // namespace cunjing
