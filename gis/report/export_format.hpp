// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gis/report/export_writer.hpp"
#include "gis/report/new_place.hpp"

namespace cunjing {

/// A format that can be exported to.
struct ExportFormat {
    std::string word;                  // geojson, kml, gpx, xlsx, csv, shp, gpkg
    std::vector<std::string> endings;  // the first is what files of it are called
    bool one_layer_a_file = false;     // several layers go into a folder
};

/// The format that was asked for by its word, else by the ending of a file.
/// Throws ConfigError with the nearest word or all endings.
[[nodiscard]] const ExportFormat& export_format(const std::string& asked, const std::filesystem::path& out);

/// What is made at the place of an export: a file, or a folder of files where the format has one layer a file.
class ExportOutput {
public:
    /// Throws ConfigError when several layers shall go into one file that holds one.
    ExportOutput(const ExportFormat& format, const std::filesystem::path& out, bool overwrite, std::size_t layers,
                 std::string work_crs, TextEncoding encoding);

    /// The writer for the next layer.
    [[nodiscard]] ExportWriter& writer_for(const ExportLayer& layer);
    /// Closes all files and puts them in their place. Throws DataError.
    void finish();

private:
    [[nodiscard]] std::unique_ptr<ExportWriter> make_writer(const std::filesystem::path& path) const;
    void zip_parts() const;

    const ExportFormat& format_;
    bool in_folder_;
    NewPlace place_;
    std::string work_crs_;
    TextEncoding encoding_;
    std::unique_ptr<ExportWriter> writer_;
};

}  // namespace cunjing
