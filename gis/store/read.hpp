// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "gis/catalogue/table.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/read_remarks.hpp"
#include "gis/store/row_range.hpp"

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

    /// Adds the rows of a range to `out`, as Project::read describes.
    TableReading read(const RowRange& range, Table& out);

    /// The numbers of the first and the last row; nothing where the table is empty or its rows have no numbers.
    [[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> row_numbers() const;

private:
    const Connection& connection_;
    std::string work_crs_;
    std::string table_;
    std::vector<StoredColumn> columns_;
    std::string number_;  // the SQL of a row's number; "NULL" where the table has none
    std::optional<GeometryColumn> geometry_;
    std::optional<CrsTransform> transform_;
    std::optional<Text> unknown_shift_;
};

}  // namespace cunjing
