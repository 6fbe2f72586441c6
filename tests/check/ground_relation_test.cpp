// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// overlaps, inside and outside: shared ground, shares, strips of roads.

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "gis/check/shared_area.hpp"
#include "tests/check/scene.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

/// A coop of 4 × 2 m whose left part of this width lies on the square west of x = 0.
std::string coop_with(double on_square_m) {
    return fmt::format("POLYGON (({0} 0, {1} 0, {1} 2, {0} 2, {0} 0))", -on_square_m, 4 - on_square_m);
}

const std::string square = "POLYGON ((-90 -90, 0 -90, 0 90, -90 90, -90 -90))";

Judgement on_the_square(const std::string& rule, double on_square_m, double accuracy_m = 0,
                        const Scene::Attributes& area = {}) {
    Scene scene(little_rules());
    scene.add("public_area", square, area);
    scene.add("coop", coop_with(on_square_m), {{"accuracy_m", accuracy_m}});
    return scene.judge_only(rule, "coop");
}

Judgement in_the_zone(const std::string& rule, double inside_m, double accuracy_m = 0,
                      const Scene::Attributes& zone = {}) {
    Scene scene(little_rules());
    scene.add("pen_zone", square, zone);
    scene.add("coop", coop_with(inside_m), {{"accuracy_m", accuracy_m}});
    return scene.judge_only(rule, "coop");
}

}  // namespace

TEST_CASE("overlaps: touching is not overlapping, any ground beyond the noise of coordinates is") {
    CHECK(on_the_square("overlap", 0).verdict == Verdict::satisfied);
    CHECK(on_the_square("overlap", 1e-7).verdict == Verdict::satisfied);
    CHECK(on_the_square("overlap", 0.001).verdict == Verdict::violated);
    CHECK(on_the_square("overlap", 1).measure->measured == Approx(2));
    CHECK(on_the_square("overlap", 4).measure->measured == Approx(8));
}

TEST_CASE("overlaps: the least area and the least share are exceeded, not reached") {
    CHECK(on_the_square("overlap-area", 1).verdict == Verdict::satisfied);  // exactly 2 m²
    CHECK(on_the_square("overlap-area", 1.01).verdict == Verdict::violated);
    CHECK(on_the_square("overlap-share", 1).verdict == Verdict::satisfied);  // exactly a quarter
    CHECK(on_the_square("overlap-share", 1.01).verdict == Verdict::violated);
    CHECK(on_the_square("overlap-share", 1.01).measure->kind == Measure::Kind::share);
    CHECK(on_the_square("overlap-share", 1.01).measure->measured == Approx(1.01 / 4));
    SECTION("where both are asked both must hold") {
        Scene scene(little_rules());
        scene.add("public_area", square);
        scene.add("coop", "POLYGON ((-1 0, 39 0, 39 3, -1 3, -1 0))");  // 3 m², one fortieth
        CHECK(scene.judge_only("overlap-both", "coop").verdict == Verdict::satisfied);
        CHECK(on_the_square("overlap-both", 1.01).verdict == Verdict::violated);
    }
    SECTION("a limit that depends on something unknown cannot be judged") {
        CHECK(on_the_square("overlap-by-headcount", 2).verdict == Verdict::undetermined);
        CHECK(on_the_square("overlap-by-headcount", 0).verdict == Verdict::satisfied);
    }
}

TEST_CASE(
    "overlaps: violated when it still holds with the subject shrunk by the tolerance, doubtful when only unshrunk") {
    CHECK(on_the_square("overlap", 2, 0.5).verdict == Verdict::violated);
    CHECK(on_the_square("overlap", 0.4, 0.5).verdict == Verdict::doubtful);
    CHECK(on_the_square("overlap", 4, 1.5).verdict == Verdict::doubtful);  // nothing is left of 2 m depth
    CHECK(on_the_square("overlap", -0.2, 0.5).verdict == Verdict::satisfied);
    SECTION("a tolerance that leaves exactly the least area is no violation") {
        // Shrunk by 0.5 m the coop is 3 × 1 m; 2 m² of it lie on the square when 2.5 m of the coop do.
        CHECK(on_the_square("overlap-area", 2.5, 0.5).verdict == Verdict::doubtful);
        CHECK(on_the_square("overlap-area", 2.52, 0.5).verdict == Verdict::violated);
    }
}

TEST_CASE("overlaps: a point counts as a circle of its ground") {
    const auto shared_m2 = [](double x, const Scene::Attributes& coop) {
        Scene scene(little_rules());
        scene.add("public_area", square);
        scene.add("coop", fmt::format("POINT ({} 0)", x), coop);
        return scene.judge_only("overlap", "coop").measure->measured;
    };
    CHECK(shared_m2(-10, {}) == Approx(6).epsilon(1e-9));
    CHECK(shared_m2(0, {}) == Approx(3).epsilon(1e-3));
    CHECK(shared_m2(-10, {{"area_m2", 40.0}}) == Approx(40));
}

TEST_CASE("overlaps: holes, parts, holders and several references") {
    const auto shared_m2 = [](const std::string& area, const std::string& coop) {
        Scene scene(little_rules());
        scene.add("public_area", area);
        scene.add("coop", coop);
        const Judgement judgement = scene.judge_only("overlap", "coop");
        return judgement.measure ? judgement.measure->measured : 0;
    };
    const std::string big = "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0))";
    CHECK(shared_m2(big, "POLYGON ((5 5, 8 5, 8 8, 5 8, 5 5))") == Approx(9));
    CHECK(shared_m2("POLYGON ((5 5, 8 5, 8 8, 5 8, 5 5))", big) == Approx(9));
    CHECK(shared_m2(big, big) == Approx(400));
    SECTION("a coop in the hole of a square is not on it; one over the hole is, less the hole") {
        const std::string ring = "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (4 4, 16 4, 16 16, 4 16, 4 4))";
        CHECK(shared_m2(ring, "POLYGON ((5 5, 8 5, 8 8, 5 8, 5 5))") == 0);
        CHECK(shared_m2(ring, "POLYGON ((2 2, 18 2, 18 18, 2 18, 2 2))") == Approx(16 * 16 - 12 * 12));
    }
    SECTION("parts are added up") {
        CHECK(shared_m2("MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((4 0, 6 0, 6 2, 4 2, 4 0)))",
                        "POLYGON ((-1 0, 9 0, 9 1, -1 1, -1 0))") == Approx(4));
    }
    SECTION("of several squares the one with most ground counts; they are not added up") {
        Scene scene(little_rules());
        scene.add("public_area", "POLYGON ((0 0, 1 0, 1 2, 0 2, 0 0))");
        scene.add("public_area", "POLYGON ((2 0, 4 0, 4 2, 2 2, 2 0))");
        scene.add("coop", "POLYGON ((0 0, 4 0, 4 2, 0 2, 0 0))");
        const Judgement judgement = scene.judge_only("overlap-area", "coop");
        CHECK(judgement.measure->measured == Approx(4));
        CHECK(judgement.reference.row == 1);
    }
    SECTION("only what is meant counts, what is perhaps meant leaves a doubt") {
        CHECK(on_the_square("overlap-where", 1, 0, {{"kind", "square"}}).verdict == Verdict::violated);
        CHECK(on_the_square("overlap-where", 1, 0, {{"kind", "car_park"}}).verdict == Verdict::satisfied);
        CHECK(on_the_square("overlap-where", 1, 0, {}).verdict == Verdict::doubtful);
    }
}

TEST_CASE("shared ground of two areas is the one GEOS reckons") {
    property("any two polygons, on the lattice and in the work CRS", [] {
        const Placement place = random_placement();
        const ShapeColumn a = random_polygon();
        const ShapeColumn b = random_polygon();
        RC_LOG("a " + wkt_of(a));
        RC_LOG("b " + wkt_of(b));
        RC_ASSERT(std::abs(shared_area_m2(place(a)[0], place(b)[0]) - geos_shared_m2(a, b)) < 1e-4);
    });
    SECTION("neighbours that share a stretch of wall, turned: rounding must not make one hold the other") {
        const Drawn west("POLYGON ((0 0, 2 0, 2 1, 0 1, 0 0))");
        const Drawn east("POLYGON ((1 0, 3 0, 3 1, 1 1, 1 0))");
        for (int turned_deg = 0; turned_deg < 360; ++turned_deg) {
            const Placement place{turned_deg * std::numbers::pi / 180, {571741.049, 3414584.884}};
            INFO("turned by " << turned_deg);
            CHECK(shared_area_m2(place(west.column())[0], place(east.column())[0]) == Approx(1).margin(1e-6));
        }
    }
}

TEST_CASE("overlaps: ground on the strip of a road or stream") {
    const auto judged = [](const std::string& rule, const std::string& shed, const Scene::Attributes& road,
                           double accuracy_m = 0) {
        Scene scene(little_rules());
        scene.add("road", "LINESTRING (-200 0, 200 0)", road);
        scene.add("structure", shed, {{"accuracy_m", accuracy_m}});
        return scene.judge_only(rule, "structure");
    };
    const auto shed_at = [](double y) {
        return fmt::format("POLYGON ((2 {0}, 5 {0}, 5 {1}, 2 {1}, 2 {0}))", y, y + 2);
    };
    const Scene::Attributes measured = {{"class", "village"},   {"surface_width_m", 3.5}, {"roadbed_width_m", 4.5},
                                        {"ditch_side", "left"}, {"ditch_width_m", 0.4},   {"land_width_m", 1.0}};
    SECTION("of the carriageway: 1.75 m to each side") {
        CHECK(judged("overlap-road", shed_at(1), measured).measure->measured == Approx(3 * 0.75));
        CHECK(judged("overlap-road", shed_at(1.75), measured).verdict == Verdict::satisfied);
        // 0.5 m² are allowed: 3 m of wall, 16.67 cm deep.
        CHECK(judged("overlap-road", shed_at(1.59), measured).verdict == Verdict::satisfied);
        CHECK(judged("overlap-road", shed_at(1.58), measured).verdict == Verdict::violated);
    }
    SECTION("of road land: 3.65 m on the side of the ditch, 3.25 m on the other") {
        CHECK(judged("overlap-land", shed_at(3), measured).measure->measured == Approx(3 * 0.65));
        CHECK(judged("overlap-land", shed_at(-5), measured).measure->measured == Approx(3 * 0.25));
    }
    SECTION("a shed across the road shares its whole width") {
        CHECK(judged("overlap-road", "POLYGON ((2 -9, 5 -9, 5 9, 2 9, 2 -9))", measured).measure->measured ==
              Approx(3 * 3.5));
    }
    SECTION("with an unknown width: violated on the narrowest, doubtful on the widest only") {
        const Scene::Attributes vague = {{"class", "village"}};  // surface 3.5 to 5.5 m
        CHECK(judged("overlap-road", shed_at(1), vague).verdict == Verdict::violated);
        CHECK(judged("overlap-road", shed_at(2), vague).verdict == Verdict::doubtful);
        CHECK(judged("overlap-road", shed_at(2.7), vague).verdict == Verdict::satisfied);
    }
    SECTION("shrunk by the tolerance") {
        CHECK(judged("overlap-road", shed_at(0), measured, 0.5).verdict == Verdict::violated);
        CHECK(judged("overlap-road", shed_at(1.2), measured, 0.5).verdict == Verdict::doubtful);
    }
    SECTION("a road of unknown class beside a shed cannot be judged, though its line does not touch the shed") {
        CHECK(judged("overlap-road", shed_at(0), {}).verdict == Verdict::undetermined);
        CHECK(judged("overlap-road", shed_at(1), {}).verdict == Verdict::undetermined);
        CHECK(judged("overlap-road", shed_at(30), {}).verdict == Verdict::satisfied);
    }
    SECTION("the hairpin of a road is one piece of ground, not two") {
        Scene scene(little_rules());
        scene.add("road", "LINESTRING (-50 0, 0 0, 1 1, 0 2, -50 2)", measured);
        scene.add("structure", "POLYGON ((-20 -1, -10 -1, -10 3, -20 3, -20 -1))");
        CHECK(scene.judge_only("overlap-road", "structure").measure->measured == Approx(40));
    }
    SECTION("the ground of a stream") {
        Scene scene(little_rules());
        scene.add("watercourse", "LINESTRING (-50 0, 50 0)", {{"kind", "stream"}, {"width_m", 2.0}});
        scene.add("structure", shed_at(0));
        CHECK(scene.judge_only("overlap-stream", "structure").measure->measured == Approx(3));
    }
    SECTION("a road drawn in short pieces has the ground of one drawn in a long one") {
        std::string wkt = "LINESTRING (-200 0";
        for (int x = -199; x <= 200; ++x) wkt += fmt::format(", {} 0", x);
        Scene scene(little_rules());
        scene.add("road", wkt + ")", measured);
        scene.add("structure", shed_at(3));
        CHECK(scene.judge_only("overlap-land", "structure").measure->measured == Approx(3 * 0.65));
    }
}

TEST_CASE("inside and outside: all of it, or a share") {
    CHECK(in_the_zone("inside-all", 4).verdict == Verdict::violated);  // drawn along the zone's edge it is inside
    CHECK(in_the_zone("inside-all", 3.99).verdict == Verdict::satisfied);
    CHECK(in_the_zone("outside-all", 4).verdict == Verdict::satisfied);
    CHECK(in_the_zone("outside-all", 3.99).verdict == Verdict::violated);
    SECTION("a share is reached exactly: half is half") {
        CHECK(in_the_zone("inside-half", 2).verdict == Verdict::violated);
        CHECK(in_the_zone("inside-half", 1.99).verdict == Verdict::satisfied);
        CHECK(in_the_zone("inside-half", 2).measure->measured == Approx(0.5));
        CHECK(in_the_zone("outside-half", 2).verdict == Verdict::satisfied);
        CHECK(in_the_zone("outside-half", 1.99).verdict == Verdict::violated);
    }
    SECTION("what could be inside if all was moved by the tolerance is doubtful") {
        CHECK(in_the_zone("inside-all", 3.6, 0.5).verdict == Verdict::doubtful);
        CHECK(in_the_zone("inside-all", 3.4, 0.5).verdict == Verdict::satisfied);
        CHECK(in_the_zone("outside-all", 3.6, 0.5).verdict == Verdict::doubtful);
        CHECK(in_the_zone("outside-all", -5, 0.5).verdict == Verdict::violated);
    }
    SECTION("a coop smaller than the tolerance is doubtful where a move by the tolerance brings all of it inside") {
        CHECK(in_the_zone("inside-all", 0.5, 4).verdict == Verdict::doubtful);
        CHECK(in_the_zone("inside-all", -0.5, 4).verdict == Verdict::satisfied);
        CHECK(in_the_zone("inside-all", -30, 4).verdict == Verdict::satisfied);
    }
    SECTION("only zones that are meant") {
        CHECK(in_the_zone("inside-approved", 4, 0, {{"status", "approved"}}).verdict == Verdict::violated);
        CHECK(in_the_zone("inside-approved", 4, 0, {{"status", "proposed"}}).verdict == Verdict::satisfied);
        CHECK(in_the_zone("inside-approved", 4, 0, {}).verdict == Verdict::doubtful);
    }
}

TEST_CASE("inside: points, lines, holes, and zones that only together would hold the coop") {
    const auto verdict = [](const std::string& rule, const std::string& zone, const std::string& layer,
                            const std::string& subject, double accuracy_m = 0) {
        Scene scene(little_rules());
        scene.add("pen_zone", zone);
        scene.add(layer, subject, {{"accuracy_m", accuracy_m}});
        return scene.judge_only(rule, layer).verdict;
    };
    CHECK(verdict("inside-all", square, "coop", "POINT (-1 0)") == Verdict::violated);
    CHECK(verdict("inside-all", square, "coop", "POINT (0 0)") == Verdict::violated);  // on the edge
    CHECK(verdict("inside-all", square, "coop", "POINT (0.1 0)") == Verdict::satisfied);
    CHECK(verdict("inside-all", square, "coop", "POINT (0.1 0)", 0.2) == Verdict::doubtful);
    CHECK(verdict("line-inside-half", square, "ditch", "LINESTRING (-5 0, 5 0)") == Verdict::violated);
    CHECK(verdict("line-inside-half", square, "ditch", "LINESTRING (-5 0, 5.1 0)") == Verdict::satisfied);
    const std::string with_hole = "POLYGON ((-9 -9, 9 -9, 9 9, -9 9, -9 -9), (-3 -3, 3 -3, 3 3, -3 3, -3 -3))";
    CHECK(verdict("inside-all", with_hole, "coop", "POINT (0 0)") == Verdict::satisfied);
    CHECK(verdict("inside-all", with_hole, "coop", "POINT (5 0)") == Verdict::violated);
    SECTION("one zone must hold it: two halves are two halves") {
        Scene scene(little_rules());
        scene.add("pen_zone", "POLYGON ((-9 -9, 0 -9, 0 9, -9 9, -9 -9))");
        scene.add("pen_zone", "POLYGON ((0 -9, 9 -9, 9 9, 0 9, 0 -9))");
        scene.add("coop", coop_with(1));
        CHECK(scene.judge_only("inside-all", "coop").verdict == Verdict::satisfied);
        CHECK(scene.judge_only("inside-half", "coop").verdict == Verdict::violated);
        CHECK(scene.judge_only("inside-half", "coop").measure->measured == Approx(0.75));
    }
    SECTION("EMPTY zones hold nothing, and no zones at all neither hold nor leave out") {
        CHECK(verdict("inside-all", "POLYGON EMPTY", "coop", "POINT (0 0)") == Verdict::satisfied);
        CHECK(verdict("outside-all", "POLYGON EMPTY", "coop", "POINT (0 0)") == Verdict::violated);
        Scene scene(little_rules());
        scene.add("coop", "POINT (0 0)");
        CHECK(scene.judge_only("outside-all", "coop").verdict == Verdict::satisfied);
    }
}
