// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/gdal_listener.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>

namespace cunjing {

struct GdalListener::Handler {
    static void take(CPLErr kind, CPLErrorNum /*number*/, const char* message) noexcept {
        auto* self = static_cast<GdalListener*>(CPLGetErrorHandlerUserData());
        try {
            std::vector<std::string>& list = kind == CE_Debug     ? self->debug_
                                             : kind == CE_Warning ? self->warnings_
                                                                  : self->failures_;
            list.emplace_back(message);
        } catch (...) {
            // Out of memory inside a C callback: the message is lost, the work goes on.
        }
    }
};

GdalListener::GdalListener() {
    CPLPushErrorHandlerEx(&Handler::take, this);
}

GdalListener::GdalListener(const char* debug_driver) : debugging_(true) {
    const char* before = CPLGetThreadLocalConfigOption("CPL_DEBUG", nullptr);
    debug_before_ = before == nullptr ? "" : before;
    CPLSetThreadLocalConfigOption("CPL_DEBUG", debug_driver);
    CPLPushErrorHandlerEx(&Handler::take, this);
}

void GdalListener::forget() {
    failures_.clear();
    warnings_.clear();
    debug_.clear();
}

GdalListener::~GdalListener() {
    CPLPopErrorHandler();
    if (debugging_) CPLSetThreadLocalConfigOption("CPL_DEBUG", debug_before_.empty() ? nullptr : debug_before_.c_str());
}

}  // namespace cunjing
