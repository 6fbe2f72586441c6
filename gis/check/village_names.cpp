// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/village_names.hpp"

#include <algorithm>

#include "gis/check/plan.hpp"

namespace cunjing {

std::map<std::string, std::string> village_names(const Project& project, const Layers& layers) {
    const auto layer = std::ranges::find(layers, village_layer, [](const auto& each) { return each->name; });
    std::map<std::string, std::string> names;
    if (layer == layers.end() || !project.has(**layer)) return names;
    const Table villages = project.read(**layer, {"code", "name"});
    for (std::size_t row = 0; row < villages.size(); ++row) {
        const Value code = villages.value(villages.layer().index_of("code"), row);
        const Value name = villages.value(villages.layer().index_of("name"), row);
        if (!code.is_unknown()) names[std::string(code.text())] = name.is_unknown() ? "" : std::string(name.text());
    }
    return names;
}

}  // namespace cunjing
