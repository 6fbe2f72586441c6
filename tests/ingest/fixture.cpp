// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/fixture.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <stdexcept>

namespace cunjing {
namespace {

void require(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error("the test could not draw " + what);
}

OGRFieldType type_of(const std::string& word) {
    if (word == "integer") return OFTInteger64;
    if (word == "real") return OFTReal;
    if (word == "date") return OFTDate;
    return OFTString;
}

class Drawer {
public:
    Drawer(const std::filesystem::path& file, const Drawing& drawing) {
        GDALAllRegister();
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(drawing.driver.c_str());
        require(driver != nullptr, drawing.driver);
        const bool adds = std::filesystem::exists(file);
        data_.reset(adds ? GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE)
                         : driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        require(data_ != nullptr, file.string());
        OGRSpatialReference crs;
        crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        if (!drawing.crs.empty()) require(crs.SetFromUserInput(drawing.crs.c_str()) == OGRERR_NONE, drawing.crs);
        CPLStringList options;
        for (const std::string& option : drawing.creation_options) options.AddString(option.c_str());
        layer_ = data_->CreateLayer(drawing.layer.c_str(), drawing.crs.empty() ? nullptr : &crs, drawing.type,
                                    options.List());
        require(layer_ != nullptr, drawing.layer);
        for (const std::string& column : drawing.columns) {
            const std::size_t colon = column.find(':');
            const OGRFieldType type = colon == std::string::npos ? OFTString : type_of(column.substr(colon + 1));
            OGRFieldDefn field(column.substr(0, colon).c_str(), type);
            require(layer_->CreateField(&field) == OGRERR_NONE, column);
        }
    }

    void add(const OGRGeometry* shape, const std::vector<std::string>& values) {
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer_->GetLayerDefn()));
        if (shape != nullptr) feature->SetGeometry(shape);
        for (std::size_t i = 0; i < values.size(); ++i)
            if (!values[i].empty()) feature->SetField(static_cast<int>(i), values[i].c_str());
        require(layer_->CreateFeature(feature.get()) == OGRERR_NONE, "a feature");
    }

private:
    GDALDatasetUniquePtr data_;
    OGRLayer* layer_ = nullptr;
};

/// A copy of a project made once: making all tables takes longer than most tests.
Project fresh_project(const std::filesystem::path& file, const std::string& work_crs) {
    static const ScratchFolder folder;
    const auto blank = folder / (work_crs.substr(work_crs.find(':') + 1) + ".gpkg");
    if (!std::filesystem::exists(blank)) Project::create(blank, shipped_catalogue(), work_crs);
    std::filesystem::copy_file(blank, file);
    return Project::open(file, shipped_catalogue(), Access::read_write);
}

}  // namespace

const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

Town::Town(const std::string& work_crs) : project(fresh_project(folder / "town.gpkg", work_crs)) {}

ImportReport Town::import(const std::string& layer, const std::filesystem::path& source, ImportOptions options) {
    options.source = source;
    return import_vector(project, shipped_catalogue(), shipped_catalogue().layer(layer), options);
}

Table Town::read(const std::string& layer) const {
    const Layer& wanted = shipped_catalogue().layer(layer);
    return project.read(wanted, wanted.field_names());
}

std::int64_t Town::count(const std::string& layer) const {
    return project.count(shipped_catalogue().layer(layer));
}

std::vector<std::string> Town::texts(const std::string& layer, const std::string& field) const {
    const Table table = read(layer);
    const Column& column = table.column(table.layer().index_of(field));
    std::vector<std::string> words;
    for (std::size_t row = 0; row < table.size(); ++row)
        words.emplace_back(column.is_known(row) ? std::string(column.text(row)) : "?");
    return words;
}

std::unique_ptr<OGRGeometry> shape_of(const std::string& wkt) {
    if (wkt.empty()) return nullptr;
    OGRGeometry* shape = nullptr;
    OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &shape);
    require(shape != nullptr, wkt);
    return std::unique_ptr<OGRGeometry>(shape);
}

void draw(const std::filesystem::path& file, const Drawing& drawing, const std::vector<Drawn>& features) {
    Drawer drawer(file, drawing);
    for (const Drawn& feature : features) drawer.add(shape_of(feature.wkt).get(), feature.values);
}

void draw_shapes(const std::filesystem::path& file, const Drawing& drawing,
                 const std::vector<std::unique_ptr<OGRGeometry>>& shapes) {
    Drawer drawer(file, drawing);
    for (const auto& shape : shapes) drawer.add(shape.get(), {});
}

bool notes_say(const std::vector<Text>& notes, const std::string& words) {
    return std::ranges::any_of(notes, [&](const Text& note) {
        return note.en.find(words) != std::string::npos && !note.zh.empty() && note.zh != note.en;
    });
}

}  // namespace cunjing
