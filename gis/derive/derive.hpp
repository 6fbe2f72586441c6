// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// The features of a derived layer as the engine computes them: rows with all fields of the layer, `source` is
/// `derived`, and a uid that the same ground gets again. Where somebody has drawn what is there instead (derived.yaml,
/// `replaced_by`), nothing is computed. The same input gives the same rows in the same order, on one core or many.
/// Throws ConfigError for a layer that nobody knows how to compute, Cancelled.
[[nodiscard]] Table derive(const DerivedLayer& layer, const DeriveInput& input, Progress& progress = no_progress());

}  // namespace cunjing
