// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/grown_outline.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "gis/geometry/outline_crossings.hpp"
#include "gis/geometry/simplicity.hpp"
#include "gis/geometry/strip_cell.hpp"

namespace cunjing {
namespace {

Point plus(Point p, Point d, double times) {
    return {p.x + d.x * times, p.y + d.y * times};
}
double cross(Point a, Point b) {
    return a.x * b.y - a.y * b.x;
}
double dot(Point a, Point b) {
    return a.x * b.x + a.y * b.y;
}

/// The segments of a path that have a length.
std::vector<Leg> legs_of(Ring path) {
    std::vector<Leg> legs;
    legs.reserve(path.size());
    for (std::size_t i = 1; i < path.size(); ++i)
        if (const Leg leg(path[i - 1], path[i]); leg.length_m > 0) legs.push_back(leg);
    return legs;
}

/// Draws an outline beside legs, to the left (+1) or to the right (−1).
class Outliner {
public:
    Outliner(int side, double offset_m, int chords_in_quadrant, std::vector<Point>& ring)
        : side_(side), offset_m_(offset_m), chord_(std::numbers::pi / 2 / chords_in_quadrant), ring_(ring) {}

    /// From the middle of a leg to the middle of the next; false where the side of one is used up by its bends.
    bool go_round(const Leg& leg, const Leg& next) {
        const double bend = cross(leg.along, next.along) * side_;
        if (bend <= 0 && offset_m_ > 0) {
            arc(leg.b, leg.aside(side_), next.aside(side_), -side_);
            inset_m_ = 0;
            return true;
        }
        const double inset_m = offset_m_ > 0 ? offset_m_ * bend / std::max(1 + dot(leg.along, next.along), 1e-9) : 0;
        if (inset_m_ + inset_m > leg.length_m || inset_m > next.length_m) return false;
        ring_.push_back(plus(plus(leg.b, leg.aside(side_), offset_m_), leg.along, -inset_m));
        inset_m_ = inset_m;
        return true;
    }
    /// Whether there is room for the last bend on the leg after it, which bends no more or by as much at its end.
    [[nodiscard]] bool ends_on(const Leg& leg, double inset_at_end_m) const {
        return inset_m_ + inset_at_end_m <= leg.length_m;
    }
    [[nodiscard]] double inset_m() const { return inset_m_; }

    void add_beside(Point p, const Leg& leg) { ring_.push_back(plus(p, leg.aside(side_), offset_m_)); }

    /// Turns round a place from one unit vector to another, counter-clockwise (+1) or clockwise (−1).
    void arc(Point centre, Point from, Point to, int turn) {
        const double angle = std::atan2(std::abs(cross(from, to)), dot(from, to));
        const int chords = static_cast<int>(std::ceil(angle / chord_ - 1e-6));  // none where it goes straight on
        for (int i = 0; i <= chords; ++i) {
            const double turned = chords == 0 ? 0 : turn * angle * i / chords;
            const Point d{from.x * std::cos(turned) - from.y * std::sin(turned),
                          from.x * std::sin(turned) + from.y * std::cos(turned)};
            ring_.push_back(plus(centre, d, offset_m_));
        }
    }

private:
    int side_;
    double offset_m_;
    double chord_;        // in radians
    double inset_m_ = 0;  // by which the last bend shortens the side of the leg behind it
    std::vector<Point>& ring_;
};

/// One side of an open path, from its first leg's start to its last leg's end.
bool add_side(const std::vector<Leg>& legs, int side, double offset_m, StripEnds ends, int chords,
              std::vector<Point>& ring) {
    Outliner outline(side, offset_m, chords, ring);
    const bool is_round = ends == StripEnds::round && offset_m > 0;
    const Leg& first = legs.front();
    const Leg& last = legs.back();
    const Point back{-first.along.x, -first.along.y};
    if (is_round)
        outline.arc(first.a, back, first.aside(side), -side);
    else
        outline.add_beside(first.a, first);
    for (std::size_t i = 1; i < legs.size(); ++i)
        if (!outline.go_round(legs[i - 1], legs[i])) return false;
    if (!outline.ends_on(last, 0)) return false;
    if (is_round)
        outline.arc(last.b, last.aside(side), last.along, -side);
    else
        outline.add_beside(last.b, last);
    return true;
}

/// Closes a ring; nothing unless it is simple beyond doubt.
std::optional<std::vector<Point>> closed_if_simple(std::vector<Point> ring) {
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
    if (ring.size() < 3) return std::nullopt;
    ring.push_back(ring.front());
    ShapeColumn drawn;
    drawn.append(Dimension::polygon, ring);
    if (!surely_valid(drawn[0]) && !surely_valid_outlines(drawn[0])) return std::nullopt;
    return ring;
}

}  // namespace

std::optional<std::vector<Point>> strip_outline(Ring path, SideOffsets offsets, StripEnds ends,
                                                int chords_in_quadrant) {
    const std::vector<Leg> legs = legs_of(path);
    if (legs.empty() || !(offsets.greater_m() > 0) || legs.front().a == legs.back().b) return std::nullopt;
    std::vector<Point> left;
    std::vector<Point> ring;
    if (!add_side(legs, 1, offsets.left_m, ends, chords_in_quadrant, left) ||
        !add_side(legs, -1, offsets.right_m, ends, chords_in_quadrant, ring))
        return std::nullopt;
    std::ranges::reverse(left);
    ring.insert(ring.end(), left.begin(), left.end());
    return closed_if_simple(std::move(ring));
}

std::optional<std::vector<Point>> grown_outline(Ring ring, double distance_m, int chords_in_quadrant) {
    const std::vector<Leg> legs = legs_of(ring);
    const double twice_m2 = twice_signed_area(ring);
    if (legs.size() < 3 || twice_m2 == 0 || !(distance_m > 0)) return std::nullopt;
    std::vector<Point> outline;
    Outliner outside(twice_m2 > 0 ? -1 : 1, distance_m, chords_in_quadrant, outline);
    if (!outside.go_round(legs.back(), legs.front())) return std::nullopt;
    const double inset_at_seam_m = outside.inset_m();
    for (std::size_t i = 1; i < legs.size(); ++i)
        if (!outside.go_round(legs[i - 1], legs[i])) return std::nullopt;
    if (!outside.ends_on(legs.back(), inset_at_seam_m)) return std::nullopt;
    return closed_if_simple(std::move(outline));
}

}  // namespace cunjing
