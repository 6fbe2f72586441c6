// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/fitting_view.hpp"

#include <algorithm>

namespace cunjing {

GroundView fitting_view(const Box& ground, const QRectF& frame_mm, const std::vector<double>& scales,
                        double room_round_mm) {
    const double wide = (ground.max_x - ground.min_x) * 1000 / std::max(1.0, frame_mm.width() - 2 * room_round_mm);
    const double high = (ground.max_y - ground.min_y) * 1000 / std::max(1.0, frame_mm.height() - 2 * room_round_mm);
    const double least = std::max({wide, high, 1.0});
    const auto round = std::ranges::lower_bound(scales, least);
    return {frame_mm, ground.middle(), round == scales.end() ? least : *round};
}

Box at_least(Box ground, double extent_m) {
    const Point middle = ground.middle();
    ground.add(Point{middle.x - extent_m / 2, middle.y - extent_m / 2});
    ground.add(Point{middle.x + extent_m / 2, middle.y + extent_m / 2});
    return ground;
}

}  // namespace cunjing
