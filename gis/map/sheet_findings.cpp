// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/sheet_findings.hpp"

#include <algorithm>
#include <map>

#include "gis/geometry/distance.hpp"
#include "gis/map/stored_fields.hpp"

namespace cunjing {
namespace {

/// A road is named as where something is if it is this near.
constexpr double beside_road_m = 60;
constexpr double round_village_m = 100;

/// Empty also where the layer has no such field.
std::string text_if_any(const Table& table, const char* field, std::size_t row) {
    return table.layer().find(field) == nullptr ? std::string() : stored_text(table, field, row);
}

/// Tells where in a village a place is, in words that people there use.
class PlaceNames {
public:
    PlaceNames(const MapSource& source, const Box& ground, Language language)
        : groups_(source.read(source.catalogue().layer("village_group"), ground)),
          roads_(source.read(source.catalogue().layer("road"), ground)),
          language_(language) {}

    [[nodiscard]] std::string words(Point place) const {
        std::string group = group_of(place);
        const std::string road = road_beside(place);
        if (road.empty()) return group;
        const std::string beside = language_ == Language::zh ? road + "旁" : "by " + road;
        return group.empty() ? beside : group + (language_ == Language::zh ? "，" : ", ") + beside;
    }

private:
    [[nodiscard]] std::string group_of(Point place) const {
        for (std::size_t row = 0; row < groups_.size(); ++row)
            if (groups_.shapes.dimension(row) == Dimension::polygon && covers(groups_.shapes[row], place))
                return stored_text(groups_, "name", row);
        return {};
    }

    [[nodiscard]] std::string road_beside(Point place) const {
        ShapeColumn point;
        point.append(Dimension::point, Ring(&place, 1));
        Box near;
        near.add(place);
        near = near.grown(beside_road_m);
        double best_m = beside_road_m;
        std::string name;
        for (std::size_t row = 0; row < roads_.size(); ++row) {
            if (!roads_.shapes.box(row).meets(near)) continue;
            const double away_m = shortest_way(point[0], roads_.shapes[row]).distance_m;
            if (away_m >= best_m) continue;
            if (std::string own = stored_text(roads_, "name", row); !own.empty()) {
                best_m = away_m;
                name = std::move(own);
            }
        }
        return name;
    }

    Table groups_;
    Table roads_;
    Language language_;
};

/// Who owns what, as the features themselves say.
class Owners {
public:
    Owners(const MapSource& source, const Box& ground, const std::vector<SheetFinding>& findings) {
        const Table households = source.read(source.catalogue().layer("household"), ground);
        for (std::size_t row = 0; row < households.size(); ++row)
            head_of_household_[std::string(households.uid(row))] = stored_text(households, "head", row);
        std::map<std::string, bool> read;
        for (const SheetFinding& each : findings) {
            const std::string& name = each.finding->subject_layer;
            const Layer* layer = source.catalogue().find_layer(name);
            if (layer == nullptr || std::exchange(read[name], true)) continue;
            add(source.read(*layer, ground));
        }
    }

    [[nodiscard]] std::string of(const ListedFinding& finding) const {
        const auto found = names_.find({finding.subject_layer, finding.subject_uid});
        return found == names_.end() ? std::string() : found->second;
    }

private:
    void add(const Table& table) {
        const bool is_household = table.layer().name == "household";
        for (std::size_t row = 0; row < table.size(); ++row) {
            std::string name = is_household ? stored_text(table, "head", row) : text_if_any(table, "owner", row);
            if (const auto head = head_of_household_.find(text_if_any(table, "household_uid", row));
                name.empty() && head != head_of_household_.end())
                name = head->second;
            if (!name.empty()) names_[{table.layer().name, std::string(table.uid(row))}] = name;
        }
    }

    std::map<std::string, std::string> head_of_household_;
    std::map<std::pair<std::string, std::string>, std::string> names_;
};

std::string deadline_of(const ListedFinding& finding, const std::optional<LatestRun>& run) {
    if (!finding.deadline_days || !run || finding.verdict != "violated") return {};
    const auto day = parse_date(run->as_of);
    return day ? to_string(Date{day->day + *finding.deadline_days}) : std::string();
}

}  // namespace

std::vector<SheetFinding> sheet_findings(const MapSource& source, const MapVillage& village,
                                         const EvidenceShapes& evidence, Audience audience, Language language) {
    const Box ground = village.ground.grown(round_village_m);
    const PlaceNames places(source, ground, language);
    std::vector<SheetFinding> findings;
    for (const std::size_t index : village.findings) {
        const ListedFinding& finding = source.findings()[index];
        SheetFinding each;
        each.number = static_cast<int>(findings.size()) + 1;
        each.finding = &finding;
        if (finding.place) each.place = places.words(*finding.place);
        const ResponsibleParty* party = party_of(finding);
        each.responsible = party == nullptr ? finding.responsible : party->title.in(language);
        each.deadline = deadline_of(finding, source.run());
        each.evidence = evidence.of(finding);
        findings.push_back(std::move(each));
    }
    if (audience == Audience::for_public) {
        // Numbers stay those of the internal sheet. What is for the office's own data is nothing for a wall.
        std::erase_if(findings, [](const SheetFinding& each) { return each.finding->responsible == "data_clerk"; });
        return findings;
    }
    const Owners owners(source, ground, findings);
    for (SheetFinding& each : findings) {
        each.owner = owners.of(*each.finding);
        const ResponsibleParty* party = party_of(*each.finding);
        if (!each.owner.empty() && party != nullptr && party->is_owner) each.responsible += " " + each.owner;
    }
    return findings;
}

}  // namespace cunjing
