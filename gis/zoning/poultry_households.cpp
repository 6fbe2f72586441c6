// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/poultry_households.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "gis/zoning/register_values.hpp"

namespace cunjing {
namespace {

/// The poultry that is counted on a household, and its species.
struct Counted {
    const char* field;
    const char* species;
};

constexpr std::array<Counted, 3> poultry{{{"chickens", "chicken"}, {"ducks", "duck"}, {"geese", "goose"}}};

/// Birds of several species, added up.
struct Flock {
    std::int64_t birds = 0;
    double pigs = 0;  // with as much manure
    bool has_pigs = true;
    bool is_known = false;

    void add(std::int64_t heads, const std::optional<double>& pigs_per_head) {
        is_known = true;
        birds += heads;
        pigs += static_cast<double>(heads) * pigs_per_head.value_or(0);
        has_pigs = has_pigs && (heads == 0 || pigs_per_head.has_value());
    }
    [[nodiscard]] std::optional<double> pigs_per_bird() const {
        if (!has_pigs || birds == 0) return std::nullopt;
        return pigs / static_cast<double>(birds);
    }
};

class HouseholdReader {
public:
    HouseholdReader(const ZoningScene& scene, Pens& pens, const ManureReckoning& manure)
        : scene_(scene), pens_(pens), manure_(manure) {
        if (const ReferenceLayer* coops = scene.layer("coop")) coops_ = &coops->table();
        if (coops_ == nullptr) return;
        for (std::size_t row = 0; row < coops_->size(); ++row)
            if (may_be_birds(species_of(row))) coops_of_[words_in(*coops_, "household_uid", row)].push_back(row);
        coops_of_.erase("");
    }

    [[nodiscard]] std::vector<PoultryHousehold> read() {
        std::vector<PoultryHousehold> keepers;
        const ReferenceLayer* layer = scene_.layer(household_layer);
        if (layer == nullptr) return keepers;
        const Table& households = layer->table();
        for (std::uint32_t row = 0; row < households.size(); ++row) keepers.push_back(described(households, row));
        std::ranges::sort(keepers, {}, [](const PoultryHousehold& keeper) { return std::tie(keeper.uid, keeper.row); });
        // Where two households have one uid, the coops that name it are the first one's.
        for (std::size_t i = 0; i < keepers.size(); ++i)
            count(households, keepers[i], i == 0 || keepers[i - 1].uid != keepers[i].uid);
        std::erase_if(keepers, [](const PoultryHousehold& keeper) {
            return keeper.birds && *keeper.birds == 0 && !keeper.is_miscounted;
        });
        return keepers;
    }

private:
    [[nodiscard]] PoultryHousehold described(const Table& households, std::uint32_t row) const {
        PoultryHousehold keeper;
        keeper.row = row;
        keeper.uid = households.uid(row);
        keeper.village_code = scene_.context().villages->village_of(households, row).code;
        keeper.group_code = words_in(households, "group_code", row);
        keeper.head = words_in(households, "head", row);
        keeper.door = words_in(households, "door", row);
        return keeper;
    }

    [[nodiscard]] Value species_of(std::size_t coop) const {
        return coops_->value(coops_->layer().index_of("species"), coop);
    }

    void count(const Table& households, PoultryHousehold& keeper, bool has_coops) {
        Flock flock;
        for (const Counted& kind : poultry) {
            keeper.is_miscounted = keeper.is_miscounted || is_miscounted(households, kind.field, keeper.row);
            if (const auto heads = head_count(households, kind.field, keeper.row))
                flock.add(*heads, manure_.pigs_per_head(Value(kind.species), keeper.village_code));
        }
        const auto coops = coops_of_.find(keeper.uid);
        const std::vector<std::size_t> none;
        const std::vector<std::size_t>& own = has_coops && coops != coops_of_.end() ? coops->second : none;
        if (!flock.is_known && !keeper.is_miscounted) flock = in_coops(own, keeper.village_code);
        if (keeper.is_miscounted) flock = {};
        if (flock.is_known) keeper.birds = flock.birds;
        keeper.pigs_per_bird = flock.pigs_per_bird();
        pen(keeper, own);
    }

    [[nodiscard]] Flock in_coops(const std::vector<std::size_t>& coops, const std::string& village) const {
        Flock flock;
        for (const std::size_t coop : coops)
            if (const auto heads = head_count(*coops_, "headcount", coop))
                flock.add(*heads, manure_.pigs_per_head(species_of(coop), village));
        return flock;
    }

    void pen(PoultryHousehold& keeper, const std::vector<std::size_t>& coops) {
        std::optional<std::size_t> uncounted_in;
        for (const std::size_t coop : coops) {
            const auto& pen = pens_.of_coop[coop];
            if (!pen) continue;
            if (const auto heads = head_count(*coops_, "headcount", coop))
                keeper.penned[*pen] += *heads;
            else if (!uncounted_in)
                uncounted_in = pen;
        }
        std::erase_if(keeper.penned, [](const auto& there) { return there.second == 0; });
        const std::int64_t loose = keeper.loose();
        if (loose < 0) keeper.birds = keeper.birds.value_or(0) - loose;
        if (loose <= 0 || !uncounted_in) return;
        keeper.penned[*uncounted_in] += loose;
        pens_.pens[*uncounted_in].animals += loose;
    }

    const ZoningScene& scene_;
    Pens& pens_;
    const ManureReckoning& manure_;
    const Table* coops_ = nullptr;
    std::map<std::string, std::vector<std::size_t>, std::less<>> coops_of_;  // rows, by uid of a household
};

}  // namespace

std::vector<PoultryHousehold> poultry_households_of(const ZoningScene& scene, Pens& pens,
                                                    const ManureReckoning& manure) {
    return HouseholdReader(scene, pens, manure).read();
}

}  // namespace cunjing
