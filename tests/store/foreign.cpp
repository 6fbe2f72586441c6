// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/store/foreign.hpp"

#include <stdexcept>

namespace cunjing {

Foreign::Foreign(const std::filesystem::path& file) {
    GDALAllRegister();
    dataset_.reset(
        GetGDALDriverManager()->GetDriverByName("GPKG")->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset_) throw std::runtime_error("cannot create " + file.string());
}

Foreign Foreign::edit(const std::filesystem::path& file) {
    GDALAllRegister();
    Foreign opened;
    opened.dataset_.reset(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    if (!opened.dataset_) throw std::runtime_error("cannot open " + file.string());
    return opened;
}

OGRLayer& Foreign::layer(const std::string& name, OGRwkbGeometryType type, int epsg,
                         const std::vector<std::pair<std::string, OGRFieldType>>& fields,
                         const std::string& geometry_name) {
    OGRSpatialReference crs;
    if (epsg != 0) crs.importFromEPSG(epsg);
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    CPLStringList options;
    options.SetNameValue("GEOMETRY_NAME", geometry_name.c_str());
    OGRLayer* made = dataset_->CreateLayer(name.c_str(), epsg != 0 ? &crs : nullptr, type, options.List());
    if (made == nullptr) throw std::runtime_error("cannot make layer " + name);
    for (const auto& [field, field_type] : fields) {
        OGRFieldDefn definition(field.c_str(), field_type);
        made->CreateField(&definition);
    }
    return *made;
}

OGRLayer& Foreign::layer(const std::string& name) const {
    OGRLayer* found = dataset_->GetLayerByName(name.c_str());
    if (found == nullptr) throw std::runtime_error("no layer " + name);
    return *found;
}

void Foreign::run(const std::string& sql) const {
    dataset_->FlushCache(false);
    CPLErrorReset();
    dataset_->ReleaseResultSet(dataset_->ExecuteSQL(sql.c_str(), nullptr, nullptr));
    if (CPLGetLastErrorType() == CE_Failure) throw std::runtime_error(CPLGetLastErrorMsg());
}

void add_feature(OGRLayer& layer, const std::string& wkt,
                 const std::vector<std::pair<std::string, std::string>>& values) {
    OGRFeature feature(layer.GetLayerDefn());
    for (const auto& [name, value] : values) feature.SetField(name.c_str(), value.c_str());
    OGRGeometry* shape = nullptr;
    if (!wkt.empty() && OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &shape) != OGRERR_NONE)
        throw std::runtime_error("no WKT: " + wkt);
    if (shape != nullptr) feature.SetGeometryDirectly(shape);
    if (layer.CreateFeature(&feature) != OGRERR_NONE) throw std::runtime_error("feature not added");
}

}  // namespace cunjing
