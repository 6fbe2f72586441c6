// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "gis/cli/session.hpp"
#include "gis/zoning/suggest_project.hpp"

namespace cunjing {

[[nodiscard]] nlohmann::json to_json(const Suggestion& suggestion, const ZoningScene& scene);
/// The places of each village with their factors, why there is none, and what was not known.
void print_report(const Suggestion& suggestion, const ZoningScene& scene, const Session& session);

}  // namespace cunjing
