// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/store/project_file.hpp"

namespace cunjing {

/// Adds the rows of one of a layer's tables to `out`, as Project::read describes.
void read_table(ProjectFile& file, const std::string& table, Table& out);

}  // namespace cunjing
