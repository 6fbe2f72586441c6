// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/manure_balance.hpp"

#include <limits>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

const Parameter& parameter(const ParameterSet& parameters, const char* name) {
    const Parameter* found = parameters.find(name);
    if (found == nullptr) throw ConfigError(say("缺少参数 {}", "the parameter {} is missing", name));
    return *found;
}

}  // namespace

std::optional<double> NutrientBalance::load() const {
    if (supply_kg && *supply_kg == 0) return 0;
    if (!supply_kg || !demand_kg) return std::nullopt;
    return *demand_kg > 0 ? *supply_kg / *demand_kg : std::numeric_limits<double>::infinity();
}

std::optional<double> ManureBalance::load() const {
    const auto of_nitrogen = nitrogen.load();
    const auto of_phosphorus = phosphorus.load();
    if (!of_nitrogen || !of_phosphorus) return std::nullopt;
    return std::max(*of_nitrogen, *of_phosphorus);
}

ManureReckoning::ManureReckoning(const ReferenceLayer* coops, const ReferenceLayer* cropland,
                                 const JudgeContext& context)
    : coops_(coops),
      cropland_(cropland),
      parameters_(context.parameters),
      pigs_per_head_(parameter(parameters_, "manure_pigs_per_head")),
      reach_(parameter(parameters_, "manure_reach")),
      fertiliser_(parameter(parameters_, "manure_fertiliser_share")),
      from_manure_(parameter(parameters_, "manure_share")),
      nitrogen_{parameter(parameters_, "manure_supply_n"), parameter(parameters_, "manure_need_n"),
                parameter(parameters_, "manure_use_n")},
      phosphorus_{parameter(parameters_, "manure_supply_p"), parameter(parameters_, "manure_need_p"),
                  parameter(parameters_, "manure_use_p")} {}

PigEquivalents ManureReckoning::animals_in(const Shape& zone, std::string_view village) const {
    PigEquivalents animals;
    if (coops_ == nullptr) return animals;
    const Table& coops = coops_->table();
    const std::size_t species = coops.layer().index_of("species");
    const std::size_t headcount = coops.layer().index_of("headcount");
    std::vector<std::uint32_t> rows;
    coops_->meeting(zone.box(), rows);
    for (const std::uint32_t row : rows) {
        const Shape shape = coops.shapes[row];
        if (shape.dimension() == Dimension::none || !covers(zone, point_on(shape))) continue;
        const Value heads = coops.value(headcount, row);
        const auto pigs = pigs_per_head(coops.value(species, row), village);
        if (heads.is_unknown() || !pigs)
            ++animals.uncounted;
        else
            animals.pigs += heads.number() * *pigs;
    }
    return animals;
}

std::optional<double> ManureReckoning::pigs_per_head(const Value& species, std::string_view village) const {
    return parameters_.number(pigs_per_head_, {species}, village);
}

std::vector<std::uint32_t> ManureReckoning::fields_near(const Shape& zone, std::string_view village) const {
    std::vector<std::uint32_t> rows;
    const auto reach_m = parameters_.number(reach_, {}, village);
    if (cropland_ == nullptr || !reach_m) return rows;
    cropland_->meeting(zone.box().grown(*reach_m), rows);
    std::erase_if(rows, [&](std::uint32_t row) {
        return shortest_way(zone, cropland_->table().shapes[row]).distance_m > *reach_m;
    });
    return rows;
}

ManureBalance ManureReckoning::balance(const PigEquivalents& animals, const std::vector<std::uint32_t>& fields,
                                       std::string_view village) const {
    return {animals, fields.size(), balance(nitrogen_, animals, fields, village),
            balance(phosphorus_, animals, fields, village)};
}

NutrientBalance ManureReckoning::balance(const Nutrient& nutrient, const PigEquivalents& animals,
                                         const std::vector<std::uint32_t>& fields, std::string_view village) const {
    NutrientBalance balance;
    const auto supply_kg = parameters_.number(nutrient.supply, {}, village);
    if (supply_kg && animals.uncounted == 0) balance.supply_kg = animals.pigs * *supply_kg;
    const auto fertiliser = parameters_.number(fertiliser_, {}, village);
    const auto from_manure = parameters_.number(from_manure_, {}, village);
    const auto use = parameters_.number(nutrient.use, {}, village);
    if (!fertiliser || !from_manure || !use) return balance;
    double sum_kg = 0;
    for (const std::uint32_t row : fields) {
        const Table& table = cropland_->table();
        const Value harvest = table.value(table.layer().index_of("yield_kg"), row);
        const auto need =
            parameters_.number(nutrient.need, {table.value(table.layer().index_of("crop"), row)}, village);
        if (harvest.is_unknown() || !need)
            ++balance.unknown_fields;
        else
            sum_kg += harvest.number() / 100 * *need * *fertiliser * *from_manure / *use;
    }
    if (balance.unknown_fields == 0) balance.demand_kg = sum_kg;
    return balance;
}

}  // namespace cunjing
