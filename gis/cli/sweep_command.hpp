// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/cli/session.hpp"

namespace cunjing {

/// What `check --sweep` says.
struct SweepCommandOptions {
    std::string project;
    std::string sweep;  // coop_road.village=3,5,10
    std::string chart;  // file; empty: none
    std::vector<std::string> rules;
    std::vector<std::string> villages;
    Date as_of;
    int threads = 0;
    std::vector<std::filesystem::path> elevation;
};

/// Counts what each value of a parameter would find, as a table or JSON, and draws a chart. Gives the exit code.
/// Throws ConfigError, DataError.
int run_sweep(const Session& session, const SweepCommandOptions& options);

}  // namespace cunjing
