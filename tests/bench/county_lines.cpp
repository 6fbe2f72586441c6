// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
// Roads and ditches.

#include <algorithm>
#include <array>

#include "tests/bench/county_scene.hpp"

namespace cunjing::bench {
namespace {

using sample::operator+;
using sample::operator-;
using sample::operator*;

/// What the roads of a class are like.
struct RoadKind {
    const char* name;
    int count;
    int least_vertices;
    int most_vertices;
    double step_m;
    double bend;         // greatest change of direction at a vertex, as a slope
    double sharp_share;  // of vertices where the road turns at once
    double least_surface_m;
    double most_surface_m;
    double land_m;
    double control_m;
};

constexpr auto road_kinds = std::to_array<RoadKind>({
    {"township", 1, 40, 60, 45, 0.25, 0, 5.0, 6.5, 1.0, 5},
    {"village", 4, 30, 50, 25, 0.25, 0.002, 3.5, 5.5, 1.0, 3},
    {"group", 12, 15, 40, 14, 0.3, 0.01, 2.5, 4.5, 0.5, 0},
    {"footpath", 3, 10, 25, 9, 0.4, 0.03, 0.8, 2.0, 0, 0},
});
constexpr auto ditch_sides = std::to_array<const char*>({"none", "left", "right", "both"});

/// A line that winds: its direction drifts from vertex to vertex, and at a few of them it turns at once.
sample::Path winding(sample::Random& random, Point start, int vertices, double step_m, double bend,
                     double sharp_share) {
    sample::Path path{sample::to_mm(start)};
    Point direction = random.direction();
    double slope = 0;
    while (static_cast<int>(path.size()) < vertices) {
        slope = 0.6 * slope + 0.4 * bend * random.bell();
        if (random.chance(sharp_share)) slope = random.chance(0.5) ? 2 : -2;
        direction = sample::turned(direction, slope);
        path.push_back(sample::to_mm(path.back() + direction * (step_m * random.between(0.7, 1.3))));
    }
    return path;
}

double to_decimetres(double metres) {
    return static_cast<double>(static_cast<int>(metres * 10 + 0.5)) / 10;
}

void add_road(const RoadKind& kind, CountyScene& scene, sample::Random& random, CountyRows& rows) {
    const Point start = somewhere(scene, random);
    const int vertices = random.whole(kind.least_vertices, kind.most_vertices);
    const sample::Path path = winding(random, start, vertices, kind.step_m, kind.bend, kind.sharp_share);
    const double surface_m = to_decimetres(random.between(kind.least_surface_m, kind.most_surface_m));
    const double bed_m = surface_m + to_decimetres(random.between(0.2, 1.0));
    const double ditch_m = to_decimetres(random.between(0.3, 1.0));
    const int side = random.whole(0, 3);
    const double land_m = bed_m / 2 + kind.land_m;
    const bool left = side == 1 || side == 3;
    const bool right = side == 2 || side == 3;
    scene.roads.push_back({sample::Course(path), surface_m / 2, bed_m / 2, land_m + (left ? ditch_m : 0),
                           land_m + (right ? ditch_m : 0)});
    rows.line("road", path,
              {{"class", Value(kind.name)},
               {"surface_width_m", Value(surface_m)},
               {"roadbed_width_m", Value(bed_m)},
               {"ditch_side", Value(ditch_sides[static_cast<std::size_t>(side)])},
               {"ditch_width_m", Value(ditch_m)},
               {"land_width_m", Value(kind.land_m)},
               {"control_width_m", Value(kind.control_m)},
               {"is_corridor", Value(kind.control_m > 3)}});
}

}  // namespace

Point somewhere(const CountyScene& scene, sample::Random& random) {
    constexpr double reach_m = 850;
    const double x = random.between(-reach_m, reach_m);
    const double y = random.between(-reach_m, reach_m);
    return scene.middle + Point{x, y};
}

Point Beside::middle(double wall_m, double across_m) const {
    return on + away * (wall_m + across_m / 2);
}

Beside beside(const sample::Course& course, sample::Random& random) {
    const double station_m = random.between(0, course.length_m());
    const Point along = course.direction(station_m);
    const bool left = random.chance(0.5);
    return {course.at(station_m), along, sample::left_of(along) * (left ? 1 : -1), left};
}

const CountyRoad& some_road(const CountyScene& scene, sample::Random& random) {
    double whole_m = 0;
    for (const CountyRoad& road : scene.roads) whole_m += road.course.length_m();
    double at_m = random.between(0, whole_m);
    for (const CountyRoad& road : scene.roads)
        if ((at_m -= road.course.length_m()) < 0) return road;
    return scene.roads.back();
}

void add_roads(CountyScene& scene, sample::Random random, CountyRows& rows) {
    for (const RoadKind& kind : road_kinds)
        for (int i = 0; i < kind.count; ++i) add_road(kind, scene, random, rows);
}

void add_ditches(CountyScene& scene, sample::Random random, CountyRows& rows) {
    constexpr int ditches = 10;
    for (int i = 0; i < ditches; ++i) {
        const double width_m = to_decimetres(random.between(0.3, 1.2));
        sample::Path path;
        if (random.chance(0.7)) {
            const CountyRoad& road = some_road(scene, random);
            const double length_m = road.course.length_m();
            const double from_m = random.between(0, length_m / 2);
            const sample::Path along = road.course.between(from_m, from_m + length_m * random.between(0.3, 0.5));
            const double away_m = road.half_bed_m + width_m / 2;
            path = sample::beside(along, random.chance(0.5) ? away_m : -away_m);
        } else {
            const Point start = somewhere(scene, random);
            path = winding(random, start, random.whole(10, 40), 12, 0.3, 0.02);
        }
        path = sample::to_mm(path);
        scene.ditches.push_back({sample::Course(path), width_m / 2});
        rows.line("ditch", path,
                  {{"width_m", Value(width_m)},
                   {"depth_m", Value(to_decimetres(random.between(0.3, 0.8)))},
                   {"design", Value(random.chance(0.5) ? "concrete" : "earth")}});
    }
}

}  // namespace cunjing::bench
