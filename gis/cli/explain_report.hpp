// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "gis/check/explain.hpp"
#include "gis/cli/session.hpp"

namespace cunjing {

[[nodiscard]] nlohmann::ordered_json to_json(const std::vector<Explanation>& explanations);
void print_explanations(const std::vector<Explanation>& explanations, const Session& session);

}  // namespace cunjing
