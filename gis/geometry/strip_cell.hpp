// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "gis/geometry/half_plane.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// A straight piece of a strip: what lies in all half-planes.
struct StraightCell {
    std::array<HalfPlane, 4> bounds;
};

/// A round piece of a strip, at most half a circle: what lies in both half-planes and in the circle.
struct RoundCell {
    std::array<HalfPlane, 2> bounds;
    Point centre;
    double radius_m = 0;
    Point first;      // unit direction of the edge at which the arc begins
    Point last;       // and of the one at which it ends
    double turn = 1;  // +1 where it turns from the first to the last counter-clockwise, else −1
};

/// A segment of a path.
struct Leg {
    Point a;
    Point b;
    Point along;  // unit vector; 0 where the segment has no length
    double length_m = 0;

    Leg() = default;
    Leg(Point from, Point to);
    /// The unit vector to a side: left +1, right −1.
    [[nodiscard]] Point aside(int side) const { return {-along.y * side, along.x * side}; }
};

/// A segment of a path between its neighbours (over the seam of a closed path), which tell where its cells end.
/// Cost: a root for each leg.
class SegmentFrame {
public:
    SegmentFrame(Ring path, std::size_t segment);
    /// Goes to the next segment, for the price of one leg.
    void advance();

    [[nodiscard]] const Leg& leg() const { return leg_; }
    [[nodiscard]] const std::optional<Leg>& previous() const { return previous_; }
    [[nodiscard]] const std::optional<Leg>& next() const { return next_; }

    /// The half-planes up to the bisectors at the joints: what is beyond belongs to the neighbour, which must be there.
    [[nodiscard]] HalfPlane start_bisector() const;
    [[nodiscard]] HalfPlane end_bisector() const;
    /// The segment's own ends, square to it: what is beyond is not beside the segment.
    [[nodiscard]] HalfPlane square_start() const;
    [[nodiscard]] HalfPlane square_end() const;
    /// How far aside of the segment its neighbour at the joint is long enough to be nearer beyond the bisector:
    /// infinite on the outside of a bend and where there is no bend.
    [[nodiscard]] double bisector_reach_at_start_m(int side) const;
    [[nodiscard]] double bisector_reach_at_end_m(int side) const;

    /// The straight cell on one side (left: +1, right: −1) up to the offset. On the inside of a bend it is cut at the
    /// bisector, unless the neighbour is too short to hold all that lies beyond.
    [[nodiscard]] StraightCell straight_cell(int side, double offset_m) const;
    [[nodiscard]] std::vector<Point> straight_outline(int side, double offset_m) const;
    /// Whether its bisectors cut the cell to a point inside its offset, so that neighbours run into each other.
    [[nodiscard]] bool is_pinched(int side, double offset_m) const;
    /// Calls `visit` for the round cells at the segment's end: the outside of the joint, or the caps of the path.
    template <class Visit>
    void visit_round_cells(double left_m, double right_m, Visit&& visit) const {
        if (next_) {
            const RoundCell joint = round_joint(left_m, right_m);
            if (joint.radius_m > 0) visit(joint);
            return;
        }
        if (left_m > 0) visit(end_cap(1, left_m));
        if (right_m > 0) visit(end_cap(-1, right_m));
    }
    /// The cap before the segment, on one side.
    [[nodiscard]] RoundCell start_cap(int side, double radius_m) const;

private:
    [[nodiscard]] std::optional<Leg> leg_at(std::size_t segment) const;
    [[nodiscard]] RoundCell round_joint(double left_m, double right_m) const;
    [[nodiscard]] RoundCell end_cap(int side, double radius_m) const;
    [[nodiscard]] bool is_cut_at_start(int side, double offset_m) const;
    [[nodiscard]] bool is_cut_at_end(int side, double offset_m) const;

    Ring path_;
    std::size_t segment_;
    bool closed_;
    Leg leg_;
    std::optional<Leg> previous_;
    std::optional<Leg> next_;
};

/// Whether a path ends where it starts.
[[nodiscard]] inline bool is_closed_path(Ring path) {
    return path.size() > 3 && path.front() == path.back();
}

/// The outline of a round cell, its arc as chords of 5 degrees.
[[nodiscard]] std::vector<Point> outline_of(const RoundCell& cell);

}  // namespace cunjing
