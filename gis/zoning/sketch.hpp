// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/zoning/zoning_scene.hpp"

namespace cunjing {

/// Why a polygon that a person is drawing cannot be judged; nothing where it is sound.
[[nodiscard]] std::optional<Text> fault_of_sketch(const Shape& polygon);

/// What of a polygon lies in one village.
struct VillagePart {
    const ZoningVillage* village = nullptr;
    double area_m2 = 0;
};

/// The villages that a polygon lies in, the one with most of it first. What is smaller than an overlap that counts is
/// drawing noise.
/// Takes a sound polygon.
[[nodiscard]] std::vector<VillagePart> villages_under(const ZoningScene& scene, const Shape& polygon);

}  // namespace cunjing
