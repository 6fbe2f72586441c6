// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gdal_priv.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/layer.hpp"
#include "gis/ingest/gdal_listener.hpp"

namespace cunjing {

/// A table of an office as a layer that can be read like any other: headings are its columns, all of text, coordinates
/// its points; the number of a feature is the number of its row in the file.
struct SheetSource {
    GDALDatasetUniquePtr data;                   // one layer
    std::vector<std::string> used_columns;       // headings of coordinates
    std::vector<std::int64_t> rows_of_sums;      // totals and remarks, which are no features
    std::vector<std::int64_t> rows_unreadable;   // whose coordinates cannot be read; the text is in `unreadable_places`
    std::vector<std::string> unreadable_places;  // one a row
    std::vector<Text> notes;
};

/// What a person said about a table.
struct SheetOptions {
    std::string sheet;                         // empty: the one that fits
    std::string coordinates;                   // "EAST,NORTH": two headings; empty: by headings and values
    std::vector<std::string> columns_by_name;  // other headings that a person named
};

/// Throws DataError (file, sheet, coordinates), ConfigError (a heading that is not there).
[[nodiscard]] SheetSource open_sheet(const std::filesystem::path& path, const Layer& layer, const SheetOptions& options,
                                     const GdalListener& messages);

}  // namespace cunjing
