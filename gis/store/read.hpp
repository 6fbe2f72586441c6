// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "gis/catalogue/table.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/read_remarks.hpp"
#include "gis/store/row_feed.hpp"
#include "gis/store/table_rows.hpp"

namespace cunjing {

/// What came of reading rows besides the rows.
struct TableReading {
    ReadRemarks remarks;
    /// The sum of hashes over rows of all that was read of them, row numbers too: the same however the rows are
    /// divided into ranges.
    std::uint64_t content = 0;
};

/// Reads a table through one connection, again and again. Not for two threads at once.
class TableReader {
public:
    TableReader(const Connection& connection, const std::string& work_crs, std::string table);

    [[nodiscard]] const std::string& table() const { return table_; }

    /// Adds rows to `out`, as Project::read describes.
    /// Takes where their numbers go, null when nobody wants them.
    TableReading read(const std::vector<RowSpan>& spans, Table& out, std::vector<std::int64_t>* numbers = nullptr);

    /// The numbers of the first and the last row; nothing where the table is empty or its rows have no numbers.
    [[nodiscard]] std::optional<RowSpan> row_numbers() const;
    /// The SQL of a row's number; empty for a view, whose rows have none.
    [[nodiscard]] std::string row_number_sql() const;
    /// The table that indexes the shapes in the work CRS; empty: there is none.
    [[nodiscard]] std::string spatial_index() const;

private:
    RowFeed& feed(const std::string& columns);

    const Connection& connection_;
    std::string work_crs_;
    std::string table_;
    std::vector<StoredColumn> columns_;
    std::string number_;  // the SQL of a row's number; "NULL" where the table has none
    std::optional<GeometryColumn> geometry_;
    std::optional<CrsTransform> transform_;
    std::optional<Text> unknown_shift_;
    std::optional<RowFeed> feed_;
    std::string feed_columns_;
};

}  // namespace cunjing
