// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/sample/placing.hpp"

namespace cunjing::sample {

/// How it stands with the permit of a structure.
enum class Permit { given, missing, nobody_asked };

/// What is written of a structure beside its shape.
struct StructureNote {
    const char* kind = "shed";
    Permit permit = Permit::given;
    Value built_on;
    const House* house = nullptr;  // whose it is; null: nobody knows
    const char* note = nullptr;
};

/// Adds a structure on the map; it takes up its ground.
void add_structure(Town& town, const Path& outline, double accuracy_m, const StructureNote& about, Random& random);

/// What is left of a house: two walls half a metre thick that meet at a corner.
[[nodiscard]] Path ruin_outline(Random& random, Point middle);

/// Some house of the village, or null where there is none.
[[nodiscard]] const House* some_house(const Town& town, int village, Random& random);

}  // namespace cunjing::sample
