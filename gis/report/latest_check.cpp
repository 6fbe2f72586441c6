// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/latest_check.hpp"

#include <algorithm>

#include "gis/store/project.hpp"

namespace cunjing {

std::map<std::string, std::string> village_names(const Project& project, const Layers& layers) {
    const auto layer = std::ranges::find(layers, "village", [](const auto& each) { return each->name; });
    std::map<std::string, std::string> names;
    if (layer == layers.end() || !project.has(**layer)) return names;
    const Table villages = project.read(**layer, {"code", "name"});
    const Column& codes = villages.column(villages.layer().index_of("code"));
    const Column& titles = villages.column(villages.layer().index_of("name"));
    for (std::size_t row = 0; row < villages.size(); ++row)
        if (codes.is_known(row) && titles.is_known(row))
            names.emplace(std::string(codes.text(row)), std::string(titles.text(row)));
    return names;
}

LatestCheck read_latest_check(const std::filesystem::path& project, const Catalogue& catalogue) {
    const Layers layers = layers_with_findings(catalogue);
    const Project file = Project::open(project, layers, Access::read_only);
    const Snapshot snapshot(file, 1);
    return {latest_run(snapshot, layers), read_findings(snapshot, layers, catalogue), village_names(file, layers)};
}

}  // namespace cunjing
