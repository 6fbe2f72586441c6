// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <array>
#include <limits>

#include "gis/check/relations/computed.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// A nutrient and the parameters that its balance is reckoned with.
struct Nutrient {
    const char* supply;  // kg a year for each pig equivalent
    const char* need;    // kg for 100 kg of the crop
    const char* use;     // share that crops take up in the season
};

constexpr std::array<Nutrient, 2> nutrients{
    {{"manure_supply_n", "manure_need_n", "manure_use_n"}, {"manure_supply_p", "manure_need_p", "manure_use_p"}}};

class ManureLoad : public Relation {
public:
    ManureLoad(const Computed& is, const JudgeContext& context)
        : is_(is), context_(context), at_least_(is.limit, context, nullptr) {
        const auto held = [&](std::size_t i) -> const ReferenceLayer* {
            const auto found = context.references.find(is.reads[i].first->name);
            return found == context.references.end() ? nullptr : found->second.get();
        };
        coops_ = held(0);
        cropland_ = held(1);
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& zone) const override {
        if (coops_ == nullptr || cropland_ == nullptr) return {};
        const auto limit = at_least_.value(zone);
        const auto animals = pig_equivalents(zone);
        if (animals && *animals == 0) return {};
        double load = 0;
        for (const Nutrient& nutrient : nutrients) {
            const auto demand_kg = demand(zone, nutrient);
            const auto supply_kg = parameter_value(context_, zone, nutrient.supply);
            if (!limit || !animals || !demand_kg || !supply_kg) return {Verdict::undetermined, std::nullopt, {}};
            const double supplied_kg = *animals * *supply_kg;
            load = std::max(load, *demand_kg > 0 ? supplied_kg / *demand_kg : std::numeric_limits<double>::infinity());
        }
        Measure measure;
        measure.kind = Measure::Kind::value;
        measure.measured = measure.raw = load;
        measure.limit = *limit;
        measure.limit_of = &is_.limit;
        return {load >= *limit ? Verdict::violated : Verdict::satisfied, measure, {}};
    }

private:
    /// The animals of the coops in the zone as pigs; nothing where one of them cannot be reckoned.
    [[nodiscard]] std::optional<double> pig_equivalents(const SubjectRow& zone) const {
        const Table& coops = coops_->table();
        const std::size_t species = coops.layer().index_of("species");
        const std::size_t headcount = coops.layer().index_of("headcount");
        std::vector<std::uint32_t> rows;
        coops_->meeting(zone.shape.box(), rows);
        double sum = 0;
        for (const std::uint32_t row : rows) {
            const Shape shape = coops.shapes[row];
            if (shape.dimension() == Dimension::none || !covers(zone.shape, point_on(shape))) continue;
            const Value heads = coops.value(headcount, row);
            const auto pigs = parameter_value(context_, zone, "manure_pigs_per_head", {coops.value(species, row)});
            if (heads.is_unknown() || !pigs) return std::nullopt;
            sum += heads.number() * *pigs;
        }
        return sum;
    }

    /// What the crops near the zone can take of a nutrient from manure.
    [[nodiscard]] std::optional<double> demand(const SubjectRow& zone, const Nutrient& nutrient) const {
        const Table& fields = cropland_->table();
        const std::size_t crop = fields.layer().index_of("crop");
        const std::size_t yield_kg = fields.layer().index_of("yield_kg");
        const auto reach_m = parameter_value(context_, zone, "manure_reach");
        const auto fertiliser = parameter_value(context_, zone, "manure_fertiliser_share");
        const auto from_manure = parameter_value(context_, zone, "manure_share");
        const auto use = parameter_value(context_, zone, nutrient.use);
        if (!reach_m || !fertiliser || !from_manure || !use) return std::nullopt;
        std::vector<std::uint32_t> rows;
        cropland_->meeting(zone.shape.box().grown(*reach_m), rows);
        double sum_kg = 0;
        for (const std::uint32_t row : rows) {
            if (shortest_way(zone.shape, fields.shapes[row]).distance_m > *reach_m) continue;
            const Value harvest = fields.value(yield_kg, row);
            const auto need = parameter_value(context_, zone, nutrient.need, {fields.value(crop, row)});
            if (harvest.is_unknown() || !need) return std::nullopt;
            sum_kg += harvest.number() / 100 * *need * *fertiliser * *from_manure / *use;
        }
        return sum_kg;
    }

    const Computed& is_;
    const JudgeContext& context_;
    PreparedLimit at_least_;
    const ReferenceLayer* coops_ = nullptr;
    const ReferenceLayer* cropland_ = nullptr;
};

}  // namespace

std::unique_ptr<Relation> make_manure_load(const Computed& is, const JudgeContext& context) {
    return std::make_unique<ManureLoad>(is, context);
}

}  // namespace cunjing
