// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/check/sweep.hpp"

namespace cunjing {

/// The sweep of a parameter over values as a person writes them: numbers, or days where the parameter is one. A value
/// that is written twice is tried once.
/// Takes `coop_road` or `coop_road.village`.
/// Throws ConfigError for a parameter, word or value that there is not, and for no value or more than 20.
[[nodiscard]] SweepOptions sweep_of(const std::string& parameter, const std::vector<std::string>& values,
                                    const ParameterSet& parameters);

}  // namespace cunjing
