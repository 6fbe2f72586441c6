// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/zoning/zoning_scene.hpp"

namespace cunjing {

/// Appends the ground round an area that has something on it already, as `keep_off` in `layers/zoning.yaml` says; what
/// perhaps is meant counts. Polygons may lie upon each other.
/// Takes a scene whose catalogue has a `zoning.yaml`, and the village whose gaps hold.
void append_kept_off(const ZoningScene& scene, const Box& area, std::string_view village, ShapeColumn& ground);

}  // namespace cunjing
