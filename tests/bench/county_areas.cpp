// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
// Waters, penning zones and public areas.

#include "gis/sample/placing.hpp"
#include "tests/bench/county_scene.hpp"

namespace cunjing::bench {
namespace {

using sample::operator+;
using sample::operator*;

/// A stretch of river: both banks beside one course.
sample::Path river(const CountyScene& scene, sample::Random& random) {
    sample::Path course{somewhere(scene, random)};
    Point direction = random.direction();
    const int steps = random.whole(12, 36);
    for (int i = 0; i < steps; ++i) {
        direction = sample::turned(direction, 0.25 * random.bell());
        course.push_back(course.back() + direction * random.between(25, 40));
    }
    const double half_width_m = random.between(4, 10);
    sample::Path outline = sample::beside(course, -half_width_m);
    const sample::Path left = sample::beside(course, half_width_m);
    outline.insert(outline.end(), left.rbegin(), left.rend());
    return outline;
}

}  // namespace

void add_waters(CountyScene& scene, sample::Random random, CountyRows& rows) {
    constexpr int ponds = 5;
    for (int i = 0; i < ponds; ++i) {
        const Point middle = somewhere(scene, random);
        const double along_m = random.between(20, 70);
        const double across_m = along_m * random.between(0.5, 1);
        const sample::Path outline = sample::blob(random, middle, {along_m, across_m}, random.whole(20, 80));
        rows.polygon("water", outline, {{"kind", Value("pond")}, {"colour", Value("normal")}});
        scene.waters.push_back(outline);
    }
    const sample::Path outline = river(scene, random);
    rows.polygon("water", outline, {{"kind", Value("river")}});
    scene.waters.push_back(outline);
}

void add_zones(CountyScene& scene, sample::Random random, CountyRows& rows) {
    constexpr int pen_zones = 4;
    constexpr int public_areas = 5;
    for (int i = 0; i < pen_zones; ++i) {
        const Point middle = somewhere(scene, random);
        const double along_m = random.between(35, 60);
        const sample::Path outline = sample::blob(random, middle, {along_m, 35}, random.whole(8, 20));
        rows.polygon("pen_zone", outline, {{"status", Value(i == 0 ? "proposed" : "approved")}});
        scene.pen_zones.push_back(outline);
    }
    for (int i = 0; i < public_areas; ++i) {
        const Beside place = beside(some_road(scene, random).course, random);
        const double along_m = random.between(25, 50);
        const double across_m = along_m * random.between(0.6, 1);
        const Point middle = place.middle(random.between(4, 12), across_m);
        const Point along = sample::turned(place.along, 0.1 * random.bell());
        const sample::Path outline =
            random.chance(0.6) ? sample::rectangle(middle, along, along_m, across_m)
                               : sample::l_shape(middle, along, along_m, across_m, along_m * 0.4, across_m * 0.4);
        rows.polygon("public_area", outline, {{"kind", Value("square")}, {"source", Value("surveyed")}});
        scene.public_areas.push_back(outline);
    }
}

}  // namespace cunjing::bench
