// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>

#include "gis/store/project.hpp"

namespace cunjing {

/// The names of a project's villages by code; empty where nobody wrote one down.
/// Takes the layers that the project was opened with.
[[nodiscard]] std::map<std::string, std::string> village_names(const Project& project, const Layers& layers);

}  // namespace cunjing
