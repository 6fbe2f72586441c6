// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "gis/catalogue/catalogue.hpp"

namespace cunjing {

/// The layers that tell to which village a feature belongs.
constexpr const char* village_layer = "village";
constexpr const char* household_layer = "household";

/// The fields to read of each layer, by layer name.
using FieldsByLayer = std::map<std::string, std::set<std::string>>;

/// What the rules, and telling the village of what they find, need to be read.
struct DataNeeded {
    FieldsByLayer fields;              // of subjects and references
    FieldsByLayer lookups;             // of features that are named by their uid, wherever they lie
    std::set<std::string> ways;        // layers along which people walk or water runs
    std::set<std::string> parameters;  // that the rules name
    std::set<std::string> references;  // layers that rules measure to: all of them must be at hand for each subject

    [[nodiscard]] std::vector<std::string> fields_of(const std::string& layer) const;
};

/// Takes the catalogue for the layers that are computed: what they are computed from is needed too.
[[nodiscard]] DataNeeded data_needed(const std::vector<const Rule*>& rules, const Catalogue& catalogue);

/// How far a condition can be asked, given which layers have features.
struct Runnable {
    bool at_all = true;
    std::set<std::string> missing;  // layers whose absence stops it or part of it
};

/// A relation needs its reference layer; `all` and `not` need all their parts, `any` at least one.
[[nodiscard]] Runnable runnable(const Condition& condition, const std::function<bool(const Layer&)>& has_features);

/// The rules asked for (none: all), with those they yield to, but those that are off, in the catalogue's order.
/// Throws ConfigError with the nearest id for an unknown one.
[[nodiscard]] std::vector<const Rule*> rules_to_judge(const Catalogue& catalogue, const std::vector<std::string>& ids,
                                                      const std::set<std::string>& off);

}  // namespace cunjing
