// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "gis/check/derive_project.hpp"
#include "gis/cli/session.hpp"

namespace cunjing {

[[nodiscard]] nlohmann::json to_json(const DeriveReport& report);
/// How many and how large by layer and village, what people drew, and how much depends on the distance.
void print_report(const DeriveReport& report, const Session& session);

}  // namespace cunjing
