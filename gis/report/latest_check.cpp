// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/latest_check.hpp"

#include "gis/check/village_names.hpp"

namespace cunjing {

LatestCheck read_latest_check(const std::filesystem::path& project, const Catalogue& catalogue,
                              std::chrono::milliseconds lock_wait) {
    const Layers layers = layers_with_findings(catalogue);
    const Project file = Project::open(project, layers, Access::read_only, lock_wait);
    const Snapshot snapshot(file, 1);
    return {latest_run(snapshot, layers), read_findings(snapshot, layers, catalogue), village_names(file, layers)};
}

}  // namespace cunjing
