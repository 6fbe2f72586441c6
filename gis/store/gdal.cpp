// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/gdal.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

void collect(CPLErr severity, CPLErrorNum, const char* message) {
    if (severity < CE_Warning) return;
    auto* messages = static_cast<std::vector<std::string>*>(CPLGetErrorHandlerUserData());
    if (std::ranges::find(*messages, message) == messages->end()) messages->emplace_back(message);
}

}  // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(collect, &messages_);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

std::string GdalMessages::joined() const {
    return messages_.empty() ? "?" : join(messages_, "; ");
}

OGRSpatialReference gdal_crs(const std::string& text) {
    const GdalMessages messages;
    OGRSpatialReference crs;
    if (crs.SetFromUserInput(text.c_str()) != OGRERR_NONE)
        throw CrsError(say("GDAL 不认识坐标系“{}”（{}）", "GDAL does not know the coordinate system '{}' ({})", text,
                           messages.joined()));
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

GDALDatasetUniquePtr create_geopackage(const std::filesystem::path& file) {
    const GdalMessages messages;
    RegisterOGRGeoPackage();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    GDALDatasetUniquePtr dataset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) throw DataError(say("无法创建 {}（{}）", "cannot create {} ({})", file.string(), messages.joined()));
    return dataset;
}

GDALDatasetUniquePtr open_geopackage(const std::filesystem::path& file) {
    const GdalMessages messages;
    RegisterOGRGeoPackage();
    const std::array<const char*, 2> drivers{"GPKG", nullptr};
    GDALDatasetUniquePtr dataset(
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers.data(), nullptr, nullptr));
    if (!dataset)
        throw DataError(say("GDAL 打不开 {}（{}）", "GDAL cannot open {} ({})", file.string(), messages.joined()));
    return dataset;
}

}  // namespace cunjing
