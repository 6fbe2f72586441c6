// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "gis/cli/session.hpp"

namespace cunjing {

/// Adds `--elevation FILE…`: rasters of heights, that tell which way water runs.
void add_elevation_option(CLI::App& command, const Session& session, std::vector<std::filesystem::path>& files);
/// The same under names of its own, for another use.
void add_elevation_option(CLI::App& command, const Session& session, std::vector<std::filesystem::path>& files,
                          const std::string& names, const Text& help);

}  // namespace cunjing
