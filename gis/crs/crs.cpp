// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/crs/crs.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "gis/base/error.hpp"
#include "gis/crs/proj_handle.hpp"

namespace cunjing {
namespace {

constexpr int least_identify_confidence = 90;  // of 100: same definition, names differ in spelling only
constexpr int pseudo_mercator_method = 1024;   // EPSG coordinate operation method

int epsg_of(PJ_CONTEXT* context, PJ* crs) {
    const char* authority = proj_get_id_auth_name(crs, 0);
    if (authority != nullptr && std::string_view(authority) == "EPSG") return std::atoi(proj_get_id_code(crs, 0));
    int* confidence = nullptr;
    PJ_OBJ_LIST* found = proj_identify(context, crs, "EPSG", nullptr, &confidence);
    int code = 0;
    if (found != nullptr && proj_list_get_count(found) > 0 && confidence[0] >= least_identify_confidence) {
        const PjObject best(proj_list_get(context, found, 0));
        code = std::atoi(proj_get_id_code(best.get(), 0));
    }
    proj_int_list_destroy(confidence);
    proj_list_destroy(found);
    return code;
}

double metres_per_unit(PJ_CONTEXT* context, PJ* crs) {
    const PjObject axes(proj_crs_get_coordinate_system(context, crs));
    double factor = 1;
    if (axes)
        proj_cs_get_axis_info(context, axes.get(), 0, nullptr, nullptr, nullptr, &factor, nullptr, nullptr, nullptr);
    return factor;
}

struct Projection {
    double false_easting_m = 0;
    int method = 0;
    bool transverse_mercator = false;
};

Projection projection_of(PJ_CONTEXT* context, PJ* crs) {
    Projection projection;
    const PjObject conversion(proj_crs_get_coordoperation(context, crs));
    if (!conversion) return projection;
    const char* method = nullptr;
    const char* code = nullptr;
    proj_coordoperation_get_method_info(context, conversion.get(), &method, nullptr, &code);
    if (code != nullptr) projection.method = std::atoi(code);
    projection.transverse_mercator = method != nullptr && std::string_view(method).starts_with("Transverse Mercator");
    for (const char* name : {"False easting", "Easting at false origin"}) {
        const int index = proj_coordoperation_get_param_index(context, conversion.get(), name);
        double value = 0;
        double to_metres = 1;
        if (index >= 0 &&
            proj_coordoperation_get_param(context, conversion.get(), index, nullptr, nullptr, nullptr, &value, nullptr,
                                          &to_metres, nullptr, nullptr, nullptr, nullptr) != 0)
            projection.false_easting_m = value * to_metres;
    }
    return projection;
}

bool has_zone_prefix(const Projection& projection) {
    return projection.transverse_mercator && projection.false_easting_m >= 1e6 &&
           std::fmod(projection.false_easting_m, 1e6) == 5e5;
}

[[noreturn]] void refuse(const CrsInfo& info, const Text& why) {
    const std::string asked = info.epsg != 0 ? "EPSG:" + std::to_string(info.epsg) + " " + info.name : info.name;
    throw CrsError(say("{0} 不能作工作坐标系：{1}；请选 CGCS2000 三度带（如 EPSG:4545，中央经线 108°）或当地 UTM",
                       "{0} cannot be the work CRS: {2}; take CGCS2000 / 3-degree Gauss-Kruger (such as EPSG:4545, "
                       "central meridian 108°E) or the local UTM zone",
                       asked, why.zh, why.en));
}

}  // namespace

CrsInfo describe_crs(const std::string& crs) {
    PJ_CONTEXT* context = thread_pj_context();
    const PjObject found = find_crs(context, crs);
    const PJ_TYPE type = proj_get_type(found.get());
    CrsInfo info;
    info.name = proj_get_name(found.get());
    info.epsg = epsg_of(context, found.get());
    info.geographic = type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
    info.projected = type == PJ_TYPE_PROJECTED_CRS;
    if (!info.projected) return info;
    const Projection projection = projection_of(context, found.get());
    info.web_mercator = projection.method == pseudo_mercator_method;
    info.metres_per_unit = metres_per_unit(context, found.get());
    info.false_easting_m = projection.false_easting_m;
    info.zone_prefixed = has_zone_prefix(projection);
    return info;
}

Text crs_words(const std::string& crs) {
    const std::string name = describe_crs(crs).name;
    const bool is_cgcs2000 = name.find("CGCS2000") != std::string::npos;
    return {is_cgcs2000 ? "2000国家大地坐标系，" + name : name, name};
}

void require_work_crs(const std::string& crs) {
    const CrsInfo info = describe_crs(crs);
    if (info.geographic) refuse(info, say("单位是度，量不出米", "it counts degrees, and distances need metres"));
    if (!info.projected)
        refuse(info, say("不是平面投影坐标系", "it is not a projected system with two axes on the ground"));
    if (info.web_mercator)
        refuse(info, say("网络墨卡托的长度在中国偏大 15% 至 50%",
                         "Web Mercator stretches lengths by 15 to 50 percent "
                         "at the latitudes of China"));
    if (std::abs(info.metres_per_unit - 1) > 1e-9)
        refuse(info, say("单位是 {} 米，应为 1 米", "its unit is {} m, and 1 m is needed", info.metres_per_unit));
    if (info.zone_prefixed)
        refuse(info, say("东坐标前带有带号（东偏 {} 米）",
                         "zone numbers stand before its eastings (false easting {} m)", info.false_easting_m));
}

std::string work_crs_at(LonLat place) {
    if (!std::isfinite(place.lon_deg) || !std::isfinite(place.lat_deg) || std::abs(place.lat_deg) > 90)
        throw CrsError(say("经度 {}、纬度 {} 不是地球上的位置", "longitude {}, latitude {} is no place on Earth",
                           place.lon_deg, place.lat_deg));
    const double lon_deg = std::remainder(place.lon_deg, 360);
    if (lon_deg >= 73.5 && lon_deg <= 135.1 && place.lat_deg >= 18 && place.lat_deg <= 53.6) {
        const int meridian_deg = std::clamp(static_cast<int>(std::lround(lon_deg / 3)) * 3, 75, 135);
        return "EPSG:" + std::to_string(4534 + (meridian_deg - 75) / 3);
    }
    const int zone = std::clamp(static_cast<int>(std::floor((lon_deg + 180) / 6)) + 1, 1, 60);
    return "EPSG:" + std::to_string((place.lat_deg >= 0 ? 32600 : 32700) + zone);
}

}  // namespace cunjing
