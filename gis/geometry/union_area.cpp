// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/union_area.hpp"

#include <algorithm>
#include <array>

#include "gis/geometry/clip.hpp"
#include "gis/geometry/edges.hpp"
#include "gis/geometry/rings.hpp"

namespace cunjing {
namespace {

/// A convex polygon, counter-clockwise and closed, with its area.
struct Convex {
    std::vector<Point> ring;
    double area_m2 = 0;

    explicit Convex(std::vector<Point> outline) : ring(std::move(outline)), area_m2(twice_signed_area(ring) / 2) {}
    [[nodiscard]] Convex cut(const HalfPlane& line) const {
        std::vector<Point> kept;
        clip_ring(ring, line, kept);
        return Convex(std::move(kept));
    }
};

Convex convex_of(Ring outline, Point origin) {
    std::vector<Point> ring;
    for (const Point p : outline) ring.push_back({p.x - origin.x, p.y - origin.y});
    if (twice_signed_area(ring) < 0) std::ranges::reverse(ring);
    return Convex(std::move(ring));
}

/// What lies inside of all walls is the polygon.
std::vector<HalfPlane> walls_of(const Convex& convex) {
    std::vector<HalfPlane> walls;
    for (std::size_t i = 1; i < convex.ring.size(); ++i) {
        const Point a = convex.ring[i - 1];
        const Point b = convex.ring[i];
        if (!(a == b)) walls.push_back({a, {b.y - a.y, a.x - b.x}});
    }
    return walls;
}

/// What of a cell is on the ground looked at. Its walls stay those it was drawn with: an edge that a cut has left may
/// be so short that it points anywhere.
struct Cell {
    Convex here;
    const std::vector<HalfPlane>* walls;
};
using Cells = std::vector<Cell>;

Cells cut(const Cells& cells, const HalfPlane& line) {
    Cells result;
    for (const Cell& cell : cells)
        if (Convex kept = cell.here.cut(line); kept.area_m2 > 0) result.push_back({std::move(kept), cell.walls});
    return result;
}

double signed_area_m2(const Rings& rings) {
    double sum = 0;
    for (std::size_t r = 0; r < rings.size(); ++r) sum += twice_signed_area(rings[r]) / 2;
    return sum;
}

/// Of a few cells each adds what of the rings it holds, less what those before it hold of that.
double added_up_m2(const Rings& rings, std::span<const Cell> cells) {
    double sum = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Rings own = rings;
        for (const HalfPlane& wall : *cells[i].walls) {
            if (own.size() == 0) break;
            own = cut(own, wall);
        }
        if (own.size() > 0) sum += signed_area_m2(own) - added_up_m2(own, cells.first(i));
    }
    return sum;
}

/// A line that may part the cells.
HalfPlane parting_line(const Cells& cells) {
    thread_local Halving halving;
    const std::vector<Point>& some = cells[cells.size() / 2].here.ring;
    return halving.find(
        [&](auto&& visit) {
            for (const Cell& cell : cells)
                for (std::size_t i = 1; i < cell.here.ring.size(); ++i) visit(cell.here.ring[i - 1], cell.here.ring[i]);
        },
        {Point{some[1].x - some[0].x, some[1].y - some[0].y}, Point{some[2].x - some[1].x, some[2].y - some[1].y}});
}

/// A line through the middle of the ground, across its longer side.
HalfPlane middle_line(const Convex& ground) {
    const Box box = box_of(ground.ring);
    return {box.middle(), box.max_x - box.min_x > box.max_y - box.min_y ? Point{1, 0} : Point{0, 1}};
}

/// The discs that reach the ground; nothing when one covers it.
std::optional<Discs> discs_on(const Convex& ground, const Discs& discs) {
    const Box box = box_of(ground.ring);
    Discs result{{}, discs.radius_m};
    const double squared = discs.radius_m * discs.radius_m;
    for (const Point centre : discs.centres) {
        const Box at{centre.x, centre.y, centre.x, centre.y};
        if (!(squared_gap(box, at) < squared)) continue;
        const auto holds = [&](Point p) {
            const double dx = p.x - centre.x;
            const double dy = p.y - centre.y;
            return dx * dx + dy * dy <= squared;
        };
        if (std::ranges::all_of(ground.ring, holds)) return std::nullopt;
        result.centres.push_back(centre);
    }
    return result;
}

/// Takes rings and cells that are all within the ground.
double shared_m2(const Rings& rings, const Convex& ground, const Cells& cells, const Discs& inside) {
    constexpr std::size_t few = 4;
    constexpr double all = 1 - 1e-12;
    constexpr double least_m2 = 1e-12;
    if (rings.size() == 0 || cells.empty()) return 0;
    const std::optional<Discs> discs = discs_on(ground, inside);
    if (!discs) return signed_area_m2(rings);
    for (const Cell& cell : cells)
        if (cell.here.area_m2 >= all * ground.area_m2) return signed_area_m2(rings);
    if (cells.size() <= few) return added_up_m2(rings, cells);
    if (ground.area_m2 < least_m2) return signed_area_m2(rings);
    HalfPlane line = parting_line(cells);
    Cells here = cut(cells, line);
    Cells there = cut(cells, other_side(line));
    if (4 * std::max(here.size(), there.size()) >= 3 * cells.size()) {  // many meet in a point
        line = middle_line(ground);
        here = cut(cells, line);
        there = cut(cells, other_side(line));
    }
    return shared_m2(cut(rings, line), ground.cut(line), here, *discs) +
           shared_m2(cut(rings, other_side(line)), ground.cut(other_side(line)), there, *discs);
}

}  // namespace

std::optional<double> union_shared_area_m2(const ShapeColumn& cells, const Shape& polygon, const Discs& inside) {
    const Point origin = polygon.box().middle();
    const Box& box = polygon.box();
    const std::array<Point, 5> corners = {{{box.min_x, box.min_y},
                                           {box.max_x, box.min_y},
                                           {box.max_x, box.max_y},
                                           {box.min_x, box.max_y},
                                           {box.min_x, box.min_y}}};
    const Convex ground = convex_of(corners, origin);
    const std::vector<HalfPlane> bounds = walls_of(ground);
    std::vector<std::vector<HalfPlane>> walls(cells.size());
    Cells within;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!is_one_convex_ring(cells[i])) return std::nullopt;
        Convex cell = convex_of(cells[i].ring(0), origin);
        walls[i] = walls_of(cell);
        for (const HalfPlane& bound : bounds) cell = cell.cut(bound);
        if (cell.area_m2 > 0) within.push_back({std::move(cell), &walls[i]});
    }
    Discs discs = inside;
    for (Point& centre : discs.centres) centre = {centre.x - origin.x, centre.y - origin.y};
    return shared_m2(rings_of(polygon, origin), ground, within, discs);
}

}  // namespace cunjing
