// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/strip.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "gis/geometry/edges.hpp"
#include "gis/geometry/strip_cell.hpp"

namespace cunjing {
namespace {

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
    if (a.x * a.x + a.y * a.y <= r2 && b.x * b.x + b.y * b.y <= r2) return a.x * b.y - a.y * b.x;
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

double twice_area_in_circle(Ring ring, Point centre, double radius_m) {
    double sum = 0;
    for (std::size_t i = 1; i < ring.size(); ++i)
        sum += twice_area_in_circle({ring[i - 1].x - centre.x, ring[i - 1].y - centre.y},
                                    {ring[i].x - centre.x, ring[i].y - centre.y}, radius_m);
    return sum;
}

bool is_beyond(const Box& box, Point centre, double radius_m) {
    const double dx = std::max({box.min_x - centre.x, centre.x - box.max_x, 0.0});
    const double dy = std::max({box.min_y - centre.y, centre.y - box.max_y, 0.0});
    return dx * dx + dy * dy >= radius_m * radius_m;
}

/// A polygon that cells are laid over one by one. Most cells are seen to be clear of its box, or to hold it, and cut
/// nothing.
class Overlaid {
public:
    explicit Overlaid(const Shape& polygon) : polygon_(polygon), scratch_(scratch()) {}

    /// The area under the segment's straight cell on a side.
    [[nodiscard]] double area_m2(const SegmentFrame& frame, int side, double offset_m) {
        if (!take_bounds(frame.straight_cell(side, offset_m).bounds)) return 0;
        return sum_over_rings([](Ring ring) { return twice_signed_area(ring); });
    }
    [[nodiscard]] double area_m2(const RoundCell& cell) {
        if (is_beyond(polygon_.box(), cell.centre, cell.radius_m) || !take_bounds(cell.bounds)) return 0;
        return sum_over_rings([&](Ring ring) { return twice_area_in_circle(ring, cell.centre, cell.radius_m); });
    }

private:
    /// Kept by each thread, so that cutting does not allocate.
    struct Scratch {
        std::vector<Point> ring;
        std::vector<Point> cut;
    };
    static Scratch& scratch() {
        thread_local Scratch own;
        return own;
    }

    /// Notes the bounds that cut the polygon's box; false when it is wholly beyond one.
    bool take_bounds(std::span<const HalfPlane> bounds) {
        cutting_ = 0;
        for (const HalfPlane& bound : bounds) {
            const Lie lie = lie_of(polygon_.box(), bound);
            if (lie == Lie::beyond) return false;
            if (lie == Lie::cut) bounds_[cutting_++] = bound;
        }
        return true;
    }

    template <class TwiceArea>
    double sum_over_rings(TwiceArea&& twice_area) {
        double sum = 0;
        for (std::size_t part = 0; part < polygon_.part_count(); ++part)
            for (std::size_t r = polygon_.first_ring(part); r < polygon_.first_ring(part + 1); ++r) {
                const double area = std::abs(twice_area(cut_ring(polygon_.ring(r)))) / 2;
                sum += r == polygon_.first_ring(part) ? area : -area;
            }
        return sum;
    }

    Ring cut_ring(Ring ring) {
        for (std::size_t i = 0; i < cutting_ && !ring.empty(); ++i) {
            clip_ring(ring, bounds_[i], scratch_.cut);
            scratch_.ring.swap(scratch_.cut);
            ring = scratch_.ring;
        }
        return ring;
    }

    const Shape& polygon_;
    Scratch& scratch_;
    std::array<HalfPlane, 4> bounds_;
    std::size_t cutting_ = 0;
};

/// A polygon cut into pieces that cells are laid over, each over those near it.
class OverlaidPieces {
public:
    explicit OverlaidPieces(const CutPolygon& polygon) : polygon_(polygon) {}

    [[nodiscard]] double area_m2(const SegmentFrame& frame, int side, double offset_m) {
        return sum_over_rings(box_of(frame.straight_outline(side, offset_m)),
                              frame.straight_cell(side, offset_m).bounds,
                              [](Ring ring) { return twice_signed_area(ring); });
    }
    [[nodiscard]] double area_m2(const RoundCell& cell) {
        if (!(cell.radius_m > 0)) return 0;
        const Point c = cell.centre;
        return sum_over_rings(Box{c.x, c.y, c.x, c.y}.grown(cell.radius_m), cell.bounds,
                              [&](Ring ring) { return twice_area_in_circle(ring, cell.centre, cell.radius_m); });
    }

private:
    template <class TwiceArea>
    double sum_over_rings(const Box& box, std::span<const HalfPlane> bounds, TwiceArea&& twice_area) {
        constexpr double rounding_m = 1e-6;
        double sum = 0;
        polygon_.visit(box.grown(rounding_m), [&](Ring ring) {
            for (const HalfPlane& bound : bounds) {
                clip_ring(ring, bound, cut_);
                ring_.swap(cut_);
                ring = ring_;
            }
            sum += twice_area(ring) / 2;
        });
        return sum;
    }

    const CutPolygon& polygon_;
    std::vector<Point> ring_;
    std::vector<Point> cut_;
};

/// Calls `straight(frame, side, offset_m)` and `round(cell)` for the cells of a range.
template <class Straight, class Round>
void visit_cells(Ring path, SegmentRange range, SideOffsets offsets, Straight&& straight, Round&& round) {
    if (range.first >= range.last) return;
    SegmentFrame frame(path, range.first);
    if (range.first == 0 && !is_closed_path(path)) {
        if (offsets.left_m > 0) round(frame.start_cap(1, offsets.left_m));
        if (offsets.right_m > 0) round(frame.start_cap(-1, offsets.right_m));
    }
    const bool seam_counted = range.first == 0 && range.last + 1 == path.size();
    if (frame.previous() && !seam_counted)
        SegmentFrame(path, range.first > 0 ? range.first - 1 : path.size() - 2)
            .visit_round_cells(offsets.left_m, offsets.right_m, round);
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (offsets.left_m > 0) straight(frame, 1, offsets.left_m);
        if (offsets.right_m > 0) straight(frame, -1, offsets.right_m);
        frame.visit_round_cells(offsets.left_m, offsets.right_m, round);
        if (i + 1 < range.last) frame.advance();
    }
}

/// The directions seen so far, as long as none is a quarter turn or more from another: then it is enough to know the
/// two that are farthest to the left and to the right.
class Fan {
public:
    explicit Fan(Point direction) : leftmost_(direction), rightmost_(direction) {}
    bool add(Point d) {
        if (!(leftmost_.x * d.x + leftmost_.y * d.y > 0) || !(rightmost_.x * d.x + rightmost_.y * d.y > 0))
            return false;
        if (leftmost_.x * d.y - leftmost_.y * d.x > 0) leftmost_ = d;
        if (rightmost_.x * d.y - rightmost_.y * d.x < 0) rightmost_ = d;
        return true;
    }

private:
    Point leftmost_;
    Point rightmost_;
};

/// Whether no two cells of the range can share ground: the path bends less than a quarter turn over it, and no
/// cell, nor one next to the range, is cut to a point by its neighbours.
bool cells_keep_apart(Ring path, SegmentRange range, SideOffsets offsets) {
    if (range.first >= range.last) return true;
    const auto is_pinched = [&](const SegmentFrame& frame) {
        return frame.is_pinched(1, offsets.left_m) || frame.is_pinched(-1, offsets.right_m);
    };
    const std::size_t segments = path.size() - 1;
    const bool closed = is_closed_path(path);
    const bool starts_anew = range.first == 0 && !closed;
    SegmentFrame frame(path, starts_anew ? 0 : (range.first + segments - 1) % segments);
    if (!starts_anew) {
        if (is_pinched(frame)) return false;
        frame.advance();
    }
    Fan directions(frame.leg().along);
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (is_pinched(frame) || (i > range.first && !directions.add(frame.leg().along))) return false;
        if (frame.next()) frame.advance();
    }
    return (range.last == segments && !closed) || !is_pinched(frame);
}

/// The area that the cells of a range share with what they are laid over.
template <class Under>
std::optional<double> overlap_m2(Under under, Ring path, SegmentRange range, SideOffsets offsets) {
    if (!cells_keep_apart(path, range, offsets)) return std::nullopt;
    double sum = 0;
    visit_cells(
        path, range, offsets,
        [&](const SegmentFrame& frame, int side, double offset_m) { sum += under.area_m2(frame, side, offset_m); },
        [&](const RoundCell& cell) { sum += under.area_m2(cell); });
    return sum;
}

}  // namespace

std::optional<double> strip_overlap_m2(const Shape& polygon, Ring path, SegmentRange range, SideOffsets offsets) {
    return overlap_m2(Overlaid(polygon), path, range, offsets);
}

std::optional<double> strip_overlap_m2(const CutPolygon& polygon, Ring path, SegmentRange range, SideOffsets offsets) {
    return overlap_m2(OverlaidPieces(polygon), path, range, offsets);
}

std::vector<std::vector<Point>> strip_cells(Ring path, SegmentRange range, SideOffsets offsets) {
    std::vector<std::vector<Point>> outlines;
    visit_cells(
        path, range, offsets,
        [&](const SegmentFrame& frame, int side, double offset_m) {
            outlines.push_back(frame.straight_outline(side, offset_m));
        },
        [&](const RoundCell& cell) { outlines.push_back(outline_of(cell)); });
    return outlines;
}

std::vector<std::vector<Point>> square_ended_cells(Ring path, SideOffsets offsets) {
    std::vector<std::vector<Point>> outlines;
    if (path.size() < 2) return outlines;
    SegmentFrame frame(path, 0);
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        if (offsets.left_m > 0) outlines.push_back(frame.straight_outline(1, offsets.left_m));
        if (offsets.right_m > 0) outlines.push_back(frame.straight_outline(-1, offsets.right_m));
        if (!frame.next()) break;
        frame.visit_round_cells(offsets.left_m, offsets.right_m,
                                [&](const RoundCell& cell) { outlines.push_back(outline_of(cell)); });
        frame.advance();
    }
    return outlines;
}

}  // namespace cunjing
