// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <proj.h>

#include <memory>
#include <string>

namespace cunjing {

struct PjContextCloser {
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};
struct PjCloser {
    void operator()(PJ* object) const { proj_destroy(object); }
};
/// A PROJ context that keeps quiet; PROJ allows it one thread at a time.
using PjContext = std::unique_ptr<PJ_CONTEXT, PjContextCloser>;
using PjObject = std::unique_ptr<PJ, PjCloser>;

/// Throws CrsError when PROJ cannot start (out of memory).
[[nodiscard]] PjContext new_pj_context();

/// The context that descriptions of this thread share: opening PROJ's database anew each time costs milliseconds.
[[nodiscard]] PJ_CONTEXT* thread_pj_context();

/// A coordinate system; what stands around it (bound to a shift, with heights) is taken off.
/// Takes "EPSG:4545", "4545", WKT, PROJJSON or a PROJ string; no names, of which PROJ would take the most alike.
/// Throws CrsError naming the text when PROJ does not know it or it is no coordinate system.
[[nodiscard]] PjObject find_crs(PJ_CONTEXT* context, const std::string& text);

/// The system with x as easting or longitude, whichever order its authority defines.
[[nodiscard]] PjObject with_x_first(PJ_CONTEXT* context, PjObject crs);

}  // namespace cunjing
