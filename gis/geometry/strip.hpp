// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/cut_polygon.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/edge_index.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// How far a line reaches to its left and right, seen in the direction it is drawn.
struct SideOffsets {
    double left_m = 0;
    double right_m = 0;

    bool operator==(const SideOffsets&) const = default;
    [[nodiscard]] double greater_m() const { return std::max(left_m, right_m); }
};

/// A range of segments of a path: segment i goes from point i to point i + 1.
struct SegmentRange {
    std::size_t first = 0;
    std::size_t last = 0;  // one behind
};

/// How far a shape stays clear of a line's strip, and where it comes closest to the line.
struct Clearance {
    double clear_m = std::numeric_limits<double>::infinity();
    ShortestWay way;  // from the shape to the line itself
};

/// The clear distance from a shape to the strip round a path whose sides reach differently far: the least of
/// (distance to the path − offset of the side) over the shape's points; negative inside the strip.
/// Which side a point is on is told by the segment in whose cell it lies: cells meet at the bisectors of the joints,
/// so that a point near a vertex is never given the side of a segment it does not belong to.
/// Takes a path of at least two points without repeated ones; only the segments of the range are looked at.
/// Cost: edges of the shape × segments of the range.
[[nodiscard]] Clearance strip_clearance(const Shape& shape, Ring path, SegmentRange range, SideOffsets offsets);
/// The same, for one range of a path after another: the least of what they give is the clear distance to the strip.
/// Takes what is known to be as near: gives distance infinity where the range comes no nearer, and for a shape of many
/// edges perhaps where another range does.
/// Cost: of a shape of many edges only those near the range.
[[nodiscard]] Clearance strip_clearance(const IndexedShape& indexed, Ring path, SegmentRange range, SideOffsets offsets,
                                        double known_m = std::numeric_limits<double>::infinity());

/// The area a polygon shares with the strip round a path, in m².
/// Each segment's cell is a rectangle a side, cut at the bisector on the inside of a bend; the outside of a bend and
/// the ends are round. The polygon's rings are cut by those half-planes and circles, so nothing is approximated.
/// Takes a path without repeated points and the segments to look at: all that come within the greater offset of the
/// polygon. Gives nothing where cells of the range run into each other (a hairpin, a bend tighter than its offset), so
/// that they would be counted twice: there strip_cells and a union of polygons have the answer.
[[nodiscard]] std::optional<double> strip_overlap_m2(const Shape& polygon, Ring path, SegmentRange range,
                                                     SideOffsets offsets);

/// The same for a polygon of many edges.
/// Cost: a cell is laid over the pieces near it.
[[nodiscard]] std::optional<double> strip_overlap_m2(const CutPolygon& polygon, Ring path, SegmentRange range,
                                                     SideOffsets offsets);

/// The cells of the same strip as polygons, arcs as chords of 5 degrees.
[[nodiscard]] std::vector<std::vector<Point>> strip_cells(Ring path, SegmentRange range, SideOffsets offsets);

/// The cells of the strip of a whole path that is cut square at its ends: what is beside it, and nothing beyond.
[[nodiscard]] std::vector<std::vector<Point>> square_ended_cells(Ring path, SideOffsets offsets);

}  // namespace cunjing
