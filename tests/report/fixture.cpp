// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/report/fixture.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <catch2/catch.hpp>

namespace cunjing {
namespace {

std::string rounded_wkt(const OGRGeometry* shape) {
    if (shape == nullptr) return {};
    OGRWktOptions options;
    options.format = OGRWktFormat::F;
    options.precision = 3;
    options.variant = wkbVariantIso;
    return shape->exportToWkt(options);
}

ReadBack read_table(OGRLayer& layer) {
    ReadBack table;
    table.name = layer.GetName();
    OGRFeatureDefn& definition = *layer.GetLayerDefn();
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        table.columns.emplace_back(definition.GetFieldDefn(i)->GetNameRef());
    for (const auto& feature : layer) {
        std::vector<std::string> row;
        for (int i = 0; i < definition.GetFieldCount(); ++i) row.emplace_back(feature->GetFieldAsString(i));
        table.rows.push_back(row);
        table.shapes.push_back(rounded_wkt(feature->GetGeometryRef()));
    }
    return table;
}

std::string bytes_of(const std::string& path) {
    VSIStatBufL status;
    if (VSIStatL(path.c_str(), &status) != 0) return {};
    std::string all;
    if (VSI_ISDIR(status.st_mode)) {
        const CPLStringList names(VSIReadDir(path.c_str()));
        for (int i = 0; i < names.size(); ++i)
            if (std::string(names[i]) != "." && std::string(names[i]) != "..") all += bytes_of(path + "/" + names[i]);
        return all;
    }
    GByte* bytes = nullptr;
    vsi_l_offset size = 0;
    if (VSIIngestFile(nullptr, path.c_str(), &bytes, &size, -1) == 0) return {};
    all.assign(reinterpret_cast<const char*>(bytes), size);
    CPLFree(bytes);
    return all;
}

}  // namespace

std::vector<std::string> ReadBack::column(const std::string& heading) const {
    const auto found = std::ranges::find(columns, heading);
    INFO("columns: " << join(columns, ", "));
    REQUIRE(found != columns.end());
    std::vector<std::string> texts;
    for (const auto& row : rows) texts.push_back(row[static_cast<std::size_t>(found - columns.begin())]);
    return texts;
}

std::vector<ReadBack> read_back(const std::filesystem::path& path, const std::vector<std::string>& open_options) {
    GDALAllRegister();
    CPLStringList options;
    for (const std::string& option : open_options) options.AddString(option.c_str());
    const std::string name = path.extension() == ".zip" ? "/vsizip/" + path.string() : path.string();
    const GDALDatasetUniquePtr data(
        GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR, nullptr, options.List()));
    REQUIRE(data != nullptr);
    std::vector<ReadBack> tables;
    for (OGRLayer* layer : data->GetLayers()) tables.push_back(read_table(*layer));
    return tables;
}

CoopTown::CoopTown() {
    const Layer& layer = shipped_catalogue().layer("coop");
    Table table(layer);
    const auto square = [&](Point p) {
        table.shapes.begin_part();
        table.shapes.begin_ring();
        for (const Point corner : {p, Point{p.x, p.y + 10}, Point{p.x + 10, p.y + 10}, Point{p.x + 10, p.y}, p})
            table.shapes.add(corner);
    };
    table.set("uid", Value("coop-1"));
    table.set("owner", Value("=1+1"));
    table.set("species", Value("chicken"));
    table.set("headcount", Value(120));
    table.set("enclosed", Value(true));
    table.set("area_m2", Value(200.5));
    table.set("built_on", Value(static_cast<double>(parse_date("2023-05-06")->day)));
    table.set("note", Value("引号\" 逗号, <尖括号> & 换行\n第二行"));
    table.shapes.begin_feature(Dimension::polygon);
    square({500000, 3400000});
    square({500020, 3400000});
    table.shapes.end_feature();
    table.end_row();
    table.set("uid", Value("coop-2"));
    table.set("village_code", Value("500235111201"));
    table.shapes.append(Dimension::point, std::vector<Point>{{500100, 3400100}});
    table.end_row();
    project.append(table);
}

ExportReport CoopTown::write(const std::string& name, ExportOptions options) {
    if (options.layers.empty()) options.layers = {"coop"};
    options.out = folder / name;
    return export_layers(project.file(), shipped_catalogue(), options);
}

void add_finding(Project& project) {
    RunRecord run;
    run.rules.push_back({"coop-roadside", "poultry", {"道路两旁搭建圈舍", "Coop by the roadside"}, "", "", false});
    FindingRow finding;
    finding.rule = "coop-roadside";
    finding.verdict = "violated";
    finding.subject_layer = "coop";
    finding.subject_uid = "coop-1";
    finding.reference_layer = "road";
    finding.reference_uid = "road-1";
    finding.measure = "distance_m";
    finding.measured = 2.5;
    finding.limit = 5;
    finding.severity = 2;
    finding.responsible = "owner";
    finding.village_code = "500235111201";
    finding.village_how = "polygon";
    finding.place = Point{500000, 3400000};
    run.findings.add({finding});
    project.save_run(run);
}

std::string all_bytes(const std::filesystem::path& path) {
    const std::string ending = path.extension().string();
    return bytes_of(ending == ".zip" || ending == ".xlsx" ? "/vsizip/{" + path.string() + "}" : path.string());
}

}  // namespace cunjing
