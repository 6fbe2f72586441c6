// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Scenes that nobody would survey: shapes of 100 000 corners, everything in one place, roads that run into themselves.

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <numbers>

#include "gis/check/shared_area.hpp"
#include "tests/check/scene.hpp"
#include "tests/geometry/wkt.hpp"

using namespace cunjing;

namespace {

/// A star of teeth between 400 m and 450 m round the origin.
ShapeColumn star(int corners, double turn) {
    std::vector<Point> ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i % corners + turn) / corners;
        const double radius_m = i % corners % 2 == 0 ? 450 : 400;
        ring.push_back({radius_m * std::cos(angle), radius_m * std::sin(angle)});
    }
    ShapeColumn shapes;
    shapes.append(Dimension::polygon, ring);
    return shapes;
}

double shared_with_road_m2(const Shape& yard, const Shape& road, SideOffsets offsets) {
    ShapeColumn roads;
    roads.append(road);
    std::vector<SegmentRun> runs;
    const SegmentRuns index(roads);
    index.find(yard.box().grown(offsets.greater_m()), runs);
    return shared_area_m2(Ground(yard), roads[0], runs, offsets);
}

}  // namespace

TEST_CASE("a structure and a public area of 100 000 corners are judged in time") {
    const auto start = std::chrono::steady_clock::now();
    Scene scene;
    scene.add_road("village", "none");
    scene.add("structure", star(100000, 0)[0], {{"kind", "shed"}});
    scene.add("public_area", star(100000, 0.6)[0]);
    CHECK(scene.make_sound("structure").empty());
    // In the middle, between the teeth, and outside: an L, which has to be overlaid.
    for (const int x : {100, 425, 460})
        scene.add("coop", fmt::format("POLYGON (({0} 0, {1} 0, {1} 2, {2} 2, {2} 4, {0} 4, {0} 0))", x, x + 4, x + 2));
    const Judgements coops = scene.judge("coop-in-public-area", "coop");
    CHECK(coops.verdicts == std::vector{Verdict::violated, Verdict::violated, Verdict::satisfied});
    CHECK(scene.judge_only("road-occupied", "structure").verdict == Verdict::violated);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("features in one place have one verdict") {
    Scene scene;
    for (int i = 0; i < 50; ++i) scene.add_road("village", "none");
    for (int i = 0; i < 500; ++i) scene.add("coop", "POLYGON ((0 3, 4 3, 4 7, 0 7, 0 3))");
    const Judgements all = scene.judge("coop-roadside", "coop");
    REQUIRE(all.hits.size() == 500);
    for (const Judgement& hit : all.hits) {
        CHECK(hit.verdict == all.hits[0].verdict);
        CHECK(hit.measure->measured == all.hits[0].measure->measured);
        CHECK(hit.reference.row == all.hits[0].reference.row);
    }
}

TEST_CASE("a road that runs into itself covers the ground once") {
    const Drawn yard("POLYGON ((-3 -1, 9 -1, 9 12, 5 12, 5 3, -3 3, -3 -1))");
    const SideOffsets offsets{2.5, 2.5};
    // A loop that crosses itself, a hairpin with 0.1 m between its legs, a road out and back.
    const auto* const road = GENERATE("LINESTRING (-20 0, 20 0, 20 10, 0 10, 0 -20)",
                                      "LINESTRING (-20 0, 6 0, 6 0.1, -20 0.1)", "LINESTRING (0 -20, 0 8, 0 -20)");
    const Drawn line(road);
    const std::vector<Point> path(line.shape().ring(0).begin(), line.shape().ring(0).end());
    const double expected_m2 = GeosGeometry(line).grown(2.5).intersection(GeosGeometry(yard)).area_m2();
    CHECK(shared_with_road_m2(yard, line, offsets) == Approx(expected_m2).margin(0.03));
}
