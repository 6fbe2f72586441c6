// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/zones_command.hpp"

namespace cunjing {

void add_zones_command(CLI::App& app, Session& session) {
    CLI::App* zones = app.add_subcommand(
        "zones",
        session.words(
            {"规划畜禽圈养区：推荐、审核、假设分析、安排各户、界址点",
             "plan penning zones: find places, audit them, try other set-backs, assign households, list corners"}));
    zones->require_subcommand(1);
    add_zones_suggest_command(*zones, session);
    add_zones_audit_command(*zones, session);
    add_zones_land_command(*zones, session);
    add_zones_assign_command(*zones, session);
    add_zones_corners_command(*zones, session);
}

}  // namespace cunjing
