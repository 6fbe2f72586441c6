// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_villages.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "gis/base/uid.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

std::string first_of(const OsmTags& tags, const std::vector<std::string>& keys) {
    for (const std::string& key : keys)
        if (const auto value = tags.find(key)) return std::string(*value);
    return {};
}

/// Twelve characters, as long as the codes of the statistics office: N, W or R and eleven digits.
std::string code_of(const OsmId& id) {
    const auto letter = static_cast<char>(std::toupper(static_cast<unsigned char>(id.kind.front())));
    return fmt::format("{}{:0>11}", letter, id.number);
}

}  // namespace

std::string OsmId::uid() const {
    return uid_of("osm/" + kind + "/" + number);
}

std::optional<int> OsmVillageCollector::level_of(const OsmTags& tags) const {
    const std::string_view text = tags.find(rules_.level_key).value_or("");
    int level = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), level);
    if (error != std::errc() || end != text.data() + text.size() || level < rules_.least_level) return std::nullopt;
    return level;
}

bool OsmVillageCollector::wants(const OsmTags& tags, Dimension dimension) const {
    const auto holds = [&tags](const OsmCondition& condition) { return condition.holds(tags); };
    if (dimension == Dimension::point) return std::ranges::any_of(rules_.seats, holds);
    return dimension == Dimension::polygon && std::ranges::all_of(rules_.when, holds) && level_of(tags).has_value();
}

void OsmVillageCollector::take(const OsmId& id, const OsmTags& tags, const Shape& shape) {
    std::vector<Candidate>& list = shape.dimension() == Dimension::point ? seats_ : boundaries_[*level_of(tags)];
    list.push_back({id, first_of(tags, rules_.name_keys), first_of(tags, rules_.code_keys), shapes_.size()});
    shapes_.append(shape);
}

double OsmVillageCollector::covered_m2(int level) const {
    double sum_m2 = 0;
    for (const Candidate& one : boundaries_.at(level)) sum_m2 += area_m2(shapes_[one.shape]);
    return sum_m2;
}

std::optional<int> OsmVillageCollector::chosen_level() const {
    double best_m2 = 0;
    for (const auto& [level, all] : boundaries_) best_m2 = std::max(best_m2, covered_m2(level));
    std::optional<int> chosen;
    for (const auto& [level, all] : boundaries_)
        if (covered_m2(level) >= rules_.share * best_m2) chosen = level;
    return chosen;
}

std::vector<const OsmVillageCollector::Candidate*> OsmVillageCollector::free_seats() const {
    const auto level = chosen_level();
    std::vector<const Candidate*> free;
    for (const Candidate& seat : seats_) {
        const Point place = shapes_[seat.shape].ring(0).front();
        const auto covers_it = [&](const Candidate& one) { return covers(shapes_[one.shape], place); };
        if (!level || std::ranges::none_of(boundaries_.at(*level), covers_it)) free.push_back(&seat);
    }
    return free;
}

void OsmVillageCollector::add(const Candidate& one, std::unordered_set<std::string>& codes, Table& table) const {
    std::string code = one.code;
    if (code.empty() || !codes.insert(code).second) code = code_of(one.id);
    const std::string name = one.name.empty() ? one.id.note() : one.name;
    const std::string uid = one.id.uid();
    const std::string note = one.id.note();
    table.set("uid", Value(std::string_view(uid)));
    table.set("code", Value(std::string_view(code)));
    table.set("name", Value(std::string_view(name)));
    table.set("note", Value(std::string_view(note)));
    table.shapes.append(shapes_[one.shape]);
    table.end_row();
}

Table OsmVillageCollector::make(const Layer& village) const {
    Table table(village, {"uid", "code", "name", "note"});
    std::unordered_set<std::string> codes;
    if (const auto level = chosen_level())
        for (const Candidate& one : boundaries_.at(*level)) add(one, codes, table);
    for (const Candidate* seat : free_seats()) add(*seat, codes, table);
    return table;
}

std::vector<Text> OsmVillageCollector::notes() const {
    std::vector<Text> notes;
    const auto level = chosen_level();
    if (level)
        notes.push_back(say("村界取 admin_level={0} 的 {1} 个边界",
                            "villages are the {1} boundaries of admin_level={0}", *level,
                            boundaries_.at(*level).size()));
    for (const auto& [other, all] : boundaries_)
        if (level && other > *level)
            notes.push_back(say("admin_level={0} 的 {1} 个边界只覆盖小部分地面，未作村界",
                                "{1} boundaries of admin_level={0} cover little of the ground and are no villages",
                                other, all.size()));
    if (const std::size_t free = free_seats().size(); free > 0)
        notes.push_back(
            say("{0} 个村镇没有完整边界，以点位作村驻地（归属取最近者，标为推定）",
                "{0} villages have no whole boundary and stand as seats (features go to the nearest, marked "
                "as assumed)",
                free));
    return notes;
}

}  // namespace cunjing
