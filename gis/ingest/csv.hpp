// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cunjing {

/// A row of a comma-separated table and the line of the file on which it begins, counted from 1.
struct CsvRow {
    std::int64_t line = 0;
    std::vector<std::string> cells;
};

/// The mark between the cells of a table: the one of comma, semicolon and tab that its lines have most, outside quotes.
[[nodiscard]] char delimiter_of(std::string_view text);

/// The rows of a table whose cells a mark separates; rows without any text are left out.
/// Takes text whose cells may stand in double quotes (doubled inside) and hold line breaks there.
/// Throws DataError naming the line of a quote that is never closed, and the file's name as given.
[[nodiscard]] std::vector<CsvRow> parse_csv(std::string_view text, std::string_view file, char delimiter = ',');

}  // namespace cunjing
