// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/town_zones.hpp"

#include <set>

namespace cunjing {

TownZones town_zones(const MapsOptions& options, const Catalogue& catalogue, Progress& progress) {
    std::set<std::string> statuses;
    for (const std::string& word : options.zone_statuses)
        statuses.insert(zone_status_meant(word, catalogue.layer(pen_zone_layer)));
    const PageTemplate page =
        PageTemplate::read(options.styles / "pages" / "zone.yaml", {"scales", "landscape", "continued"});
    require_parts(page.landscape, {"title", "map", "facts", "set_backs", "legend", "corners", "footer"},
                  "styles/pages/zone.yaml");
    require_parts(page.continued, {"title", "corners", "footer"}, "styles/pages/zone.yaml");
    const Project project = Project::open(options.project, catalogue, Access::read_only);
    const ZoningScene scene(project, catalogue, options.as_of, {}, progress);
    TownZones zones{{}, CornerSystem(project.work_crs()), page};
    for (ListedZone& zone : listed_zones(scene, project.work_crs())) {
        const bool is_wanted = statuses.empty() ? zone.status != "closed" : statuses.contains(zone.status);
        if (is_wanted) zones.by_village[zone.village_code].push_back(std::move(zone));
    }
    return zones;
}

}  // namespace cunjing
