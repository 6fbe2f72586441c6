// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/shape.hpp"
#include "gis/store/sqlite.hpp"

namespace cunjing {

/// Notes in the file's table of contents that a table changed now and that its shapes reach over this box too.
void touch_contents(const Connection& connection, const std::string& table, const Box& added);

/// Adds to the number of rows that GDAL keeps of a table, where it keeps one.
void add_to_row_count(const Connection& connection, const std::string& table, std::int64_t rows);

/// What touch_contents notes, for a table that was filled anew: its box and number of rows are set.
void replace_contents(const Connection& connection, const std::string& table, const Box& box, std::int64_t rows);

}  // namespace cunjing
