// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/taken_ground.hpp"

#include <algorithm>

#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"

namespace cunjing {
namespace {

/// Whether a union would cost more than an overlay, which looks only at what is near.
bool has_many_points(const Shape& shape) {
    constexpr std::size_t many = 64;
    std::size_t points = 0;
    for (std::size_t ring = 0; ring < shape.ring_count(); ++ring) points += shape.ring(ring).size();
    return points > many;
}

/// Whether a shape may come within reach of a path.
bool may_reach(const Shape& shape, Ring path, double reach_m) {
    for (std::size_t i = 1; i < path.size(); ++i)
        if (!surely_farther(shape, path[i - 1], path[i], reach_m)) return true;
    return false;
}

/// Takes polygons away from ground, in one overlay.
void take(ShapeColumn& ground, const ShapeColumn& taken) {
    if (taken.size() == 0 || ground.dimension(0) == Dimension::none) return;
    const GeosGeometry left = GeosGeometry(ground[0]).difference(GeosGeometry::union_of(taken));
    ground = ShapeColumn();
    left.append_to(ground, Dimension::polygon);
}

}  // namespace

void TakenGround::add_area(const Shape& polygon) {
    if (polygon.dimension() == Dimension::polygon) areas_.append(polygon);
}

void TakenGround::index() {
    area_index_.emplace(areas_.boxes());
    lines_.index();
}

ShapeColumn TakenGround::left_of(ShapeColumn ground, const Shape& feature, double reach_m) const {
    const ShapeColumn pieces = outline_pieces(feature);
    ShapeColumn lines;
    lines_.append_near(pieces, reach_m, lines);
    take(ground, lines);
    ShapeColumn small;
    for (const std::uint32_t area : areas_near(pieces, reach_m)) {
        if (!has_many_points(areas_[area])) {
            small.append(areas_[area]);
            continue;
        }
        ShapeColumn large;
        large.append(areas_[area]);
        take(ground, large);
    }
    take(ground, small);
    return ground;
}

std::vector<std::uint32_t> TakenGround::areas_near(const ShapeColumn& pieces, double reach_m) const {
    std::vector<std::uint32_t> near;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        area_index_->visit(pieces.box(i).grown(reach_m), [&](std::uint32_t area) {
            if (has_many_points(areas_[area]) || may_reach(areas_[area], pieces[i].ring(0), reach_m))
                near.push_back(area);
        });
    std::ranges::sort(near);
    near.erase(std::unique(near.begin(), near.end()), near.end());
    return near;
}

}  // namespace cunjing
