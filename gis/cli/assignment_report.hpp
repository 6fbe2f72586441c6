// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "gis/cli/session.hpp"
#include "gis/zoning/assignment.hpp"

namespace cunjing {

enum class ForPublic { no, yes };

/// An assignment for programs; for the public without households.
[[nodiscard]] nlohmann::ordered_json to_json(const Assignment& assignment, ForPublic for_public,
                                             const Session& session);

/// An assignment for people: what it comes to, by zone, by village, and by household as far as fits a screen.
void print_report(const Assignment& assignment, ForPublic for_public, const Session& session);

}  // namespace cunjing
