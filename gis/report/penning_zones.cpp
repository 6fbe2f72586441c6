// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/penning_zones.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/report/evidence_shapes.hpp"
#include "gis/report/listed_finding.hpp"
#include "gis/zoning/zoning_words.hpp"

namespace cunjing {
namespace {

std::string text_of(const Table& table, const char* field, std::size_t row) {
    const Value value = table.value(table.layer().index_of(field), row);
    return value.is_unknown() ? std::string() : std::string(value.text());
}

std::optional<Date> day_of(const Table& table, const char* field, std::size_t row) {
    const Value value = table.value(table.layer().index_of(field), row);
    if (value.is_unknown()) return std::nullopt;
    return Date{static_cast<std::int32_t>(value.number())};
}

Text title_of(const Layer& layer, const char* field, const std::string& word) {
    const Field* of = layer.find(field);
    if (of != nullptr)
        for (const FieldValue& known : of->values)
            if (known.code == word) return known.title;
    return {word, word};
}

Text amount(double amount, const std::string& measure) {
    return {amount_words(amount, measure, Language::zh), amount_words(amount, measure, Language::en)};
}

Text words_of_measured(const SetBack& set_back) {
    if (set_back.measure == "distance_m" && !set_back.measured)
        return say("{:.0f} 米内没有", "none within {:.0f} m", SetBacks::farthest_m);
    if (!set_back.measured) return {};
    ListedFinding measured;
    measured.measure = set_back.measure;
    measured.measured = set_back.measured;
    return {measured_amount(measured, Language::zh), measured_amount(measured, Language::en)};
}

ListedSetBack listed(const SetBack& set_back) {
    ListedSetBack result;
    // A condition in the catalogue's own words tells an office nothing.
    const bool is_area = set_back.constraint->kind == Constraint::Kind::self && set_back.measure == "value_m2";
    result.title = is_area ? Text{"面积足够", "Large enough"} : set_back.constraint->title;
    result.is_asked = set_back.is_asked;
    result.verdict = set_back.verdict;
    result.measured = words_of_measured(set_back);
    if (set_back.limit) result.limit = amount(*set_back.limit, set_back.measure);
    // Ground that a zone lies on by right is nothing to point at.
    const bool is_shown = set_back.measure == "distance_m" || (set_back.verdict != Verdict::satisfied &&
                                                               set_back.constraint->kind == Constraint::Kind::ground);
    append_wkt(is_shown ? set_back.evidence_wkt : std::string(), result.evidence);
    return result;
}

/// Text by which names sort as people count: 圈养区2 before 圈养区10.
std::string counted(const std::string& name) {
    constexpr std::size_t digits = 9;
    std::string key;
    for (std::size_t i = 0; i < name.size();) {
        const std::size_t end = std::min(name.find_first_not_of("0123456789", i), name.size());
        if (end > i && end - i < digits) key.append(digits - (end - i), '0');
        key += end > i ? name.substr(i, end - i) : name.substr(i, 1);
        i = std::max(end, i + 1);
    }
    return key;
}

/// Reads zones off a scene.
class ZoneLister {
public:
    ZoneLister(const ZoningScene& scene, const std::string& work_crs)
        : scene_(scene), judge_(scene), set_backs_(scene, judge_), corners_(work_crs) {
        for (const ZoningVillage& village : scene.villages()) names_[village.code] = village.name;
    }

    [[nodiscard]] ListedZone listed_zone(const Table& zones, std::size_t row) const {
        ListedZone zone;
        zone.uid = zones.uid(row);
        zone.name = text_of(zones, "name", row);
        zone.status = text_of(zones, "status", row);
        zone.status_title = status_words(zone.status, scene_.catalogue());
        zone.species = text_of(zones, "species", row);
        zone.species_title = title_of(zones.layer(), "species", zone.species);
        zone.proposed_on = day_of(zones, "proposed_on", row);
        zone.approved_on = day_of(zones, "approved_on", row);
        zone.document_no = text_of(zones, "document_no", row);
        zone.exception_no = text_of(zones, "exception_no", row);
        zone.shape.append(zones.shapes[row]);
        zone.corners = corners_(zones.shapes[row]);
        add_siting(zones, row, zone);
        count_coops(zone);
        return zone;
    }

private:
    void add_siting(const Table& zones, std::size_t row, ListedZone& zone) const {
        const SitingAnswer answer = judge_.judge(zones, row);
        zone.village_code = answer.village_code;
        if (const auto name = names_.find(zone.village_code); name != names_.end()) zone.village_name = name->second;
        zone.capacity = answer.capacity_birds;
        zone.capacity_is_written = answer.capacity_is_written;
        zone.siting = answer.verdict;
        zone.has_exception = answer.has_exception;
        for (const SetBack& set_back : set_backs_.of(zones, row, answer)) zone.set_backs.push_back(listed(set_back));
    }

    void count_coops(ListedZone& zone) const {
        const ReferenceLayer* coops = scene_.layer("coop");
        if (coops == nullptr) return;
        const Table& table = coops->table();
        std::vector<std::uint32_t> rows;
        coops->meeting(zone.shape.box(0), rows);
        std::set<std::string> households;
        for (const std::uint32_t row : rows) {
            if (table.shapes.dimension(row) == Dimension::none || !covers(zone.shape[0], point_on(table.shapes[row])))
                continue;
            ++zone.coops;
            if (const std::string household = text_of(table, "household_uid", row); !household.empty())
                households.insert(household);
        }
        zone.households = households.size();
    }

    const ZoningScene& scene_;
    SitingJudge judge_;
    SetBacks set_backs_;
    CornerLister corners_;
    std::map<std::string, std::string> names_;  // of villages, by code
};

}  // namespace

Text ListedZone::title() const {
    if (!name.empty()) return {name, name};
    return say("{}圈养区（未命名）", "Penning zone of {} (no name)", village_name);
}

std::vector<ListedZone> listed_zones(const ZoningScene& scene, const std::string& work_crs) {
    std::vector<ListedZone> listed;
    const ReferenceLayer* zones = scene.layer(pen_zone_layer);
    if (zones == nullptr) return listed;
    const ZoneLister lister(scene, work_crs);
    for (std::size_t row = 0; row < zones->table().size(); ++row)
        if (zones->table().shapes.dimension(row) == Dimension::polygon)
            listed.push_back(lister.listed_zone(zones->table(), row));
    std::ranges::sort(
        listed, {}, [](const ListedZone& zone) { return std::tuple(zone.village_code, counted(zone.name), zone.uid); });
    return listed;
}

std::vector<ListedZone> zones_meant(std::vector<ListedZone> zones, const std::vector<std::string>& names) {
    if (names.empty()) return zones;
    std::vector<std::string> known;
    for (const ListedZone& zone : zones) {
        known.push_back(zone.uid);
        if (!zone.name.empty()) known.push_back(zone.name);
    }
    for (const std::string& name : names) {
        if (std::ranges::find(known, name) != known.end()) continue;
        const Text hint = suggestion(name, known);
        throw ConfigError(say("没有名称或标识为“{0}”的圈养区{1}", "there is no penning zone called '{0}'{2}", name,
                              hint.zh, hint.en));
    }
    std::erase_if(zones, [&](const ListedZone& zone) {
        return std::ranges::find(names, zone.uid) == names.end() && std::ranges::find(names, zone.name) == names.end();
    });
    return zones;
}

std::string zone_status_meant(const std::string& word, const Layer& zones) {
    std::vector<std::string> known;
    for (const FieldValue& status : zones.find("status")->values) {
        if (word == status.code || word == status.title.zh || word == status.title.en) return status.code;
        known.push_back(status.code);
    }
    const Text hint = suggestion(word, known);
    throw ConfigError(say("圈养区没有状态“{0}”{1}；可用：{3}", "zones have no status '{0}'{2}; there are: {3}", word,
                          hint.zh, hint.en, join(known, ", ")));
}

Text capacity_words(double capacity, const std::string& species) {
    const char* counted_by = species == "pig" || species == "cattle" ? "头"
                             : species == "other" || species.empty() ? "只（头）"
                                                                     : "只";
    return {fmt::format("{:.0f} {}", capacity, counted_by), fmt::format("{:.0f} head", capacity)};
}

Text siting_words(const ListedZone& zone) {
    if (zone.has_exception)
        return say("图上有选址冲突，已办例外（{}）", "conflicts on the map, with an exception ({})", zone.exception_no);
    switch (zone.siting) {
        case Verdict::satisfied: return {"图上未见选址冲突", "no conflict on the map"};
        case Verdict::violated:
            return {"疑似选址存在冲突，待现场核实", "siting conflict suspected, to be verified on the spot"};
        case Verdict::doubtful: return {"选址存疑，待现场核实", "siting in doubt, to be verified on the spot"};
        case Verdict::undetermined: return {"资料不全，无法判定", "cannot be told, data are missing"};
    }
    return {};
}

Text set_back_words(const ListedSetBack& set_back) {
    if (!set_back.is_asked) return {"无资料", "no data"};
    switch (set_back.verdict) {
        case Verdict::satisfied: return {"符合", "kept"};
        case Verdict::violated: return {"疑似冲突", "conflict suspected"};
        case Verdict::doubtful: return {"存疑", "in doubt"};
        case Verdict::undetermined: return {"无法判定", "cannot be told"};
    }
    return {};
}

}  // namespace cunjing
