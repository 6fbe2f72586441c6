// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/zoning/siting_judge.hpp"

namespace cunjing {

/// A penning zone on the map, and how it stands to each constraint.
struct AuditedZone {
    std::uint32_t row = 0;  // of the scene's table of pen_zone
    std::string uid;
    std::string name;    // empty: none
    std::string status;  // a word of the layer; empty: unknown
    SitingAnswer siting;
    /// By constraint: the ground or the line that shows it, as WKT in the work CRS; empty where nothing was measured.
    std::vector<std::string> evidence_wkt;
};

/// Audits zones in the order of villages, names and uids.
/// Takes uids or names of zones; none: all that are not closed.
/// Throws ConfigError for a zone that there is not, with the nearest that there is.
[[nodiscard]] std::vector<AuditedZone> audit_zones(const ZoningScene& scene, const std::vector<std::string>& zones);

}  // namespace cunjing
