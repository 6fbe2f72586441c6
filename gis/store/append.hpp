// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/store/project_file.hpp"

namespace cunjing {

/// Adds rows to the tables of their layer, making those that are not there. Must run in a transaction.
/// Takes how many rows of how many were written before, for the report, and counts on.
void append_rows(ProjectFile& file, const Table& rows, std::size_t& done, std::size_t all, Progress& progress);

}  // namespace cunjing
