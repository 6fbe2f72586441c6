// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/arcs.hpp"

#include <ogr_geometry.h>

#include "gis/base/error.hpp"
#include "gis/store/gdal.hpp"

namespace cunjing {

std::vector<std::uint8_t> without_arcs(Bytes wkb) {
    OGRGeometry* made = nullptr;
    const GdalMessages messages;
    const OGRErr error = OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size());
    const OGRGeometryUniquePtr curved(made);
    if (error != OGRERR_NONE || !curved)
        throw GeometryError(say("带 OGR 读不了的圆弧", "a curve that OGR cannot read"));
    const OGRGeometryUniquePtr straight(curved->getLinearGeometry());
    std::vector<std::uint8_t> result(straight->WkbSize());
    straight->exportToWkb(wkbNDR, result.data(), wkbVariantIso);
    return result;
}

}  // namespace cunjing
