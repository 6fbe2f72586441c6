// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// The four sides (四旁: 村旁、宅旁、路旁、水旁): ground within `side_reach` of the edge of a roadbed, of a water or
/// stream, of a dwelling, or of a residential area outside of all such, where trees and flowers could be planted. Not
/// buildings, roadbeds, waters, permanent basic farmland, nor the triangles that have to stay open to see who comes to
/// a junction (sight_triangles, `sight_leg`). Widths that nobody measured are the narrowest; a road or stream whose
/// width nobody could tell has no strip and takes no ground. One row for each feature and village, as exact as the
/// feature, with an identity made of that of the feature and the village. Strips of several features lie upon each
/// other; arcs are as grown (derive/grown.hpp) draws them. Takes the sources `road`, `arm`, `water`, `watercourse`,
/// `dwelling`, `building`, `area`, `farmland` and `village` (derived.yaml). Source: 凤鸣镇人居环境整治工作方案
/// (四旁地); widths chosen for this tool.
[[nodiscard]] Table side_strips(const DerivedLayer& layer, const DeriveInput& input, Progress& progress);

}  // namespace cunjing
