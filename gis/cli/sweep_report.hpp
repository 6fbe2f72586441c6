// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "gis/check/sweep.hpp"
#include "gis/cli/session.hpp"
#include "gis/report/sweep_chart.hpp"

namespace cunjing {

/// A sweep's counts per rule, village and value, for machines.
[[nodiscard]] nlohmann::ordered_json to_json(const SweepResult& result, const SweepOptions& options);

/// The same for people: villages by values.
void print_report(const SweepResult& result, const SweepWords& words, const Session& session);

}  // namespace cunjing
