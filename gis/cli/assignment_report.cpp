// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/assignment_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "gis/cli/text_table.hpp"
#include "gis/report/manure_words.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

/// What fits a screen.
constexpr std::size_t most_households = 40;

/// A number, `null` where it is unknown; JSON knows no infinity.
Json json_of(const std::optional<double>& value) {
    if (!value || !std::isfinite(*value)) return nullptr;
    return *value;
}

Json to_json(const NutrientBalance& balance) {
    return {{"supply_kg", json_of(balance.supply_kg)},
            {"demand_kg", json_of(balance.demand_kg)},
            {"load", json_of(balance.load())},
            {"unknown_fields", balance.unknown_fields}};
}

Json to_json(const ManureBalance& balance, const Session& session) {
    Json why = Json::array();
    for (const Text& reason : why_no_load(balance)) why.push_back(session.words(reason));
    return {{"pig_equivalents", balance.animals.pigs},
            {"uncounted", balance.animals.uncounted},
            {"fields", balance.fields},
            {"nitrogen", to_json(balance.nitrogen)},
            {"phosphorus", to_json(balance.phosphorus)},
            {"load", json_of(balance.load())},
            {"why_no_load", why}};
}

Json to_json(const ManureChange& manure, const Session& session) {
    return {{"now", to_json(manure.now, session)}, {"after", to_json(manure.after, session)}};
}

Json to_json(const HouseholdAssignment& household, const Assignment& assignment) {
    Json to = Json::array();
    for (const AssignedBirds& part : household.to)
        to.push_back({{"zone", assignment.zones[part.zone].pen.uid},
                      {"birds", part.birds},
                      {"distance_m", json_of(part.distance_m)},
                      {"is_there", part.is_there}});
    return {{"uid", household.uid},
            {"village", household.village_code},
            {"group", household.group_code},
            {"head", household.head},
            {"door", household.door},
            {"birds", household.birds ? Json(*household.birds) : Json(nullptr)},
            {"to", to},
            {"is_split", household.is_split},
            {"unassigned", household.unassigned},
            {"reason", household.reason ? Json(to_string(*household.reason)) : Json(nullptr)}};
}

Json to_json(const ZoneAssignment& zone, const Session& session) {
    return {{"uid", zone.pen.uid},
            {"name", zone.pen.name},
            {"village", zone.pen.village_code},
            {"shared_with", zone.pen.shared_with},
            {"status", zone.pen.status},
            {"capacity", zone.pen.capacity_birds},
            {"capacity_is_written", zone.pen.capacity_is_written},
            {"animals", zone.pen.animals},
            {"uncounted_coops", zone.pen.uncounted_coops},
            {"arriving", zone.arriving},
            {"households", zone.households},
            {"room_left", zone.room() - zone.arriving},
            {"over_capacity", zone.over()},
            {"left_out", zone.left_out},
            {"manure", to_json(zone.manure, session)}};
}

Json to_json(const VillageAssignment& village, const Session& session) {
    return {{"village", village.code},
            {"name", village.name},
            {"households", village.households},
            {"uncounted", village.uncounted},
            {"birds", village.birds},
            {"penned", village.penned},
            {"moving", village.moving},
            {"unassigned", village.unassigned},
            {"zones", village.zones},
            {"capacity", village.capacity_birds},
            {"animals", village.animals},
            {"arriving", village.arriving},
            {"manure", village.zones == 0 ? Json(nullptr) : to_json(village.manure, session)}};
}

/// Households and birds that have no zone, for one reason.
struct WhyUnassigned {
    std::int64_t households = 0;
    std::int64_t birds = 0;
};

std::map<Unassigned, WhyUnassigned> by_reason(const Assignment& assignment) {
    std::map<Unassigned, WhyUnassigned> sums;
    for (const HouseholdAssignment& household : assignment.households)
        if (household.reason) {
            ++sums[*household.reason].households;
            sums[*household.reason].birds += household.unassigned;
        }
    return sums;
}

VillageAssignment total_of(const Assignment& assignment) {
    VillageAssignment total;
    for (const VillageAssignment& village : assignment.villages) {
        total.households += village.households;
        total.birds += village.birds;
        total.penned += village.penned;
        total.moving += village.moving;
        total.unassigned += village.unassigned;
        total.zones += village.zones;
        total.capacity_birds += village.capacity_birds;
    }
    return total;
}

void print_sum(const Assignment& assignment, const Session& session) {
    const VillageAssignment total = total_of(assignment);
    session.print(say("{0} 户养家禽 {1} 只：{2} 只已在圈养区内，{3} 只可迁入，{4} 只未安排。",
                      "{0} households keep {1} birds: {2} are in zones, {3} can move into one, {4} have no zone.",
                      total.households, total.birds, total.penned, total.moving, total.unassigned));
    if (total.moving > 0)
        session.print(say("平均步行 {:.0f} 米，总距离最短。",
                          "The walk is {:.0f} m on average, the shortest there is for all together.",
                          assignment.walked_bird_m / static_cast<double>(total.moving)));
    const auto split = std::ranges::count_if(assignment.households, &HouseholdAssignment::is_split);
    if (split > 0) session.print(say("{} 户分在几个圈养区。", "{} households are split over several zones.", split));
    for (const auto& [reason, left] : by_reason(assignment)) {
        const Text why = words(reason);
        session.print(say("  {0}：{2} 户 {3} 只", "  {1}: {2} households, {3} birds", why.zh, why.en, left.households,
                          left.birds));
    }
}

std::string change(const ManureChange& manure, NutrientBalance ManureBalance::*nutrient) {
    return load_words((manure.now.*nutrient).load()) + " → " + load_words((manure.after.*nutrient).load());
}

std::string count(std::int64_t number) {
    return std::to_string(number);
}

std::string name_of(const std::string& code, const Assignment& assignment, const Session& session) {
    if (code.empty()) return session.words({"（无归属）", "(no village)"});
    const auto found = std::ranges::find(assignment.villages, code, &VillageAssignment::code);
    return found == assignment.villages.end() || found->name.empty() ? code : found->name;
}

void print_zones(const Assignment& assignment, const Session& session) {
    if (assignment.zones.empty()) return;
    TextTable table({session.words({"村", "village"}), session.words({"圈养区", "zone"}),
                     session.words({">容量", ">capacity"}), session.words({">现有", ">now"}),
                     session.words({">迁入", ">moving in"}), session.words({">户", ">households"}),
                     session.words({">剩余", ">room left"}), session.words({">超容", ">over"}),
                     session.words({">放不下", ">do not fit"}), session.words({">氮负荷", ">load of N"}),
                     session.words({">磷负荷", ">load of P"})});
    for (const ZoneAssignment& zone : assignment.zones) {
        table.add({name_of(zone.pen.village_code, assignment, session),
                   zone.pen.name.empty() ? zone.pen.uid : zone.pen.name, count(zone.pen.capacity_birds),
                   count(zone.pen.animals), count(zone.arriving), count(zone.households),
                   count(zone.room() - zone.arriving), count(zone.over()), count(zone.left_out),
                   change(zone.manure, &ManureBalance::nitrogen), change(zone.manure, &ManureBalance::phosphorus)});
    }
    fmt::print("\n{}", table.to_string());
    session.print(
        {"放不下：住在步行范围内而没有去处的家禽。负荷：现状 → 入区后，1 以上为超载；"
         "? 无法判定，原因见 -o 和 --json。",
         "do not fit: birds that live within the walk and have no zone. Loads: now → after, from 1 on it is "
         "too much; ?: cannot be told, -o and --json say why."});
}

void print_villages(const Assignment& assignment, const Session& session) {
    TextTable table({session.words({"村", "village"}), session.words({">养禽户", ">households"}),
                     session.words({">不明户", ">not counted"}), session.words({">家禽", ">birds"}),
                     session.words({">已在区内", ">in zones"}), session.words({">可迁入", ">moving"}),
                     session.words({">未安排", ">no zone"}), session.words({">圈养区", ">zones"}),
                     session.words({">容量", ">capacity"}), session.words({">氮负荷", ">load of N"}),
                     session.words({">磷负荷", ">load of P"})});
    for (const VillageAssignment& village : assignment.villages)
        table.add({name_of(village.code, assignment, session), count(village.households), count(village.uncounted),
                   count(village.birds), count(village.penned), count(village.moving), count(village.unassigned),
                   count(village.zones), count(village.capacity_birds),
                   village.zones == 0 ? "" : change(village.manure, &ManureBalance::nitrogen),
                   village.zones == 0 ? "" : change(village.manure, &ManureBalance::phosphorus)});
    fmt::print("\n{}", table.to_string());
}

/// The zones that a household's birds go to: "圈养区1 12 只（已在）、圈养区2 8 只（310 米）".
std::string where_to(const HouseholdAssignment& household, const Assignment& assignment, const Session& session) {
    std::vector<std::string> parts;
    for (const AssignedBirds& part : household.to) {
        const Pen& pen = assignment.zones[part.zone].pen;
        const std::string& zone = pen.name.empty() ? pen.uid : pen.name;
        parts.push_back(session.words(part.is_there ? say("{0} {1} 只（已在）", "{0}: {1} (there)", zone, part.birds)
                                                    : say("{0} {1} 只（{2:.0f} 米）", "{0}: {1} ({2:.0f} m)", zone,
                                                          part.birds, part.distance_m.value_or(0))));
    }
    return join(parts, session.words({"、", ", "}));
}

/// Who has a zone to go to; the others are many, and the reason is all there is to say of them.
void print_households(const Assignment& assignment, const Session& session) {
    std::vector<const HouseholdAssignment*> moving;
    for (const HouseholdAssignment& household : assignment.households)
        if (!std::ranges::all_of(household.to, &AssignedBirds::is_there)) moving.push_back(&household);
    if (moving.empty()) return;
    TextTable table({session.words({"村", "village"}), session.words({"户主", "head"}), session.words({"门牌", "door"}),
                     session.words({">家禽", ">birds"}), session.words({"去向", "goes to"}),
                     session.words({">未安排", ">no zone"})});
    for (std::size_t i = 0; i < std::min(moving.size(), most_households); ++i)
        table.add({name_of(moving[i]->village_code, assignment, session), moving[i]->head, moving[i]->door,
                   count(moving[i]->birds.value_or(0)), where_to(*moving[i], assignment, session),
                   moving[i]->unassigned > 0 ? count(moving[i]->unassigned) : ""});
    fmt::print("\n{}", table.to_string());
    if (moving.size() > most_households)
        session.print(say("可迁入的共 {0} 户，以上为前 {1} 户；全部农户见 -o 或 --json。",
                          "{0} households have a zone to go to, the first {1} are shown; -o and --json have all "
                          "households.",
                          moving.size(), most_households));
}

}  // namespace

Json to_json(const Assignment& assignment, ForPublic for_public, const Session& session) {
    Json json;
    if (for_public == ForPublic::no) {
        json["households"] = Json::array();
        for (const HouseholdAssignment& household : assignment.households)
            json["households"].push_back(to_json(household, assignment));
    }
    json["zones"] = Json::array();
    for (const ZoneAssignment& zone : assignment.zones) json["zones"].push_back(to_json(zone, session));
    json["villages"] = Json::array();
    for (const VillageAssignment& village : assignment.villages) json["villages"].push_back(to_json(village, session));
    json["unassigned"] = Json::object();
    for (const auto& [reason, left] : by_reason(assignment))
        json["unassigned"][to_string(reason)] = {{"households", left.households}, {"birds", left.birds}};
    json["walked_bird_m"] = assignment.walked_bird_m;
    json["notes"] = Json::array();
    for (const Text& note : assignment.notes) json["notes"].push_back(session.words(note));
    return json;
}

void print_report(const Assignment& assignment, ForPublic for_public, const Session& session) {
    print_sum(assignment, session);
    print_zones(assignment, session);
    print_villages(assignment, session);
    if (for_public == ForPublic::no) print_households(assignment, session);
    for (const Text& note : assignment.notes) session.print(note);
}

}  // namespace cunjing
