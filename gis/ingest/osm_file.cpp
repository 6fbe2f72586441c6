// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_file.hpp"

#include <algorithm>
#include <string_view>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

GDALDatasetUniquePtr open_osm(const std::filesystem::path& path, const Catalogue& catalogue,
                              const GdalListener& listener) {
    const std::filesystem::path settings = catalogue.folder() / "osm" / "osmconf.ini";
    if (!std::filesystem::exists(settings))
        throw ConfigError(
            say("目录中没有 {}（OSM 读取设置）", "the catalogue has no {} (how OSM data are read)", settings.string()));
    require_readable(path);
    try {
        return open_vector(path, listener, {"CONFIG_FILE=" + settings.string()}, {"OSM"});
    } catch (const DataError& error) {
        throw DataError(say("{0} 不是可读的 OpenStreetMap 数据，应为 .osm.pbf、.osm 或 .osm.gz（{1}）",
                            "{0} is not OpenStreetMap data that can be read; .osm.pbf, .osm or .osm.gz would be right "
                            "({2})",
                            path.string(), error.message().zh, error.message().en));
    }
}

std::string text_of(const OGRFeature& feature, const char* field) {
    const int index = feature.GetFieldIndex(field);
    return index >= 0 && feature.IsFieldSetAndNotNull(index) ? feature.GetFieldAsString(index) : "";
}

/// Names the object and reads its tags; gives whether it is of a kind that is wanted.
bool describe(OGRLayer& layer, OsmFeature& feature) {
    const std::string_view kind = layer.GetName();
    if (kind == "points") {
        feature.id.kind = "node";
        feature.dimension = Dimension::point;
    } else if (kind == "lines") {
        feature.id.kind = "way";
        feature.dimension = Dimension::line;
    } else if (kind == "multipolygons") {
        feature.id.kind = "relation";
        feature.dimension = Dimension::polygon;
    } else {
        return false;
    }
    feature.id.number = text_of(*feature.feature, "osm_id");
    if (feature.id.number.empty()) {
        feature.id.kind = "way";
        feature.id.number = text_of(*feature.feature, "osm_way_id");
    }
    feature.tags.parse(text_of(*feature.feature, "all_tags"));
    return !feature.tags.empty();
}

}  // namespace

OsmFile::OsmFile(const std::filesystem::path& path, const Catalogue& catalogue)
    : path_(path.string()), source_(open_osm(path, catalogue, listener_)) {}

bool OsmFile::next(OsmFeature& feature) {
    OGRLayer* layer = nullptr;
    do {
        feature.feature.reset(source_->GetNextFeature(&layer, &share_read_, nullptr, nullptr));
        if (listener_.failed())
            throw DataError(say("{0} 已损坏或不完整，读到约 {1:.0f}% 处中断（GDAL：{2}）：请重新下载",
                                "{0} is damaged or cut, reading stopped at about {1:.0f} % (GDAL: {2}): fetch it again",
                                path_, share_read_ * 100, listener_.first_failure()));
        if (!feature.feature) return false;
    } while (!describe(*layer, feature));
    return true;
}

std::optional<Point> OsmFile::stated_middle() {
    OGREnvelope extent;
    if (source_->GetLayerCount() == 0 || source_->GetLayer(0)->GetExtent(&extent, FALSE) != OGRERR_NONE)
        return std::nullopt;
    return Point{(extent.MinX + extent.MaxX) / 2, (extent.MinY + extent.MaxY) / 2};
}

std::vector<std::string> OsmFile::broken_relations() const {
    constexpr std::string_view before = "Relation ";
    constexpr std::string_view behind = " has missing ways";
    std::vector<std::string> numbers;
    for (const std::string& message : listener_.debug()) {
        const std::size_t start = message.find(before);
        const std::size_t end = message.find(behind);
        if (start == std::string::npos || end == std::string::npos || end < start) continue;
        numbers.push_back(message.substr(start + before.size(), end - start - before.size()));
    }
    return numbers;
}

}  // namespace cunjing
