// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/ogr_writer.hpp"

namespace cunjing {
namespace {

/// A plain GeoPackage for other programs, not a project: the tables have the columns that people read.
class GeopackageWriter : public OgrWriter {
public:
    GeopackageWriter(const std::filesystem::path& file, const std::string& work_crs)
        : OgrWriter(file, "GPKG", work_crs) {}

protected:
    [[nodiscard]] CPLStringList table_options(const ExportLayer& layer) const override {
        CPLStringList options;
        // An identifier is given once: two tables of one layer keep their names.
        if (layer.layer().dimensions.size() < 2)
            options.SetNameValue("IDENTIFIER", layer.layer().title.in(layer.wording().language).c_str());
        return options;
    }
};

}  // namespace

std::unique_ptr<ExportWriter> geopackage_writer(const std::filesystem::path& file, const std::string& work_crs) {
    return std::make_unique<GeopackageWriter>(file, work_crs);
}

}  // namespace cunjing
