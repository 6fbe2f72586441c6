// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/rings.hpp"

#include <algorithm>

namespace cunjing {
namespace {

/// The direction of an edge half way along the rings.
Point edge_of(const Rings& rings) {
    if (rings.points.size() < 2) return {};
    const std::size_t i = rings.points.size() / 2;
    return {rings.points[i].x - rings.points[i - 1].x, rings.points[i].y - rings.points[i - 1].y};
}

}  // namespace

Rings rings_of(const Shape& polygon, Point origin) {
    Rings rings;
    std::vector<Point> moved;
    for (std::size_t part = 0; part < polygon.part_count(); ++part)
        for (std::size_t r = polygon.first_ring(part); r < polygon.first_ring(part + 1); ++r) {
            moved.clear();
            for (const Point p : polygon.ring(r)) moved.push_back({p.x - origin.x, p.y - origin.y});
            const bool is_outer = r == polygon.first_ring(part);
            if ((twice_signed_area(moved) > 0) != is_outer) std::ranges::reverse(moved);
            rings.add(moved);
        }
    return rings;
}

Rings cut(const Rings& rings, const HalfPlane& plane) {
    thread_local std::vector<Point> kept;
    Rings result;
    for (std::size_t i = 0; i < rings.size(); ++i) {
        clip_ring(rings[i], plane, kept);
        if (kept.size() > 3) result.add(kept);
    }
    return result;
}

HalfPlane halving_line(const Rings& a, const Rings& b) {
    thread_local Halving halving;
    return halving.find(
        [&](auto&& visit) {
            a.visit_edges(visit);
            b.visit_edges(visit);
        },
        {edge_of(a), edge_of(b)});
}

}  // namespace cunjing
