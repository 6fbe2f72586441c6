// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ogrsf_frmts.h>

#include <filesystem>
#include <string>
#include <vector>

namespace cunjing {

/// A GeoPackage as other programs make it, written through GDAL. It is whole once this object is gone.
class Foreign {
public:
    explicit Foreign(const std::filesystem::path& file);
    /// Opens one that is there, as another program would that edits it.
    static Foreign edit(const std::filesystem::path& file);

    /// Takes a code of EPSG, or 0 for a layer that does not say its system.
    OGRLayer& layer(const std::string& name, OGRwkbGeometryType type, int epsg,
                    const std::vector<std::pair<std::string, OGRFieldType>>& fields,
                    const std::string& geometry_name = "geom");
    [[nodiscard]] OGRLayer& layer(const std::string& name) const;
    void run(const std::string& sql) const;
    [[nodiscard]] GDALDataset& dataset() const { return *dataset_; }

private:
    Foreign() = default;
    GDALDatasetUniquePtr dataset_;
};

/// Adds a feature; WKT "" is a NULL shape, fields are given as text.
void add_feature(OGRLayer& layer, const std::string& wkt,
                 const std::vector<std::pair<std::string, std::string>>& values = {});

}  // namespace cunjing
