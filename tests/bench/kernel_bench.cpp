// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Each kernel of gis/geometry and the GEOS function that answers the same question, on the same shapes in the work CRS.

#include <benchmark/benchmark.h>

#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "gis/geometry/clip.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/erosion.hpp"
#include "gis/geometry/simplicity.hpp"
#include "gis/geometry/strip.hpp"
#include "tests/bench/kernel_shapes.hpp"

using namespace cunjing;

namespace {

void valid_ours(benchmark::State& state, const ShapeColumn& shape) {
    for (auto _ : state) benchmark::DoNotOptimize(surely_valid(shape[0]));
}
void valid_geos(benchmark::State& state, const ShapeColumn& shape) {
    const Geometry geometry = geos(shape);
    for (auto _ : state) benchmark::DoNotOptimize(GEOSisValid(geometry.get()));
}

void eroded_ours(benchmark::State& state, const ShapeColumn& shape, double depth_m) {
    for (auto _ : state) {
        ShapeColumn column;
        benchmark::DoNotOptimize(append_eroded_convex(shape[0], depth_m, column));
    }
}
void eroded_geos(benchmark::State& state, const ShapeColumn& shape, double depth_m) {
    const Geometry geometry = geos(shape);
    for (auto _ : state) benchmark::DoNotOptimize(Geometry(GEOSBuffer(geometry.get(), -depth_m, 16)));
}
void vanishes_ours(benchmark::State& state, const ShapeColumn& shape, double depth_m) {
    for (auto _ : state) benchmark::DoNotOptimize(surely_vanishes(shape[0], depth_m));
}

/// Eight segments of a road that bends a little, 12 m beside the house or through it.
Path road(double beside_m) {
    Path path;
    for (int i = 0; i <= 8; ++i) path.push_back({-24.0 + 7 * i, -beside_m - 0.6 * std::sin(i * 0.7)});
    return placed(path, 0.3, {});
}

/// A village's public area: corners round a wobbly circle.
ShapeColumn village(int corners) {
    Path ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i % corners) / corners;
        const double radius_m = 60 + 5 * std::sin(angle * 9);
        ring.push_back({radius_m * std::cos(angle), radius_m * std::sin(angle)});
    }
    return one(Dimension::polygon, placed(ring, 0, {60, 0}));
}

void distance_ours(benchmark::State& state, const ShapeColumn& shape, const Path& path) {
    for (auto _ : state) benchmark::DoNotOptimize(shortest_way_to_path(shape[0], path));
}
void distance_geos(benchmark::State& state, const ShapeColumn& shape, const ShapeColumn& other, bool prepared) {
    const Geometry a = geos(shape);
    const Geometry b = geos(other);
    const GEOSPreparedGeometry* ready = GEOSPrepare(b.get());
    double distance = 0;
    for (auto _ : state) {
        if (prepared)
            GEOSPreparedDistance(ready, a.get(), &distance);
        else
            GEOSDistance(a.get(), b.get(), &distance);
        benchmark::DoNotOptimize(distance);
    }
    GEOSPreparedGeom_destroy(ready);
}

void covers_ours(benchmark::State& state, const ShapeColumn& polygon, Point p) {
    for (auto _ : state) benchmark::DoNotOptimize(covers(polygon[0], p));
}
void covers_geos(benchmark::State& state, const ShapeColumn& polygon, Point p) {
    const Geometry area = geos(polygon);
    const Geometry point = geos(one(Dimension::point, {p}));
    const GEOSPreparedGeometry* ready = GEOSPrepare(area.get());
    for (auto _ : state) benchmark::DoNotOptimize(GEOSPreparedCovers(ready, point.get()));
    GEOSPreparedGeom_destroy(ready);
}

void meet_ours(benchmark::State& state, const ShapeColumn& a, const ShapeColumn& b) {
    for (auto _ : state) benchmark::DoNotOptimize(outlines_meet(a[0], b[0]));
}
void meet_geos(benchmark::State& state, const ShapeColumn& a, const ShapeColumn& b) {
    const Geometry own = geos(a);
    const Geometry other = geos(b);
    const GEOSPreparedGeometry* ready = GEOSPrepare(other.get());
    for (auto _ : state) benchmark::DoNotOptimize(GEOSPreparedIntersects(ready, own.get()));
    GEOSPreparedGeom_destroy(ready);
}

void clearance_ours(benchmark::State& state, const ShapeColumn& shape, const Path& path, SideOffsets offsets) {
    for (auto _ : state) benchmark::DoNotOptimize(strip_clearance(shape[0], path, {0, path.size() - 1}, offsets));
}
void overlap_ours(benchmark::State& state, const ShapeColumn& shape, const Path& path, SideOffsets offsets) {
    for (auto _ : state) benchmark::DoNotOptimize(strip_overlap_m2(shape[0], path, {0, path.size() - 1}, offsets));
}
void overlap_geos(benchmark::State& state, const ShapeColumn& shape, const Path& path, double reach_m) {
    const Geometry area = geos(shape);
    const Geometry line = geos(one(Dimension::line, path));
    double shared_m2 = 0;
    for (auto _ : state) {
        const Geometry strip(GEOSBuffer(line.get(), reach_m, 16));
        const Geometry shared(GEOSIntersection(strip.get(), area.get()));
        GEOSArea(shared.get(), &shared_m2);
        benchmark::DoNotOptimize(shared_m2);
    }
}

void shared_ours(benchmark::State& state, const ShapeColumn& area, const ShapeColumn& polygon) {
    for (auto _ : state) benchmark::DoNotOptimize(clipped_area_m2(area[0], polygon[0]));
}
void shared_geos(benchmark::State& state, const ShapeColumn& area, const ShapeColumn& polygon) {
    const Geometry own = geos(area);
    const Geometry other = geos(polygon);
    double shared_m2 = 0;
    for (auto _ : state) {
        const Geometry shared(GEOSIntersection(own.get(), other.get()));
        GEOSArea(shared.get(), &shared_m2);
        benchmark::DoNotOptimize(shared_m2);
    }
}

void add_validity() {
    for (const auto& [name, shape] :
         {std::pair("rectangle", rectangle()), std::pair("12 corners", house()), std::pair("courtyard", courtyard())})
        add(
            std::string("valid/") + name, [shape = shape](State& s) { valid_ours(s, shape); },
            [shape = shape](State& s) { valid_geos(s, shape); });
}

void add_erosion() {
    for (const double depth_m : {1.0, 3.0})
        add(
            "eroded/rectangle by " + std::to_string(static_cast<int>(depth_m)) + " m",
            [=](State& s) { eroded_ours(s, rectangle(), depth_m); },
            [=](State& s) { eroded_geos(s, rectangle(), depth_m); });
    add(
        "vanishes/12 corners by 5 m", [](State& s) { vanishes_ours(s, house(), 5); },
        [](State& s) { eroded_geos(s, house(), 5); });
}

void add_distance() {
    const ShapeColumn line = one(Dimension::line, road(12));
    add(
        "distance/rectangle to 8 segments", [](State& s) { distance_ours(s, rectangle(), road(12)); },
        [=](State& s) { distance_geos(s, rectangle(), line, true); });
    add(
        "distance/12 corners to 8 segments", [](State& s) { distance_ours(s, house(), road(12)); },
        [=](State& s) { distance_geos(s, house(), line, false); });
    for (const int corners : {12, 400})
        add(
            "covers/" + std::to_string(corners) + " corners",
            [=](State& s) { covers_ours(s, village(corners), village(corners).box(0).middle()); },
            [=](State& s) { covers_geos(s, village(corners), village(corners).box(0).middle()); });
    add(
        "outlines meet/rectangle inside 400 corners",
        [](State& s) {
            meet_ours(s, rectangle({50, 0}), village(400));
        },
        [](State& s) {
            meet_geos(s, rectangle({50, 0}), village(400));
        });
}

void add_strips() {
    const auto buffer = [](State& s) { overlap_geos(s, rectangle(), road(2), 3.65); };
    add(
        "clearance/rectangle to 8 segments, one offset",
        [](State& s) {
            clearance_ours(s, rectangle(), road(12), {3.65, 3.65});
        },
        [](State& s) { distance_geos(s, rectangle(), one(Dimension::line, road(12)), true); });
    add(
        "clearance/rectangle to 8 segments, two offsets",
        [](State& s) {
            clearance_ours(s, rectangle(), road(12), {3.65, 3.25});
        },
        [](State& s) { distance_geos(s, rectangle(), one(Dimension::line, road(12)), true); });
    add(
        "overlap/rectangle on 8 segments",
        [](State& s) {
            overlap_ours(s, rectangle(), road(2), {3.65, 3.65});
        },
        buffer);
    add(
        "overlap/rectangle on 8 segments, two offsets",
        [](State& s) {
            overlap_ours(s, rectangle(), road(2), {3.65, 3.25});
        },
        buffer);
}

void add_shared_area() {
    for (const int corners : {12, 400, 20000})
        add(
            "shared area/rectangle on " + std::to_string(corners) + " corners",
            [=](State& s) {
                shared_ours(s, rectangle({-3, 0}), village(corners));
            },
            [=](State& s) {
                shared_geos(s, rectangle({-3, 0}), village(corners));
            });
}

}  // namespace

int main(int count, char** arguments) {
    initGEOS(nullptr, nullptr);
    benchmark::Initialize(&count, arguments);
    add_validity();
    add_erosion();
    add_distance();
    add_strips();
    add_shared_area();
    add_columns();
    benchmark::RunSpecifiedBenchmarks();
    finishGEOS();
    return 0;
}
