// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/catalogue/catalogue.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// The catalogue's parameters with what the project sets in their place.
/// Throws ConfigError when the project sets a parameter that the catalogue does not have.
[[nodiscard]] ParameterSet parameters_in_force(const Catalogue& catalogue, const Project& project);

/// The catalogue's hash; another one where the project sets parameters or has rules switched off.
[[nodiscard]] std::string hash_with_settings(const Catalogue& catalogue, const Project& project);

}  // namespace cunjing
