// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// closer_than and farther_than: what is measured, from where, and what follows when something of it is unknown.

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "tests/check/scene.hpp"

using namespace cunjing;

namespace {

const std::string pond = "POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))";

/// A coop of 3 × 2 m whose nearest wall is this far north of the pond's edge (or of the x axis).
std::string coop_at(double away_m) {
    return fmt::format("POLYGON ((2 {0}, 5 {0}, 5 {1}, 2 {1}, 2 {0}))", away_m, away_m + 2);
}

Judgement by_the_pond(const std::string& rule, double away_m, double accuracy_m = 0, double pond_accuracy_m = 0) {
    Scene scene(little_rules());
    scene.add("water", pond, {{"accuracy_m", pond_accuracy_m}});
    scene.add("coop", coop_at(away_m), {{"accuracy_m", accuracy_m}});
    return scene.judge_only(rule, "coop");
}

using Widths = Scene::Attributes;

/// A coop above a road along the x axis, of which only the given things are known.
Judgement by_a_road(const std::string& rule, double y, Widths road, const Scene::Attributes& coop = {}) {
    Scene scene(little_rules());
    scene.add("road", "LINESTRING (-200 0, 200 0)", road);
    scene.add("coop", coop_at(y), coop);
    return scene.judge_only(rule, "coop");
}

}  // namespace

TEST_CASE("closer_than: a limit is kept exactly at it, and broken a few millimetres inside") {
    CHECK(by_the_pond("closer-8", 8).verdict == Verdict::satisfied);
    CHECK(by_the_pond("closer-8", 7.9995).verdict == Verdict::satisfied);
    CHECK(by_the_pond("closer-8", 7.998).verdict == Verdict::violated);
    CHECK(by_the_pond("closer-8", 0).measure->measured == 0);
}

TEST_CASE("closer_than: between the limit less and more the tolerance nobody can say") {
    // Both layers' accuracy counts: 3 m and 4 m make 5 m.
    CHECK(by_the_pond("closer-8", 2.99, 3, 4).verdict == Verdict::violated);
    CHECK(by_the_pond("closer-8", 3.01, 3, 4).verdict == Verdict::doubtful);
    CHECK(by_the_pond("closer-8", 12.99, 3, 4).verdict == Verdict::doubtful);
    CHECK(by_the_pond("closer-8", 13, 3, 4).verdict == Verdict::satisfied);
    CHECK(by_the_pond("closer-8", 9, 3, 4).measure->tolerance_m == 5);
    SECTION("with a tolerance above the limit nothing is certain, not even a coop in the water") {
        CHECK(by_the_pond("closer-3", 0, 8).verdict == Verdict::doubtful);
    }
    SECTION("without an accuracy of its own a feature has its layer's") {
        Table table(little_rules().layer("coop"));
        for (const double accuracy_m : {0.05, -1.0}) {
            table.set("accuracy_m", Value(accuracy_m));
            table.shapes.append_none();
            table.end_row();
        }
        table.shapes.append_none();
        table.end_row();
        CHECK(table.accuracy_m(0) == 0.05);
        CHECK(table.accuracy_m(1) == 1.5);  // below zero means nothing
        CHECK(table.accuracy_m(2) == 1.5);
    }
}

TEST_CASE("closer_than: a coop in the middle of a lake is in it, however far its shore") {
    Scene scene(little_rules());
    scene.add("water", "POLYGON ((-900 -900, 900 -900, 900 900, -900 900, -900 -900))");
    SECTION("as an area") {
        scene.add("coop", coop_at(0));
        CHECK(scene.judge_only("closer-3", "coop").measure->measured == 0);
    }
    SECTION("as a point, net of its circle") {
        scene.add("coop", "POINT (0 0)");
        const Judgement judgement = scene.judge_only("closer-3", "coop");
        CHECK(judgement.verdict == Verdict::violated);
        CHECK(judgement.measure->measured == Approx(-std::sqrt(6 / std::numbers::pi)));
        CHECK(judgement.measure->raw == 0);
    }
    SECTION("also when only its second part is: the first stands on the shore") {
        scene.add("coop", "MULTIPOLYGON (((2000 0, 2003 0, 2003 2, 2000 2, 2000 0)), ((0 0, 3 0, 3 2, 0 2, 0 0)))");
        CHECK(scene.judge_only("closer-3", "coop").verdict == Verdict::violated);
    }
    SECTION("but not on an island: a hole is not water") {
        Scene with_island(little_rules());
        with_island.add(
            "water",
            "POLYGON ((-900 -900, 900 -900, 900 900, -900 900, -900 -900), (-90 -90, -90 90, 90 90, 90 -90, "
            "-90 -90))");
        with_island.add("coop", coop_at(0));
        CHECK(with_island.judge_only("closer-21", "coop").verdict == Verdict::satisfied);
    }
}

TEST_CASE("closer_than: a subject that covers the reference is 0 away from it") {
    Scene scene(little_rules());
    scene.add("water", "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))");
    scene.add("coop", "POLYGON ((-50 -50, 50 -50, 50 50, -50 50, -50 -50))");
    CHECK(scene.judge_only("closer-3", "coop").measure->measured == 0);
    SECTION("a coop over the whole end of a road stands on it") {
        Scene road(little_rules());
        road.add("road", "LINESTRING (0 0, 2 0)",
                 {{"class", "village"}, {"surface_width_m", 3.5}, {"roadbed_width_m", 4.5}, {"ditch_side", "left"}});
        road.add("coop", "POLYGON ((-50 -50, 50 -50, 50 50, -50 50, -50 -50))");
        CHECK(road.judge_only("closer-edge", "coop").measure->measured == Approx(-1.75));
    }
}

TEST_CASE("closer_than: of several references the one that breaks the limit most counts, of equal ones the first uid") {
    const auto judged = [](double west_m, double east_m, const char* west_uid, const char* east_uid) {
        Scene scene(little_rules());
        scene.add("coop", "POLYGON ((0 0, 3 0, 3 2, 0 2, 0 0))");
        scene.add("water", fmt::format("POLYGON ((-90 0, {0} 0, {0} 2, -90 2, -90 0))", -west_m), {{"uid", west_uid}});
        scene.add("water", fmt::format("POLYGON ((90 0, {0} 0, {0} 2, 90 2, 90 0))", 3 + east_m), {{"uid", east_uid}});
        const Judgement judgement = scene.judge_only("closer-8", "coop");
        return std::pair(std::string(judgement.reference.table->uid(judgement.reference.row)),
                         judgement.measure->measured);
    };
    CHECK(judged(5, 4, "a", "b") == std::pair(std::string("b"), 4.0));
    CHECK(judged(4, 5, "a", "b") == std::pair(std::string("a"), 4.0));
    CHECK(judged(4, 4, "b", "a") == std::pair(std::string("a"), 4.0));
    CHECK(judged(4, 4, "a", "b") == std::pair(std::string("a"), 4.0));
    SECTION("a road that allows less distance does not hide one that asks for more") {
        Scene scene(little_rules());
        const auto road = [&](double y, const char* of_class) {
            scene.add(
                "road", fmt::format("LINESTRING (-200 {0}, 200 {0})", y),
                {{"class", of_class}, {"surface_width_m", 6.0}, {"roadbed_width_m", 6.0}, {"ditch_side", "none"}});
        };
        road(-8, "group");     // road land 3.5 m: clear 4.5 m, 3 m wanted
        road(22, "national");  // road land 4 m: clear 16 m, 20 m wanted
        scene.add("coop", coop_at(0));
        const Judgement judgement = scene.judge_only("closer-class", "coop");
        CHECK(judgement.verdict == Verdict::violated);
        CHECK(judgement.measure->limit == 20);
        CHECK(judgement.measure->measured == Approx(16));
    }
}

TEST_CASE("closer_than: from each line of a road, by the side the coop is on") {
    // A village road: surface 3.5, bed 4.5, ditch 0.4 on the left (north) only, land 1, control 3.
    const Scene::Attributes road = {{"class", "village"},    {"surface_width_m", 3.5}, {"roadbed_width_m", 4.5},
                                    {"ditch_side", "left"},  {"ditch_width_m", 0.4},   {"land_width_m", 1.0},
                                    {"control_width_m", 3.0}};
    const auto measured = [&](const std::string& rule, double y) { return by_a_road(rule, y, road).measure->measured; };
    CHECK(measured("closer-centreline", 4) == Approx(4));
    CHECK(measured("closer-edge", 4) == Approx(4 - 1.75));
    CHECK(measured("closer-bed", 4) == Approx(4 - 2.25));
    CHECK(measured("closer-ditch", 4) == Approx(4 - 2.65));
    CHECK(measured("closer-road-land", 4) == Approx(4 - 3.65));
    CHECK(measured("closer-control", 4) == Approx(4 - 6.65));
    CHECK(measured("closer-ditch", -6) == Approx(4 - 2.25));  // its wall is at −4, on the side without a ditch
    CHECK(measured("closer-control", -6) == Approx(4 - 6.25));
}

TEST_CASE("closer_than: an unknown width is an interval, violated only with the narrowest, satisfied with the widest") {
    // A village road whose bed was not measured is 4.5 to 6.5 m wide, 2.25 to 3.25 m to a side; 5 m are wanted.
    const Scene::Attributes vague = {{"class", "village"}, {"ditch_side", "none"}};
    CHECK(by_a_road("closer-bed", 7.24, vague).verdict == Verdict::violated);
    CHECK(by_a_road("closer-bed", 7.26, vague).verdict == Verdict::doubtful);
    CHECK(by_a_road("closer-bed", 8.24, vague).verdict == Verdict::doubtful);
    CHECK(by_a_road("closer-bed", 8.25, vague).verdict == Verdict::satisfied);
    CHECK(by_a_road("closer-bed", 7.24, vague).measure->measured == Approx(4.99));
    SECTION("what was measured of the surface bounds the bed: it is not narrower") {
        const Scene::Attributes wide = {{"class", "village"}, {"surface_width_m", 6.0}, {"ditch_side", "none"}};
        CHECK(by_a_road("closer-bed", 7.9, wide).verdict == Verdict::violated);
        CHECK(by_a_road("closer-bed", 7.9, vague).verdict == Verdict::doubtful);
    }
    SECTION("and what was measured of the bed bounds the surface: it is not wider") {
        // 3.5 to 5.5 m without it; in a bed of 4 m, 1.75 to 2 m to a side.
        const Scene::Attributes narrow = {{"class", "village"}, {"roadbed_width_m", 4.0}, {"ditch_side", "none"}};
        CHECK(by_a_road("closer-edge", 7.0, narrow).verdict == Verdict::satisfied);
        CHECK(by_a_road("closer-edge", 7.0, vague).verdict == Verdict::doubtful);
    }
    SECTION("where the side of the ditch is unknown there may be one or none, on either side") {
        const Scene::Attributes sideless = {
            {"class", "village"}, {"surface_width_m", 3.5}, {"roadbed_width_m", 4.5}, {"ditch_width_m", 0.4}};
        for (const double y : {7.5, -9.5}) {  // 7.5 m from the axis on either side: 4.85 m with a ditch, 5.25 m without
            INFO("wall at " << y);
            CHECK(by_a_road("closer-ditch", y, sideless).verdict == Verdict::doubtful);
        }
        CHECK(by_a_road("closer-ditch", 7.2, sideless).verdict == Verdict::violated);
        CHECK(by_a_road("closer-ditch", 7.7, sideless).verdict == Verdict::satisfied);
    }
    SECTION("a stream that nobody measured is 0.5 to 6 m wide") {
        const auto beside_stream = [](double y, const Scene::Attributes& stream) {
            Scene scene(little_rules());
            scene.add("watercourse", "LINESTRING (-200 0, 200 0)", stream);
            scene.add("coop", coop_at(y));
            return scene.judge_only("closer-stream", "coop").verdict;
        };
        CHECK(beside_stream(5.2, {{"kind", "stream"}}) == Verdict::violated);
        CHECK(beside_stream(7.9, {{"kind", "stream"}}) == Verdict::doubtful);
        CHECK(beside_stream(8.0, {{"kind", "stream"}}) == Verdict::satisfied);
        CHECK(beside_stream(5.9, {{"kind", "stream"}, {"width_m", 2.0}}) == Verdict::violated);
        CHECK(beside_stream(6.0, {{"kind", "stream"}, {"width_m", 2.0}}) == Verdict::satisfied);
    }
}

TEST_CASE("closer_than: a road of unknown class cannot be judged, and that is said") {
    CHECK(by_a_road("closer-road-land", 4, {}).verdict == Verdict::undetermined);
    CHECK(by_a_road("closer-class", 4, {}).verdict == Verdict::undetermined);
    SECTION("as far as the widest class could reach; beyond it, it does not matter what the road is") {
        // A national road: up to 6 m of bed, 1 m of ditch, 1 m of land; and no keeper has to keep more than 50 m.
        CHECK(by_a_road("closer-class", 24, {}).verdict == Verdict::undetermined);
        CHECK(by_a_road("closer-class", 59, {}).verdict == Verdict::satisfied);
    }
    SECTION("from its centre line its width does not matter") {
        CHECK(by_a_road("closer-centreline", 4, {}).verdict == Verdict::violated);
        CHECK(by_a_road("closer-centreline", 6, {}).verdict == Verdict::satisfied);
    }
    SECTION("another road that certainly breaks the limit decides") {
        Scene scene(little_rules());
        scene.add("road", "LINESTRING (-200 -5, 200 -5)");
        scene.add_road("village", "none");
        scene.add("coop", coop_at(4));
        CHECK(scene.judge_only("closer-road-land", "coop").verdict == Verdict::violated);
    }
}

TEST_CASE("closer_than: which references are meant") {
    const auto named_pond = [](const Scene::Attributes& water) {
        Scene scene(little_rules());
        scene.add("water", pond, water);
        scene.add("coop", coop_at(4));
        return scene.judge_only("closer-named", "coop").verdict;
    };
    CHECK(named_pond({{"name", "Big Pond"}}) == Verdict::violated);
    CHECK(named_pond({{"name", "Small Pond"}}) == Verdict::satisfied);
    CHECK(named_pond({}) == Verdict::doubtful);  // perhaps this is the one

    const auto neighbour = [](const Scene::Attributes& house, const Scene::Attributes& coop, const char* rule) {
        Scene scene(little_rules());
        scene.add("building", pond, house);
        scene.add("coop", coop_at(4), coop);
        return scene.judge_only(rule, "coop").verdict;
    };
    SECTION("pair: another household's house") {
        CHECK(neighbour({{"household_uid", "a"}}, {{"household_uid", "b"}}, "closer-pair") == Verdict::violated);
        CHECK(neighbour({{"household_uid", "a"}}, {{"household_uid", "a"}}, "closer-pair") == Verdict::satisfied);
        CHECK(neighbour({{"household_uid", "a"}}, {}, "closer-pair") == Verdict::doubtful);
        CHECK(neighbour({}, {{"household_uid", "b"}}, "closer-pair") == Verdict::doubtful);
    }
    SECTION("where and pair: a certain no of either lets the reference go") {
        const Scene::Attributes mine = {{"household_uid", "a"}};
        CHECK(neighbour({{"use", "other"}}, mine, "closer-where-pair") == Verdict::satisfied);
        CHECK(neighbour({{"use", "dwelling"}}, mine, "closer-where-pair") == Verdict::doubtful);
        CHECK(neighbour({{"use", "dwelling"}, {"household_uid", "b"}}, mine, "closer-where-pair") == Verdict::violated);
        CHECK(neighbour({{"household_uid", "a"}}, mine, "closer-where-pair") == Verdict::satisfied);
    }
    SECTION("one that is perhaps meant does not outweigh one that is") {
        Scene scene(little_rules());
        scene.add("water", "POLYGON ((0 -20, 10 -20, 10 3, 0 3, 0 -20))");
        scene.add("water", pond, {{"name", "Big Pond"}});
        scene.add("coop", coop_at(4));
        const Judgement judgement = scene.judge_only("closer-named", "coop");
        CHECK(judgement.verdict == Verdict::violated);
        CHECK(judgement.reference.row == 1);
    }
}

TEST_CASE("closer_than: limits that are reckoned") {
    const auto by_house = [](double away_m, const Scene::Attributes& house) {
        Scene scene(little_rules());
        scene.add("building", pond, house);
        scene.add("coop", coop_at(away_m));
        return scene.judge_only("closer-height", "coop").verdict;
    };
    CHECK(by_house(8.9, {{"height_m", 6.0}}) == Verdict::violated);
    CHECK(by_house(9.0, {{"height_m", 6.0}}) == Verdict::satisfied);
    CHECK(by_house(500, {}) == Verdict::undetermined);  // nobody knows how high, so nobody knows how far
    CHECK(by_house(1100, {}) == Verdict::satisfied);    // no measure looks farther than 1 000 m
    SECTION("from the subject's own field") {
        const auto verdict = [](double away_m, const Scene::Attributes& coop) {
            Scene scene(little_rules());
            scene.add("water", pond);
            scene.add("coop", coop_at(away_m), coop);
            return scene.judge_only("closer-by-headcount", "coop").verdict;
        };
        CHECK(verdict(9.9, {{"headcount", 100.0}}) == Verdict::violated);
        CHECK(verdict(10.0, {{"headcount", 100.0}}) == Verdict::satisfied);
        CHECK(verdict(9.9, {}) == Verdict::undetermined);
    }
    SECTION("from a parameter by two attributes, one of each side") {
        const auto verdict = [](double y, const Scene::Attributes& road, const Scene::Attributes& coop) {
            Scene::Attributes measured = road;
            measured.insert(measured.end(), {{"surface_width_m", 4.0}, {"roadbed_width_m", 4.0}});
            return by_a_road("closer-by-two", y, measured, coop).verdict;
        };
        CHECK(verdict(21.9, {{"class", "village"}}, {{"manure_tank", "open"}}) == Verdict::violated);
        CHECK(verdict(22.0, {{"class", "village"}}, {{"manure_tank", "open"}}) == Verdict::satisfied);
        CHECK(verdict(7.0, {{"class", "village"}}, {{"manure_tank", "covered"}}) == Verdict::satisfied);
        CHECK(verdict(9.9, {{"class", "group"}}, {{"manure_tank", "open"}}) == Verdict::violated);
        CHECK(verdict(9.9, {{"class", "group"}}, {{"manure_tank", "none"}}) == Verdict::undetermined);
        CHECK(verdict(9.9, {{"class", "group"}}, {}) == Verdict::undetermined);
    }
    SECTION("below zero: only what stands deeper than that inside the line breaks it") {
        const auto verdict = [](double y) {
            Scene scene(little_rules());
            scene.add("road", "LINESTRING (-200 0, 200 0)",
                      {{"class", "village"}, {"surface_width_m", 4.0}, {"roadbed_width_m", 5.0}});
            scene.add("building", coop_at(y));
            return scene.judge_only("eaves", "building").verdict;
        };
        CHECK(verdict(1.41) == Verdict::satisfied);
        CHECK(verdict(1.40) == Verdict::satisfied);
        CHECK(verdict(1.39) == Verdict::violated);
    }
}

TEST_CASE("closer_than: subjects and references of every dimension") {
    SECTION("a point stands for its ground, a measured floor area comes before the layer's 6 m²") {
        const auto verdict = [](double y, const Scene::Attributes& coop) {
            Scene scene(little_rules());
            scene.add("water", pond);
            scene.add("coop", fmt::format("POINT (5 {})", y), coop);
            return scene.judge_only("closer-8", "coop");
        };
        const double radius_m = std::sqrt(6 / std::numbers::pi);
        CHECK(verdict(8 + radius_m, {}).verdict == Verdict::satisfied);
        CHECK(verdict(8 + radius_m - 0.002, {}).verdict == Verdict::violated);
        CHECK(verdict(9, {}).measure->raw == Approx(9));
        CHECK(verdict(9, {}).measure->measured == Approx(9 - radius_m));
        CHECK(verdict(10, {{"area_m2", 25 * std::numbers::pi}}).measure->measured == Approx(5));
    }
    SECTION("a line is measured from where it comes nearest") {
        Scene scene(little_rules());
        scene.add("water", pond);
        scene.add("ditch", "LINESTRING (-50 30, 4 9.5, 50 30)");
        const Judgement judgement = scene.judge_only("line-near-water", "ditch");
        CHECK(judgement.verdict == Verdict::violated);
        CHECK(judgement.measure->measured == Approx(9.5));
        CHECK(judgement.measure->way.from == Point{4, 9.5});
    }
    SECTION("to a well, which is a point: golden 8 with its own 30 m") {
        const auto verdict = [](double y, double accuracy_m) {
            Scene scene(little_rules());
            scene.add("water_source", "POINT (3 0)", {{"kind", "well"}});
            scene.add("coop", coop_at(y), {{"accuracy_m", accuracy_m}});
            return scene.judge_only("closer-point", "coop").verdict;
        };
        CHECK(verdict(30.0, 0) == Verdict::satisfied);
        CHECK(verdict(29.99, 0) == Verdict::violated);
        CHECK(verdict(29.99, 8) == Verdict::doubtful);
    }
    SECTION("a road in two parts counts with both") {
        Scene scene(little_rules());
        scene.add("road", "MULTILINESTRING ((-900 900, 900 900), (-200 0, 200 0))",
                  {{"class", "village"}, {"surface_width_m", 3.5}, {"roadbed_width_m", 4.5}, {"ditch_side", "right"}});
        scene.add("coop", coop_at(4));
        CHECK(scene.judge_only("closer-edge", "coop").measure->measured == Approx(2.25));
    }
    SECTION("an EMPTY subject is not judged, an EMPTY reference is never near") {
        Scene scene(little_rules());
        scene.add("water", "POLYGON EMPTY");
        scene.add("coop", coop_at(0));
        CHECK(scene.judge_only("closer-8", "coop").verdict == Verdict::satisfied);
        Scene empty(little_rules());
        empty.add("water", pond);
        empty.add("coop", "POLYGON EMPTY");
        CHECK(empty.judge("closer-8", "coop").judged[0] == 0);
    }
}

TEST_CASE("farther_than: holds when nothing that is meant is within the limit") {
    const auto judged = [](double away_m, double accuracy_m, const Scene::Attributes& water, const char* rule) {
        Scene scene(little_rules());
        scene.add("water", pond, water);
        scene.add("coop", coop_at(away_m), {{"accuracy_m", accuracy_m}});
        return scene.judge_only(rule, "coop").verdict;
    };
    CHECK(judged(29.99, 0, {}, "farther-wide") == Verdict::satisfied);
    CHECK(judged(30.01, 0, {}, "farther-wide") == Verdict::violated);
    CHECK(judged(29, 2, {}, "farther-wide") == Verdict::doubtful);
    CHECK(judged(31, 2, {}, "farther-wide") == Verdict::doubtful);
    CHECK(judged(800, 0, {}, "farther-wide") == Verdict::violated);
    SECTION("near another pond than the one that is meant") {
        CHECK(judged(5, 0, {{"name", "Small Pond"}}, "farther-named") == Verdict::violated);
        CHECK(judged(5, 0, {{"name", "Big Pond"}}, "farther-named") == Verdict::satisfied);
        CHECK(judged(5, 0, {}, "farther-named") == Verdict::doubtful);
    }
    SECTION("several references: one that is near is enough") {
        Scene scene(little_rules());
        scene.add("collection_point", "POINT (500 0)");
        scene.add("collection_point", "POINT (0 40)");
        scene.add("coop", coop_at(0));
        CHECK(scene.judge_only("farther", "coop").verdict == Verdict::satisfied);
    }
    SECTION("of a layer that is not there neither closer nor farther is said") {
        Scene scene(little_rules());
        scene.add("coop", coop_at(0));
        CHECK(scene.judge_only("farther", "coop").verdict == Verdict::satisfied);
        CHECK(scene.judge_only("closer-8", "coop").verdict == Verdict::satisfied);
    }
}
