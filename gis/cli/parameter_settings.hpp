// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/cli/session.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// What a person sets, takes back or wants listed.
struct ParameterSettingOptions {
    std::string project;
    std::vector<std::string> set;   // "coop_road.village=6", "coop-roadside=off"
    std::vector<std::string> undo;  // "coop_road.village", "coop-roadside"
    std::string scope = "project";  // project, province:50, county:500235, town:500235125, village:500235125201
    std::string author;
    std::string document;
};

/// Sets or takes back parameters of a project, switches its rules off or on, or lists all that was ever set.
/// Throws ConfigError naming what there is instead of an unknown parameter, rule, key or scope, a value that is no
/// number or out of bounds, and a setting without document.
int run_parameter_settings(const Session& session, const ParameterSettingOptions& options);

}  // namespace cunjing
