// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/rings.hpp"

namespace cunjing {

/// A polygon of many edges cut into pieces of few by lines, to be laid over by many small things: an area shared with
/// it is the sum of those shared with the pieces that are near.
/// Cost: 1 µs an edge to cut. A question looks at the pieces on its side of each line.
class CutPolygon {
public:
    explicit CutPolygon(const Shape& polygon);

    /// Calls `visit(ring)` for the rings of the pieces that the box may meet: outer ones counter-clockwise, holes
    /// clockwise, so that areas cut from them add up.
    template <class Visit>
    void visit(const Box& box, Visit&& visit) const {
        visit_below(0, box, visit);
    }

private:
    struct Node {
        HalfPlane line;
        std::size_t here = 0;  // the node on the inside; 0: this is a piece
        std::size_t there = 0;
        Rings piece;
    };

    void cut_up(std::size_t node, Rings rings);

    template <class Visit>
    void visit_below(std::size_t at, const Box& box, Visit& visit) const {
        const Node& node = nodes_[at];
        if (node.here == 0) {
            for (std::size_t r = 0; r < node.piece.size(); ++r) visit(node.piece[r]);
            return;
        }
        const Lie lie = lie_of(box, node.line);
        if (lie != Lie::beyond) visit_below(node.here, box, visit);
        if (lie != Lie::inside) visit_below(node.there, box, visit);
    }

    std::vector<Node> nodes_;
};

/// The area that a convex area shares with the polygon, in m², as clipped_area_m2.
/// Takes one convex ring.
[[nodiscard]] double clipped_area_m2(const Shape& convex, const CutPolygon& polygon);

}  // namespace cunjing
