// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/zoning/set_backs.hpp"

namespace cunjing {

/// A penning zone on the map, and how it stands to each constraint.
struct AuditedZone {
    std::uint32_t row = 0;  // of the scene's table of pen_zone
    std::string uid;
    std::string name;    // empty: none
    std::string status;  // a word of the layer; empty: unknown
    SitingAnswer siting;
    std::vector<SetBack> set_backs;  // by constraint, measured where it is kept to as well
};

/// Audits zones in the order of villages, names and uids.
/// Takes uids or names of zones; none: all that are not closed.
/// Throws ConfigError for a zone that there is not, with the nearest that there is.
[[nodiscard]] std::vector<AuditedZone> audit_zones(const ZoningScene& scene, const std::vector<std::string>& zones);

}  // namespace cunjing
