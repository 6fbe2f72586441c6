// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>

#include "gis/zoning/assignment.hpp"

namespace cunjing {

/// Names of villages by code, those with no more than a seat too; empty where nobody wrote one down.
[[nodiscard]] std::map<std::string, std::string> names_of_villages(const ZoningScene& scene);

/// Adds up by village what an assignment's households and zones say, and reckons the manure of zones and villages.
/// Takes the keepers in the order of the assignment's households.
void add_up(Assignment& assignment, const std::vector<PoultryHousehold>& keepers, const ZoningScene& scene,
            const ManureReckoning& manure);

}  // namespace cunjing
