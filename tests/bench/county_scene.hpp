// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/sample/course.hpp"
#include "gis/sample/random.hpp"
#include "tests/bench/county_rows.hpp"

namespace cunjing::bench {

/// A road and how far its lines lie from its centre line, to the left and to the right.
struct CountyRoad {
    sample::Course course;
    double half_surface_m = 0;
    double half_bed_m = 0;
    double left_land_m = 0;
    double right_land_m = 0;
};

struct CountyDitch {
    sample::Course course;
    double half_width_m = 0;
};

/// What else in a village is placed by.
struct CountyScene {
    Point middle;
    std::vector<CountyRoad> roads;
    std::vector<CountyDitch> ditches;
    std::vector<sample::Path> waters;
    std::vector<sample::Path> pen_zones;
    std::vector<sample::Path> public_areas;
};

/// A place in the village's cell.
[[nodiscard]] Point somewhere(const CountyScene& scene, sample::Random& random);
/// A station of a line, and the direction away from it to one of its sides.
struct Beside {
    Point on;
    Point along;
    Point away;
    bool left = false;

    /// The middle of something `across_m` deep whose near wall is that far from the line.
    [[nodiscard]] Point middle(double wall_m, double across_m) const;
};
[[nodiscard]] Beside beside(const sample::Course& course, sample::Random& random);
/// The longer the road, the likelier.
[[nodiscard]] const CountyRoad& some_road(const CountyScene& scene, sample::Random& random);

/// Each puts features into the scene and the tables.
void add_roads(CountyScene& scene, sample::Random random, CountyRows& rows);
void add_ditches(CountyScene& scene, sample::Random random, CountyRows& rows);
void add_waters(CountyScene& scene, sample::Random random, CountyRows& rows);
void add_zones(CountyScene& scene, sample::Random random, CountyRows& rows);

}  // namespace cunjing::bench
