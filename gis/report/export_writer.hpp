// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gis/report/export_layer.hpp"

namespace cunjing {

/// What a format could not hold as it was, and of how many features.
struct ExportRemark {
    Text what;
    std::int64_t count = 0;
};

/// Rows of a layer that are to be written, with their shapes in the writer's coordinates.
struct ExportRows {
    const ExportLayer& layer;
    const Table& table;
    const ShapeColumn& shapes;             // of all rows of the table
    const std::vector<std::size_t>& rows;  // those to write
};

/// Writes layers into a file of one format, one after another.
class ExportWriter {
public:
    ExportWriter() = default;
    ExportWriter(const ExportWriter&) = delete;
    ExportWriter& operator=(const ExportWriter&) = delete;
    ExportWriter(ExportWriter&&) = delete;
    ExportWriter& operator=(ExportWriter&&) = delete;
    virtual ~ExportWriter() = default;

    /// Whether shapes are wanted in degrees (WGS 84, within a metre of CGCS2000) or in the work CRS.
    [[nodiscard]] virtual bool in_degrees() const { return true; }
    /// Begins a layer, whose headings are written even if no row follows. The layer lives until `finish`.
    virtual void begin(const ExportLayer& layer) = 0;
    /// Gives how many of the rows were written.
    virtual std::int64_t write(const ExportRows& rows) = 0;
    /// Writes what is still held back and closes the file.
    /// Throws DataError when not all of it could be stored.
    virtual void finish() = 0;

    /// What could not be held as it was since last asked.
    [[nodiscard]] std::vector<ExportRemark> take_remarks();

protected:
    /// Counts features of which the same is to be said.
    void remark(const Text& what, std::int64_t features = 1);

private:
    std::vector<ExportRemark> remarks_;
};

[[nodiscard]] std::unique_ptr<ExportWriter> csv_writer(const std::filesystem::path& file);
[[nodiscard]] std::unique_ptr<ExportWriter> geojson_writer(const std::filesystem::path& file);
[[nodiscard]] std::unique_ptr<ExportWriter> kml_writer(const std::filesystem::path& file);
[[nodiscard]] std::unique_ptr<ExportWriter> gpx_writer(const std::filesystem::path& file);
[[nodiscard]] std::unique_ptr<ExportWriter> xlsx_writer(const std::filesystem::path& file);
[[nodiscard]] std::unique_ptr<ExportWriter> geopackage_writer(const std::filesystem::path& file,
                                                              const std::string& work_crs);

/// The bytes that text in a Shapefile is made of.
enum class TextEncoding { utf8, gbk };
/// Takes a folder, which is made, for the parts of all layers.
[[nodiscard]] std::unique_ptr<ExportWriter> shapefile_writer(const std::filesystem::path& folder,
                                                             const std::string& work_crs, TextEncoding encoding);

}  // namespace cunjing
