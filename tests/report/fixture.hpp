// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/report/export.hpp"
#include "tests/ingest/fixture.hpp"

namespace cunjing {

/// A table as another program reads it back.
struct ReadBack {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> shapes;  // WKT, to the third decimal; empty: none

    /// The texts of a column; fails the test where there is no such column.
    [[nodiscard]] std::vector<std::string> column(const std::string& heading) const;
};

/// All tables of a file or folder, as GDAL reads it.
[[nodiscard]] std::vector<ReadBack> read_back(const std::filesystem::path& path,
                                              const std::vector<std::string>& open_options = {});

/// A town with two coops (an area of two parts, a point), an empty road layer, and words that are hard to write.
struct CoopTown : Town {
    CoopTown();

    ExportReport write(const std::string& name, ExportOptions options = {});
};

/// The finding of a rule on the coop "coop-1".
void add_finding(Project& project);

/// Everything that stands in a file or folder, archives unpacked.
[[nodiscard]] std::string all_bytes(const std::filesystem::path& path);

}  // namespace cunjing
