// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The arithmetic cases of domain §11c, each at its exact limit.

#include <catch2/catch.hpp>
#include <cmath>

#include "gis/check/village.hpp"
#include "tests/check/scene.hpp"

using namespace cunjing;

namespace {

/// A coop of 3 × 2 m whose wall nearest to the road (the x axis) is at y.
std::string coop_at(double y) {
    return fmt::format("POLYGON ((0 {0}, 3 {0}, 3 {1}, 0 {1}, 0 {0}))", y, y + 2);
}

Judgement judged_coop(double wall_y, double accuracy_m) {
    Scene scene;
    scene.add_road("village", "both");
    scene.add("coop", coop_at(wall_y), {{"accuracy_m", accuracy_m}});
    return scene.judge_only("coop-roadside", "coop");
}

Judgement judged_structure(const std::string& rule, double wall_y) {
    Scene scene;
    scene.add("road", "LINESTRING (-200 0, 200 0)",
              {{"class", "township"},
               {"surface_width_m", 6.0},
               {"roadbed_width_m", 6.5},
               {"ditch_side", "both"},
               {"ditch_width_m", 0.4},
               {"zone_date", "2015-06-01"}});
    scene.add("structure", coop_at(wall_y), {{"kind", "shed"}, {"built_on", "2022-03-01"}});
    return scene.judge_only(rule, "structure");
}

}  // namespace

TEST_CASE("golden 1: the wall of a coop and the land of a village road with ditches on both sides (3.65 m)") {
    SECTION("at 7.00 m it is 3.35 m from road land: closer than 5 m, severity 2") {
        const Judgement judgement = judged_coop(7.0, 0);
        CHECK(judgement.verdict == Verdict::violated);
        CHECK(judgement.measure->measured == Approx(3.35));
        CHECK(judgement.measure->limit == 5);
        CHECK(judgement.severity == 2);
    }
    SECTION("at 3.00 m it stands 0.65 m on road land: severity 3") {
        const Judgement judgement = judged_coop(3.0, 0);
        CHECK(judgement.verdict == Verdict::violated);
        CHECK(judgement.measure->measured == Approx(-0.65));
        CHECK(judgement.severity == 3);
    }
    SECTION("at 8.65 m it keeps exactly 5 m: 不少于 is kept") {
        CHECK(judged_coop(8.65, 0).verdict == Verdict::satisfied);
        CHECK(judged_coop(8.65 - 0.002, 0).verdict == Verdict::violated);
    }
    SECTION("with positions known to 1.5 m: 3.35 < 3.5 still violates, 5.35 is doubtful, 6.55 is clear") {
        CHECK(judged_coop(7.0, 1.5).verdict == Verdict::violated);
        CHECK(judged_coop(9.0, 1.5).verdict == Verdict::doubtful);
        CHECK(judged_coop(10.2, 1.5).verdict == Verdict::satisfied);
    }
}

TEST_CASE("golden 2: a coop drawn as a point stands for 6 m², so its wall is 1.38 m nearer") {
    Scene scene;
    scene.add_road("village", "both");
    scene.add("coop", "POINT (0 7)", {{"accuracy_m", 1.5}});
    const Judgement judgement = scene.judge_only("coop-roadside", "coop");
    CHECK(judgement.verdict == Verdict::violated);
    CHECK(judgement.measure->measured == Approx(1.968).margin(0.001));
    CHECK(judgement.measure->raw == Approx(7.0));
}

TEST_CASE("golden 3: a shed of 2022 beside a township road whose control zone dates from 2015") {
    SECTION("8.0 m from the axis it is 3.35 m off road land, 1.65 m inside the control zone") {
        const Judgement judgement = judged_structure("structure-in-control-zone", 8.0);
        CHECK(judgement.verdict == Verdict::violated);
        CHECK(judgement.measure->measured == Approx(-1.65));
        CHECK(judged_structure("structure-encroaches-road", 8.0).verdict == Verdict::satisfied);
    }
    SECTION("4.0 m from the axis it stands 0.65 m deep on road land, which comes first") {
        const Judgement judgement = judged_structure("structure-encroaches-road", 4.0);
        CHECK(judgement.verdict == Verdict::violated);
        CHECK(judgement.measure->measured == Approx(3 * 0.65));
        const auto& first = shipped_catalogue().rule("structure-in-control-zone").yields_to;
        CHECK(std::find(first.begin(), first.end(), "structure-encroaches-road") != first.end());
    }
}

TEST_CASE(
    "golden 4: a ditch on the left only reaches 3.65 m there and 3.25 m on the right, however the road is drawn") {
    const auto clear_m = [](const char* path, const char* ditch_side, double y) {
        Scene scene;
        scene.add("road", path,
                  {{"class", "village"},
                   {"surface_width_m", 3.5},
                   {"roadbed_width_m", 4.5},
                   {"ditch_side", ditch_side},
                   {"ditch_width_m", 0.4}});
        scene.add("coop", fmt::format("POLYGON ((0 {0}, 3 {0}, 3 {1}, 0 {1}, 0 {0}))", y, y + std::copysign(2, y)));
        return scene.judge_only("coop-roadside", "coop").measure->measured;
    };
    CHECK(clear_m("LINESTRING (-50 0, 50 0)", "left", 7) == Approx(7 - 3.65));
    CHECK(clear_m("LINESTRING (-50 0, 50 0)", "left", -7) == Approx(7 - 3.25));
    CHECK(clear_m("LINESTRING (50 0, -50 0)", "right", 7) == Approx(7 - 3.65));
    CHECK(clear_m("LINESTRING (50 0, -50 0)", "right", -7) == Approx(7 - 3.25));
}

TEST_CASE("golden 8: exactly on a limit is kept; just inside is violated, or doubtful when positions are vague") {
    // The same arithmetic as the well's 30 m, here with the 10 m from a coop to water.
    const auto verdict = [](double distance_m, double accuracy_m) {
        Scene scene;
        scene.add("water", "POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))", {{"kind", "pond"}});
        scene.add("coop", fmt::format("POLYGON ((2 {0}, 5 {0}, 5 {1}, 2 {1}, 2 {0}))", distance_m, distance_m + 2),
                  {{"accuracy_m", accuracy_m}});
        return scene.judge_only("coop-near-water", "coop").verdict;
    };
    CHECK(verdict(10.0, 0) == Verdict::satisfied);
    CHECK(verdict(9.99, 0) == Verdict::violated);
    CHECK(verdict(9.99, 8) == Verdict::doubtful);
}

TEST_CASE(
    "golden 14: a building over two villages goes to the larger share; 52/48 is shared and the household decides") {
    const auto village_of = [](double share_west, const char* household) {
        Scene scene;
        scene.add("village", "POLYGON ((-100 -100, 0 -100, 0 100, -100 100, -100 -100))", {{"code", "999999001201"}});
        scene.add("village", "POLYGON ((0 -100, 100 -100, 100 100, 0 100, 0 -100))", {{"code", "999999001202"}});
        const double west = -10 * share_west;
        scene.add("building", fmt::format("POLYGON (({0} 0, {1} 0, {1} 8, {0} 8, {0} 0))", west, west + 10),
                  {{"household_uid", household}});
        const ReferenceLayer villages(scene.table("village"), shipped_catalogue().parameters());
        const VillageMap map(&villages, {{"east-household", "999999001202"}});
        return ToldVillage(map.village_of(scene.table("building"), 0));
    };
    const ToldVillage clear = village_of(0.60, "east-household");
    CHECK(clear.code == "999999001201");
    CHECK(clear.how == VillageOf::How::polygon);

    const ToldVillage shared = village_of(0.52, "east-household");
    CHECK(shared.how == VillageOf::How::shared);
    CHECK(shared.code == "999999001202");
    CHECK(shared.shared_with == "999999001201");

    const ToldVillage nobody = village_of(0.52, "unknown-household");
    CHECK(nobody.code == "999999001201");
    CHECK(nobody.shared_with == "999999001202");
}
