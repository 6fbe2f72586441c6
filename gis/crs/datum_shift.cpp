// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/crs/datum_shift.hpp"

#include <cmath>
#include <string_view>
#include <utility>

#include "gis/base/error.hpp"
#include "gis/crs/proj_handle.hpp"

namespace cunjing {
namespace {

/// The system of longitude and latitude that a system rests on, as WKT.
std::string own_degrees(PJ_CONTEXT* context, const PJ* crs) {
    const PjObject geodetic(proj_crs_get_geodetic_crs(context, crs));
    return proj_as_wkt(context, geodetic.get(), PJ_WKT2_2019, nullptr);
}

std::string ellipsoid_of(PJ_CONTEXT* context, PJ* crs) {
    const PjObject ellipsoid(proj_get_ellipsoid(context, crs));
    double semi_major_m = 0;
    double inverse_flattening = 0;
    if (ellipsoid)
        proj_ellipsoid_get_parameters(context, ellipsoid.get(), &semi_major_m, nullptr, nullptr, &inverse_flattening);
    return fmt::format("+a={} +rf={}", semi_major_m, inverse_flattening);
}

std::string helmert(const DatumParameters& p) {
    return fmt::format(
        "+step +proj=helmert +x={} +y={} +z={} +rx={} +ry={} +rz={} +s={} +convention={}", p.dx_m, p.dy_m, p.dz_m,
        p.rx_arcsec, p.ry_arcsec, p.rz_arcsec, p.scale_ppm,
        p.rotation == DatumParameters::Rotation::position_vector ? "position_vector" : "coordinate_frame");
}

}  // namespace

struct DatumShift::Handle {
    PjContext context;  // stands first: freed after what was made with it
    CrsTransform to_own_degrees;
    PjObject operation;
    std::string from;
};

std::string old_datum_of(const std::string& crs) {
    PJ_CONTEXT* context = thread_pj_context();
    const PjObject found = find_crs(context, crs);
    const PjObject geodetic(proj_crs_get_geodetic_crs(context, found.get()));
    const PjObject datum(geodetic ? proj_crs_get_datum_forced(context, geodetic.get()) : nullptr);
    if (!datum) return {};
    const std::string_view name = proj_get_name(datum.get());
    if (name.find("Xian") != std::string_view::npos) return "Xian 1980";
    if (name.find("Beijing") != std::string_view::npos) return "Beijing 1954";
    return {};
}

DatumShift::DatumShift(const std::string& from, const DatumParameters& parameters) {
    const std::string datum = old_datum_of(from);
    if (datum.empty())
        throw CrsError(say("{} 不是西安 80 或北京 54 坐标系，不需要七参数",
                           "{} is not on Xian 1980 or Beijing 1954, and seven parameters are not for it", from));
    if (!parameters.source_crs.empty() && old_datum_of(parameters.source_crs) != datum)
        throw CrsError(say("参数文件适用于 {0}，来源却是 {1}（{2}）",
                           "the parameters start from {0}, but the source is in {1} ({2})", parameters.source_crs, from,
                           datum));
    PjContext own_context = new_pj_context();
    PJ_CONTEXT* context = own_context.get();
    const PjObject crs = find_crs(context, from);
    handle_ = std::make_unique<Handle>(
        Handle{std::move(own_context), CrsTransform(from, own_degrees(context, crs.get())), {}, from});
    const std::string pipeline = "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=cart " +
                                 ellipsoid_of(context, crs.get()) + " " + helmert(parameters) +
                                 " +step +inv +proj=cart +a=6378137 +rf=298.257222101 "
                                 "+step +proj=unitconvert +xy_in=rad +xy_out=deg";
    handle_->operation.reset(proj_create(context, pipeline.c_str()));
    if (!handle_->operation)
        throw CrsError(say("PROJ 不接受这些参数：{}", "PROJ does not take these parameters: {}", pipeline));
}

DatumShift::~DatumShift() = default;
DatumShift::DatumShift(DatumShift&&) noexcept = default;
DatumShift& DatumShift::operator=(DatumShift&&) noexcept = default;

LonLat DatumShift::operator()(Point p) const {
    const Point degrees = handle_->to_own_degrees(p);
    proj_errno_reset(handle_->operation.get());
    const PJ_COORD there = proj_trans(handle_->operation.get(), PJ_FWD, proj_coord(degrees.x, degrees.y, 0, 0));
    if (!std::isfinite(there.xy.x) || !std::isfinite(there.xy.y))
        throw CrsError(say("坐标 ({0}, {1}) 不在 {2} 的适用范围内", "the coordinates ({0}, {1}) lie outside {2}", p.x,
                           p.y, handle_->from));
    return {there.xy.x, there.xy.y};
}

}  // namespace cunjing
