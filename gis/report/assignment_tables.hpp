// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

#include "gis/report/export_layer.hpp"
#include "gis/zoning/assignment.hpp"

namespace cunjing {

/// A table of an assignment, for spreadsheets.
struct AssignmentTable {
    Layer layer;  // without geometry
    std::unique_ptr<Table> rows;
};

/// The households (a row for each zone their birds go to), the zones and the villages of an assignment.
/// Where it is for the public there are no households: sums by zone and village only.
[[nodiscard]] std::vector<std::unique_ptr<AssignmentTable>> assignment_tables(const Assignment& assignment,
                                                                              const ExportWording& wording);

/// Writes them into a workbook, or the first of them into a CSV file.
/// Throws ConfigError (another format), DataError (place, disk); then nothing is there.
void write_assignment(const std::filesystem::path& file, const Assignment& assignment, const ExportWording& wording,
                      bool overwrite);

}  // namespace cunjing
