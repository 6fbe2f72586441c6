// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/source_crs.hpp"

#include <cpl_conv.h>
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <array>
#include <cmath>
#include <memory>
#include <string_view>
#include <utility>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

constexpr double metres_per_prefix = 1e6;
constexpr int first_three_degree_zone = 25;  // 75°E, the westernmost of the country
constexpr int last_three_degree_zone = 45;
constexpr int first_six_degree_zone = 13;
constexpr int last_six_degree_zone = 23;
constexpr int epsg_three_degree_prefixed = 4513;  // CGCS2000 / 3-degree Gauss-Kruger zone 25
constexpr int epsg_six_degree_prefixed = 4491;    // CGCS2000 / Gauss-Kruger zone 13

/// "EPSG:n" where the system says so of itself, else its whole definition.
std::string definition_of(const OGRSpatialReference& srs) {
    const char* authority = srs.GetAuthorityName(nullptr);
    const char* code = srs.GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) return std::string(authority) + ":" + code;
    const std::unique_ptr<OGRSpatialReference> known(srs.FindBestMatch(90));
    if (known && known->GetAuthorityCode(nullptr) != nullptr)
        return std::string(known->GetAuthorityName(nullptr)) + ":" + known->GetAuthorityCode(nullptr);
    const std::array<const char*, 2> options{"FORMAT=WKT2_2019", nullptr};
    char* text = nullptr;
    const bool exported = srs.exportToWkt(&text, options.data()) == OGRERR_NONE;
    std::string wkt = exported && text != nullptr ? text : "";
    CPLFree(text);
    return wkt;
}

int prefix_of(Point p) {
    return static_cast<int>(std::floor(p.x / metres_per_prefix));
}

bool is_zone(int prefix) {
    return (prefix >= first_six_degree_zone && prefix <= last_six_degree_zone) ||
           (prefix >= first_three_degree_zone && prefix <= last_three_degree_zone);
}

int epsg_of_prefix(int prefix) {
    return prefix >= first_three_degree_zone ? epsg_three_degree_prefixed + prefix - first_three_degree_zone
                                             : epsg_six_degree_prefixed + prefix - first_six_degree_zone;
}

}  // namespace

std::string crs_of_word(const std::string& word) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 6> words{{{"wgs84", "EPSG:4326"},
                                                                                    {"cgcs2000", "EPSG:4490"},
                                                                                    {"xian80", "EPSG:4610"},
                                                                                    {"beijing54", "EPSG:4214"},
                                                                                    {"gcj02", "EPSG:4326"},
                                                                                    {"bd09", "EPSG:4326"}}};
    const std::string spelling = folded(word);
    for (const auto& [name, definition] : words)
        if (spelling == name) return definition;
    return word;
}

SourceCrs source_crs_of(OGRLayer& layer, const std::string& asked) {
    SourceCrs crs;
    const OGRSpatialReference* stated = layer.GetSpatialRef();
    if (stated != nullptr && stated->IsLocal() == 0) crs.definition = definition_of(*stated);
    if (!asked.empty()) {
        const std::string meant = crs_of_word(asked);
        crs.overridden = !crs.definition.empty() && crs.definition != meant;
        crs.definition = meant;
        if (folded(asked) == "gcj02") crs.shift = MapShift::gcj02;
        if (folded(asked) == "bd09") crs.shift = MapShift::bd09;
    }
    if (!crs.definition.empty()) crs.info = describe_crs(crs.definition);
    if (crs.shift == MapShift::gcj02) crs.info.name = "GCJ-02";
    if (crs.shift == MapShift::bd09) crs.info.name = "BD-09";
    return crs;
}

Text crs_hint(Point p) {
    if (std::abs(p.x) <= 180 && std::abs(p.y) <= 90)
        return say(
            "；坐标像是经纬度（{0}, {1}）：手机、GPS 取的写 wgs84，国土数据写 "
            "cgcs2000（EPSG:4490），高德、腾讯、奥维取的写 "
            "gcj02，百度取的写 bd09",
            "; the coordinates look like degrees ({0}, {1}): say wgs84 if taken by a phone or GPS, cgcs2000 "
            "(EPSG:4490) "
            "if from the land office, gcj02 if from Amap, Tencent or Ovital, bd09 if from Baidu",
            p.x, p.y);
    const int prefix = prefix_of(p);
    if (!is_zone(prefix)) return {};
    return say("；东坐标 {0:.0f} 带有带号 {1}，若是 2000 国家大地坐标系请写 --source-crs EPSG:{2}",
               "; the easting {0:.0f} bears zone number {1}: --source-crs EPSG:{2} if it is CGCS2000", p.x, prefix,
               epsg_of_prefix(prefix));
}

void refuse_without_crs(const std::filesystem::path& path, const Text& hint) {
    throw DataError(say("{0} 没有说明坐标系：请用 --source-crs 指明，例如 --source-crs EPSG:4545{1}",
                        "{0} does not say its coordinate system: name it with --source-crs, as in --source-crs "
                        "EPSG:4545{2}",
                        path.string(), hint.zh, hint.en));
}

void ZonePrefix::find_zones() {
    if (std::exchange(looked_, true)) return;
    const CrsInfo info = describe_crs(crs_);
    crs_name_ = info.epsg != 0 ? fmt::format("EPSG:{}", info.epsg) : info.name;
    if (info.geographic || info.web_mercator || info.zone_prefixed || info.metres_per_unit != 1) return;
    applies_ = true;
    const double meridian_deg = CrsTransform(crs_, "EPSG:4326")(Point{info.false_easting_m, 0}).x;
    three_degree_zone_ = static_cast<int>(std::lround(meridian_deg / 3));
    const double six_degree_zone = (meridian_deg + 3) / 6;
    constexpr double datum_shift_deg = 0.01;
    if (std::abs(six_degree_zone - std::round(six_degree_zone)) < datum_shift_deg)
        six_degree_zone_ = static_cast<int>(std::lround(six_degree_zone));
}

void ZonePrefix::remove(std::vector<Point>& points) {
    if (points.empty()) return;
    const int prefix = prefix_of(points.front());
    if (!is_zone(prefix)) return;
    find_zones();
    if (!applies_) return;
    if (prefix != three_degree_zone_ && prefix != six_degree_zone_)
        throw DataError(
            say("东坐标 {0:.3f} 带有带号 {1}，但 {2} 是第 {3} 带：请用 --source-crs EPSG:{4}（2000 国家大地坐标系）",
                "the easting {0:.3f} bears zone number {1}, but {2} is zone {3}: use --source-crs EPSG:{4} "
                "(CGCS2000)",
                points.front().x, prefix, crs_name_, three_degree_zone_, epsg_of_prefix(prefix)));
    for (Point& p : points) p.x -= prefix * metres_per_prefix;
    prefix_ = prefix;
    ++removed_;
}

Text ZonePrefix::note() const {
    return say("{0} 行的东坐标带有带号 {1}（如 {1} 000 000 m 起），而 {2} 不带带号：已去掉带号",
               "the eastings of {0} rows bear zone number {1}, which {2} does not have: {1} 000 000 m were taken off",
               removed_, prefix_, crs_name_);
}

}  // namespace cunjing
