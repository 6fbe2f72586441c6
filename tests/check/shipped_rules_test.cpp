// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Rules of the plan that the examples in layers/examples leave open: something that breaks it, something that keeps it,
// something in doubt.

#include <catch2/catch.hpp>

#include "tests/check/scene.hpp"

using namespace cunjing;

namespace {

std::string box_at(double x, double y, double width = 3, double depth = 2) {
    return fmt::format("POLYGON (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))", x, y, x + width, y + depth);
}

/// One subject, judged beside whatever the scene holds.
Judgement judged(Scene scene, const std::string& rule, const std::string& layer, const std::string& wkt,
                 const Scene::Attributes& attributes = {}) {
    scene.add(layer, wkt, attributes);
    return scene.judge_only(rule, layer);
}

/// A village road along the x axis: 1.75 m of surface, 2.25 of bed, 2.65 of ditch, 3.65 of land, 6.65 of control.
Scene with_road(const std::string& road_class = "village") {
    Scene scene;
    scene.add_road(road_class, "both");
    return scene;
}

Scene with(const std::string& layer, const std::string& wkt, const Scene::Attributes& attributes = {}) {
    Scene scene;
    scene.add(layer, wkt, attributes);
    return scene;
}

}  // namespace

TEST_CASE("road-occupied: sheds and piles on the carriageway of village and group roads") {
    const auto verdict = [](double y, const Scene::Attributes& shed, const char* road = "village") {
        return judged(with_road(road), "road-occupied", "structure", box_at(0, y), shed).verdict;
    };
    CHECK(verdict(1, {{"kind", "shed"}}) == Verdict::violated);
    CHECK(verdict(1.8, {{"kind", "shed"}}) == Verdict::satisfied);
    CHECK(verdict(1, {{"kind", "shed"}, {"accuracy_m", 1.5}}) == Verdict::doubtful);
    CHECK(verdict(1, {{"kind", "bridge"}}) == Verdict::satisfied);          // a bridge belongs there
    CHECK(verdict(1, {}) == Verdict::doubtful);                             // perhaps it is a bridge
    CHECK(verdict(1, {{"kind", "shed"}}, "county") == Verdict::satisfied);  // answers to the county
    SECTION("a pile drawn as a point stands for 4 m²") {
        CHECK(judged(with_road(), "road-occupied", "pile", "POINT (0 2)").verdict == Verdict::violated);
        CHECK(judged(with_road(), "road-occupied", "pile", "POINT (0 3)").verdict == Verdict::satisfied);
    }
    SECTION("somebody saw it: a phone's position only has to agree with there being a road") {
        const auto seen = [](double y, const char* kind) {
            return judged(with_road(), "road-occupied", "observation", fmt::format("POINT (0 {})", y),
                          {{"kind", kind}, {"accuracy_m", 8.0}});
        };
        CHECK(seen(6, "road_occupied").verdict == Verdict::violated);
        CHECK(seen(20, "road_occupied").verdict == Verdict::doubtful);
        CHECK(seen(40, "road_occupied").verdict == Verdict::satisfied);
        CHECK(seen(6, "carcass").verdict == Verdict::satisfied);
    }
}

TEST_CASE("roadside-dumping: within 5 m of a village road's land, unless at a collection point that is not full") {
    const auto verdict = [](double y, const Scene::Attributes& dump) {
        return judged(with_road(), "roadside-dumping", "dump_site", box_at(0, y), dump);
    };
    CHECK(verdict(8.6, {}).verdict == Verdict::violated);
    CHECK(verdict(8.65, {}).verdict == Verdict::satisfied);
    CHECK(verdict(8.6, {{"accuracy_m", 1.0}}).verdict == Verdict::doubtful);
    CHECK(verdict(5, {{"kind", "spoil"}}).severity == 3);
    CHECK(verdict(5, {{"kind", "household_waste"}}).severity == 2);
    CHECK(verdict(5, {}).severity == 2);
    Scene with_bin = with_road();
    with_bin.add("collection_point", "POINT (1 8)");
    const auto at_bin = [&](const Scene::Attributes& dump) {
        return judged(with_bin, "roadside-dumping", "dump_site", box_at(0, 5), dump).verdict;
    };
    CHECK(at_bin({{"overflow", false}}) == Verdict::satisfied);
    CHECK(at_bin({{"overflow", true}}) == Verdict::violated);
    CHECK(at_bin({}) == Verdict::doubtful);
}

TEST_CASE("road-ditch-blocked: half the depth, or somebody saw it; above township roads the county answers") {
    const auto ditch = [](const Scene::Attributes& attributes) {
        Scene scene = with_road();
        scene.add("ditch", "LINESTRING (-50 2.45, 50 2.45)", attributes);
        return scene.judge("road-ditch-blocked", "ditch");
    };
    CHECK(ditch({{"blocked_share", 0.5}}).verdicts[0] == Verdict::violated);
    CHECK(ditch({{"blocked_share", 0.49}}).verdicts[0] == Verdict::satisfied);
    CHECK(ditch({}).not_surveyed == 1);
    const auto seen = [](double y, double accuracy_m, const char* road = "village") {
        Scene scene = with_road(road);
        scene.add("ditch", "LINESTRING (-50 2.45, 50 2.45)", {{"width_m", 0.4}});
        return judged(scene, "road-ditch-blocked", "observation", fmt::format("POINT (0 {})", y),
                      {{"kind", "ditch_blocked"}, {"accuracy_m", accuracy_m}});
    };
    CHECK(seen(3, 0).verdict == Verdict::violated);
    CHECK(seen(9, 0).verdict == Verdict::satisfied);
    // A phone's position (8 m) only has to agree with there being a ditch: up to 2 + 2 × 8 m away.
    CHECK(seen(9, 8).verdict == Verdict::violated);
    CHECK(seen(20, 8).verdict == Verdict::doubtful);
    CHECK(seen(30, 8).verdict == Verdict::satisfied);
    CHECK(*seen(3, 0).responsible == "village");
    CHECK(*seen(3, 0, "township").responsible == "transfer_road_authority");
}

TEST_CASE("structure-encroaches-road: on road land, houses only deeper than their eaves") {
    const auto shed = [](double y, double accuracy_m = 0) {
        return judged(with_road(), "structure-encroaches-road", "structure", box_at(0, y),
                      {{"kind", "shed"}, {"accuracy_m", accuracy_m}})
            .verdict;
    };
    CHECK(shed(3) == Verdict::violated);
    CHECK(shed(3.65) == Verdict::satisfied);
    CHECK(shed(3, 1) == Verdict::doubtful);
    const auto house = [](double y, const Scene::Attributes& attributes) {
        return judged(with_road(), "structure-encroaches-road", "building", box_at(0, y, 10, 8), attributes).verdict;
    };
    CHECK(house(3.0, {{"state", "standing"}}) == Verdict::violated);   // 0.65 m deep
    CHECK(house(3.1, {{"state", "standing"}}) == Verdict::satisfied);  // 0.55 m: eaves
    CHECK(house(3.0, {{"state", "demolished"}}) == Verdict::satisfied);
    CHECK(house(3.0, {}) == Verdict::violated);
}

TEST_CASE("structure-in-control-zone: built after the zone was drawn") {
    const auto verdict = [](double y, const Scene::Attributes& road, const Scene::Attributes& shed) {
        Scene::Attributes all = {{"class", "township"},
                                 {"surface_width_m", 6.0},
                                 {"roadbed_width_m", 6.5},
                                 {"ditch_side", "both"},
                                 {"ditch_width_m", 0.4}};
        all.insert(all.end(), road.begin(), road.end());
        Scene scene;
        scene.add("road", "LINESTRING (-200 0, 200 0)", all);
        return judged(scene, "structure-in-control-zone", "structure", box_at(0, y), shed).verdict;
    };
    const Scene::Attributes zone = {{"zone_date", "2015-06-01"}};
    const Scene::Attributes newer = {{"kind", "shed"}, {"built_on", "2022-03-01"}};
    CHECK(verdict(9.6, zone, newer) == Verdict::violated);
    CHECK(verdict(9.65, zone, newer) == Verdict::satisfied);
    CHECK(verdict(9.6, zone, {{"kind", "shed"}, {"built_on", "2014-01-01"}}) == Verdict::satisfied);
    CHECK(verdict(9.6, zone, {{"kind", "shed"}}) == Verdict::doubtful);
    CHECK(verdict(9.6, {}, newer) == Verdict::doubtful);
}

TEST_CASE("illegal-structure: no permit, outside the household's homestead") {
    const Scene parcel = with("homestead", "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0))", {{"household_uid", "h1"}});
    const auto verdict = [&](double x, const Scene::Attributes& more) {
        Scene::Attributes shed = {{"kind", "shed"}, {"household_uid", "h1"}};
        shed.insert(shed.end(), more.begin(), more.end());
        return judged(parcel, "illegal-structure", "structure", box_at(x, 5), shed).verdict;
    };
    CHECK(verdict(30, {{"permit_known", true}}) == Verdict::violated);
    CHECK(verdict(30, {{"permit_known", true}, {"permit_no", "乡字第50023号"}}) == Verdict::satisfied);
    CHECK(verdict(5, {{"permit_known", true}}) == Verdict::satisfied);
    CHECK(verdict(30, {}) == Verdict::doubtful);  // nobody looked the permit up
    CHECK(verdict(30, {{"permit_known", false}}) == Verdict::doubtful);
    CHECK(judged(parcel, "illegal-structure", "structure", box_at(30, 5), {{"kind", "greenhouse"}}).verdict ==
          Verdict::satisfied);
    SECTION("a household without a parcel on the map: what stands by its own house is left aside") {
        Scene no_parcel =
            with("homestead", "POLYGON ((500 0, 520 0, 520 20, 500 20, 500 0))", {{"household_uid", "h2"}});
        no_parcel.add("building", "POLYGON ((0 0, 10 0, 10 8, 0 8, 0 0))",
                      {{"use", "dwelling"}, {"household_uid", "h1"}});
        const auto by_house = [&](double x) {
            return judged(no_parcel, "illegal-structure", "structure", box_at(x, 2),
                          {{"kind", "shed"}, {"household_uid", "h1"}, {"permit_known", true}})
                .verdict;
        };
        CHECK(by_house(14) == Verdict::satisfied);
        CHECK(by_house(17) == Verdict::violated);
    }
    SECTION("on a public area it is worse") {
        Scene with_square = parcel;
        with_square.add("public_area", "POLYGON ((28 0, 60 0, 60 20, 28 20, 28 0))");
        CHECK(judged(with_square, "illegal-structure", "structure", box_at(30, 5),
                     {{"kind", "shed"}, {"household_uid", "h1"}, {"permit_known", true}})
                  .severity == 3);
    }
}

TEST_CASE("dilapidated-house: grades C and D, an empty house without a grade in doubt") {
    const auto judgement = [](const Scene::Attributes& house) {
        return judged(Scene(), "dilapidated-house", "building", box_at(0, 0, 10, 8), house);
    };
    CHECK(judgement({{"grade", "C"}}).verdict == Verdict::violated);
    CHECK(judgement({{"grade", "C"}}).severity == 2);
    CHECK(judgement({{"grade", "D"}}).severity == 3);
    CHECK(judgement({{"grade", "D"}, {"occupied", true}}).deadline_days == 1);
    CHECK(judgement({{"grade", "D"}}).deadline_days == 60);
    CHECK(judgement({{"grade", "B"}}).verdict == Verdict::satisfied);
    CHECK(judgement({{"grade", "D"}, {"state", "demolished"}}).verdict == Verdict::satisfied);
    CHECK(judgement({{"occupied", false}}).verdict == Verdict::doubtful);
    Scene ordinary;
    ordinary.add("building", box_at(0, 0), {{"occupied", true}});
    ordinary.add("building", box_at(9, 0));
    CHECK(ordinary.judge("dilapidated-house", "building").not_surveyed == 2);
}

TEST_CASE("dilapidated-house-near-road: as far as it could fall, 1.5 times its height") {
    const auto verdict = [](double y, const Scene::Attributes& house) {
        return judged(with_road(), "dilapidated-house-near-road", "building", box_at(0, y, 10, 8), house).verdict;
    };
    // From the roadbed, 2.25 m off the axis.
    CHECK(verdict(2.25 + 8.9, {{"grade", "D"}, {"height_m", 6.0}}) == Verdict::violated);
    CHECK(verdict(2.25 + 9.0, {{"grade", "D"}, {"height_m", 6.0}}) == Verdict::satisfied);
    CHECK(verdict(2.25 + 13.4, {{"grade", "C"}, {"storeys", 3.0}}) == Verdict::violated);  // 3 × 3 m
    CHECK(verdict(2.25 + 8.9, {{"grade", "C"}}) == Verdict::violated);                     // 6 m where unknown
    CHECK(verdict(2.25 + 8.9, {{"grade", "A"}}) == Verdict::satisfied);
    CHECK(verdict(2.25 + 8.9, {{"grade", "D"}, {"height_m", 6.0}, {"accuracy_m", 1.5}}) == Verdict::doubtful);
    SECTION("beside a square; and a ruin, 6 m") {
        CHECK(judged(with("public_area", box_at(0, -10, 40, 10)), "dilapidated-house-near-road", "building",
                     box_at(0, 8, 10, 8), {{"grade", "D"}, {"height_m", 6.0}})
                  .verdict == Verdict::violated);
        CHECK(
            judged(with_road(), "dilapidated-house-near-road", "structure", box_at(0, 8), {{"kind", "ruin"}}).verdict ==
            Verdict::violated);
        CHECK(judged(with_road(), "dilapidated-house-near-road", "structure", box_at(0, 8.25), {{"kind", "ruin"}})
                  .verdict == Verdict::satisfied);
    }
}

TEST_CASE("ruined-wall: any ruin outside heritage areas") {
    const auto verdict = [](const Scene& scene, const Scene::Attributes& wall) {
        return judged(scene, "ruined-wall", "structure", box_at(0, 0), wall).verdict;
    };
    CHECK(verdict(Scene(), {{"kind", "ruin"}}) == Verdict::violated);
    CHECK(verdict(Scene(), {{"kind", "wall"}}) == Verdict::satisfied);
    CHECK(verdict(Scene(), {}) == Verdict::undetermined);  // nobody wrote down what it is
    const Scene heritage = with("restricted_area", box_at(-50, -50, 100, 100), {{"kind", "heritage"}});
    CHECK(verdict(heritage, {{"kind", "ruin"}}) == Verdict::satisfied);
    CHECK(verdict(with("restricted_area", box_at(-50, -50, 100, 100), {{"kind", "scenic"}}), {{"kind", "ruin"}}) ==
          Verdict::violated);
    CHECK(verdict(with("restricted_area", box_at(-50, -50, 100, 100)), {{"kind", "ruin"}}) == Verdict::doubtful);
}

TEST_CASE("structure-in-water: in ponds, streams and the range of a river") {
    const auto in_pond = [](double y, const char* kind, double accuracy_m = 0) {
        return judged(with("water", box_at(-20, -20, 40, 20)), "structure-in-water", "structure", box_at(0, y),
                      {{"kind", kind}, {"accuracy_m", accuracy_m}})
            .verdict;
    };
    CHECK(in_pond(-1, "shed") == Verdict::violated);
    CHECK(in_pond(-0.1, "shed") == Verdict::satisfied);  // 0.3 m²: drawing noise
    CHECK(in_pond(-1, "shed", 1.5) == Verdict::doubtful);
    CHECK(in_pond(-1, "bridge") == Verdict::satisfied);
    CHECK(judged(with("watercourse", "LINESTRING (-50 0, 50 0)", {{"kind", "stream"}, {"width_m", 2.0}}),
                 "structure-in-water", "dump_site", "POINT (0 0)")
              .verdict == Verdict::violated);
    CHECK(judged(with("restricted_area", box_at(-20, -20, 40, 40), {{"kind", "river_management"}}),
                 "structure-in-water", "structure", box_at(0, 0), {{"kind", "wall"}})
              .verdict == Verdict::violated);
}

TEST_CASE("black-odour-water: any one indicator, golden 6") {
    const auto judgement = [](const Scene::Attributes& water, const std::string& wkt = box_at(0, 0, 30, 10)) {
        Scene scene;
        // All that is not given was measured and is fine.
        Scene::Attributes all = water;
        const auto fill = [&](const char* field, std::variant<double, bool, std::string> fine) {
            for (const auto& [given, value] : water)
                if (given == field) return;
            all.emplace_back(field, std::move(fine));
        };
        fill("transparency_cm", 60.0);
        fill("depth_cm", 150.0);
        fill("dissolved_oxygen_mg_l", 5.0);
        fill("ammonia_nitrogen_mg_l", 1.0);
        fill("colour", std::string("normal"));
        fill("odour", std::string("none"));
        scene.add("water", wkt, all);
        return scene.judge_only("black-odour-water", "water");
    };
    CHECK(judgement({}).verdict == Verdict::satisfied);
    CHECK(judgement({{"depth_cm", 60.0}, {"transparency_cm", 20.0}}).verdict == Verdict::violated);
    CHECK(judgement({{"depth_cm", 60.0}, {"transparency_cm", 25.0}}).verdict == Verdict::satisfied);
    CHECK(judgement({{"depth_cm", 15.0}, {"transparency_cm", 10.0}}).verdict == Verdict::satisfied);  // limit 6 cm
    CHECK(judgement({{"depth_cm", 15.0}, {"transparency_cm", 5.9}}).verdict == Verdict::violated);
    CHECK(judgement({{"dissolved_oxygen_mg_l", 2.0}, {"ammonia_nitrogen_mg_l", 15.0}}).verdict == Verdict::satisfied);
    CHECK(judgement({{"dissolved_oxygen_mg_l", 1.9}}).verdict == Verdict::violated);
    CHECK(judgement({{"ammonia_nitrogen_mg_l", 15.1}}).verdict == Verdict::violated);
    CHECK(judgement({{"dissolved_oxygen_mg_l", 1.9}}, box_at(0, 0, 10, 10)).severity == 2);
    CHECK(judgement({{"dissolved_oxygen_mg_l", 1.9}}, box_at(0, 0, 20, 10)).severity == 3);
    SECTION("smell and colour with a review of at least 30 forms and 60 %") {
        const auto reviewed = [&](double forms, double yes) {
            return judgement({{"odour", "strong"}, {"review_forms", forms}, {"review_yes", yes}}).verdict;
        };
        CHECK(reviewed(30, 18) == Verdict::violated);
        CHECK(reviewed(30, 17) == Verdict::satisfied);
        CHECK(reviewed(29, 29) == Verdict::satisfied);
        CHECK(judgement({{"odour", "strong"}}).verdict == Verdict::doubtful);  // nobody was asked yet
    }
    SECTION("without its depth, murky water is in doubt; clear water is clear however deep it is") {
        const auto without_depth = [](double transparency_cm) {
            Scene scene;
            scene.add("water", box_at(0, 0),
                      {{"transparency_cm", transparency_cm},
                       {"dissolved_oxygen_mg_l", 5.0},
                       {"ammonia_nitrogen_mg_l", 1.0},
                       {"colour", "normal"},
                       {"odour", "none"}});
            return scene.judge_only("black-odour-water", "water").verdict;
        };
        CHECK(without_depth(20) == Verdict::doubtful);
        CHECK(without_depth(25) == Verdict::satisfied);
    }
    SECTION("a water that nobody sampled is not judged") {
        Scene scene;
        scene.add("water", box_at(0, 0));
        CHECK(scene.judge("black-odour-water", "water").not_surveyed == 1);
    }
}

TEST_CASE("coop-in-public-area: half a square metre or a tenth of it, unless in an approved zone") {
    const auto verdict = [](double on_square_m, const Scene::Attributes& coop, const Scene::Attributes& zone = {}) {
        Scene scene = with("public_area", box_at(-20, -20, 20, 40));
        if (!zone.empty()) scene.add("pen_zone", box_at(-20, -20, 60, 60), zone);
        return judged(scene, "coop-in-public-area", "coop", box_at(-on_square_m, 0), coop).verdict;
    };
    CHECK(verdict(1, {}) == Verdict::violated);
    CHECK(verdict(0.05, {}) == Verdict::satisfied);
    CHECK(verdict(1, {{"accuracy_m", 1.5}}) == Verdict::doubtful);
    CHECK(verdict(1, {}, {{"status", "approved"}}) == Verdict::satisfied);
    CHECK(verdict(1, {}, {{"status", "proposed"}}) == Verdict::violated);  // a plan suppresses nothing
    CHECK(verdict(1, {}, {{"note", "?"}}) == Verdict::doubtful);
}

TEST_CASE("coop-roadside: by the class of the road, footpaths left out, zones excepted") {
    const auto verdict = [](double y, const char* road, const Scene::Attributes& coop = {}) {
        return judged(with_road(road), "coop-roadside", "coop", box_at(0, y), coop).verdict;
    };
    CHECK(verdict(8.6, "village") == Verdict::violated);
    CHECK(verdict(8.65, "village") == Verdict::satisfied);
    CHECK(verdict(15.1, "county") == Verdict::violated);
    CHECK(verdict(15.15, "county") == Verdict::satisfied);
    CHECK(verdict(5.65, "group") == Verdict::satisfied);
    CHECK(verdict(8.6, "village", {{"accuracy_m", 1.5}}) == Verdict::doubtful);
    CHECK(judged(with("road", "LINESTRING (-200 0, 200 0)", {{"class", "footpath"}}), "coop-roadside", "coop",
                 box_at(0, 0))
              .verdict == Verdict::satisfied);
}

TEST_CASE("coop-near-water: 10 m to ponds and streams") {
    const auto by_pond = [](double y, double accuracy_m) {
        return judged(with("water", box_at(-20, -20, 40, 20)), "coop-near-water", "coop", box_at(0, y),
                      {{"accuracy_m", accuracy_m}})
            .verdict;
    };
    CHECK(by_pond(9.9, 0) == Verdict::violated);
    CHECK(by_pond(10, 0) == Verdict::satisfied);
    CHECK(by_pond(9.9, 1) == Verdict::doubtful);
    const auto by_stream = [](double y, const Scene::Attributes& stream) {
        return judged(with("watercourse", "LINESTRING (-50 0, 50 0)", stream), "coop-near-water", "coop", box_at(0, y))
            .verdict;
    };
    CHECK(by_stream(10.9, {{"kind", "stream"}, {"width_m", 2.0}}) == Verdict::violated);
    CHECK(by_stream(11.0, {{"kind", "stream"}, {"width_m", 2.0}}) == Verdict::satisfied);
    CHECK(by_stream(12.0, {{"kind", "stream"}}) == Verdict::doubtful);  // 0.5 to 6 m wide
}
