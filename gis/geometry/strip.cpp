// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/strip.hpp"

#include <algorithm>
#include <cmath>

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
/// cell is cut to a point by its neighbours.
bool cells_keep_apart(const PathFrame& frame, SegmentRange range, SideOffsets offsets) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (frame.is_pinched(i, 1, offsets.left_m) || frame.is_pinched(i, -1, offsets.right_m)) return false;
        for (std::size_t k = i + 1; k < range.last; ++k) {
            const Point d = frame.direction(i);
            const Point e = frame.direction(k);
            if (d.x * e.x + d.y * e.y <= 0) return false;
        }
    }
    return true;
}

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
    for (std::size_t i = range.first; i < range.last; ++i) {
        const Point a = path[i];
        const Point b = path[i + 1];
        const Point d = frame.direction(i);
        const HalfPlane right_of{a, {-d.y, d.x}};
        const HalfPlane left_of{a, {d.y, -d.x}};
        for (std::size_t r = 0; r < shape.ring_count(); ++r) {
            const Ring ring = shape.ring(r);
            for (std::size_t k = ring.size() > 1 ? 1 : 0; k < ring.size(); ++k)
                for (const auto& [half, offset_m] :
                     {std::pair(left_of, offsets.left_m), std::pair(right_of, offsets.right_m)}) {
                    Point p = ring[k > 0 ? k - 1 : 0];
                    Point q = ring[k];
                    if (!clip_segment(p, q, half)) continue;
                    if (frame.behind(i) != frame.segment_count() && !clip_segment(p, q, frame.bisector_at_end(i)))
                        continue;
                    if (const std::size_t previous = frame.before(i); previous != frame.segment_count()) {
                        const HalfPlane start = frame.bisector_at_end(previous);
                        if (!clip_segment(p, q, {start.origin, {-start.direction.x, -start.direction.y}})) continue;
                    }
                    const ShortestWay way = shortest_way(p, q, a, b);
                    if (way.distance_m - offset_m < best.clear_m) best = {way.distance_m - offset_m, way};
                }
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
