// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/taken_ground.hpp"

#include <algorithm>

namespace cunjing {
namespace {

/// Whether a union would cost more than an overlay, which looks only at what is near.
bool has_many_points(const Shape& shape) {
    constexpr std::size_t many = 64;
    std::size_t points = 0;
    for (std::size_t ring = 0; ring < shape.ring_count(); ++ring) points += shape.ring(ring).size();
    return points > many;
}

}  // namespace

void TakenGround::add_area(const Shape& polygon) {
    if (polygon.dimension() == Dimension::polygon) areas_.append(polygon);
}

void TakenGround::add_line(const Shape& line, double half_width_m) {
    if (line.dimension() != Dimension::line || !(half_width_m > 0)) return;
    lines_.append(line);
    half_width_m_.push_back(half_width_m);
    widest_m_ = std::max(widest_m_, half_width_m);
}

void TakenGround::index() {
    area_index_.emplace(areas_.boxes());
    runs_.emplace(lines_);
}

GeosGeometry TakenGround::left_of(GeosGeometry ground, const Box& box) const {
    ShapeColumn small;
    std::vector<std::uint32_t> large;
    area_index_->visit(box, [&](std::uint32_t area) {
        if (has_many_points(areas_[area]))
            large.push_back(area);
        else
            small.append(areas_[area]);
    });
    append_lines(box, small);
    if (small.size() > 0) ground = ground.difference(GeosGeometry::union_of(small));
    for (const std::uint32_t area : large) ground = ground.difference(GeosGeometry(areas_[area]));
    return ground;
}

void TakenGround::append_lines(const Box& box, ShapeColumn& taken) const {
    std::vector<SegmentRun> found;
    runs_->find(box.grown(widest_m_), found);
    for (std::size_t first = 0; first < found.size();) {
        const std::uint32_t row = found[first].row;
        ShapeColumn near;
        near.begin_feature(Dimension::line);
        for (; first < found.size() && found[first].row == row; ++first) {
            near.begin_part();
            near.begin_ring();
            for (const Point p : runs_->points(found[first])) near.add(p);
        }
        near.end_feature();
        GeosGeometry(near[0]).grown(half_width_m_[row]).append_to(taken, Dimension::polygon);
    }
}

}  // namespace cunjing
