// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "gis/catalogue/layer.hpp"
#include "gis/ingest/gdal_listener.hpp"
#include "gis/ingest/sheet_source.hpp"

namespace cunjing {

/// The layer of an outside file that is read, whatever the format: a table of an office or what GDAL opens.
class Source {
public:
    /// Throws DataError (file, layer, sheet, coordinates), ConfigError (a heading that is not there).
    Source(const std::filesystem::path& path, const Layer& layer, const SheetOptions& options,
           const GdalListener& messages);

    [[nodiscard]] OGRLayer& layer() const { return *input_; }
    /// Its name, and the drawing layer within it where only that is read (DXF).
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::vector<std::string> headings() const;
    /// Whether the format cuts column names to ten bytes.
    [[nodiscard]] bool cuts_names() const { return is_shapefile_; }
    /// Where people find a feature: the row of the sheet, else its number in the order of the file.
    [[nodiscard]] std::int64_t row_number(const OGRFeature& feature, std::int64_t count) const;
    /// The text of coordinates that could not be read, or "".
    [[nodiscard]] std::string unreadable_place(const OGRFeature& feature) const;
    /// What GDAL had to complain of when it opened the file all the same, or "".
    [[nodiscard]] const std::string& complaint() const { return complaint_; }
    /// Headings of coordinates, rows of sums, notes; of a table only.
    [[nodiscard]] const SheetSource& sheet() const { return sheet_; }

private:
    // GDAL reads a KML's column names late, and makes ______ of Chinese ones unless told not to.
    CPLConfigOptionSetter whole_names_{"LIBKML_LAUNDER_FIELD_NAMES", "NO", false};
    bool is_sheet_ = false;
    bool is_shapefile_ = false;
    SheetSource sheet_;
    std::unordered_map<GIntBig, std::string> unreadable_;
    GDALDatasetUniquePtr data_;
    OGRLayer* input_ = nullptr;  // of sheet_ or data_
    std::string name_;
    std::string complaint_;
};

}  // namespace cunjing
