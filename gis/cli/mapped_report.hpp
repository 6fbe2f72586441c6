// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/cli/session.hpp"

namespace cunjing {

/// Tells how many features of each layer each village of a project has.
int print_mapped_town(const Session& session, const std::string& project);

}  // namespace cunjing
