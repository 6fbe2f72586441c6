// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/cli/parameter_settings.hpp"

namespace cunjing {

/// The rows of the table `parameter` that a person means by --set, --undo, --scope, --author and --document.
/// Throws ConfigError as run_parameter_settings does.
[[nodiscard]] std::vector<ParameterSetting> settings_asked_for(const ParameterSettingOptions& options,
                                                               const Project& project, const Catalogue& catalogue);

/// Throws ConfigError where something is set and no document named.
void require_document(const ParameterSettingOptions& options);

}  // namespace cunjing
