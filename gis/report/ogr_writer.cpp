// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/ogr_writer.hpp"

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"
#include "gis/geometry/wkb.hpp"
#include "gis/ingest/gdal_listener.hpp"
#include "gis/store/gdal.hpp"

namespace cunjing {
namespace {

OGRwkbGeometryType geometry_type(Dimension dimension) {
    switch (dimension) {
        case Dimension::point: return wkbPoint;
        case Dimension::line: return wkbMultiLineString;
        case Dimension::polygon: return wkbMultiPolygon;
        case Dimension::none: break;
    }
    return wkbNone;
}

}  // namespace

OgrWriter::OgrWriter(const std::filesystem::path& path, const char* driver, const std::string& work_crs)
    : path_(path), crs_(gdal_crs(work_crs)) {
    GDALAllRegister();
    const GdalListener listener;
    GDALDriver* found = GetGDALDriverManager()->GetDriverByName(driver);
    if (found == nullptr) fail(fmt::format("GDAL: {}", driver));
    dataset_.reset(found->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (dataset_ == nullptr) fail(listener.first_failure());
}

OgrWriter::~OgrWriter() {
    const GdalListener quiet;  // what could not be written was said, and the file goes
    dataset_.reset();
}

void OgrWriter::begin(const ExportLayer& layer) {
    tables_.clear();
    for (const Dimension dimension : layer.layer().dimensions) make_table(layer, dimension);
    if (tables_.empty()) make_table(layer, Dimension::none);
}

void OgrWriter::make_table(const ExportLayer& layer, Dimension dimension) {
    const GdalListener listener;
    CPLStringList options = table_options(layer);
    const std::string name = layer.layer().table_name(dimension);
    OGRLayer* table = dataset_->CreateLayer(name.c_str(), dimension == Dimension::none ? nullptr : &crs_,
                                            geometry_type(dimension), options.List());
    if (table == nullptr) fail(listener.first_failure());
    const std::vector<std::string> names = column_names(layer);
    for (std::size_t i = 0; i < names.size(); ++i) {
        OGRFieldDefn column(names[i].c_str(), OFTString);
        describe(column, layer.columns()[i].type);
        if (table->CreateField(&column) != OGRERR_NONE) fail(listener.first_failure());
    }
    tables_[dimension] = table;
}

std::int64_t OgrWriter::write(const ExportRows& rows) {
    const GdalListener listener;
    const bool in_transaction = dataset_->StartTransaction() == OGRERR_NONE;
    for (const std::size_t row : rows.rows) {
        const Shape shape = rows.shapes[row];
        const auto own = tables_.find(shape.dimension());
        OGRLayer* table = own != tables_.end() ? own->second : tables_.at(rows.layer.layer().dimensions.front());
        OGRFeature feature(table->GetLayerDefn());
        set_values(rows, row, feature);
        set_shape(shape, feature);
        if (table->CreateFeature(&feature) != OGRERR_NONE || listener.failed()) fail(listener.first_failure());
    }
    if (in_transaction && dataset_->CommitTransaction() != OGRERR_NONE) fail(listener.first_failure());
    return static_cast<std::int64_t>(rows.rows.size());
}

void OgrWriter::finish() {
    const GdalListener listener;
    dataset_->FlushCache();
    dataset_.reset();
    if (listener.failed()) fail(listener.first_failure());
}

std::vector<std::string> OgrWriter::column_names(const ExportLayer& layer) const {
    std::vector<std::string> names;
    for (const ExportColumn& column : layer.columns()) names.push_back(column.heading);
    return names;
}

void OgrWriter::describe(OGRFieldDefn& column, FieldType type) const {
    if (type == FieldType::integer) column.SetType(OFTInteger64);
    if (type == FieldType::real) column.SetType(OFTReal);
    if (type == FieldType::date) column.SetType(OFTDate);
    if (type != FieldType::boolean) return;
    column.SetType(OFTInteger);
    column.SetSubType(OFSTBoolean);
}

void OgrWriter::set_text(OGRFeature& feature, int column, const std::string& text) {
    feature.SetField(column, text.c_str());
}

void OgrWriter::set_values(const ExportRows& rows, std::size_t row, OGRFeature& feature) {
    for (std::size_t i = 0; i < rows.layer.columns().size(); ++i) {
        const ExportColumn& column = rows.layer.columns()[i];
        const Value value = rows.layer.value(column, rows.table, row);
        const int at = static_cast<int>(i);
        if (value.is_unknown())
            feature.SetFieldNull(at);
        else if (column.type == FieldType::real)
            feature.SetField(at, value.number());
        else if (column.type == FieldType::integer || column.type == FieldType::boolean)
            feature.SetField(at, static_cast<GIntBig>(value.number()));
        else if (column.type == FieldType::date)
            feature.SetField(at, rows.layer.text(column, rows.table, row).c_str());
        else
            set_text(feature, at, std::string(value.text()));
    }
}

void OgrWriter::set_shape(const Shape& shape, OGRFeature& feature) {
    if (shape.dimension() == Dimension::none) return;
    wkb_.clear();
    write_wkb(shape, wkb_);
    OGRGeometry* geometry = nullptr;
    if (OGRGeometryFactory::createFromWkb(wkb_.data(), &crs_, &geometry, wkb_.size()) != OGRERR_NONE) fail("WKB");
    feature.SetGeometryDirectly(geometry);
}

void OgrWriter::fail(const std::string& why) const {
    throw DataError(
        say("写不了 {}（{}）", "cannot write {} ({})", path_.filename().string(), why.empty() ? "GDAL" : why));
}

}  // namespace cunjing
