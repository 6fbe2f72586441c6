// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What the kernels answer when the drawing is bad: every one of them against GEOS.
// Which side of a line a point is on, whether outlines meet and what an outline covers is told exactly, whatever the
// coordinates are. Lengths are within a thousandth of a millimetre up to coordinates of 10 000 km.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "gis/geometry/clip.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/erosion.hpp"
#include "gis/geometry/segment_runs.hpp"
#include "gis/geometry/simplicity.hpp"
#include "gis/geometry/strip.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/strip_oracle.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

constexpr double margin_m = 1e-6;

/// Steps that are lost, or nearly lost, beside coordinates of 1e7 m.
double hair_m() {
    return *rc::gen::element(0.0, 0.0, 1e-9, -1e-9, 2e-9, 1e-12);
}

struct Scale {
    double size = 1;
    Point move;

    Point operator()(Point p) const { return {p.x * size + move.x + hair_m(), p.y * size + move.y + hair_m()}; }
};

Scale any_scale() {
    return {*rc::gen::element(1.0, 1.0, 1e-9, 1e-3, 1e3, 1e6),
            *rc::gen::element(Point{}, Point{1e7, -1e7}, Point{5e5, 4e6})};
}

/// The points of a ring or path with some of them twice, and some spikes out and back.
std::vector<Point> spoilt(Ring ring, const Scale& scale) {
    std::vector<Point> result;
    for (const Point p : ring) {
        result.push_back(scale(p));
        const int fault = any_whole(0, 7);
        if (fault == 0) result.push_back(result.back());
        if (fault != 1) continue;
        const Point tip = scale({p.x + any_whole(-3, 3), p.y + any_whole(-3, 3)});
        result.insert(result.end(), {tip, result.back()});
    }
    if (ring.size() > 1 && ring.front() == ring.back()) result.back() = result.front();
    return result;
}

ShapeColumn spoilt(const ShapeColumn& shapes, const Scale& scale) {
    ShapeColumn result;
    const Shape shape = shapes[0];
    result.begin_feature(shape.dimension());
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        result.begin_part();
        for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
            result.begin_ring();
            for (const Point p : spoilt(shape.ring(r), scale)) {
                result.add(p);
                if (shape.dimension() == Dimension::point) break;
            }
        }
    }
    result.end_feature();
    return result;
}

ShapeColumn moved(const ShapeColumn& shapes, const Scale& scale) {
    ShapeColumn result;
    const Shape shape = shapes[0];
    result.begin_feature(shape.dimension());
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        result.begin_part();
        for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
            result.begin_ring();
            const Point first = scale(shape.ring(r).front());
            result.add(first);
            for (std::size_t i = 1; i + 1 < shape.ring(r).size(); ++i) result.add(scale(shape.ring(r)[i]));
            if (shape.ring(r).size() > 1)
                result.add(shape.dimension() == Dimension::polygon ? first : scale(shape.ring(r).back()));
        }
    }
    result.end_feature();
    return result;
}

void log_pair(const ShapeColumn& a, const ShapeColumn& b) {
    RC_LOG("a " + wkt_of(a));
    RC_LOG("b " + wkt_of(b));
}

ShapeColumn wobbly(int corners) {
    std::vector<Point> ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i % corners) / corners;
        const double radius_m = 1000 + 20 * std::sin(angle * 77);
        ring.push_back({radius_m * std::cos(angle), radius_m * std::sin(angle)});
    }
    ShapeColumn shapes;
    shapes.append(Dimension::polygon, ring);
    return shapes;
}

}  // namespace

TEST_CASE("outlines that touch but for a hair meet exactly when GEOS says so") {
    property("lines and outlines with spikes and repeated points, tiny, huge and far away", [] {
        const Scale scale = any_scale();
        const ShapeColumn a = spoilt(random_shape(), scale);
        const ShapeColumn b = spoilt(random_shape(), scale);
        log_pair(a, b);
        RC_ASSERT(outlines_meet(a[0], b[0]) == geos_outlines_meet(a, b));
        RC_ASSERT(outlines_meet(a[0], b[0]) == outlines_meet(b[0], a[0]));
    });
    property("a point a hair beside an edge, and one rounded on to it, is covered exactly when GEOS says so", [] {
        const Scale scale = any_scale();
        const ShapeColumn polygon = moved(random_polygon(), scale);
        RC_PRE(geos_is_valid(polygon));
        const Ring ring = polygon[0].ring(0);
        const auto i = static_cast<std::size_t>(any_whole(1, static_cast<int>(ring.size()) - 1));
        const double share = any_whole(-1, 9) / 8.0;
        const Point p{ring[i - 1].x + share * (ring[i].x - ring[i - 1].x) + hair_m(),
                      ring[i - 1].y + share * (ring[i].y - ring[i - 1].y) + hair_m()};
        RC_LOG(wkt_of(polygon));
        RC_LOG(fmt::format("{:.17g} {:.17g}", p.x, p.y));
        RC_ASSERT(covers(polygon[0], p) == geos_covers(polygon, p));
    });
}

TEST_CASE("distances of badly drawn shapes are those GEOS measures, to a thousandth of a millimetre") {
    property("spikes, repeated points, lines of no length, tiny, huge and far away", [] {
        const Scale scale = any_scale();
        const ShapeColumn a = spoilt(random_shape(), scale);
        const ShapeColumn b = spoilt(random_shape(), scale);
        log_pair(a, b);
        const double expected_m = geos_distance_m(a, b);
        const double told_m = shortest_way(a[0], b[0]).distance_m;
        RC_LOG(fmt::format("told {}, GEOS {}", told_m, expected_m));
        RC_ASSERT(std::abs(told_m - expected_m) < margin_m + 1e-12 * expected_m);
    });
    property("clear of a strip of one offset is the distance to its line less the offset", [] {
        const Scale scale{1, any_scale().move};
        Path path;
        for (const Point p : random_path(175, true))
            if (const Point placed = scale(p); path.empty() || !(path.back() == placed)) path.push_back(placed);
        ShapeColumn line;
        line.append(Dimension::line, path);
        const ShapeColumn shape = spoilt(random_shape(), scale);
        log_pair(shape, line);
        const Clearance told = strip_clearance(shape[0], path, {0, path.size() - 1}, {3.65, 3.65});
        RC_ASSERT(std::abs(told.clear_m - (geos_distance_m(shape, line) - 3.65)) < margin_m);
    });
}

TEST_CASE("shared areas of badly drawn shapes are those of GEOS") {
    property("a yard with points said twice and a strip, far away", [] {
        const Scale scale{1, any_scale().move};
        const Path drawn = random_path(60, true);
        const ShapeColumn at_origin = random_yard(drawn);
        const ShapeColumn yard = moved(at_origin, scale);
        Path path;
        for (const Point p : drawn)
            if (const Point placed = scale(p); path.empty() || !(path.back() == placed)) path.push_back(placed);
        if (drawn.front() == drawn.back()) path.back() = path.front();
        const double reach_m = any_whole(5, 80) / 10.0;
        std::vector<Point> doubled;
        for (const Point p : yard[0].ring(0)) doubled.insert(doubled.end(), {p, p});
        ShapeColumn same_yard;
        same_yard.append(Dimension::polygon, doubled);
        const SegmentRange whole{0, path.size() - 1};
        const auto told = strip_overlap_m2(same_yard[0], path, whole, {reach_m, reach_m});
        const auto plain = strip_overlap_m2(yard[0], path, whole, {reach_m, reach_m});
        RC_ASSERT(told.has_value() == plain.has_value());
        if (!told) return;
        log_pair(yard, same_yard);
        RC_LOG("path " + wkt_of(path));
        RC_ASSERT(std::abs(*told - *plain) < 1e-6);
        // Where the drawing is, without its distance from the origin: GEOS's chords are the margin.
        const double expected = geos_strip_overlap_m2(at_origin, drawn, reach_m);
        RC_ASSERT(std::abs(*told - expected) < 0.005 + 0.001 * reach_m * reach_m);
    });
    property("a convex area and a polygon of any size", [] {
        const Scale scale = any_scale();
        const ShapeColumn area = moved(random_convex(), scale);
        const ShapeColumn polygon = moved(random_polygon(), scale);
        RC_PRE(geos_is_valid(area) && geos_is_valid(polygon));
        log_pair(area, polygon);
        const auto told = clipped_area_m2(area[0], polygon[0]);
        if (!told) return;
        const double expected = geos_shared_m2(area, polygon);
        RC_LOG(fmt::format("told {}, GEOS {}", *told, expected));
        RC_ASSERT(std::abs(*told - expected) < 1e-6 + 1e-9 * scale.size * scale.size * 100);
    });
}

TEST_CASE("validity and erosion of badly drawn areas") {
    property("what is surely valid is valid", [] {
        const ShapeColumn shape = spoilt(random_polygon(), any_scale());
        RC_LOG(wkt_of(shape));
        RC_ASSERT(!surely_valid(shape[0]) || geos_is_valid(shape));
    });
    property("nothing is left of what is narrower than twice the depth, and never more than there was", [] {
        const Scale scale = any_scale();
        const ShapeColumn area = moved(random_convex(), scale);
        const double depth_m = any_whole(0, 50) / 10.0;
        RC_LOG(wkt_of(area));
        ShapeColumn left;
        if (!append_eroded_convex(area[0], depth_m, left)) return;
        const Box& box = area.box(0);
        const double width_m = std::min(box.max_x - box.min_x, box.max_y - box.min_y);
        if (width_m < 2 * depth_m) RC_ASSERT(left.dimension(0) == Dimension::none);
        RC_ASSERT(area_m2(left[0]) <= area_m2(area[0]) * (1 + 1e-12) + 1e-6);
    });
}

TEST_CASE("sizes that nobody draws by hand") {
    const ShapeColumn town = wobbly(100000);
    SECTION("an outline of 100 000 corners") {
        CHECK(surely_valid(town[0]));  // seen whole from its middle
        CHECK(covers(town[0], {0, 0}));
        CHECK_FALSE(covers(town[0], {1030, 0}));
        ShapeColumn left;
        CHECK_FALSE(append_eroded_convex(town[0], 1, left));
        CHECK(left.size() == 0);
        const Drawn house("POLYGON ((990 0, 1010 0, 1010 8, 990 8, 990 0))");
        CHECK(shortest_way(house, town[0]).distance_m == 0);
        CHECK(outlines_meet(house, town[0]));
        CHECK(*clipped_area_m2(house, town[0]) == Approx(geos_shared_m2(house.column(), town)).margin(1e-6));
        const Path road = {{900, 3}, {1100, 4}};
        CHECK(*strip_overlap_m2(town[0], road, {0, 1}, {3, 3}) ==
              Approx(geos_strip_overlap_m2(town, road, 3)).margin(0.02));
        CHECK(strip_clearance(town[0], road, {0, 1}, {3, 2}).clear_m == -3);
    }
    SECTION("all features at one place, and one feature") {
        ShapeColumn shapes;
        for (int i = 0; i < 10000; ++i) shapes.append(Dimension::point, std::vector<Point>{{5, 5}});
        std::vector<SegmentRun> found;
        SegmentRuns(shapes).find({5, 5, 5, 5}, found);
        CHECK(found.size() == 10000);
        SegmentRuns(shapes).find({6, 5, 7, 5}, found);
        CHECK(found.empty());
        ShapeColumn one;
        one.append(Dimension::point, std::vector<Point>{{5, 5}});
        SegmentRuns(one).find({0, 0, 9, 9}, found);
        CHECK(found.size() == 1);
    }
}
