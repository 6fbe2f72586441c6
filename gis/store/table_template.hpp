// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/catalogue/layer.hpp"
#include "gis/store/sqlite.hpp"

namespace cunjing {

struct NewColumn {
    std::string name;
    FieldType type = FieldType::text;
};

/// A table as it is to be made.
struct NewTable {
    std::string name;
    Text title;
    Dimension dimension = Dimension::none;
    std::vector<NewColumn> columns;
};

/// Makes tables in a GeoPackage, registered and with spatial indexes. GDAL says how: it makes them in a scratch file
/// in memory, whose schema is then repeated here, in the caller's transaction. GDAL itself must not open a file that
/// somebody may have open: its opening and closing drops this process's locks on it (POSIX advisory locks).
/// Takes tables that are not there yet, and the system of their shapes.
/// Throws DataError.
void add_tables(const Connection& connection, const std::vector<NewTable>& tables, const std::string& work_crs);

/// Makes an empty GeoPackage. Throws DataError.
void create_geopackage(const std::string& file);

}  // namespace cunjing
