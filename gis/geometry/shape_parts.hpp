// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Copies one part of a polygon into a feature that is being built, without the holes that are not wanted.
template <class Wanted>
void append_part(const Shape& shape, std::size_t part, ShapeColumn& column, Wanted&& wanted) {
    column.begin_part();
    for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
        if (r > shape.first_ring(part) && !wanted(shape.ring(r))) continue;
        column.begin_ring();
        for (const Point p : shape.ring(r)) column.add(p);
    }
}

/// The same with all holes.
inline void append_part(const Shape& shape, std::size_t part, ShapeColumn& column) {
    append_part(shape, part, column, [](Ring) { return true; });
}

/// Those parts of a polygon that are wanted (each shown as a shape of its own), as one feature; `none` when there are
/// none.
template <class Wanted>
ShapeColumn parts_where(const Shape& polygon, Wanted&& wanted) {
    ShapeColumn kept;
    kept.begin_feature(Dimension::polygon);
    for (std::size_t part = 0; part < polygon.part_count(); ++part) {
        ShapeColumn one;
        one.begin_feature(Dimension::polygon);
        append_part(polygon, part, one);
        one.end_feature();
        if (wanted(one[0])) append_part(polygon, part, kept);
    }
    kept.end_feature();
    return kept;
}

}  // namespace cunjing
