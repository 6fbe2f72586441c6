// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/cut_polygon.hpp"

namespace cunjing {

CutPolygon::CutPolygon(const Shape& polygon) {
    nodes_.emplace_back();
    cut_up(0, rings_of(polygon, {}));
}

void CutPolygon::cut_up(std::size_t node, Rings rings) {
    constexpr std::size_t few = 32;
    constexpr double worth = 0.9;  // a line that leaves more of the edges on a side is not
    if (rings.edges() > few) {
        const HalfPlane line = halving_line(rings, {});
        Rings here = cut(rings, line);
        Rings there = cut(rings, other_side(line));
        if (static_cast<double>(std::max(here.edges(), there.edges())) <= worth * static_cast<double>(rings.edges())) {
            rings = {};
            const std::size_t first = nodes_.size();
            nodes_[node].line = line;
            nodes_[node].here = first;
            nodes_[node].there = first + 1;
            nodes_.resize(first + 2);
            cut_up(first, std::move(here));
            return cut_up(first + 1, std::move(there));
        }
    }
    nodes_[node].piece = std::move(rings);
}

double clipped_area_m2(const Shape& convex, const CutPolygon& polygon) {
    thread_local std::vector<Point> ring;
    thread_local std::vector<Point> cut;
    const Ring outline = convex.ring(0);
    const double outwards = twice_signed_area(outline) > 0 ? 1 : -1;
    double sum = 0;
    polygon.visit(convex.box(), [&](Ring piece) {
        ring.assign(piece.begin(), piece.end());
        for (std::size_t i = 1; i < outline.size() && !ring.empty(); ++i) {
            const Point a = outline[i - 1];
            const Point b = outline[i];
            clip_ring(ring, {a, {outwards * (b.y - a.y), outwards * (a.x - b.x)}}, cut);
            ring.swap(cut);
        }
        sum += twice_signed_area(ring) / 2;
    });
    return sum;
}

}  // namespace cunjing
