// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/erosion.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

#include "gis/geometry/corners.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_edges = 64;
constexpr std::size_t most_corners = 2 * most_edges;  // each edge's cut removes a corner or more and adds two
constexpr double least_area_m2 = 1e-6;

/// The corners of a convex polygon, each once; a cut removes some and adds at most two.
class ConvexPolygon {
public:
    /// Takes the corners relative to an origin, so that a metre keeps its digits far from the equator.
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): filling would cost more than a small ring
    ConvexPolygon(Ring ring, Point origin) : size_(ring.size() - 1) {
        for (std::size_t i = 0; i < size_; ++i) corners_[0][i] = {ring[i].x - origin.x, ring[i].y - origin.y};
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] Point operator[](std::size_t i) const { return corners_[now_][i]; }

    /// Keeps what is at least so far inside of the line through a along the unit vector across.
    void cut(Point a, Point across, double depth_m) {
        const Corner* from = corners_[now_].data();
        Corner* to = corners_[1 - now_].data();
        std::size_t count = 0;
        const auto inside_m = [&](std::size_t i) {
            return (from[i].x - a.x) * across.x + (from[i].y - a.y) * across.y - depth_m;
        };
        double before_m = inside_m(size_ - 1);
        for (std::size_t i = 0; i < size_; ++i) {
            const double here_m = inside_m(i);
            if ((before_m < 0 && here_m > 0) || (before_m > 0 && here_m < 0)) {
                const Corner& before = from[i == 0 ? size_ - 1 : i - 1];
                const double share = before_m / (before_m - here_m);
                to[count++] = {before.x + share * (from[i].x - before.x), before.y + share * (from[i].y - before.y)};
            }
            if (here_m >= 0) to[count++] = from[i];
            before_m = here_m;
        }
        now_ = 1 - now_;
        size_ = count;
    }
    [[nodiscard]] double twice_signed_area() const {
        const Corner* corner = corners_[now_].data();
        double sum = 0;
        for (std::size_t i = 2; i < size_; ++i)
            sum += (corner[i - 1].x - corner[0].x) * (corner[i].y - corner[0].y) -
                   (corner[i - 1].y - corner[0].y) * (corner[i].x - corner[0].x);
        return sum;
    }

private:
    struct Corner {
        double x, y;
        operator Point() const { return {x, y}; }  // NOLINT(google-explicit-constructor): it is one
    };

    // A line cuts two edges; of a polygon that is convex up to rounding it may cut more, at most every edge once: half
    // as many corners again.
    std::array<std::array<Corner, most_corners * 3 / 2>, 2> corners_;
    std::size_t size_;
    std::size_t now_ = 0;
};

/// How far a shape reaches across a direction.
double extent_m(const Shape& shape, Point across) {
    double least_m = std::numeric_limits<double>::infinity();
    double greatest_m = -least_m;
    const Point origin = shape.ring(0).front();
    for (std::size_t r = 0; r < shape.ring_count(); ++r)
        for (const Point p : shape.ring(r)) {
            const double at_m = (p.x - origin.x) * across.x + (p.y - origin.y) * across.y;
            least_m = std::min(least_m, at_m);
            greatest_m = std::max(greatest_m, at_m);
        }
    return greatest_m - least_m;
}

}  // namespace

bool append_eroded_convex(const Shape& area, double depth_m, ShapeColumn& column) {
    if (area.dimension() != Dimension::polygon || area.ring_count() != 1) return false;
    const Ring ring = area.ring(0);
    if (!is_closed(ring) || ring.size() - 1 > most_edges || corners_of(ring) < Corners::flat) return false;
    const Point origin = ring.front();
    ConvexPolygon left(ring, origin);
    const double side = left.twice_signed_area() > 0 ? 1 : -1;
    for (std::size_t i = 0; i + 1 < ring.size() && left.size() >= 3; ++i) {
        const double x = ring[i + 1].x - ring[i].x;
        const double y = ring[i + 1].y - ring[i].y;
        const double scale = side / std::sqrt(x * x + y * y);
        left.cut({ring[i].x - origin.x, ring[i].y - origin.y}, {-y * scale, x * scale}, depth_m);
        if (left.size() > most_corners) return false;
    }
    if (left.size() < 3 || !(left.twice_signed_area() * side > 2 * least_area_m2)) {
        column.append_none();
        return true;
    }
    column.begin_feature(Dimension::polygon);
    column.begin_part();
    column.begin_ring();
    for (std::size_t i = 0; i <= left.size(); ++i) {
        const Point p = left[i == left.size() ? 0 : i];
        column.add({p.x + origin.x, p.y + origin.y});
    }
    column.end_feature();
    return true;
}

bool surely_vanishes(const Shape& area, double depth_m) {
    if (area.dimension() != Dimension::polygon) return true;
    const double width_m = 2 * depth_m;
    const Box& box = area.box();
    if (box.max_x - box.min_x < width_m || box.max_y - box.min_y < width_m) return true;
    if (area_m2(area) < std::numbers::pi * depth_m * depth_m) return true;
    double longest_squared = 0;
    Point along;
    const Ring shell = area.ring(0);
    for (std::size_t i = 1; i < shell.size(); ++i) {
        const Point d{shell[i].x - shell[i - 1].x, shell[i].y - shell[i - 1].y};
        const double squared = d.x * d.x + d.y * d.y;
        if (squared > longest_squared) {
            longest_squared = squared;
            along = d;
        }
    }
    const double length_m = std::sqrt(longest_squared);
    return extent_m(area, {-along.y / length_m, along.x / length_m}) < width_m;
}

}  // namespace cunjing
