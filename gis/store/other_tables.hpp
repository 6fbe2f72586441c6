// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/store/project.hpp"

namespace cunjing {

/// Tables of a project file that are neither of these layers nor of this program, sorted: a newer program's, or a
/// person's own. Throws what Project::open throws.
[[nodiscard]] std::vector<std::string> other_tables(const std::filesystem::path& file, const Layers& layers,
                                                    std::chrono::milliseconds lock_wait = default_lock_wait);

}  // namespace cunjing
