// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/network/line_network.hpp"
#include "tests/geometry/wkt.hpp"

namespace cunjing {

/// Lines of one layer, drawn as WKT.
inline ShapeColumn lines(const std::vector<std::string>& wkt) {
    ShapeColumn column;
    for (const std::string& line : wkt) append_wkt(column, line);
    return column;
}

/// A network of one layer of lines.
inline LineNetwork network_of(const std::vector<std::string>& wkt, const NetworkOptions& options = {}) {
    const ShapeColumn column = lines(wkt);
    return LineNetwork({column}, options);
}

}  // namespace cunjing
