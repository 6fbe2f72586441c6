// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/assignment.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "gis/base/error.hpp"
#include "gis/network/joined_splits.hpp"
#include "gis/zoning/assignment_sums.hpp"
#include "gis/zoning/walks.hpp"

namespace cunjing {
namespace {

constexpr double mm_per_m = 1000;

class Assigner {
public:
    Assigner(const ZoningScene& scene, const AssignmentOptions& options, Progress& progress)
        : scene_(scene),
          options_(options),
          progress_(progress),
          manure_(scene.layer("coop"), scene.layer("cropland"), scene.context()),
          pens_(pens_of(scene,
                        options.include_proposed ? ZonesThatCount::approved_and_proposed : ZonesThatCount::approved)),
          keepers_(poultry_households_of(scene, pens_, manure_)) {}

    [[nodiscard]] Assignment assign() {
        progress_.step(0, "walk");
        find_ways();
        progress_.step(0.5, "assign");
        const std::vector<std::int64_t> flow = joined_splits(transport_, min_cost_flow(transport_));
        for (const Pen& pen : pens_.pens) {
            result_.zones.emplace_back().pen = pen;
            villages_with_zones_.insert(pen.village_code);
        }
        for (std::size_t i = 0; i < keepers_.size(); ++i) describe(i);
        for (std::size_t arc = 0; arc < flow.size(); ++arc)
            if (flow[arc] > 0) move(way_of_arc_[arc], flow[arc]);
        for (std::size_t i = 0; i < keepers_.size(); ++i) tell_what_is_left(i);
        add_up(result_, keepers_, scene_, manure_);
        note_what_is_missing();
        std::ranges::stable_sort(result_.households, {}, [](const HouseholdAssignment& of) {
            return std::tie(of.village_code, of.group_code, of.uid);
        });
        return std::move(result_);
    }

private:
    void find_ways() {
        ways_ = walks_to(pens_.pens, keepers_, scene_, options_.max_walk_m);
        std::erase_if(ways_, [this](const Walk& walk) { return !may_go(keepers_[walk.keeper], pens_.pens[walk.pen]); });
        std::ranges::stable_sort(ways_, {}, &Walk::keeper);
        ways_of_.resize(keepers_.size());
        for (const PoultryHousehold& keeper : keepers_)
            transport_.supply.push_back(std::max<std::int64_t>(0, keeper.loose()));
        for (const Pen& pen : pens_.pens)
            transport_.capacity.push_back(std::max<std::int64_t>(0, pen.capacity_birds - pen.animals));
        for (std::size_t i = 0; i < ways_.size(); ++i) {
            const Walk& way = ways_[i];
            ways_of_[way.keeper].push_back(i);
            if (transport_.supply[way.keeper] == 0 || transport_.capacity[way.pen] == 0) continue;
            transport_.arcs.push_back({static_cast<std::uint32_t>(way.keeper), static_cast<std::uint32_t>(way.pen),
                                       std::llround(way.distance_m * mm_per_m)});
            way_of_arc_.push_back(i);
        }
    }

    [[nodiscard]] bool may_go(const PoultryHousehold& keeper, const Pen& pen) const {
        return options_.across_villages || (!pen.village_code.empty() && keeper.village_code == pen.village_code);
    }

    void describe(std::size_t index) {
        const PoultryHousehold& keeper = keepers_[index];
        HouseholdAssignment& household = result_.households.emplace_back();
        household.uid = keeper.uid;
        household.village_code = keeper.village_code;
        household.group_code = keeper.group_code;
        household.head = keeper.head;
        household.door = keeper.door;
        household.birds = keeper.birds;
        household.unassigned = transport_.supply[index];
        for (const auto& [pen, birds] : keeper.penned)
            household.to.push_back({pen, birds, distance_m(index, pen), true});
    }

    [[nodiscard]] std::optional<double> distance_m(std::size_t keeper, std::size_t pen) const {
        for (const std::size_t way : ways_of_[keeper])
            if (ways_[way].pen == pen) return ways_[way].distance_m;
        return std::nullopt;
    }

    void move(std::size_t index, std::int64_t birds) {
        const Walk& way = ways_[index];
        HouseholdAssignment& household = result_.households[way.keeper];
        household.to.push_back({way.pen, birds, way.distance_m, false});
        household.unassigned -= birds;
        result_.walked_bird_m += static_cast<double>(birds) * way.distance_m;
    }

    void tell_what_is_left(std::size_t index) {
        HouseholdAssignment& household = result_.households[index];
        household.reason = reason(index, household);
        std::set<std::size_t> zones;
        for (const AssignedBirds& part : household.to) zones.insert(part.zone);
        household.is_split = zones.size() > 1;
        for (const std::size_t way : ways_of_[index]) result_.zones[ways_[way].pen].left_out += household.unassigned;
    }

    [[nodiscard]] std::optional<Unassigned> reason(std::size_t index, const HouseholdAssignment& household) const {
        if (keepers_[index].is_miscounted) return Unassigned::miscounted;
        if (!household.birds) return Unassigned::not_counted;
        if (household.unassigned == 0) return std::nullopt;
        if (!ways_of_[index].empty()) return Unassigned::full;
        if (options_.across_villages) return pens_.pens.empty() ? Unassigned::no_zone : Unassigned::too_far;
        if (household.village_code.empty()) return Unassigned::no_village;
        return villages_with_zones_.contains(household.village_code) ? Unassigned::too_far : Unassigned::no_zone;
    }

    void note_what_is_missing() {
        std::vector<Text>& notes = result_.notes;
        if (scene_.layer(household_layer) == nullptr)
            notes.push_back(
                {"项目里没有农户，无从分配：请先导入农户登记表",
                 "the project has no households, so there is nothing to assign: import the register first"});
        else if (keepers_.empty())
            notes.push_back({"没有一户登记养有家禽", "no household is registered as keeping poultry"});
        if (pens_.pens.empty() && options_.include_proposed)
            notes.push_back({"没有已批准或拟定的圈养区：请先勾绘圈养区",
                             "there is no approved or proposed zone: draw penning zones first"});
        else if (pens_.pens.empty())
            notes.push_back({"没有已批准的圈养区；拟定的可用 --include-proposed 一并计入",
                             "there is no approved zone; --include-proposed counts those that are proposed"});
        if (scene_.layer("road") == nullptr)
            notes.push_back(
                say("项目里没有道路，无法沿路步行：只有离圈养区 {} 米以内的农户才算走得到",
                    "the project has no roads to walk along: only households within {} m of a zone reach it",
                    scene_.number("walk_offroad")));
        notes.insert(notes.end(), pens_.notes.begin(), pens_.notes.end());
    }

    const ZoningScene& scene_;
    const AssignmentOptions& options_;
    Progress& progress_;
    ManureReckoning manure_;
    Pens pens_;
    std::vector<PoultryHousehold> keepers_;
    std::vector<Walk> ways_;                         // that may be gone, by keeper, then by pen
    std::vector<std::vector<std::size_t>> ways_of_;  // by keeper
    Transport transport_;
    std::vector<std::size_t> way_of_arc_;
    std::set<std::string> villages_with_zones_;
    Assignment result_;
};

/// Leaves out what lies in other villages. Zones of others stay where birds of a listed household go to them.
void list_only(const std::vector<std::string>& villages, Assignment& assignment) {
    if (villages.empty()) return;
    const std::set<std::string> listed(villages.begin(), villages.end());
    std::erase_if(assignment.households, [&](const auto& of) { return !listed.contains(of.village_code); });
    std::erase_if(assignment.villages, [&](const auto& of) { return !listed.contains(of.code); });
    std::set<std::size_t> used;
    for (const HouseholdAssignment& household : assignment.households)
        for (const AssignedBirds& part : household.to) used.insert(part.zone);
    std::vector<std::size_t> place(assignment.zones.size());
    std::vector<ZoneAssignment> zones;
    for (std::size_t zone = 0; zone < assignment.zones.size(); ++zone) {
        place[zone] = zones.size();
        if (used.contains(zone) || listed.contains(assignment.zones[zone].pen.village_code))
            zones.push_back(std::move(assignment.zones[zone]));
    }
    assignment.zones = std::move(zones);
    assignment.walked_bird_m = 0;
    for (HouseholdAssignment& household : assignment.households)
        for (AssignedBirds& part : household.to) {
            part.zone = place[part.zone];
            if (!part.is_there)
                assignment.walked_bird_m += static_cast<double>(part.birds) * part.distance_m.value_or(0);
        }
}

void require_usable(const AssignmentOptions& options, const ZoningScene& scene) {
    if (options.max_walk_m && !(*options.max_walk_m > 0 && std::isfinite(*options.max_walk_m)))
        throw ConfigError(say("最大步行距离应大于 0 米，不能是 {}", "the longest walk is more than 0 m, not {}",
                              *options.max_walk_m));
    require_known(options.villages, names_of_villages(scene));
}

}  // namespace

Assignment assign_birds(const ZoningScene& scene, const AssignmentOptions& options, Progress& progress) {
    require_usable(options, scene);
    Assignment assignment = Assigner(scene, options, progress).assign();
    list_only(options.villages, assignment);
    return assignment;
}

const char* to_string(Unassigned reason) {
    switch (reason) {
        case Unassigned::not_counted: return "not_counted";
        case Unassigned::miscounted: return "miscounted";
        case Unassigned::no_village: return "no_village";
        case Unassigned::no_zone: return "no_zone";
        case Unassigned::too_far: return "too_far";
        case Unassigned::full: return "full";
    }
    return "";
}

Text words(Unassigned reason) {
    switch (reason) {
        case Unassigned::not_counted: return {"只数未登记", "nobody counted the birds"};
        case Unassigned::miscounted: return {"登记的只数不合理", "what is written is no number of birds"};
        case Unassigned::no_village: return {"不知属于哪个村", "in no village"};
        case Unassigned::no_zone: return {"本村没有可用的圈养区", "the village has no such zone"};
        case Unassigned::too_far: return {"步行范围内没有圈养区", "no zone within the walk"};
        case Unassigned::full: return {"步行范围内的圈养区已满", "the zones within the walk are full"};
    }
    return {};
}

}  // namespace cunjing
