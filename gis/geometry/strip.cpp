// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/strip.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "gis/geometry/strip_cell.hpp"

namespace cunjing {
namespace {

/// The part of the segment a–b inside a half-plane; false when there is none.
bool clip_segment(Point& a, Point& b, const HalfPlane& plane) {
    const double at_a = plane.beyond(a);
    const double at_b = plane.beyond(b);
    if (at_a > 0 && at_b > 0) return false;
    if (at_a <= 0 && at_b <= 0) return true;
    const double share = at_a / (at_a - at_b);
    const Point cut{a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
    (at_a > 0 ? a : b) = cut;
    return true;
}

/// A ring cut by a half-plane (Sutherland–Hodgman); a concave ring keeps its area, pieces joined along the cut.
void clip_ring(const std::vector<Point>& ring, const HalfPlane& plane, std::vector<Point>& result) {
    result.clear();
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1];
        const double at_a = plane.beyond(a);
        const double at_b = plane.beyond(b);
        if (at_a <= 0) result.push_back(a);
        if ((at_a < 0 && at_b > 0) || (at_a > 0 && at_b < 0)) {
            const double share = at_a / (at_a - at_b);
            result.push_back({a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)});
        }
    }
    if (!result.empty()) result.push_back(result.front());
}

/// Twice the signed area of the triangle centre–a–b inside the circle, a and b taken relative to its centre.
double twice_area_in_circle(Point a, Point b, double radius_m) {
    const double r2 = radius_m * radius_m;
    const auto sector = [r2](Point p, Point q) {
        return r2 * std::atan2(p.x * q.y - p.y * q.x, p.x * q.x + p.y * q.y);
    };
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double aa = dx * dx + dy * dy;
    if (!(aa > 0)) return 0;
    const double bb = a.x * dx + a.y * dy;
    const double discriminant = bb * bb - aa * (a.x * a.x + a.y * a.y - r2);
    if (discriminant <= 0) return sector(a, b);
    const double root = std::sqrt(discriminant);
    const double enter = std::clamp((-bb - root) / aa, 0.0, 1.0);
    const double leave = std::clamp((-bb + root) / aa, 0.0, 1.0);
    if (enter >= leave) return sector(a, b);
    const Point p{a.x + enter * dx, a.y + enter * dy};
    const Point q{a.x + leave * dx, a.y + leave * dy};
    return (enter > 0 ? sector(a, p) : 0) + (p.x * q.y - p.y * q.x) + (leave < 1 ? sector(q, b) : 0);
}

double twice_area_in_circle(const std::vector<Point>& ring, Point centre, double radius_m) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        sum += twice_area_in_circle({ring[i - 1].x - centre.x, ring[i - 1].y - centre.y},
                                    {ring[i].x - centre.x, ring[i].y - centre.y}, radius_m);
    return sum;
}

double overlap_with_cell_m2(const Shape& polygon, const StripCell& cell) {
    double sum = 0;
    std::vector<Point> ring;
    std::vector<Point> cut;
    for (std::size_t part = 0; part < polygon.part_count(); ++part)
        for (std::size_t r = polygon.first_ring(part); r < polygon.first_ring(part + 1); ++r) {
            ring.assign(polygon.ring(r).begin(), polygon.ring(r).end());
            for (const HalfPlane& bound : cell.bounds) {
                clip_ring(ring, bound, cut);
                ring.swap(cut);
                if (ring.empty()) break;
            }
            const double area = std::abs(cell.radius_m > 0 ? twice_area_in_circle(ring, cell.centre, cell.radius_m)
                                                           : twice_signed_area(ring)) /
                                2;
            sum += r == polygon.first_ring(part) ? area : -area;
        }
    return sum;
}

std::vector<StripCell> cells_of(const PathFrame& frame, SegmentRange range, SideOffsets offsets) {
    std::vector<StripCell> cells;
    if (range.first == 0 && !frame.is_closed()) frame.add_start_cap(offsets.left_m, offsets.right_m, cells);
    if (range.first < range.last) {
        const std::size_t previous = frame.before(range.first);
        const bool seam_counted = frame.is_closed() && range.first == 0 && range.last == frame.segment_count();
        if (previous != frame.segment_count() && !seam_counted)
            frame.add_round_cells(previous, offsets.left_m, offsets.right_m, cells);
    }
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (offsets.left_m > 0) cells.push_back(frame.straight_cell(i, 1, offsets.left_m));
        if (offsets.right_m > 0) cells.push_back(frame.straight_cell(i, -1, offsets.right_m));
        frame.add_round_cells(i, offsets.left_m, offsets.right_m, cells);
    }
    return cells;
}

/// Whether no two cells of the range can share ground: the path bends less than a quarter turn over it, and no
/// cell, nor one next to the range, is cut to a point by its neighbours.
bool cells_keep_apart(const PathFrame& frame, SegmentRange range, SideOffsets offsets) {
    const auto is_pinched = [&](std::size_t i) {
        return i != frame.segment_count() &&
               (frame.is_pinched(i, 1, offsets.left_m) || frame.is_pinched(i, -1, offsets.right_m));
    };
    if (range.first < range.last && (is_pinched(frame.before(range.first)) || is_pinched(frame.behind(range.last - 1))))
        return false;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (is_pinched(i)) return false;
        for (std::size_t k = i + 1; k < range.last; ++k) {
            const Point d = frame.direction(i);
            const Point e = frame.direction(k);
            if (d.x * e.x + d.y * e.y <= 0) return false;
        }
    }
    return true;
}

/// Whether a way to the path crosses another part of it first.
bool crosses_path(const ShortestWay& way, Ring path) {
    constexpr double at_its_end_m = 1e-6;
    Box round_way;
    round_way.add(way.from);
    round_way.add(way.to);
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        Box round_segment;
        round_segment.add(path[i]);
        round_segment.add(path[i + 1]);
        if (!round_segment.meets(round_way)) continue;
        const ShortestWay crossing = shortest_way(way.from, way.to, path[i], path[i + 1]);
        if (crossing.distance_m == 0 && distance_m(crossing.from, way.to) > at_its_end_m) return true;
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
    SideOfSegment(const PathFrame& frame, std::size_t segment, int side, double offset_m)
        : frame_(frame), a_(frame.path()[segment]), b_(frame.path()[segment + 1]), offset_m_(offset_m) {
        const Point d = frame.direction(segment);
        beside_ = {a_, {d.y * side, -d.x * side}};
        if (const std::size_t previous = frame.before(segment); previous != frame.segment_count()) {
            const HalfPlane bisector = frame.bisector_at_end(previous);
            starts_ = {Bound{{bisector.origin, {-bisector.direction.x, -bisector.direction.y}}, 0},
                       Bound{frame.square_start(segment), frame.bisector_reach_at_start_m(segment, side)}};
        }
        if (frame.behind(segment) != frame.segment_count())
            ends_ = {Bound{frame.bisector_at_end(segment), 0},
                     Bound{frame.square_end(segment), frame.bisector_reach_at_end_m(segment, side)}};
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
        if (way.distance_m - offset_m_ >= best.clear_m || crosses_path(way, frame_.path())) return;
        best = {way.distance_m - offset_m_, way};
    }

    const PathFrame& frame_;
    Point a_;
    Point b_;
    double offset_m_;
    HalfPlane beside_;
    Bounds starts_ = open_end;
    Bounds ends_ = open_end;
};

}  // namespace

Clearance strip_clearance(const Shape& shape, Ring path, SegmentRange range, SideOffsets offsets) {
    Clearance best;
    const Ring looked_at = path.subspan(range.first, range.last - range.first + 1);
    best.way = shortest_way_to_path(shape, looked_at);
    if (best.way.distance_m > 0 && shape.dimension() == Dimension::polygon && covers(shape, looked_at.front()))
        best.way = {0, looked_at.front(), looked_at.front()};
    best.clear_m = best.way.distance_m - offsets.greater_m();
    if (offsets.left_m == offsets.right_m || best.way.distance_m == 0) return best;

    best.clear_m = std::numeric_limits<double>::infinity();
    const PathFrame frame(path);
    for (std::size_t i = range.first; i < range.last; ++i)
        for (const auto& [side, offset_m] : {std::pair(1, offsets.left_m), std::pair(-1, offsets.right_m)}) {
            const SideOfSegment beside(frame, i, side, offset_m);
            for (std::size_t r = 0; r < shape.ring_count(); ++r) {
                const Ring ring = shape.ring(r);
                for (std::size_t k = ring.size() > 1 ? 1 : 0; k < ring.size(); ++k)
                    beside.look_at(ring[k > 0 ? k - 1 : 0], ring[k], best);
            }
        }
    return best;
}

std::optional<double> strip_overlap_m2(const Shape& polygon, Ring path, SegmentRange range, SideOffsets offsets) {
    const PathFrame frame(path);
    if (!cells_keep_apart(frame, range, offsets)) return std::nullopt;
    double sum = 0;
    for (const StripCell& cell : cells_of(frame, range, offsets)) sum += overlap_with_cell_m2(polygon, cell);
    return sum;
}

std::vector<std::vector<Point>> strip_cells(Ring path, SegmentRange range, SideOffsets offsets) {
    std::vector<std::vector<Point>> outlines;
    for (StripCell& cell : cells_of(PathFrame(path), range, offsets)) outlines.push_back(std::move(cell.outline));
    return outlines;
}

}  // namespace cunjing
