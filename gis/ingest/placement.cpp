// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/placement.hpp"

#include "gis/base/error.hpp"
#include "gis/crs/gcj.hpp"

namespace cunjing {
namespace {

constexpr const char* modern_degrees = "EPSG:4490";

[[noreturn]] void refuse_old_datum(const CrsInfo& info) {
    throw DataError(
        say("{}：没有全国通用的转换参数，直接转换会偏差几十到上百米。请向县自然资源部门索取当地七参数，"
            "写成文件后用 --datum-parameters 文件 给出",
            "{}: no national parameters exist, and without the local ones positions are tens of metres to a "
            "hundred off. Ask the county's natural resources bureau for its seven parameters and give them "
            "with --datum-parameters FILE",
            info.name));
}

std::optional<DatumShift> datum_shift(const SourceCrs& crs, const std::optional<DatumParameters>& parameters) {
    const std::string datum = old_datum_of(crs.definition);
    if (datum.empty() && parameters)
        throw ConfigError(say("{} 不是西安 80 或北京 54 坐标系，不要写 --datum-parameters",
                              "{} is not on Xian 1980 or Beijing 1954: leave --datum-parameters out", crs.info.name));
    if (datum.empty()) return std::nullopt;
    if (!parameters) refuse_old_datum(crs.info);
    return DatumShift(crs.definition, *parameters);
}

Text shift_note(MapShift shift) {
    if (shift == MapShift::gcj02)
        return {
            "坐标按 GCJ-02（高德、腾讯）纠正了偏移，公开算法，精度约 1 米",
            "positions were taken for GCJ-02 (Amap, Tencent) and moved back by the public algorithm, good to about a "
            "metre"};
    return {"坐标按 BD-09（百度）纠正了偏移，公开算法，精度约 1 米",
            "positions were taken for BD-09 (Baidu) and moved back by the public algorithm, good to about a metre"};
}

}  // namespace

Placement::Placement(const SourceCrs& crs, const std::optional<DatumParameters>& parameters,
                     const std::string& work_crs)
    : shift_(crs.shift),
      datum_(datum_shift(crs, parameters)),
      to_work_(datum_ ? modern_degrees : crs.definition, work_crs) {
    if (shift_ != MapShift::none) notes_.push_back(shift_note(shift_));
    if (datum_)
        notes_.push_back(say("从 {0} 按当地七参数转换（依据：{1}）",
                             "brought over from {0} by local parameters (document: {1})", crs.info.name,
                             parameters->document));
    if (to_work_.shift_unknown())
        notes_.push_back(say("{0} 与 {1} 之间的基准面偏移未知，位置可能偏差上百米：请用当地转换参数核对",
                             "the datum shift between {0} and {1} is not known, positions may be off by a hundred "
                             "metres and more: check with the local parameters",
                             crs.info.name, work_crs));
}

bool Placement::move(std::vector<Point>& points) const {
    if (shift_ == MapShift::none && !datum_ && to_work_.is_identity()) return true;
    try {
        for (Point& p : points) {
            if (datum_) {
                const LonLat degrees = (*datum_)(p);
                p = {degrees.lon_deg, degrees.lat_deg};
            } else if (shift_ != MapShift::none) {
                const LonLat shown{p.x, p.y};
                const LonLat place = shift_ == MapShift::gcj02 ? from_gcj02(shown) : from_bd09(shown);
                p = {place.lon_deg, place.lat_deg};
            }
        }
        to_work_.move(points);
    } catch (const CrsError&) {
        return false;
    }
    return true;
}

}  // namespace cunjing
