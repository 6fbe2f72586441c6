// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/derive/height_at.hpp"

namespace cunjing {

/// What derived layers are computed from: sound tables (see derive/soundness.hpp), parameters, the ground.
struct DeriveInput {
    const Catalogue& catalogue;
    const ParameterSet& parameters;
    Date as_of;
    std::map<std::string, const Table*> tables;  // by layer; a layer without features may be absent
    const Lookups* lookups = nullptr;
    HeightAt height_m = {};  // empty: nobody knows

    /// The features of a source that certainly are meant and have a shape, by row.
    [[nodiscard]] std::vector<std::uint32_t> rows_of(const DerivedSource& source) const;
    /// The table of a layer; null where it has no features.
    [[nodiscard]] const Table* table(const Layer& layer) const;
    /// A parameter that depends on nothing.
    /// Throws ConfigError where the catalogue lacks it.
    [[nodiscard]] double number(const std::string& name) const;
};

/// The fields that derived layers are computed from besides those that `where` names, as far as the layer has them.
[[nodiscard]] std::vector<std::string> fields_to_derive_from(const Layer& layer);

/// What is looked at to compute a derived layer: fields of its sources and of what is drawn of it, by layer.
struct FieldsLookedAt {
    std::map<std::string, std::set<std::string>> of_layers;
    std::map<std::string, std::set<std::string>> looked_up;  // of features that are named by their uid
    bool depends_on_day = false;                             // that counts as today

    void add(const FieldsLookedAt& other);
};
[[nodiscard]] FieldsLookedAt fields_looked_at(const DerivedLayer& layer);

}  // namespace cunjing
