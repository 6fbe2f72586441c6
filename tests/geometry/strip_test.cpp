// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/strip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "gis/geometry/geos.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/strip_oracle.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

SegmentRange whole_range(const Path& path) {
    return {0, path.size() - 1};
}

double union_overlap_m2(const ShapeColumn& yard, const Path& path, SideOffsets offsets) {
    return GeosGeometry::union_of(strip_cells(path, whole_range(path), offsets))
        .intersection(GeosGeometry(yard[0]))
        .area_m2();
}

void log_scene(const ShapeColumn& yard, const Path& path, SideOffsets offsets) {
    RC_LOG("yard " + wkt_of(yard));
    RC_LOG("path " + wkt_of(path));
    RC_LOG(fmt::format("left {} right {}", offsets.left_m, offsets.right_m));
}

SideOffsets random_sides() {
    const auto reach_m = [] { return any_whole(5, 80) / 10.0; };
    const double left_m = reach_m();
    return {left_m, any_whole(0, 3) == 0 ? reach_m() : left_m + *rc::gen::element(-0.4, 0.4, 1.0)};
}

/// How much two ways of measuring an area may differ: the oracle's arcs are chords of 1.4 degrees, those of cells of 5.
double area_margin_m2(double reach_m) {
    return 0.005 + 0.001 * reach_m * reach_m;
}
double chords_margin_m2(double reach_m) {
    return 0.005 + 0.006 * reach_m * reach_m;
}

}  // namespace

TEST_CASE("with equal offsets, clear of the strip is the distance GEOS measures less the offset") {
    property("any path, any shape", [] {
        const Placement place = random_placement();
        const Path path = place(random_path(175, true));
        ShapeColumn line;
        line.append(Dimension::line, path);
        const ShapeColumn shape = place(random_shape());
        const Clearance clearance = strip_clearance(shape[0], path, whole_range(path), {3.65, 3.65});
        log_scene(shape, path, {3.65, 3.65});
        RC_ASSERT(std::abs(clearance.clear_m - (geos_distance_m(shape, line) - 3.65)) < 1e-7);
    });
}

TEST_CASE("with unequal offsets, clear of the strip is the least over the shape's points, each on its own side") {
    property("no point of a yard is nearer than told, and one is as near", [] {
        const Path path = random_path(60, true);
        const ShapeColumn yard = random_yard(path);
        const SideOffsets offsets = random_sides();
        log_scene(yard, path, offsets);
        const Clearance told = strip_clearance(yard[0], path, whole_range(path), offsets);
        RC_LOG(fmt::format("told {}", told.clear_m));
        if (told.way.distance_m == 0) {
            RC_ASSERT(told.clear_m == -offsets.greater_m());
            return;
        }
        const Ring ring = yard[0].ring(0);
        for (std::size_t i = 1; i < ring.size(); ++i)
            for (int k = 0; k < 40; ++k) {
                const double share = k / 40.0;
                const Point p{ring[i - 1].x + share * (ring[i].x - ring[i - 1].x),
                              ring[i - 1].y + share * (ring[i].y - ring[i - 1].y)};
                const double of_point_m = clear_of_point_m(p, path, offsets);
                if (of_point_m < told.clear_m - 1e-6) RC_LOG(fmt::format("but {} {}: {}", p.x, p.y, of_point_m));
                RC_ASSERT(told.clear_m <= of_point_m + 1e-6);
            }
        // The witness may lie on the border of two sides: a hair to every direction is looked at too.
        double of_witness_m = std::numeric_limits<double>::infinity();
        for (int k = 0; k < 16; ++k) {
            const double angle = k * std::numbers::pi / 8;
            const Point p{told.way.from.x + 1e-7 * std::cos(angle), told.way.from.y + 1e-7 * std::sin(angle)};
            of_witness_m = std::min(of_witness_m, clear_of_point_m(p, path, offsets));
        }
        RC_LOG(fmt::format("witness {} {}: {}", told.way.from.x, told.way.from.y, of_witness_m));
        RC_ASSERT(of_witness_m < told.clear_m + 1e-5);
    });
    property("looked at run by run it is the same as at once", [] {
        const Path path = random_path(80, false);
        const ShapeColumn yard = random_yard(path);
        const SideOffsets offsets = random_sides();
        double least_m = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i + 1 < path.size(); ++i)
            least_m = std::min(least_m, strip_clearance(yard[0], path, {i, i + 1}, offsets).clear_m);
        RC_ASSERT(std::abs(least_m - strip_clearance(yard[0], path, whole_range(path), offsets).clear_m) < 1e-9);
    });
    SECTION("a ditch on the left only: the same 5 m are 1.35 m clear on the left, 1.75 m on the right") {
        const Path road = {{-50, 0}, {50, 0}};
        const SideOffsets offsets{3.65, 3.25};
        CHECK(strip_clearance(Drawn("POINT (0 5)"), road, {0, 1}, offsets).clear_m == Approx(1.35));
        CHECK(strip_clearance(Drawn("POINT (0 -5)"), road, {0, 1}, offsets).clear_m == Approx(1.75));
        CHECK(strip_clearance(Drawn("LINESTRING (1 -5, 1 5)"), road, {0, 1}, offsets).clear_m == Approx(-3.65));
    }
    SECTION("beside a kink of the road the side is the bend's, not that of the nearest vertex's other segment") {
        // The road turns back by 120°: the point is right of the second segment, though left of the first one's line.
        const Path road = {{-20, 0}, {0, 0}, {-10, 17.3}};
        const Clearance clearance = strip_clearance(Drawn("POINT (-0.5 3)"), road, {0, 2}, {10, 1});
        CHECK(clearance.clear_m == Approx(clear_of_point_m({-0.5, 3}, road, {10, 1})));
        CHECK(clearance.clear_m > 0);
    }
    SECTION("a jog of a few centimetres in the drawing does not hide the segment beside it") {
        const Path road = {{-20, 0}, {0, 0}, {0.05, 0.087}, {20, 0.087}};
        const Clearance clearance = strip_clearance(Drawn("POINT (-2 5)"), road, {0, 3}, {3.65, 3.25});
        CHECK(clearance.clear_m == Approx(5 - 3.65));
    }
}

TEST_CASE("the area shared with a strip of equal offsets is the one of GEOS's buffer") {
    property("where the kernel answers", [] {
        const Placement place = random_placement();
        const Path path = random_path(60, true);
        const ShapeColumn yard = random_yard(path);
        const double reach_m = any_whole(5, 80) / 10.0;
        log_scene(yard, path, {reach_m, reach_m});
        const auto told = strip_overlap_m2(place(yard)[0], place(path), whole_range(path), {reach_m, reach_m});
        if (!told) return;
        RC_LOG(fmt::format("told {}", *told));
        RC_ASSERT(std::abs(*told - geos_strip_overlap_m2(yard, path, reach_m)) < area_margin_m2(reach_m));
    });
    property("looked at only where the yard is, as the index does", [] {
        const Path path = random_path(60, false);
        const ShapeColumn yard = random_yard(path);
        const double reach_m = any_whole(5, 80) / 10.0;
        SegmentRange range = whole_range(path);
        const auto is_near = [&](std::size_t i) {
            Box box;
            box.add(path[i]);
            box.add(path[i + 1]);
            return box.meets(yard[0].box().grown(reach_m));
        };
        while (range.first < range.last && !is_near(range.first)) ++range.first;
        while (range.first < range.last && !is_near(range.last - 1)) --range.last;
        if (range.first == range.last) return;
        log_scene(yard, path, {reach_m, reach_m});
        const auto told = strip_overlap_m2(yard[0], path, range, {reach_m, reach_m});
        if (!told) return;
        RC_LOG(fmt::format("told {} for {} to {}", *told, range.first, range.last));
        RC_ASSERT(std::abs(*told - geos_strip_overlap_m2(yard, path, reach_m)) < area_margin_m2(reach_m));
    });
    property("as a union of cells, for any path", [] {
        const Path path = random_path(175, true);
        const ShapeColumn yard = random_yard(path);
        const double reach_m = any_whole(5, 80) / 10.0;
        log_scene(yard, path, {reach_m, reach_m});
        const double told = union_overlap_m2(yard, path, {reach_m, reach_m});
        RC_LOG(fmt::format("told {}", told));
        RC_ASSERT(std::abs(told - geos_strip_overlap_m2(yard, path, reach_m)) < chords_margin_m2(reach_m));
    });
}

TEST_CASE("the ground of a strip of unequal offsets is that of the points that are not clear of it") {
    const auto on_a_grid = [](const Path& path, SideOffsets offsets, const auto& check) {
        Box box;
        for (const Point p : path) box.add(p);
        const double step_m = any_whole(70, 130) / 100.0;
        for (double x = box.min_x - 9.03; x < box.max_x + 9; x += step_m)
            for (double y = box.min_y - 9.07; y < box.max_y + 9; y += step_m) {
                const double clear_m = clear_of_point_m({x, y}, path, offsets);
                const auto is_alike = [&](double dx, double dy) {
                    const double there_m = clear_of_point_m({x + dx, y + dy}, path, offsets);
                    return std::abs(there_m) > 0.05 && (there_m < 0) == (clear_m < 0);
                };
                if (is_alike(0.02, 0) && is_alike(-0.02, 0) && is_alike(0, 0.02) && is_alike(0, -0.02))
                    check(Point{x, y}, clear_m);
            }
    };
    property("point by point on a grid, where the kernel answers", [&] {
        const Path path = random_path(60, true);
        const SideOffsets offsets = random_sides();
        log_scene(random_yard(path), path, offsets);
        on_a_grid(path, offsets, [&](Point p, double clear_m) {
            ShapeColumn mat;  // 2 cm square: all of it is in the strip, once, or none of it
            mat.append(Dimension::polygon, Path{{p.x - 0.01, p.y - 0.01},
                                                {p.x + 0.01, p.y - 0.01},
                                                {p.x + 0.01, p.y + 0.01},
                                                {p.x - 0.01, p.y + 0.01},
                                                {p.x - 0.01, p.y - 0.01}});
            const auto told = strip_overlap_m2(mat[0], path, whole_range(path), offsets);
            if (!told) return;
            const double expected = clear_m < 0 ? 0.0004 : 0;
            if (std::abs(*told - expected) > 1e-9)
                RC_LOG(fmt::format("{} {}: clear {}, told {}", p.x, p.y, clear_m, *told));
            RC_ASSERT(std::abs(*told - expected) < 1e-9);
        });
    });
    const auto check_union = [&](const Path& path, double vague_m) {
        const SideOffsets offsets = random_sides();
        log_scene(random_yard(path), path, offsets);
        ShapeColumn strip;
        GeosGeometry::union_of(strip_cells(path, whole_range(path), offsets)).append_to(strip, Dimension::polygon);
        on_a_grid(path, offsets, [&](Point p, double clear_m) {
            if (std::abs(clear_m) < vague_m * std::abs(offsets.left_m - offsets.right_m)) return;
            if (covers(strip[0], p) != clear_m < 0) RC_LOG(fmt::format("{} {}: clear {}", p.x, p.y, clear_m));
            RC_ASSERT(covers(strip[0], p) == clear_m < 0);
        });
    };
    property("point by point on a grid, as a union of cells", [&] { check_union(random_path(40, false), 0); });
    // Where a sharp turn follows a segment shorter than the offset, a cell may reach over to the other side of the
    // road: by no more than the sides differ.
    property("the same with sharp turns and rings, to the difference of the sides",
             [&] { check_union(random_path(170, true), 1); });
}

TEST_CASE("a road drawn the other way round with its sides swapped is the same road") {
    property("clear distance and shared area", [] {
        const Path path = random_path(80, true);
        const ShapeColumn yard = random_yard(path);
        const SideOffsets offsets = random_sides();
        const Path back(path.rbegin(), path.rend());
        const SideOffsets swapped{offsets.right_m, offsets.left_m};
        log_scene(yard, path, offsets);
        const SegmentRange range = whole_range(path);
        RC_ASSERT(std::abs(strip_clearance(yard[0], path, range, offsets).clear_m -
                           strip_clearance(yard[0], back, range, swapped).clear_m) < 1e-9);
        const auto there = strip_overlap_m2(yard[0], path, range, offsets);
        const auto and_back = strip_overlap_m2(yard[0], back, range, swapped);
        RC_ASSERT(there.has_value() == and_back.has_value());
        if (there) RC_ASSERT(std::abs(*there - *and_back) < 1e-7);
        RC_ASSERT(std::abs(union_overlap_m2(yard, path, offsets) - union_overlap_m2(yard, back, swapped)) < 1e-4);
    });
}

TEST_CASE("shared areas that can be reckoned by hand") {
    const auto shared = [](const std::string& yard, const Path& path, SideOffsets offsets) {
        return strip_overlap_m2(Drawn(yard), path, whole_range(path), offsets);
    };
    const double pi = std::numbers::pi;
    const std::string everything = "POLYGON ((-100 -100, 100 -100, 100 100, -100 100, -100 -100))";
    SECTION("a straight road of 10 m, 3 m to the left, 2 m to the right, with a quarter circle at each end and side") {
        CHECK(*shared(everything, {{0, 0}, {10, 0}}, {3, 2}) == Approx(50 + pi / 2 * (9 + 4)));
        CHECK(*shared("POLYGON ((2 0, 4 0, 4 9, 2 9, 2 0))", {{0, 0}, {10, 0}}, {3, 2}) == Approx(6));
        CHECK(*shared("POLYGON ((2 0, 4 0, 4 -9, 2 -9, 2 0))", {{0, 0}, {10, 0}}, {3, 2}) == Approx(4));
    }
    SECTION("beyond the end the strip is round: a yard in the corner of the square is not on it") {
        CHECK(*shared("POLYGON ((12.2 2.2, 13 2.2, 13 3, 12.2 3, 12.2 2.2))", {{0, 0}, {10, 0}}, {3, 3}) == 0);
        CHECK(*shared("POLYGON ((10 0, 20 0, 20 20, 10 20, 10 0))", {{0, 0}, {10, 0}}, {3, 3}) == Approx(pi * 9 / 4));
    }
    SECTION("a left turn of 60°: cut on the inside, a sixth of a circle on the outside") {
        const Path bend = {{-20, 0}, {0, 0}, {20 * std::cos(pi / 3), 20 * std::sin(pi / 3)}};
        const double inside = 2 * (20 * 3 - 3 * 3 * std::tan(pi / 6) / 2);
        const double outside = 2 * (20 * 2) + pi * 4 / 6;
        CHECK(*shared(everything, bend, {3, 2}) == Approx(inside + outside + pi / 2 * (9 + 4)));
    }
    SECTION("a square round a field, closed: no ends, four outer quarter circles, the seam counted once") {
        const Path ring = {{0, 0}, {40, 0}, {40, 40}, {0, 40}, {0, 0}};
        const double expected = 4 * (40 * 3 - 9) + 4 * (40 * 2) + pi * 4;
        const GeosGeometry ground = GeosGeometry::union_of(strip_cells(ring, whole_range(ring), {3, 2}));
        CHECK(ground.area_m2() == Approx(expected).margin(0.05));
        CHECK(*strip_overlap_m2(Drawn("POLYGON ((-9 -9, 9 -9, 9 9, -9 9, -9 -9))"), ring, {0, 1}, {3, 2}) > 0);
    }
    SECTION("a polygon with a hole over the road: the hole is not counted") {
        CHECK(*shared("POLYGON ((2 -9, 8 -9, 8 9, 2 9, 2 -9), (4 -1, 6 -1, 6 1, 4 1, 4 -1))", {{0, 0}, {10, 0}},
                      {3, 3}) == Approx(36 - 4));
    }
}

TEST_CASE("where cells of a strip run into each other the kernel does not answer, the union does") {
    const std::string everything = "POLYGON ((-100 -100, 100 -100, 100 100, -100 100, -100 -100))";
    const auto check = [&](const Path& path, double reach_m) {
        const Drawn yard(everything);
        CHECK_FALSE(strip_overlap_m2(yard, path, whole_range(path), {reach_m, reach_m}).has_value());
        CHECK(union_overlap_m2(yard.column(), path, {reach_m, reach_m}) ==
              Approx(geos_strip_overlap_m2(yard.column(), path, reach_m)).margin(chords_margin_m2(reach_m)));
    };
    SECTION("a hairpin whose arms are closer than the strip is wide") {
        check({{0, 0}, {40, 0}, {42, 2}, {40, 4}, {0, 4}}, 3);
    }
    SECTION("a bend tighter than its offset") {
        check({{-20, 0}, {0, 0}, {1, 0.5}, {1.5, 1.5}, {1.5, 20}}, 6);
    }
    SECTION("out and back on the same line: the far end is still round") {
        check({{0, 0}, {20, 0}, {5, 0}}, 3);
        check({{0, 0}, {-20, 0}, {-5, 0}}, 3);
        check({{0, 0}, {0, 20}, {0, 5}}, 3);
    }
    SECTION("a roundabout of short chords, closed") {
        Path ring;
        for (int i = 0; i <= 24; ++i) {
            const double angle = (i % 24) * std::numbers::pi / 12;
            ring.push_back({4 * std::cos(angle), 4 * std::sin(angle)});
        }
        // GEOS 3.11 leaves a hole of 2 m radius in the middle here, though nothing is farther than 4 m from the ring.
        const double outline_m = 24 * 2 * 4 * std::sin(std::numbers::pi / 24);
        const double inner_m2 = 24 / 2 * 16 * std::sin(std::numbers::pi / 12);
        const Drawn yard(everything);
        CHECK_FALSE(strip_overlap_m2(yard, ring, whole_range(ring), {6, 6}).has_value());
        CHECK(union_overlap_m2(yard.column(), ring, {6, 6}) ==
              Approx(inner_m2 + 6 * outline_m + 36 * std::numbers::pi).margin(chords_margin_m2(6)));
    }
    SECTION("a short spur behind a sharp turn, out of the range that is looked at") {
        const Path spur = {{-30, 0}, {0, 0}, {-0.5, 0.87}};
        const Drawn yard("POLYGON ((-9 2, -5 2, -5 3, -9 3, -9 2))");
        const auto told = strip_overlap_m2(yard, spur, {0, 1}, {4, 4});
        CHECK((!told || *told == Approx(4)));
    }
}
