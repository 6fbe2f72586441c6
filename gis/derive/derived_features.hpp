// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/store/computed_rows.hpp"

namespace cunjing {

/// A fingerprint of all that a derived layer is computed from; empty where that cannot be told (heights of the ground,
/// features that are looked up in other layers).
[[nodiscard]] std::string fingerprint_of_input(const DerivedLayer& layer, const DeriveInput& input);

/// The features of a derived layer: some rows of its table, and behind them what was computed.
struct DerivedFeatures {
    std::vector<std::uint32_t> rows;       // of the layer's table
    std::optional<ComputedRows> computed;  // nothing: the computed rows that the table holds are still right
};

/// Computes a derived layer, unless its table holds what was computed before from the same input and nobody took any of
/// it away since.
/// Takes the input with the layer's own table, and what the file says of its computed rows.
/// Throws as derive.
[[nodiscard]] DerivedFeatures derived_features(const DerivedLayer& layer, const DeriveInput& input,
                                               const ComputedStates& states, Progress& progress);

}  // namespace cunjing
