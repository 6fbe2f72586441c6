// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/zoning/free_ground.hpp"

namespace cunjing {

/// For what ground is looked for: a penning zone, under the siting rule, or a new coop of a household that stands in no
/// zone, under every rule on coops that is made of constraints.
enum class LandFor { pen_zone, coop };

/// Which land is reckoned, and under which values of a parameter.
struct LandOptions {
    LandFor land_for = LandFor::pen_zone;
    std::vector<std::string> villages;  // codes; none: all
    std::string parameter;              // empty: the values in force
    std::vector<std::string> keys;      // of its values, all set to the same; one empty key: it depends on nothing
    std::vector<double> values;
    Date as_of;
    HeightAt height_m = {};
    TellCosts tell_costs = TellCosts::no;
};

/// What is left of a village under each value.
struct LandOfVillage {
    std::string code;
    std::string name;
    std::vector<FreeGround> of_value;  // one, where no parameter varies
};

struct LandResult {
    std::vector<std::string> rules;       // ids, by which the land was judged
    std::vector<LandOfVillage> villages;  // by code
    std::vector<Text> missing;            // titles of layers without features: nothing is known of them
    bool depends = true;                  // false: no rule asks the parameter, nor does any ground depend on it
    std::string work_crs;

    /// Of all villages together, by value.
    [[nodiscard]] std::vector<double> free_m2() const;
};

/// Values as people write them: `0..30` (some ten steps), `0..30:5`, `3,5,10`.
/// Throws ConfigError for what is none of these, and for more than 61 values.
[[nodiscard]] std::vector<double> curve_values(const std::string& text);

/// Reckons how much land is left in each village.
/// Throws ConfigError (unknown village or parameter, no village has a boundary), DataError, Cancelled.
[[nodiscard]] LandResult land_left(const Project& project, const Catalogue& catalogue, const LandOptions& options,
                                   Progress& progress = no_progress());

}  // namespace cunjing
