// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/cli/session.hpp"

namespace cunjing {

/// Each adds its sub-command to `zones`.
void add_zones_assign_command(CLI::App& zones, Session& session);
void add_zones_suggest_command(CLI::App& zones, Session& session);
void add_zones_audit_command(CLI::App& zones, Session& session);
void add_zones_land_command(CLI::App& zones, Session& session);
void add_zones_corners_command(CLI::App& zones, Session& session);

}  // namespace cunjing
