// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// The common ground of residential areas (集中居住区公共区域): what of each is neither private nor water, a row of
/// kind `settlement` with its village and an identity made of that of the area. Takes the sources `area`, `parcel`,
/// `house` and `water` (derived.yaml) and the parameter `cluster_yard`. Where a yard had to be assumed, the row is as
/// inexact as the yard is wide (`accuracy_m`), so that what stands there is doubtful. Source: domain §5.
[[nodiscard]] Table public_areas(const DerivedLayer& layer, const DeriveInput& input, Progress& progress);

}  // namespace cunjing
