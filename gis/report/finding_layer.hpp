// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>

#include "gis/catalogue/catalogue.hpp"
#include "gis/store/snapshot.hpp"

namespace cunjing {

/// The `finding` table described as a layer, so that it is exported like one: what is stored as a word is shown as a
/// title. Identities of features are personal, since a feature may be a household.
[[nodiscard]] Layer finding_layer(const Catalogue& catalogue);

/// The `rule` table described as a layer: the texts of the rules that findings point at.
[[nodiscard]] Layer rule_layer();

/// The `run` table described as a layer: when the checks were.
[[nodiscard]] Layer run_layer();

/// The rules of the latest run as words of the field `rule` of findings.
[[nodiscard]] std::vector<FieldValue> rule_words(const Table& rules);

}  // namespace cunjing
