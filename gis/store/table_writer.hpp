// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/store/project_file.hpp"
#include "gis/store/rtree_pack.hpp"
#include "gis/store/stored_value.hpp"

namespace cunjing {

/// Writes rows into one table of a project in bulk: what the triggers of the table would do row by row (spatial index,
/// count of rows, an identity for each) it does itself, unless the table has triggers that it does not know.
class TableWriter {
public:
    /// Takes the rows and which of them go into this table; both must outlive the writer.
    TableWriter(ProjectFile& file, const std::string& table, const Table& rows, const std::vector<std::size_t>& chosen);

    /// Must run in a transaction.
    /// Takes how many rows of how many were written before, for the report.
    void write(std::size_t done, std::size_t all, Progress& progress);

private:
    void prepare_columns();
    void require_nothing_to_write(std::size_t field) const;
    [[nodiscard]] bool has_only_known_triggers() const;
    void bind_identity(Statement& insert, std::size_t row);
    void bind_fields(Statement& insert, std::size_t row);
    void finish(const Box& box, const std::vector<IndexedBox>& boxes) const;

    ProjectFile& file_;
    const std::string& table_;
    const Table& rows_;
    const std::vector<std::size_t>& chosen_;
    std::optional<GeometryColumn> geometry_;
    std::vector<WrittenField> fields_;
    std::string sql_;
    bool bulk_ = false;
    bool gives_identity_ = false;
    int uid_at_ = -1;
    int parent_uid_at_ = -1;
    std::optional<Statement> same_uid_;
    std::vector<std::uint8_t> blob_;
    std::string uid_;
};

}  // namespace cunjing
