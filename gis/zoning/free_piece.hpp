// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/edge_index.hpp"

namespace cunjing {

/// Ground to lay a zone into: what lies in all of some polygons, such as a piece of free ground and a parcel.
class FreePiece {
public:
    /// Takes sound polygons of one part, whose points must outlive the piece.
    explicit FreePiece(const Shape& polygon) { within(polygon); }
    void within(const Shape& polygon);

    [[nodiscard]] bool covers(Point p) const;
    /// Whether all of a convex or other simple polygon without holes lies inside, and touches no border.
    [[nodiscard]] bool holds(const Shape& polygon) const;

private:
    friend class GrowingRectangle;
    std::vector<EdgeIndex> bounds_;
    std::vector<Shape> shapes_;
};

/// What a rectangle should be like.
struct WantedRectangle {
    Point middle;        // about: it may grow farther to one side than to the other
    Point along;         // the direction of its long side, of length 1
    double area_m2 = 0;  // no more than this
    double least_m2 = 0;
    double narrowest_m = 0;
    double longest = 1;  // its length by its width, at most
};

/// A rectangle of one feature that lies inside a piece, as large as is wanted or as there is room for; its corners are
/// full centimetres. Nothing where there is no room for the least.
[[nodiscard]] std::optional<ShapeColumn> rectangle_in(const FreePiece& piece, const WantedRectangle& wanted);

}  // namespace cunjing
