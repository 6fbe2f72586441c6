// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/export_format.hpp"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/ingest/gdal_listener.hpp"

namespace cunjing {
namespace {

namespace fs = std::filesystem;

const std::vector<ExportFormat>& export_formats() {
    static const std::vector<ExportFormat> formats{
        {"geojson", {".geojson", ".json"}, true},
        {"kml", {".kml"}, false},
        {"gpx", {".gpx"}, false},
        {"xlsx", {".xlsx"}, false},
        {"csv", {".csv"}, true},
        {"shp", {".zip"}, false},
        {"gpkg", {".gpkg"}, false},
    };
    return formats;
}

bool has_ending(const ExportFormat& format, const fs::path& out) {
    std::string ending = out.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return std::tolower(c); });
    return std::ranges::find(format.endings, ending) != format.endings.end();
}

/// A shapefile has many parts: without an archive to put them in they stand in a folder.
bool needs_folder(const ExportFormat& format, const fs::path& out) {
    return (format.one_layer_a_file || format.word == "shp") && !has_ending(format, out);
}

}  // namespace

const ExportFormat& export_format(const std::string& asked, const fs::path& out) {
    std::vector<std::string> words;
    std::vector<std::string> endings;
    for (const ExportFormat& other : export_formats())
        if (!asked.empty() && asked != other.word && has_ending(other, out))
            throw ConfigError(say("“{0}”的扩展名是 {1} 的，--format 却是 {2}",
                                  "the ending of '{0}' says {1}, --format says {2}", out.filename().string(),
                                  other.word, asked));
    for (const ExportFormat& format : export_formats()) {
        if (asked.empty() ? has_ending(format, out) : asked == format.word) return format;
        words.push_back(format.word);
        endings.insert(endings.end(), format.endings.begin(), format.endings.end());
    }
    if (!asked.empty()) {
        const Text hint = suggestion(asked, words);
        throw ConfigError(say("没有格式“{0}”{1}；可用：{3}", "there is no format '{0}'{2}; there are: {3}", asked,
                              hint.zh, hint.en, join(words, ", ")));
    }
    if (out.extension() == ".shp")
        throw ConfigError({"Shapefile 由几个文件组成：请写成 .zip，或写一个文件夹并加 --format shp",
                           "a Shapefile is several files: name a .zip, or a folder with --format shp"});
    throw ConfigError(say("从“{}”看不出格式；扩展名应为 {}，或用 --format 写明：{}",
                          "'{}' does not tell the format; its ending should be one of {}, or --format one of {}",
                          out.filename().string(), join(endings, " "), join(words, ", ")));
}

ExportOutput::ExportOutput(const ExportFormat& format, const fs::path& out, bool overwrite, std::size_t layers,
                           std::string work_crs, TextEncoding encoding)
    : format_(format),
      in_folder_(needs_folder(format, out)),
      place_(out, overwrite),
      work_crs_(std::move(work_crs)),
      encoding_(encoding) {
    if (format.one_layer_a_file && !in_folder_ && layers > 1)
        throw ConfigError(say("一个 {0} 文件只放一个图层，这里有 {1} 个：请写一个文件夹并加 --format {0}",
                              "a {0} file holds one layer, and these are {1}: name a folder with --format {0}",
                              format.word, layers));
    if (in_folder_ && format.one_layer_a_file) fs::create_directory(place_.path());
}

ExportWriter& ExportOutput::writer_for(const ExportLayer& layer) {
    if (format_.one_layer_a_file && in_folder_) {
        if (writer_ != nullptr) writer_->finish();
        writer_ = make_writer(place_.path() / (layer.layer().name + format_.endings.front()));
    } else if (writer_ == nullptr) {
        writer_ = make_writer(format_.word == "shp" && !in_folder_ ? place_.workshop() / "parts" : place_.path());
    }
    return *writer_;
}

void ExportOutput::finish() {
    writer_->finish();
    writer_.reset();
    if (format_.word == "shp" && !in_folder_) zip_parts();
    place_.put_in_place();
}

std::unique_ptr<ExportWriter> ExportOutput::make_writer(const fs::path& path) const {
    if (format_.word == "geojson") return geojson_writer(path);
    if (format_.word == "kml") return kml_writer(path);
    if (format_.word == "gpx") return gpx_writer(path);
    if (format_.word == "xlsx") return xlsx_writer(path);
    if (format_.word == "csv") return csv_writer(path);
    if (format_.word == "shp") return shapefile_writer(path, work_crs_, encoding_);
    return geopackage_writer(path, work_crs_);
}

void ExportOutput::zip_parts() const {
    std::vector<fs::path> parts;
    for (const auto& entry : fs::directory_iterator(place_.workshop() / "parts")) parts.push_back(entry.path());
    std::ranges::sort(parts);
    const GdalListener listener;
    const std::string archive = "/vsizip/{" + place_.path().string() + "}/";
    // While this handle is open, the parts are added to one archive.
    VSILFILE* whole = VSIFOpenL(archive.c_str(), "wb");
    bool done = whole != nullptr;
    for (const fs::path& part : parts)
        done = done && CPLCopyFile((archive + part.filename().string()).c_str(), part.c_str()) == 0;
    done = whole != nullptr && VSIFCloseL(whole) == 0 && done;
    if (!done || listener.failed())
        throw DataError(say("写不了 {}（{}）", "cannot write {} ({})", place_.path().filename().string(),
                            listener.first_failure()));
}

}  // namespace cunjing
