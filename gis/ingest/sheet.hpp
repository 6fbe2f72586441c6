// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/catalogue/layer.hpp"
#include "gis/ingest/csv.hpp"
#include "gis/ingest/gdal_listener.hpp"

namespace cunjing {

/// One table of a text file or a spreadsheet, cell by cell as text; rows without any text are left out.
struct Sheet {
    std::string name;
    std::vector<CsvRow> rows;
};

/// Whether a file is a table by its name: .csv, .tsv, .txt, .xlsx, .xlsm, .xls, .ods.
[[nodiscard]] bool is_sheet_file(const std::filesystem::path& path);

/// The tables of a file. Text may be UTF-8, UTF-16 with its mark, or GB18030, its cells separated by commas, semicolons
/// or tabs; days of spreadsheets become `2024/08/13`, formulas the value that the spreadsheet last saved.
/// Throws DataError: missing, empty, damaged, not text.
[[nodiscard]] std::vector<Sheet> read_sheets(const std::filesystem::path& path, const GdalListener& messages);

/// The rows of a sheet with what they are.
struct SheetLayout {
    std::vector<std::string> headings;
    std::vector<CsvRow> rows;
    std::vector<std::string> titles;         // texts above the headings
    std::vector<std::int64_t> rows_of_sums;  // totals and remarks among or under the rows
};

/// Finds the row of headings: the one among the first thirty with the most words that the layer's fields, coordinates
/// or the columns that a person named go by. Headings in two rows, the upper one merged over several columns, become
/// one.
[[nodiscard]] SheetLayout lay_out(const Sheet& sheet, const Layer& layer, const std::vector<std::string>& asked);

/// The sheet to read: the one asked for, else the only one with rows, else the one that is called like the layer, else
/// the only one whose headings are the layer's.
/// Throws DataError listing the sheets when it cannot be told.
[[nodiscard]] const Sheet& choose_sheet(const std::vector<Sheet>& sheets, const std::filesystem::path& path,
                                        const Layer& layer, const std::string& asked);

}  // namespace cunjing
