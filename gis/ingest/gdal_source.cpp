// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/gdal_source.hpp"

#include <algorithm>
#include <fstream>
#include <mutex>

#include "gis/base/error.hpp"
#include "gis/ingest/names.hpp"

namespace cunjing {
namespace fs = std::filesystem;
namespace {

CPLStringList to_list(const std::vector<std::string>& words) {
    CPLStringList list;
    for (const std::string& word : words) list.AddString(word.c_str());
    return list;
}

std::vector<std::string> layer_names(GDALDataset& source) {
    std::vector<std::string> names;
    for (OGRLayer* layer : source.GetLayers()) names.emplace_back(layer->GetName());
    return names;
}

bool is_track_log(GDALDataset& source) {
    return source.GetDriver() != nullptr && EQUAL(source.GetDriver()->GetDescription(), "GPX");
}

/// Whether a layer of a track log (GPX) has features of a kind that the catalogue layer takes, and is not only the
/// points of another of its layers.
bool may_fill(OGRLayer& candidate, const Layer& layer) {
    const std::string name = candidate.GetName();
    if (name == "route_points" || name == "track_points" || candidate.GetFeatureCount(TRUE) == 0) return false;
    switch (wkbFlatten(candidate.GetGeomType())) {
        case wkbPoint: return layer.has(Dimension::point);
        case wkbLineString:
        case wkbMultiLineString: return layer.has(Dimension::line);
        default: return true;
    }
}

}  // namespace

void register_drivers() {
    static std::once_flag once;
    std::call_once(once, [] { GDALAllRegister(); });
}

void require_readable(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error))
        throw DataError(say("没有文件 {0}：请检查路径", "there is no file {0}: check the path", path.string()));
    if (!fs::is_regular_file(path, error)) return;
    if (!std::ifstream(path).good())
        throw DataError(
            say("无法读取 {0}：请检查文件权限", "cannot read {0}: check the file's permissions", path.string()));
    if (fs::file_size(path, error) == 0)
        throw DataError(say("文件 {0} 是空的（0 字节）", "the file {0} is empty (0 bytes)", path.string()));
}

std::string gdal_name(const fs::path& path) {
    const std::string end = folded(path.extension().string());
    if (end == ".zip") return "/vsizip/" + fs::absolute(path).string();
    if (end == ".gz") return "/vsigzip/" + fs::absolute(path).string();
    return path.string();
}

GDALDatasetUniquePtr open_vector(const fs::path& path, const GdalListener& messages,
                                 const std::vector<std::string>& options, const std::vector<std::string>& drivers) {
    register_drivers();
    require_readable(path);
    const CPLStringList option_list = to_list(options);
    const CPLStringList driver_list = to_list(drivers);
    GDALDatasetUniquePtr source(GDALDataset::Open(gdal_name(path).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY,
                                                  drivers.empty() ? nullptr : driver_list.List(), option_list.List()));
    if (!source) {
        if (messages.failed())
            throw DataError(say("无法打开 {0}：文件已损坏或格式不符（GDAL：{1}）",
                                "cannot open {0}: damaged, or not what its name says (GDAL: {1})", path.string(),
                                messages.first_failure()));
        if (!drivers.empty())
            throw DataError(say("无法打开 {0}：文件已损坏、加了密码或格式与后缀不符",
                                "cannot open {0}: damaged, locked by a password, or not what its name says",
                                path.string()));
        throw DataError(say("无法打开 {0}：不是 GDAL 能识别的矢量格式（如 GeoPackage、Shapefile、GeoJSON、KML、DXF）",
                            "cannot open {0}: not a vector format that GDAL knows (such as GeoPackage, Shapefile, "
                            "GeoJSON, KML, DXF)",
                            path.string()));
    }
    return source;
}

OGRLayer& choose_layer(GDALDataset& source, const fs::path& path, const Layer& layer, const std::string& asked) {
    const std::vector<std::string> names = layer_names(source);
    const std::string all = join(names, ", ");
    if (!asked.empty()) {
        if (OGRLayer* found = source.GetLayerByName(asked.c_str())) return *found;
        const Text hint = suggestion(asked, names);
        throw DataError(say("{0} 中没有图层“{1}”{2}；其中有：{3}", "{0} has no layer '{1}'{4}; it has: {3}",
                            path.string(), asked, hint.zh, all, hint.en));
    }
    if (names.empty()) throw DataError(say("{0} 中没有图层", "{0} has no layers", path.string()));
    if (names.size() == 1) return *source.GetLayer(0);
    std::vector<OGRLayer*> called_so;
    std::vector<OGRLayer*> fitting;
    for (OGRLayer* candidate : source.GetLayers()) {
        if (is_called(layer, candidate->GetName())) called_so.push_back(candidate);
        if (may_fill(*candidate, layer)) fitting.push_back(candidate);
    }
    if (called_so.size() == 1) return *called_so.front();
    if (is_track_log(source) && fitting.size() == 1) return *fitting.front();
    throw DataError(say("{0} 有 {1} 个图层，无法确定哪个是 {2}：请用 --source-layer 指明（{3}）",
                        "{0} has {1} layers and it is not plain which is {2}: name one with --source-layer ({3})",
                        path.string(), names.size(), layer.name, all));
}

}  // namespace cunjing
