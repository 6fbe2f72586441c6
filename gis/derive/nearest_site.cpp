// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/nearest_site.hpp"

#include <algorithm>
#include <boost/polygon/voronoi.hpp>
#include <cmath>
#include <tuple>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

using Diagram = boost::polygon::voronoi_diagram<double>;
using Edge = Diagram::edge_type;

constexpr double units_in_m = 1000;  // Boost takes whole numbers
constexpr std::uint32_t nobody = UINT32_MAX;

struct GridPoint {
    int x = 0;
    int y = 0;
    std::uint32_t site = nobody;

    [[nodiscard]] bool is_at(const GridPoint& other) const { return x == other.x && y == other.y; }
};

/// Points on a grid that begins at the corner of a frame, one at each place, in their order along x and y.
struct Grid {
    Point corner;
    std::vector<GridPoint> points;

    Grid(const std::vector<SitePoint>& sites, double frame_m) {
        Box box;
        for (const SitePoint& point : sites) box.add(point.at);
        box = box.grown(frame_m);
        corner = {box.min_x, box.min_y};
        for (const SitePoint& point : sites) add(point.at, point.site);
        add_frame(box, frame_m);
        std::ranges::sort(points, {}, [](const GridPoint& p) { return std::tuple(p.x, p.y, p.site); });
        const auto same = [](const GridPoint& a, const GridPoint& b) { return a.is_at(b); };
        points.erase(std::unique(points.begin(), points.end(), same), points.end());
    }

private:
    void add(Point p, std::uint32_t site) {
        points.push_back({static_cast<int>(std::lround((p.x - corner.x) * units_in_m)),
                          static_cast<int>(std::lround((p.y - corner.y) * units_in_m)), site});
    }

    /// Nobody's points all round, so that the ground of every site ends somewhere.
    void add_frame(const Box& box, double spacing_m) {
        const double width_m = box.max_x - box.min_x;
        const double height_m = box.max_y - box.min_y;
        const int columns = static_cast<int>(std::ceil(width_m / spacing_m));
        const int rows = static_cast<int>(std::ceil(height_m / spacing_m));
        for (int i = 0; i <= columns; ++i)
            for (const double y : {box.min_y, box.max_y}) add({box.min_x + width_m * i / columns, y}, nobody);
        for (int i = 0; i <= rows; ++i)
            for (const double x : {box.min_x, box.max_x}) add({x, box.min_y + height_m * i / rows}, nobody);
    }
};

/// Reads the borders between sites off a diagram of points.
class Borders {
public:
    Borders(const Grid& grid, const Diagram& diagram)
        : grid_(grid), first_(diagram.edges().data()), seen_(diagram.edges().size(), 0) {}

    [[nodiscard]] std::uint32_t site_of(const Edge& edge) const {
        return grid_.points[edge.cell()->source_index()].site;
    }
    [[nodiscard]] bool is_new_border(const Edge& edge) const {
        return seen_[place(edge)] == 0 && site_of(edge) != nobody && is_border(edge);
    }

    /// Follows a border round the ground on its left.
    std::vector<Point> ring_from(const Edge& start) {
        std::vector<Point> ring;
        const Edge* edge = &start;
        do {
            seen_[place(*edge)] = 1;
            ring.push_back({grid_.corner.x + edge->vertex0()->x() / units_in_m,
                            grid_.corner.y + edge->vertex0()->y() / units_in_m});
            edge = edge->next();
            while (!is_border(*edge)) edge = edge->twin()->next();
        } while (edge != &start);
        ring.push_back(ring.front());
        return ring;
    }

private:
    [[nodiscard]] bool is_border(const Edge& edge) const { return site_of(edge) != site_of(*edge.twin()); }
    [[nodiscard]] std::size_t place(const Edge& edge) const { return static_cast<std::size_t>(&edge - first_); }

    const Grid& grid_;
    const Edge* first_;
    std::vector<char> seen_;
};

/// The place beside a point of an edge, as far inside as there is room.
Point inside(const Shape& polygon, Point on, Point inwards, double inset_m) {
    for (const double moved_m : {inset_m, inset_m / 8}) {
        const Point moved{on.x + inwards.x * moved_m, on.y + inwards.y * moved_m};
        if (covers(polygon, moved)) return moved;
    }
    return on;
}

}  // namespace

void add_outline_points(const Shape& polygon, std::uint32_t site, std::vector<SitePoint>& points) {
    constexpr double spacing_m = 1;
    constexpr double inset_m = 0.25;
    for (std::size_t part = 0; part < polygon.part_count(); ++part)
        for (std::size_t r = polygon.first_ring(part); r < polygon.first_ring(part + 1); ++r) {
            const Ring ring = polygon.ring(r);
            const bool is_outer = r == polygon.first_ring(part);
            const double left = (twice_signed_area(ring) > 0) == is_outer ? 1 : -1;  // where the inside is
            for (std::size_t i = 1; i < ring.size(); ++i) {
                const double length_m = distance_m(ring[i - 1], ring[i]);
                if (length_m <= 0) continue;
                const Point along{(ring[i].x - ring[i - 1].x) / length_m, (ring[i].y - ring[i - 1].y) / length_m};
                // Beside a right angle the first point is as far from the one wall as from the other.
                const double first_m = std::min(inset_m, length_m / 2);
                const double span_m = length_m - 2 * first_m;
                const int steps = static_cast<int>(std::ceil(span_m / spacing_m));
                for (int step = 0; step <= steps; ++step) {
                    const double at_m = first_m + (steps == 0 ? 0 : span_m * step / steps);
                    const Point on{ring[i - 1].x + along.x * at_m, ring[i - 1].y + along.y * at_m};
                    points.push_back({inside(polygon, on, {-along.y * left, along.x * left}, inset_m), site});
                }
            }
        }
}

std::vector<AreaRings> nearest_ground(const std::vector<SitePoint>& points, std::size_t sites, double reach_m) {
    std::vector<AreaRings> ground(sites);
    if (points.empty()) return ground;
    // What is within reach of a point is nearer to it than to anything twice as far away.
    constexpr double margin_m = 5;
    const Grid grid(points, 2 * reach_m + margin_m);
    boost::polygon::voronoi_builder<int> builder;
    for (const GridPoint& point : grid.points) builder.insert_point(point.x, point.y);
    Diagram diagram;
    builder.construct(&diagram);
    Borders borders(grid, diagram);
    for (const Edge& edge : diagram.edges())
        if (borders.is_new_border(edge)) ground[borders.site_of(edge)].push_back(borders.ring_from(edge));
    return ground;
}

}  // namespace cunjing
