// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/strip_cell.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

Point plus(Point p, Point d, double times) {
    return {p.x + d.x * times, p.y + d.y * times};
}
Point minus(Point d) {
    return {-d.x, -d.y};
}
/// The direction to the given side (left +1, right −1) of a direction.
Point aside(Point d, int side) {
    return {-d.y * side, d.x * side};
}
double cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}
double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}

/// How far along the segment the inner bisector moves its end, per metre of offset: tan of half the turn.
double inset_per_metre(Point d, Point next, int side) {
    const double turn_to_side = cross(d, next) * side;
    return turn_to_side > 0 ? turn_to_side / std::max(1 + dot(d, next), 1e-9) : 0;
}

/// A circular sector from direction a by an angle (positive: counter-clockwise) of at most half a turn.
StripCell sector(Point centre, double radius_m, Point a, double angle, std::vector<HalfPlane> bounds) {
    StripCell cell{std::move(bounds), centre, radius_m, {centre}};
    const int chords = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / (std::numbers::pi / 36))));
    for (int i = 0; i <= chords; ++i) {
        const double turned = angle * i / chords;
        const Point d{a.x * std::cos(turned) - a.y * std::sin(turned), a.x * std::sin(turned) + a.y * std::cos(turned)};
        cell.outline.push_back(plus(centre, d, radius_m));
    }
    cell.outline.push_back(centre);
    return cell;
}

}  // namespace

PathFrame::PathFrame(Ring path) : path_(path), closed_(path.size() > 3 && path.front() == path.back()) {}

Point PathFrame::direction(std::size_t segment) const {
    const Point a = path_[segment];
    const Point b = path_[segment + 1];
    const double length = distance_m(a, b);
    return length > 0 ? Point{(b.x - a.x) / length, (b.y - a.y) / length} : Point{};
}

double PathFrame::length_m(std::size_t segment) const {
    return distance_m(path_[segment], path_[segment + 1]);
}

std::size_t PathFrame::before(std::size_t segment) const {
    if (segment > 0) return segment - 1;
    return closed_ ? segment_count() - 1 : segment_count();
}

std::size_t PathFrame::behind(std::size_t segment) const {
    if (segment + 1 < segment_count()) return segment + 1;
    return closed_ ? 0 : segment_count();
}

HalfPlane PathFrame::bisector_at_end(std::size_t segment) const {
    const Point d = direction(segment);
    const std::size_t next = behind(segment);
    if (next == segment_count()) return {path_[segment + 1], d};
    const Point e = direction(next);
    return {path_[segment + 1], {d.x + e.x, d.y + e.y}};
}

HalfPlane PathFrame::square_start(std::size_t segment) const {
    return {path_[segment], minus(direction(segment))};
}

HalfPlane PathFrame::square_end(std::size_t segment) const {
    return {path_[segment + 1], direction(segment)};
}

double PathFrame::bisector_reach_at_start_m(std::size_t segment, int side) const {
    const std::size_t previous = before(segment);
    if (previous == segment_count()) return std::numeric_limits<double>::infinity();
    return length_m(previous) / inset_per_metre(direction(previous), direction(segment), side);
}

double PathFrame::bisector_reach_at_end_m(std::size_t segment, int side) const {
    const std::size_t next = behind(segment);
    if (next == segment_count()) return std::numeric_limits<double>::infinity();
    return length_m(next) / inset_per_metre(direction(segment), direction(next), side);
}

StripCell PathFrame::straight_cell(std::size_t segment, int side, double offset_m) const {
    const Point a = path_[segment];
    const Point b = path_[segment + 1];
    const Point d = direction(segment);
    const Point out = aside(d, side);
    StripCell cell;
    cell.bounds = {{a, minus(out)}, {plus(a, out, offset_m), out}};
    double start_inset = 0;
    double end_inset = 0;
    HalfPlane start = square_start(segment);
    HalfPlane end = square_end(segment);
    if (const std::size_t previous = before(segment);
        previous != segment_count() && bisector_reach_at_start_m(segment, side) >= offset_m) {
        start_inset = inset_per_metre(direction(previous), d, side) * offset_m;
        const HalfPlane bisector = bisector_at_end(previous);
        if (start_inset > 0) start = {bisector.origin, minus(bisector.direction)};
    }
    if (const std::size_t next = behind(segment);
        next != segment_count() && bisector_reach_at_end_m(segment, side) >= offset_m) {
        end_inset = inset_per_metre(d, direction(next), side) * offset_m;
        if (end_inset > 0) end = bisector_at_end(segment);
    }
    cell.bounds.push_back(start);
    cell.bounds.push_back(end);
    const double length = length_m(segment);
    const double insets = start_inset + end_inset;
    if (insets <= length) {
        cell.outline = {a, b, plus(plus(b, out, offset_m), d, -end_inset), plus(plus(a, out, offset_m), d, start_inset),
                        a};
    } else {  // the bisectors meet inside the strip: a triangle
        const double height = offset_m * length / insets;
        const Point tip = plus(plus(a, out, height), d, start_inset / offset_m * height);
        cell.outline = {a, b, tip, a};
    }
    return cell;
}

bool PathFrame::is_pinched(std::size_t segment, int side, double offset_m) const {
    const Point d = direction(segment);
    double insets = 0;
    if (const std::size_t previous = before(segment); previous != segment_count())
        insets += inset_per_metre(direction(previous), d, side);
    if (const std::size_t next = behind(segment); next != segment_count())
        insets += inset_per_metre(d, direction(next), side);
    return insets * offset_m > length_m(segment);
}

void PathFrame::add_round_cells(std::size_t segment, double left_m, double right_m,
                                std::vector<StripCell>& cells) const {
    const Point v = path_[segment + 1];
    const Point d = direction(segment);
    const std::size_t next = behind(segment);
    if (next == segment_count()) {
        for (const auto& [side, radius] : {std::pair(1, left_m), std::pair(-1, right_m)})
            if (radius > 0) {
                const Point out = aside(d, side);
                cells.push_back(sector(v, radius, d, side * std::numbers::pi / 2, {{v, minus(d)}, {v, minus(out)}}));
            }
        return;
    }
    const Point e = direction(next);
    const bool is_reversal = cross(d, e) == 0 && dot(d, e) < 0;  // out and back: both sides are outside
    const int outer = cross(d, e) > 0 ? -1 : 1;
    const double radius = is_reversal ? std::max(left_m, right_m) : outer > 0 ? left_m : right_m;
    if (!(radius > 0) || (cross(d, e) == 0 && !is_reversal)) return;
    const double angle = -outer * std::atan2(std::abs(cross(d, e)), dot(d, e));
    cells.push_back(sector(v, radius, aside(d, outer), angle, {{v, minus(d)}, {v, e}}));
}

void PathFrame::add_start_cap(double left_m, double right_m, std::vector<StripCell>& cells) const {
    const Point v = path_[0];
    const Point d = direction(0);
    for (const auto& [side, radius] : {std::pair(1, left_m), std::pair(-1, right_m)})
        if (radius > 0) {
            const Point out = aside(d, side);
            cells.push_back(sector(v, radius, minus(d), -side * std::numbers::pi / 2, {{v, d}, {v, minus(out)}}));
        }
}

}  // namespace cunjing
