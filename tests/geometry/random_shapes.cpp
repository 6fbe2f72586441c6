// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/geometry/random_shapes.hpp"

#include <fmt/format.h>
#include <geos_c.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <stdexcept>

#include "gis/geometry/geos.hpp"
#include "gis/geometry/wkb.hpp"

namespace cunjing {

int any_whole(int least, int greatest) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, greatest + 1));
}

namespace {

Point lattice_point(int reach) {
    return {static_cast<double>(any_whole(-reach, reach)), static_cast<double>(any_whole(-reach, reach))};
}

/// A ring round its middle: corners in the order of their angle, now and then with a spike; made valid by GEOS.
std::vector<Point> lattice_ring(Point middle, int reach) {
    std::vector<Point> corners;
    const int count = any_whole(3, 8);
    for (int i = 0; i < count; ++i) {
        const Point p = lattice_point(reach);
        corners.push_back({middle.x + p.x, middle.y + p.y});
    }
    std::ranges::sort(corners, {}, [&](Point p) {
        return std::pair(std::atan2(p.y - middle.y, p.x - middle.x), std::hypot(p.x - middle.x, p.y - middle.y));
    });
    corners.push_back(corners.front());
    return corners;
}

void append_lattice_polygon(ShapeColumn& shapes) {
    ShapeColumn raw;
    raw.append(Dimension::polygon, lattice_ring(lattice_point(10), 8));
    GeosGeometry(raw[0]).repaired().append_to(shapes, Dimension::polygon);
}

class Geos {
public:
    Geos() : handle_(GEOS_init_r()) {}
    ~Geos() { GEOS_finish_r(handle_); }
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;
    operator GEOSContextHandle_t() const { return handle_; }  // NOLINT(google-explicit-constructor)

private:
    GEOSContextHandle_t handle_;
};

Geos& geos() {
    static Geos own;
    return own;
}

struct Destroy {
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(geos(), geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

Geometry made(GEOSGeometry* geometry) {
    if (geometry == nullptr) throw std::runtime_error("the oracle failed");
    return Geometry(geometry);
}

Geometry geometry_of(const Shape& shape) {
    std::vector<std::uint8_t> blob;
    write_wkb(shape, blob);
    return made(GEOSGeomFromWKB_buf_r(geos(), blob.data(), blob.size()));
}

}  // namespace

Point Placement::operator()(Point p) const {
    const double c = std::cos(turn_rad);
    const double s = std::sin(turn_rad);
    return {c * p.x - s * p.y + move.x, s * p.x + c * p.y + move.y};
}

std::vector<Point> Placement::operator()(const std::vector<Point>& points) const {
    std::vector<Point> placed;
    for (const Point p : points) placed.push_back((*this)(p));
    return placed;
}

ShapeColumn Placement::operator()(const ShapeColumn& shapes) const {
    ShapeColumn placed;
    for (std::size_t row = 0; row < shapes.size(); ++row) {
        const Shape shape = shapes[row];
        placed.begin_feature(shape.dimension());
        for (std::size_t part = 0; part < shape.part_count(); ++part) {
            placed.begin_part();
            for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
                placed.begin_ring();
                for (const Point p : shape.ring(r)) placed.add((*this)(p));
            }
        }
        placed.end_feature();
    }
    return placed;
}

Placement random_placement() {
    const int kind = any_whole(0, 2);
    if (kind == 0) return {};
    const double turn_rad = any_whole(0, 6283) / 1000.0;
    return kind == 1 ? Placement{turn_rad, {}} : Placement{turn_rad, {571741.049, 3414584.884}};
}

ShapeColumn random_polygon() {
    ShapeColumn shapes;
    append_lattice_polygon(shapes);
    RC_PRE(shapes.dimension(0) == Dimension::polygon);
    return shapes;
}

ShapeColumn random_convex() {
    std::vector<Point> ring;
    const double a = any_whole(5, 300) / 10.0;
    const double b = any_whole(5, 300) / 10.0;
    if (any_whole(0, 2) == 0) {
        ring = {{0, 0}, {a, 0}, {a, b}, {0, b}};
        if (any_whole(0, 1) == 0) ring.insert(ring.begin() + 1, Point{a / 2, 0});
    } else {
        std::vector<int> angles;
        const int count = any_whole(3, 40);
        for (int i = 0; i < count; ++i) angles.push_back(any_whole(0, 359));
        std::ranges::sort(angles);
        angles.erase(std::ranges::unique(angles).begin(), angles.end());
        for (const int degrees : angles) {
            const double angle = degrees * std::numbers::pi / 180;
            ring.push_back({a * std::cos(angle), b * std::sin(angle)});
        }
        RC_PRE(ring.size() >= 3U);
    }
    if (any_whole(0, 1) == 0) std::ranges::reverse(ring);
    ring.push_back(ring.front());
    ShapeColumn shapes;
    shapes.append(Dimension::polygon, ring);
    return shapes;
}

ShapeColumn random_shape() {
    const int kind = any_whole(0, 2);
    if (kind == 0) return random_polygon();
    ShapeColumn shapes;
    shapes.begin_feature(kind == 1 ? Dimension::line : Dimension::point);
    const int parts = any_whole(1, 2);
    for (int part = 0; part < parts; ++part) {
        shapes.begin_part();
        shapes.begin_ring();
        const int points = kind == 1 ? any_whole(2, 6) : 1;
        for (int i = 0; i < points; ++i) shapes.add(lattice_point(12));
    }
    shapes.end_feature();
    return shapes;
}

namespace {

std::vector<Point> random_loop() {
    std::vector<Point> loop;
    const int corners = any_whole(4, 9);
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i + any_whole(-30, 30) / 100.0) / corners;
        const double radius_m = any_whole(60, 140) / 10.0;
        loop.push_back({radius_m * std::cos(angle), radius_m * std::sin(angle)});
    }
    if (any_whole(0, 1) == 0) std::ranges::reverse(loop);
    loop.push_back(loop.front());
    return loop;
}

}  // namespace

std::vector<Point> random_path(double sharpest_turn_deg, bool may_close) {
    if (may_close && any_whole(0, 4) == 0) return random_loop();
    std::vector<Point> path = {{0, 0}};
    double heading_rad = 0;
    const int segments = any_whole(1, 6);
    for (int i = 0; i < segments; ++i) {
        const double step_m = any_whole(0, 2) == 0 ? any_whole(2, 20) / 10.0 : any_whole(20, 200) / 10.0;
        path.push_back(
            {path.back().x + step_m * std::cos(heading_rad), path.back().y + step_m * std::sin(heading_rad)});
        const double turn_deg = sharpest_turn_deg * any_whole(-100, 100) / 100;
        heading_rad += turn_deg * std::numbers::pi / 180;
    }
    return path;
}

std::string wkt_of(const ShapeColumn& shapes) {
    return GeosGeometry(shapes[0]).wkt(17);
}

std::string wkt_of(const std::vector<Point>& path) {
    ShapeColumn shapes;
    shapes.append(Dimension::line, path);
    return wkt_of(shapes);
}

double geos_distance_m(const ShapeColumn& a, const ShapeColumn& b) {
    double distance = -1;
    if (GEOSDistance_r(geos(), geometry_of(a[0]).get(), geometry_of(b[0]).get(), &distance) != 1)
        throw std::runtime_error("the oracle failed");
    return distance;
}

double geos_shared_m2(const ShapeColumn& a, const ShapeColumn& b) {
    double area = -1;
    GEOSArea_r(geos(), made(GEOSIntersection_r(geos(), geometry_of(a[0]).get(), geometry_of(b[0]).get())).get(), &area);
    return area;
}

bool geos_contains_inside(const ShapeColumn& polygon, Point p) {
    ShapeColumn point;
    point.append(Dimension::point, {&p, 1});
    return GEOSContains_r(geos(), geometry_of(polygon[0]).get(), geometry_of(point[0]).get()) == 1;
}

bool geos_covers(const ShapeColumn& polygon, Point p) {
    ShapeColumn point;
    point.append(Dimension::point, {&p, 1});
    return GEOSCovers_r(geos(), geometry_of(polygon[0]).get(), geometry_of(point[0]).get()) == 1;
}

bool geos_outlines_meet(const ShapeColumn& a, const ShapeColumn& b) {
    const auto outline = [](const ShapeColumn& shape) {
        Geometry geometry = geometry_of(shape[0]);
        return shape.dimension(0) == Dimension::polygon ? made(GEOSBoundary_r(geos(), geometry.get()))
                                                        : std::move(geometry);
    };
    return GEOSIntersects_r(geos(), outline(a).get(), outline(b).get()) == 1;
}

bool geos_is_valid(const ShapeColumn& shape) {
    return GEOSisValid_r(geos(), geometry_of(shape[0]).get()) == 1;
}

double geos_strip_overlap_m2(const ShapeColumn& polygon, const std::vector<Point>& path, double reach_m) {
    // In two pieces, because GEOS 3.11 leaves a hole in the buffer of a ring that is smaller than the reach.
    const auto middle = path.begin() + static_cast<std::ptrdiff_t>(path.size() / 2);
    ShapeColumn line;
    line.begin_feature(Dimension::line);
    for (const auto& [first, last] : {std::pair(path.begin(), middle + 1), std::pair(middle, path.end())}) {
        if (last - first < 2) continue;
        line.begin_part();
        line.begin_ring();
        for (auto p = first; p != last; ++p) line.add(*p);
    }
    line.end_feature();
    const Geometry strip = made(GEOSBufferWithStyle_r(geos(), geometry_of(line[0]).get(), reach_m, 64,
                                                      GEOSBUF_CAP_ROUND, GEOSBUF_JOIN_ROUND, 5));
    double area = -1;
    GEOSArea_r(geos(), made(GEOSIntersection_r(geos(), strip.get(), geometry_of(polygon[0]).get())).get(), &area);
    return area;
}

}  // namespace cunjing
