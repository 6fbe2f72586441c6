// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/check/manure_balance.hpp"
#include "gis/zoning/pens.hpp"

namespace cunjing {

/// A household that keeps poultry, or of which nobody knows whether it does.
struct PoultryHousehold {
    std::uint32_t row = 0;  // of the households' table
    std::string uid;
    std::string village_code;  // empty: none
    std::string group_code;
    std::string head;
    std::string door;
    std::optional<std::int64_t> birds;           // all that it keeps; unknown where nobody counted
    bool is_miscounted = false;                  // what is written is no number of birds
    std::map<std::size_t, std::int64_t> penned;  // birds that are in a pen already, by pen
    std::optional<double> pigs_per_bird;         // by manure; unknown where a species has no number

    /// Birds that have no place in a pen yet.
    [[nodiscard]] std::int64_t loose() const {
        std::int64_t left = birds.value_or(0);
        for (const auto& [pen, there] : penned) left -= there;
        return left;
    }
};

/// The households that keep poultry, or may, by uid. Their poultry is what is written on them, else what is in the
/// coops that name them; birds in coops that stand in a pen are penned. Where more are penned than are written on a
/// household, those are all it keeps; where a penned coop has no headcount, the household's others are taken to be in
/// it, and take their room there.
[[nodiscard]] std::vector<PoultryHousehold> poultry_households_of(const ZoningScene& scene, Pens& pens,
                                                                  const ManureReckoning& manure);

}  // namespace cunjing
