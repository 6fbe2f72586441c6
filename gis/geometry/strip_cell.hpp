// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The points q with (q − origin) · direction ≤ 0.
struct HalfPlane {
    Point origin;
    Point direction;

    [[nodiscard]] double beyond(Point q) const {
        return (q.x - origin.x) * direction.x + (q.y - origin.y) * direction.y;
    }
};

/// A piece of a strip: what lies in all half-planes and, where it is round, in a circle.
struct StripCell {
    std::vector<HalfPlane> bounds;
    Point centre;
    double radius_m = 0;  // 0: straight
    std::vector<Point> outline;
};

/// A path's unit directions and joints, from which its cells follow.
class PathFrame {
public:
    explicit PathFrame(Ring path);

    [[nodiscard]] Ring path() const { return path_; }
    [[nodiscard]] std::size_t segment_count() const { return path_.size() - 1; }
    [[nodiscard]] bool is_closed() const { return closed_; }
    [[nodiscard]] Point direction(std::size_t segment) const;
    [[nodiscard]] double length_m(std::size_t segment) const;
    /// The segment before or behind, over the seam of a closed path; segment_count() where there is none.
    [[nodiscard]] std::size_t before(std::size_t segment) const;
    [[nodiscard]] std::size_t behind(std::size_t segment) const;
    /// The half-plane in front of the bisector at a segment's end (start): what is beyond belongs to the next.
    [[nodiscard]] HalfPlane bisector_at_end(std::size_t segment) const;

    /// The segment's own end, square to it: what is beyond (or, at the start, before) is not beside the segment.
    [[nodiscard]] HalfPlane square_start(std::size_t segment) const;
    [[nodiscard]] HalfPlane square_end(std::size_t segment) const;
    /// How far aside of a segment its neighbour at the joint is long enough to be nearer beyond the bisector: infinite
    /// on the outside of a bend and where there is no bend.
    [[nodiscard]] double bisector_reach_at_start_m(std::size_t segment, int side) const;
    [[nodiscard]] double bisector_reach_at_end_m(std::size_t segment, int side) const;

    /// The straight cell of a segment on one side (left: +1, right: −1) up to the offset. On the inside of a bend it is
    /// cut at the bisector, unless the neighbour is too short to hold all that lies beyond.
    [[nodiscard]] StripCell straight_cell(std::size_t segment, int side, double offset_m) const;
    /// Whether its bisectors cut the cell to a point inside its offset, so that neighbours run into each other.
    [[nodiscard]] bool is_pinched(std::size_t segment, int side, double offset_m) const;
    /// The round cells at a segment's end: outside of the joint, or the cap of the path.
    void add_round_cells(std::size_t segment, double left_m, double right_m, std::vector<StripCell>& cells) const;
    void add_start_cap(double left_m, double right_m, std::vector<StripCell>& cells) const;

private:
    Ring path_;
    bool closed_;
};

}  // namespace cunjing
