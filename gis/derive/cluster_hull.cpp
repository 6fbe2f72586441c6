// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/cluster_hull.hpp"

#include <algorithm>
#include <cmath>

#include "gis/derive/grown.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/edges.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/shape_parts.hpp"

namespace cunjing {
namespace {

ShapeColumn without_holes_below(const Shape& shape, double least_m2) {
    ShapeColumn filled;
    filled.begin_feature(Dimension::polygon);
    for (std::size_t part = 0; part < shape.part_count(); ++part)
        append_part(shape, part, filled, [&](Ring hole) { return std::abs(twice_signed_area(hole)) / 2 >= least_m2; });
    filled.end_feature();
    return filled;
}

/// Cuts the ground along barriers and leaves out what holds no member.
ShapeColumn cut_at(const ShapeColumn& barriers, const Shape& ground, const Shape& members) {
    constexpr double cut_m = 0.005;  // to each side: what is on both sides of a cut is not one polygon any more
    ShapeColumn pieces;
    GeosGeometry(ground).difference(GeosGeometry(barriers[0]).grown(cut_m)).append_to(pieces, Dimension::polygon);
    return parts_holding(pieces[0], members);
}

/// Whether something of a yard within a house may be farther than that from its walls.
bool stays_open(Ring yard, double buffer_m) {
    const Box box = box_of(yard);
    return std::min(box.max_x - box.min_x, box.max_y - box.min_y) > 2 * buffer_m;
}

/// Each member by itself, widened.
ShapeColumn widened(const Shape& members, double buffer_m) {
    ShapeColumn all;
    for (std::size_t part = 0; part < members.part_count(); ++part) {
        ShapeColumn one;
        one.begin_feature(Dimension::polygon);
        append_part(members, part, one, [&](Ring yard) { return stays_open(yard, buffer_m); });
        one.end_feature();
        all.append_all(grown(one[0], buffer_m));
    }
    return all;
}

}  // namespace

HullForm::HullForm(const DeriveInput& input)
    : buffer_m(input.number("cluster_buffer")),
      shrink_m(input.number("cluster_shrink")),
      hole_m2(input.number("cluster_hole")) {}

ShapeColumn members_of(const Dwellings& dwellings, const Cluster& cluster) {
    ShapeColumn members;
    members.begin_feature(Dimension::polygon);
    for (const std::uint32_t dwelling : cluster) {
        const Shape shape = dwellings.shapes[dwelling];
        for (std::size_t part = 0; part < shape.part_count(); ++part) append_part(shape, part, members);
    }
    members.end_feature();
    return members;
}

ShapeColumn hull_of(const Shape& members, const Barriers& barriers, const HullForm& form) {
    ShapeColumn drawn;
    GeosGeometry::union_of(widened(members, form.buffer_m))
        .grown(-form.shrink_m, grown_chords_in_quadrant)
        .append_to(drawn, Dimension::polygon);
    ShapeColumn hull = without_holes_below(drawn[0], form.hole_m2);
    const ShapeColumn cuts = barriers.near(hull.box(0));
    return cuts.dimension(0) == Dimension::none ? hull : cut_at(cuts, hull[0], members);
}

ShapeColumn parts_holding(const Shape& polygon, const Shape& members) {
    return parts_where(polygon, [&](const Shape& one) {
        bool holds_one = false;
        for (std::size_t member = 0; member < members.part_count() && !holds_one; ++member) {
            const Point corner = members.ring(members.first_ring(member)).front();
            holds_one = one.box().meets({corner.x, corner.y, corner.x, corner.y}) && covers(one, corner);
        }
        return holds_one;
    });
}

}  // namespace cunjing
