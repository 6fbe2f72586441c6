// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "gis/check/check.hpp"
#include "gis/cli/session.hpp"

namespace cunjing {

/// A check's result for machines: counts per rule and village, what did not run, and with evidence each finding.
[[nodiscard]] nlohmann::ordered_json to_json(const CheckResult& result, bool with_findings);

/// The same for people, as tables.
void print_report(const CheckResult& result, const Catalogue& catalogue, const Session& session, bool with_findings);

}  // namespace cunjing
