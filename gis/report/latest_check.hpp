// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/report/listed_finding.hpp"

namespace cunjing {

/// What a project says of its latest check.
struct LatestCheck {
    std::optional<LatestRun> run;  // nothing: it was never checked
    std::vector<ListedFinding> findings;
    std::map<std::string, std::string> villages;  // names by code
};

/// Takes how long a write of somebody else is waited for. Throws DataError as Project::open does.
[[nodiscard]] LatestCheck read_latest_check(const std::filesystem::path& project, const Catalogue& catalogue,
                                            std::chrono::milliseconds lock_wait = default_lock_wait);

}  // namespace cunjing
