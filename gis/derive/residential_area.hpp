// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// Where people live close together (村民集中居住区): the ground of each cluster of dwellings with enough households,
/// cut at the boundaries of villages. A row holds the village, `kind` (10–19 households or more) of the whole cluster,
/// and an identity made of that of the cluster's first dwelling. Takes the sources `dwelling`, `barrier` and `village`
/// (derived.yaml) and the parameters `cluster_…`. Ground beyond all known boundaries is a row without a village; a
/// piece in which no dwelling begins is left out. Source: domain §5.
[[nodiscard]] Table residential_areas(const DerivedLayer& layer, const DeriveInput& input, Progress& progress);

}  // namespace cunjing
