// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/catalogue/table.hpp"
#include "gis/store/project_file.hpp"

namespace cunjing {

/// A field and the column of the file it is written to.
struct WrittenField {
    std::size_t index = 0;
    bool as_moment = false;  // the file's column wants a time with the day
    std::string day = {};    // what is bound must live until the row is written
};

/// How a field goes into a column of the file.
[[nodiscard]] WrittenField written_field(std::size_t index, const StoredColumn& column);

/// Binds a row's value of the field, NULL where it is unknown.
void bind_value(Statement& statement, int at, const Table& rows, std::size_t row, WrittenField& field);

/// The geometry column that a shape goes into, with what messages about it need.
struct ShapePlace {
    const std::string& file;
    const std::string& table;
    const GeometryColumn& column;
};

/// Binds a shape as the column wants it, NULL for none; `blob` holds it until the row is written.
/// Throws DataError for a shape of several parts where the column holds one.
void bind_shape(Statement& statement, int at, const Shape& shape, const ShapePlace& place,
                std::vector<std::uint8_t>& blob);

/// Shapes of the work CRS in the system of a table, or nothing when that is the work CRS.
/// Throws CrsError when the table does not say its system.
[[nodiscard]] std::optional<ShapeColumn> in_crs_of_table(const ProjectFile& file, const std::string& table,
                                                         const GeometryColumn& column, const ShapeColumn& shapes);

}  // namespace cunjing
