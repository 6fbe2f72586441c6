// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/store/project_file.hpp"
#include "gis/store/stored_value.hpp"

namespace cunjing {

/// Changes rows of one table that are found by their uid; the table's own triggers keep its spatial index right.
class TableUpdater {
public:
    /// Takes the rows with what is to change, as Project::merge does; they must outlive the updater.
    TableUpdater(ProjectFile& file, std::string table, const Table& rows);

    [[nodiscard]] bool has(std::string_view uid);
    /// Changes the row with this uid. Must run in a transaction.
    void update(std::size_t row);
    /// Whether the row with this uid has no shape.
    [[nodiscard]] bool is_without_shape(std::string_view uid);
    /// Brings the row with this uid over to another table of the layer, as it stands. Must run in a transaction.
    /// Throws DataError when it has a value for which there is no column.
    void hand_over(std::string_view uid, const std::string& to);
    /// The box of the shapes written, in the table's contents.
    void finish() const;

private:
    [[nodiscard]] std::string sql(bool with_shape) const;
    [[nodiscard]] std::int64_t count(const std::string& condition, std::string_view uid) const;

    ProjectFile& file_;
    std::string table_;
    const Table& rows_;
    std::vector<StoredColumn> columns_;
    const StoredColumn* uid_ = nullptr;  // of columns_
    std::optional<GeometryColumn> geometry_;
    std::vector<WrittenField> fields_;
    std::optional<Statement> found_;
    std::optional<Statement> with_shape_;
    std::optional<Statement> without_shape_;
    std::vector<std::uint8_t> blob_;
    Box box_;
};

}  // namespace cunjing
