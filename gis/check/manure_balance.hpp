// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "gis/check/relations/relation.hpp"

namespace cunjing {

/// Animals as pigs with as much manure.
struct PigEquivalents {
    double pigs = 0;            // of what can be reckoned
    std::size_t uncounted = 0;  // coops whose headcount or species is unknown, or whose species has no number

    void add(const PigEquivalents& other) {
        pigs += other.pigs;
        uncounted += other.uncounted;
    }
};

/// What animals supply of a nutrient in a year, and what crops can take of it from manure.
struct NutrientBalance {
    std::optional<double> supply_kg;  // unknown: animals are not all counted
    std::optional<double> demand_kg;  // unknown: of some fields the crop or the harvest
    std::size_t unknown_fields = 0;   // whose crop or harvest is unknown, or whose crop has no number

    /// Supply over demand, infinite where nothing grows; 0 where there are no animals.
    [[nodiscard]] std::optional<double> load() const;
};

/// The manure of animals beside the cropland that takes it.
/// Supply is 7.0 kg N and 1.2 kg P a year for each pig or what equals one; demand is the sum over the crops of
/// yield/100 · need · share from fertiliser · share from manure / use in the season.
/// Source: 农办牧〔2018〕1号, 畜禽粪污土地承载力测算技术指南; domain §2. Numbers are parameters `manure_…`.
struct ManureBalance {
    PigEquivalents animals;
    std::size_t fields = 0;  // within reach
    NutrientBalance nitrogen;
    NutrientBalance phosphorus;

    /// The worse of both; unknown where one is: what is unknown never makes it smaller.
    [[nodiscard]] std::optional<double> load() const;
};

/// Reckons manure with the coops and fields of a project. Shared by threads.
class ManureReckoning {
public:
    /// Takes layers that may be absent: then no coops stand anywhere, no crops grow.
    ManureReckoning(const ReferenceLayer* coops, const ReferenceLayer* cropland, const JudgeContext& context);

    /// The animals of the coops that stand in a zone.
    [[nodiscard]] PigEquivalents animals_in(const Shape& zone, std::string_view village) const;
    /// As pigs, one head of a species; nothing where it has no number.
    [[nodiscard]] std::optional<double> pigs_per_head(const Value& species, std::string_view village) const;
    /// The rows of the fields within reach of a zone.
    [[nodiscard]] std::vector<std::uint32_t> fields_near(const Shape& zone, std::string_view village) const;
    /// Takes rows of fields, each once.
    [[nodiscard]] ManureBalance balance(const PigEquivalents& animals, const std::vector<std::uint32_t>& fields,
                                        std::string_view village) const;

private:
    /// The parameters that a nutrient is reckoned with.
    struct Nutrient {
        const Parameter& supply;  // kg a year for each pig
        const Parameter& need;    // kg for 100 kg of the crop
        const Parameter& use;     // share that crops take up in the season
    };

    [[nodiscard]] NutrientBalance balance(const Nutrient& nutrient, const PigEquivalents& animals,
                                          const std::vector<std::uint32_t>& fields, std::string_view village) const;

    const ReferenceLayer* coops_;
    const ReferenceLayer* cropland_;
    const ParameterSet& parameters_;
    const Parameter& pigs_per_head_;
    const Parameter& reach_;
    const Parameter& fertiliser_;
    const Parameter& from_manure_;
    Nutrient nitrogen_;
    Nutrient phosphorus_;
};

}  // namespace cunjing
