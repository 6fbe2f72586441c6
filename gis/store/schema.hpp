// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "gis/store/project_file.hpp"
#include "gis/store/table_template.hpp"

namespace cunjing {

/// One of the tables beside the layers: finding, run, run_rule, rule, parameter, setting.
[[nodiscard]] const NewTable& run_table(std::string_view name);
[[nodiscard]] bool is_run_table(std::string_view name);

/// Makes all tables of a new project. Must run in a transaction. Throws DataError.
void create_tables(ProjectFile& file, const Layers& layers);

/// Makes the tables of a layer that the file lacks: geometry column `geom` in the work CRS with a spatial index, one
/// column per field, an index on `uid`, and the trigger that gives new rows an identity of their own.
/// Must run in a transaction. Throws DataError.
void create_layer_tables(ProjectFile& file, const Layer& layer);

/// The name of the trigger that gives a table's new rows an identity of their own.
[[nodiscard]] std::string uid_trigger_name(const std::string& table);

/// Makes the tables of runs that the file lacks. Must run in a transaction.
/// Throws DataError also when a table of that name with other columns is there.
void create_run_tables(ProjectFile& file);

}  // namespace cunjing
