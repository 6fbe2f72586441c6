// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/assignment_sums.hpp"

#include <algorithm>

#include "gis/zoning/register_values.hpp"

namespace cunjing {
namespace {

class Summer {
public:
    Summer(Assignment& assignment, const std::vector<PoultryHousehold>& keepers, const ZoningScene& scene,
           const ManureReckoning& manure)
        : assignment_(assignment), keepers_(keepers), scene_(scene), manure_(manure) {
        for (const auto& [code, name] : names_of_villages(scene)) {
            villages_[code].code = code;
            villages_[code].name = name;
        }
        arriving_.resize(assignment.zones.size());
    }

    void add_up() {
        for (std::size_t i = 0; i < keepers_.size(); ++i) add(assignment_.households[i], keepers_[i]);
        std::map<std::string, std::vector<std::size_t>> zones_of;
        for (std::size_t zone = 0; zone < assignment_.zones.size(); ++zone) {
            ZoneAssignment& of = assignment_.zones[zone];
            add(of);
            zones_of[of.pen.village_code].push_back(zone);
            of.manure = change_of({zone}, of.pen.village_code);
        }
        for (const auto& [code, zones] : zones_of) villages_[code].manure = change_of(zones, code);
        for (auto& [code, village] : villages_)
            if (!code.empty()) assignment_.villages.push_back(std::move(village));
        if (const auto none = villages_.find(""); none != villages_.end())
            assignment_.villages.push_back(std::move(none->second));
    }

private:
    void add(const HouseholdAssignment& household, const PoultryHousehold& keeper) {
        VillageAssignment& village = village_of(household.village_code);
        if (household.birds)
            ++village.households;
        else
            ++village.uncounted;
        village.birds += household.birds.value_or(0);
        village.unassigned += household.unassigned;
        for (const AssignedBirds& part : household.to) {
            (part.is_there ? village.penned : village.moving) += part.birds;
            if (part.is_there) continue;
            assignment_.zones[part.zone].arriving += part.birds;
            ++assignment_.zones[part.zone].households;
            if (keeper.pigs_per_bird)
                arriving_[part.zone].pigs += static_cast<double>(part.birds) * *keeper.pigs_per_bird;
            else
                ++arriving_[part.zone].uncounted;
        }
    }

    void add(const ZoneAssignment& zone) {
        VillageAssignment& village = village_of(zone.pen.village_code);
        ++village.zones;
        village.capacity_birds += zone.pen.capacity_birds;
        village.animals += zone.pen.animals;
        village.arriving += zone.arriving;
    }

    VillageAssignment& village_of(const std::string& code) {
        VillageAssignment& village = villages_[code];
        village.code = code;
        return village;
    }

    [[nodiscard]] ManureChange change_of(const std::vector<std::size_t>& zones, const std::string& village) const {
        const ShapeColumn& shapes = scene_.layer(pen_zone_layer)->table().shapes;
        PigEquivalents now;
        PigEquivalents after;
        std::vector<std::uint32_t> fields;
        for (const std::size_t zone : zones) {
            const Shape shape = shapes[assignment_.zones[zone].pen.row];
            const PigEquivalents there = manure_.animals_in(shape, village);
            now.add(there);
            after.add(there);
            after.add(arriving_[zone]);
            const std::vector<std::uint32_t> near = manure_.fields_near(shape, village);
            fields.insert(fields.end(), near.begin(), near.end());
        }
        std::ranges::sort(fields);
        fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
        return {manure_.balance(now, fields, village), manure_.balance(after, fields, village)};
    }

    Assignment& assignment_;
    const std::vector<PoultryHousehold>& keepers_;
    const ZoningScene& scene_;
    const ManureReckoning& manure_;
    std::map<std::string, VillageAssignment> villages_;
    std::vector<PigEquivalents> arriving_;  // by zone
};

}  // namespace

std::map<std::string, std::string> names_of_villages(const ZoningScene& scene) {
    std::map<std::string, std::string> names;
    const ReferenceLayer* layer = scene.layer(village_layer);
    if (layer == nullptr) return names;
    const Table& villages = layer->table();
    for (std::size_t row = 0; row < villages.size(); ++row)
        if (const std::string code = words_in(villages, "code", row); !code.empty())
            names[code] = words_in(villages, "name", row);
    return names;
}

void add_up(Assignment& assignment, const std::vector<PoultryHousehold>& keepers, const ZoningScene& scene,
            const ManureReckoning& manure) {
    Summer(assignment, keepers, scene, manure).add_up();
}

}  // namespace cunjing
