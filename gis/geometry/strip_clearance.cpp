// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "gis/geometry/edges.hpp"
#include "gis/geometry/strip.hpp"
#include "gis/geometry/strip_cell.hpp"

namespace cunjing {
namespace {

/// Whether a way to the path crosses another part of it first.
bool crosses_path(const ShortestWay& way, Ring path) {
    constexpr double at_its_end_m = 1e-6;
    const double west = std::min(way.from.x, way.to.x);
    const double east = std::max(way.from.x, way.to.x);
    const double south = std::min(way.from.y, way.to.y);
    const double north = std::max(way.from.y, way.to.y);
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const Point a = path[i];
        const Point b = path[i + 1];
        if ((a.x < west && b.x < west) || (a.x > east && b.x > east)) continue;
        if ((a.y < south && b.y < south) || (a.y > north && b.y > north)) continue;
        Point where;
        if (segments_meet(way.from, way.to, a, b, where) && distance_m(where, way.to) > at_its_end_m) return true;
    }
    return false;
}

/// A bound of the ground beside a segment, in force from a distance aside.
struct Bound {
    HalfPlane plane;  // without a direction: everywhere
    double from_m = 0;
};
/// The bounds at a joint: the bisector; and, from as far aside as a short neighbour no longer takes over what lies
/// beyond the bisector, the segment's square end.
using Bounds = std::array<Bound, 2>;
constexpr Bounds open_end = {Bound{}, Bound{{}, std::numeric_limits<double>::infinity()}};

/// The ground on one side of a segment, as far as it belongs to the segment and not to its neighbours.
class SideOfSegment {
public:
    SideOfSegment(const SegmentFrame& frame, Ring path, int side, double offset_m)
        : path_(path), a_(frame.leg().a), b_(frame.leg().b), offset_m_(offset_m) {
        const Point out = frame.leg().aside(side);
        beside_ = {a_, {-out.x, -out.y}};
        if (frame.previous())
            starts_ = {Bound{frame.start_bisector(), 0},
                       Bound{frame.square_start(), frame.bisector_reach_at_start_m(side)}};
        if (frame.next())
            ends_ = {Bound{frame.end_bisector(), 0}, Bound{frame.square_end(), frame.bisector_reach_at_end_m(side)}};
    }

    /// Looks whether part of the edge p–q is closer than the best so far.
    void look_at(Point p, Point q, Clearance& best) const {
        if (!clip_segment(p, q, beside_)) return;
        for (const Bound& start : starts_)
            for (const Bound& end : ends_) look_within(p, q, start, end, best);
    }

private:
    void look_within(Point p, Point q, const Bound& start, const Bound& end, Clearance& best) const {
        const double from_m = std::max(start.from_m, end.from_m);
        if (from_m - offset_m_ >= best.clear_m) return;
        if (!clip_segment(p, q, start.plane) || !clip_segment(p, q, end.plane)) return;
        const ShortestWay way = shortest_way(p, q, a_, b_);
        if (way.distance_m - offset_m_ >= best.clear_m || crosses_path(way, path_)) return;
        best = {way.distance_m - offset_m_, way};
    }

    Ring path_;
    Point a_;
    Point b_;
    double offset_m_;
    HalfPlane beside_;
    Bounds starts_ = open_end;
    Bounds ends_ = open_end;
};

/// The least distance that the box of the segment a–b allows.
double gap_m(const Box& box, Point a, Point b) {
    const double dx = std::max({box.min_x - std::max(a.x, b.x), std::min(a.x, b.x) - box.max_x, 0.0});
    const double dy = std::max({box.min_y - std::max(a.y, b.y), std::min(a.y, b.y) - box.max_y, 0.0});
    return std::sqrt(dx * dx + dy * dy);
}

/// The segment of the range whose box is nearest to a point of the path.
std::size_t segment_at(Point p, Ring path, SegmentRange range) {
    const Box here{p.x, p.y, p.x, p.y};
    std::size_t nearest = range.first;
    double least_m = std::numeric_limits<double>::infinity();
    for (std::size_t i = range.first; i < range.last && least_m > 0; ++i)
        if (const double gap = gap_m(here, path[i], path[i + 1]); gap < least_m) {
            least_m = gap;
            nearest = i;
        }
    return nearest;
}

void look_beside(const Shape& shape, const SideOfSegment& beside, Clearance& best) {
    for (std::size_t r = 0; r < shape.ring_count(); ++r) {
        const Ring ring = shape.ring(r);
        for (std::size_t k = ring.size() > 1 ? 1 : 0; k < ring.size(); ++k)
            beside.look_at(ring[k > 0 ? k - 1 : 0], ring[k], best);
    }
}

/// Looks at those edges of a large shape that may be nearer to the segment than the reach.
void look_beside(const EdgeIndex& index, const SideOfSegment& beside, Ring segment, double reach_m, Clearance& best) {
    index.visit(box_of(segment).grown(reach_m), [&](Point p, Point q) { beside.look_at(p, q, best); });
}

}  // namespace

Clearance strip_clearance(const IndexedShape& indexed, Ring path, SegmentRange range, SideOffsets offsets,
                          double known_m) {
    if (-offsets.greater_m() >= known_m) return {};
    const Shape& shape = indexed.shape();
    Clearance best;
    const Ring looked_at = path.subspan(range.first, range.last - range.first + 1);
    best.way = indexed.shortest_way_to_path(looked_at);
    if (best.way.distance_m > 0 && shape.dimension() == Dimension::polygon && indexed.covers(looked_at.front()))
        best.way = {0, looked_at.front(), looked_at.front()};
    best.clear_m = best.way.distance_m - offsets.greater_m();
    if (best.clear_m >= known_m) return {};
    if (offsets.left_m == offsets.right_m || best.way.distance_m == 0) return best;

    const ShortestWay nearest = best.way;
    // The shape's place nearest to the range is no farther from the path, wherever on it, nor its side narrower.
    constexpr double rounding_m = 1e-6;
    const double at_most_m = nearest.distance_m - std::min(offsets.left_m, offsets.right_m) + rounding_m;
    best.clear_m = std::numeric_limits<double>::infinity();
    const auto look_at = [&](std::size_t i) {
        const double least_m = gap_m(shape.box(), path[i], path[i + 1]);
        if (std::max(least_m, nearest.distance_m) - offsets.greater_m() >= best.clear_m) return;
        const SegmentFrame frame(path, i);
        for (const int side : {1, -1}) {
            const double offset_m = side > 0 ? offsets.left_m : offsets.right_m;
            const SideOfSegment beside(frame, path, side, offset_m);
            if (indexed.index() == nullptr)
                look_beside(shape, beside, best);
            else
                look_beside(*indexed.index(), beside, path.subspan(i, 2),
                            std::min({best.clear_m, known_m, at_most_m}) + offset_m, best);
        }
    };
    // The nearest segment first: once it is known, most of the others are too far to be looked at.
    const std::size_t first = segment_at(nearest.to, path, range);
    look_at(first);
    for (std::size_t i = range.first; i < range.last; ++i)
        if (i != first) look_at(i);
    return best;
}

Clearance strip_clearance(const Shape& shape, Ring path, SegmentRange range, SideOffsets offsets) {
    return strip_clearance(IndexedShape(shape), path, range, offsets);
}

}  // namespace cunjing
