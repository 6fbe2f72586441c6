// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/sample/placing.hpp"

namespace cunjing::sample {

/// Whose a coop is and what lives in it.
struct Keeper {
    std::string owner;
    std::string household_uid;
};

/// The household whose house is nearest to a place of the village.
[[nodiscard]] Keeper nearest_keeper(const Town& town, int village, Point place);

/// Adds a coop on the map; it takes up its ground.
void add_coop(Town& town, const Path& outline, double accuracy_m, const Keeper& keeper, Random& random,
              const char* note = nullptr);

}  // namespace cunjing::sample
