// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/catalogue/parameter.hpp"

namespace cunjing {

/// The parameter, and which of its values, that a person means by `coop_road.village`.
struct NamedParameter {
    const Parameter* parameter = nullptr;
    std::vector<std::string> keys;
};

/// Throws ConfigError with the nearest parameter or word that there is.
[[nodiscard]] NamedParameter parameter_named(const std::string& words, const ParameterSet& parameters);

/// The value that a person writes for a parameter: a number, or a day where days are meant.
/// Throws ConfigError for what is no number of the parameter's unit, or makes no sense.
[[nodiscard]] double parameter_value_of(const std::string& text, const Parameter& parameter);

}  // namespace cunjing
