// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/crs/proj_handle.hpp"

#include <algorithm>
#include <cctype>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

/// The text as PROJ reads it, or "" for a mere name.
std::string without_doubt(const std::string& text) {
    if (text.empty()) return {};
    if (std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; })) return "EPSG:" + text;
    return text.find_first_of(":[{=") == std::string::npos ? std::string() : text;
}

/// The horizontal system itself, without bound shift and heights.
PjObject horizontal(PJ_CONTEXT* context, PjObject crs) {
    while (crs) {
        const PJ_TYPE type = proj_get_type(crs.get());
        if (type == PJ_TYPE_BOUND_CRS)
            crs.reset(proj_get_source_crs(context, crs.get()));
        else if (type == PJ_TYPE_COMPOUND_CRS)
            crs.reset(proj_crs_get_sub_crs(context, crs.get(), 0));
        else
            break;
    }
    return crs;
}

}  // namespace

PjContext new_pj_context() {
    PjContext context(proj_context_create());
    if (!context) throw CrsError(say("无法启动 PROJ", "PROJ cannot be started"));
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

PJ_CONTEXT* thread_pj_context() {
    thread_local const PjContext context = new_pj_context();
    return context.get();
}

PjObject find_crs(PJ_CONTEXT* context, const std::string& text) {
    PjObject crs(proj_create(context, without_doubt(text).c_str()));
    if (crs && proj_is_crs(crs.get()) != 0) crs = horizontal(context, std::move(crs));
    if (!crs || proj_is_crs(crs.get()) == 0)
        throw CrsError(say("PROJ 不认识坐标系“{}”；应写成 EPSG:4545 这样的代码、WKT 或 PROJ 字符串",
                           "PROJ does not know the coordinate system '{}'; write a code such as EPSG:4545, WKT or a "
                           "PROJ string",
                           text));
    return crs;
}

PjObject with_x_first(PJ_CONTEXT* context, PjObject crs) {
    PjObject normal(proj_normalize_for_visualization(context, crs.get()));
    return normal ? std::move(normal) : std::move(crs);
}

}  // namespace cunjing
