// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/store/computed_rows.hpp"
#include "gis/store/project_file.hpp"

namespace cunjing {

/// The name of the trigger that makes a computed row a person's own when he changes anything about it.
[[nodiscard]] std::string kept_trigger_name(const std::string& table);

/// Adds that trigger to a table, anew where its columns have changed; a table without a field `source` is left alone.
/// Must run in a transaction.
void add_kept_trigger(const Connection& connection, const std::string& table);

/// Replaces what was computed of a layer before by these rows, as Project::replace_derived does. Must run in a
/// transaction.
/// Notes what they were computed from, where that is known. Gives how many rows were deleted and added.
std::int64_t replace_derived_rows(ProjectFile& file, const ComputedRows& computed, Progress& progress = no_progress());

/// What the file says of the computed rows that it holds.
[[nodiscard]] ComputedStates computed_states(const Connection& connection);

}  // namespace cunjing
