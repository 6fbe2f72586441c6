// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/strip_cell.hpp"

#include <algorithm>
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
double cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}
double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}

/// How far along the segment the inner bisector moves its end, per metre of offset: tan of half the turn.
double inset_per_metre(const Leg& leg, const Leg& next, int side) {
    const double turn_to_side = cross(leg.along, next.along) * side;
    return turn_to_side > 0 ? turn_to_side / std::max(1 + dot(leg.along, next.along), 1e-9) : 0;
}

}  // namespace

Leg::Leg(Point from, Point to) : a(from), b(to) {
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    length_m = std::sqrt(dx * dx + dy * dy);
    if (length_m > 0) along = {dx / length_m, dy / length_m};
}

SegmentFrame::SegmentFrame(Ring path, std::size_t segment)
    : path_(path), segment_(segment), closed_(is_closed_path(path)), leg_(path[segment], path[segment + 1]) {
    const std::size_t segments = path.size() - 1;
    if (segment > 0 || closed_) previous_ = leg_at(segment > 0 ? segment - 1 : segments - 1);
    next_ = leg_at(segment + 1);
}

std::optional<Leg> SegmentFrame::leg_at(std::size_t segment) const {
    const std::size_t segments = path_.size() - 1;
    if (segment >= segments && !closed_) return std::nullopt;
    const std::size_t i = segment % segments;
    return Leg(path_[i], path_[i + 1]);
}

void SegmentFrame::advance() {
    previous_ = leg_;
    leg_ = *next_;
    segment_ = (segment_ + 1) % (path_.size() - 1);
    next_ = leg_at(segment_ + 1);
}

HalfPlane SegmentFrame::start_bisector() const {
    return {leg_.a, {-previous_->along.x - leg_.along.x, -previous_->along.y - leg_.along.y}};
}

HalfPlane SegmentFrame::end_bisector() const {
    return {leg_.b, {leg_.along.x + next_->along.x, leg_.along.y + next_->along.y}};
}

HalfPlane SegmentFrame::square_start() const {
    return {leg_.a, minus(leg_.along)};
}

HalfPlane SegmentFrame::square_end() const {
    return {leg_.b, leg_.along};
}

double SegmentFrame::bisector_reach_at_start_m(int side) const {
    if (!previous_) return std::numeric_limits<double>::infinity();
    return previous_->length_m / inset_per_metre(*previous_, leg_, side);
}

double SegmentFrame::bisector_reach_at_end_m(int side) const {
    if (!next_) return std::numeric_limits<double>::infinity();
    return next_->length_m / inset_per_metre(leg_, *next_, side);
}

bool SegmentFrame::is_cut_at_start(int side, double offset_m) const {
    if (!previous_) return false;
    const double inset = inset_per_metre(*previous_, leg_, side);
    return inset > 0 && inset * offset_m <= previous_->length_m;
}

bool SegmentFrame::is_cut_at_end(int side, double offset_m) const {
    if (!next_) return false;
    const double inset = inset_per_metre(leg_, *next_, side);
    return inset > 0 && inset * offset_m <= next_->length_m;
}

StraightCell SegmentFrame::straight_cell(int side, double offset_m) const {
    const Point out = leg_.aside(side);
    return {{HalfPlane{leg_.a, minus(out)}, HalfPlane{plus(leg_.a, out, offset_m), out},
             is_cut_at_start(side, offset_m) ? start_bisector() : square_start(),
             is_cut_at_end(side, offset_m) ? end_bisector() : square_end()}};
}

std::vector<Point> SegmentFrame::straight_outline(int side, double offset_m) const {
    const auto& [a, b, along, length] = leg_;
    const Point out = leg_.aside(side);
    const double start_inset = is_cut_at_start(side, offset_m) ? inset_per_metre(*previous_, leg_, side) * offset_m : 0;
    const double end_inset = is_cut_at_end(side, offset_m) ? inset_per_metre(leg_, *next_, side) * offset_m : 0;
    const double insets = start_inset + end_inset;
    if (insets <= length)
        return {a, b, plus(plus(b, out, offset_m), along, -end_inset), plus(plus(a, out, offset_m), along, start_inset),
                a};
    const double height = offset_m * length / insets;  // the bisectors meet inside the strip: a triangle
    return {a, b, plus(plus(a, out, height), along, start_inset / offset_m * height), a};
}

bool SegmentFrame::is_pinched(int side, double offset_m) const {
    double insets = 0;
    if (previous_) insets += inset_per_metre(*previous_, leg_, side);
    if (next_) insets += inset_per_metre(leg_, *next_, side);
    return insets * offset_m > leg_.length_m;
}

RoundCell SegmentFrame::round_joint(double left_m, double right_m) const {
    const Point d = leg_.along;
    const Point e = next_->along;
    const double bend = cross(d, e);
    const bool is_reversal = bend == 0 && dot(d, e) < 0;  // out and back: both sides are outside
    if (bend == 0 && !is_reversal) return {};
    const int outer = bend > 0 ? -1 : 1;
    const double radius_m = is_reversal ? std::max(left_m, right_m) : outer > 0 ? left_m : right_m;
    return {{HalfPlane{leg_.b, minus(d)}, HalfPlane{leg_.b, e}},
            leg_.b,
            radius_m,
            leg_.aside(outer),
            next_->aside(outer),
            static_cast<double>(-outer)};
}

RoundCell SegmentFrame::end_cap(int side, double radius_m) const {
    const Point out = leg_.aside(side);
    return {{HalfPlane{leg_.b, minus(leg_.along)}, HalfPlane{leg_.b, minus(out)}},
            leg_.b,
            radius_m,
            leg_.along,
            out,
            static_cast<double>(side)};
}

RoundCell SegmentFrame::start_cap(int side, double radius_m) const {
    const Point out = leg_.aside(side);
    return {{HalfPlane{leg_.a, leg_.along}, HalfPlane{leg_.a, minus(out)}},
            leg_.a,
            radius_m,
            minus(leg_.along),
            out,
            static_cast<double>(-side)};
}

std::vector<Point> outline_of(const RoundCell& cell) {
    const double angle = cell.turn * std::atan2(std::abs(cross(cell.first, cell.last)), dot(cell.first, cell.last));
    const int chords = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / (std::numbers::pi / 36))));
    std::vector<Point> outline = {cell.centre};
    for (int i = 0; i <= chords; ++i) {
        const double turned = angle * i / chords;
        const Point d{cell.first.x * std::cos(turned) - cell.first.y * std::sin(turned),
                      cell.first.x * std::sin(turned) + cell.first.y * std::cos(turned)};
        outline.push_back(plus(cell.centre, d, cell.radius_m));
    }
    outline.push_back(cell.centre);
    return outline;
}

}  // namespace cunjing
