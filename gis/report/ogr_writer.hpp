// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <map>

#include "gis/report/export_writer.hpp"

namespace cunjing {

/// Writes layers through a driver of GDAL, a table per layer and type of geometry, in the work CRS.
class OgrWriter : public ExportWriter {
public:
    /// Makes the data set at `path`. Throws DataError.
    OgrWriter(const std::filesystem::path& path, const char* driver, const std::string& work_crs);
    ~OgrWriter() override;
    OgrWriter(const OgrWriter&) = delete;
    OgrWriter& operator=(const OgrWriter&) = delete;
    OgrWriter(OgrWriter&&) = delete;
    OgrWriter& operator=(OgrWriter&&) = delete;

    [[nodiscard]] bool in_degrees() const override { return false; }
    void begin(const ExportLayer& layer) override;
    std::int64_t write(const ExportRows& rows) override;
    void finish() override;

protected:
    /// The names of the columns, and what the driver is told at the making of a table.
    [[nodiscard]] virtual std::vector<std::string> column_names(const ExportLayer& layer) const;
    [[nodiscard]] virtual CPLStringList table_options(const ExportLayer& layer) const = 0;
    /// Makes a new column one of the type.
    virtual void describe(OGRFieldDefn& column, FieldType type) const;
    virtual void set_text(OGRFeature& feature, int column, const std::string& text);
    [[noreturn]] void fail(const std::string& why) const;

private:
    void make_table(const ExportLayer& layer, Dimension dimension);
    void set_values(const ExportRows& rows, std::size_t row, OGRFeature& feature);
    void set_shape(const Shape& shape, OGRFeature& feature);

    std::filesystem::path path_;
    OGRSpatialReference crs_;
    GDALDatasetUniquePtr dataset_;
    std::map<Dimension, OGRLayer*> tables_;  // of the layer that is written
    std::vector<std::uint8_t> wkb_;
};

}  // namespace cunjing
