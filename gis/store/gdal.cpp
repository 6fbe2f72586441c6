// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/gdal.hpp"

#include <algorithm>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

void collect(CPLErr severity, CPLErrorNum, const char* message) {
    if (severity < CE_Warning) return;
    auto* messages = static_cast<std::vector<std::string>*>(CPLGetErrorHandlerUserData());
    if (std::ranges::find(*messages, message) == messages->end()) messages->emplace_back(message);
}

}  // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(collect, &messages_);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

std::string GdalMessages::joined() const {
    return messages_.empty() ? "?" : join(messages_, "; ");
}

OGRSpatialReference gdal_crs(const std::string& text) {
    const GdalMessages messages;
    OGRSpatialReference crs;
    if (crs.SetFromUserInput(text.c_str()) != OGRERR_NONE)
        throw CrsError(say("GDAL 不认识坐标系“{}”（{}）", "GDAL does not know the coordinate system '{}' ({})", text,
                           messages.joined()));
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return crs;
}

}  // namespace cunjing
