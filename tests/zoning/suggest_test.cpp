// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/suggest.hpp"

#include <tbb/global_control.h>

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/overlay_area.hpp"
#include "gis/zoning/suggest_project.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/zoning/zoned_town.hpp"

using namespace cunjing;

namespace {

/// A road through the village, twelve keepers along it, a pond, a no-breeding area in the east.
ZonedTown busy_town() {
    ZonedTown town;
    town.add("road", "LINESTRING (-500 0, 500 0)", {{"class", "group"}, {"surface_width_m", 3.0}});
    for (int i = 0; i < 12; ++i)
        town.add("household", fmt::format("POINT ({} 20)", -280 + 50 * i), {{"chickens", 15.0 + i}});
    town.add("water", "POLYGON ((-100 100, -60 100, -60 160, -100 160, -100 100))", {{"kind", "pond"}});
    town.add("restricted_area", "POLYGON ((300 -500, 500 -500, 500 500, 300 500, 300 -500))",
             {{"kind", "no_breeding"}});
    town.add("residential_area", "POLYGON ((-20 5, 40 5, 40 60, -20 60, -20 5))", {{"source", "surveyed"}});
    return town;
}

std::string words_of(const Suggestion& suggestion) {
    std::string words;
    for (const VillageSuggestion& village : suggestion.villages)
        for (const ZoneCandidate& candidate : village.candidates) {
            for (const Point p : candidate.shape[0].ring(0)) words += fmt::format("{} {} ", p.x, p.y);
            words += fmt::format("{} {}\n", candidate.score.total, candidate.robustness);
        }
    return words;
}

bool mentions(const std::vector<Text>& notes, const std::string& word) {
    return std::ranges::any_of(notes, [&](const Text& note) { return note.en.find(word) != std::string::npos; });
}

}  // namespace

TEST_CASE("Every place is satisfied by the siting rule, large enough, with four corners, and apart from the others") {
    const ZonedTown town = busy_town();
    const auto scene = town.scene();
    const Suggestion found = suggest_zones(*scene, {});
    REQUIRE(found.villages.size() == 1);
    const auto& candidates = found.villages[0].candidates;
    REQUIRE(candidates.size() == 3);
    const SitingJudge judge(*scene);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Shape shape = candidates[i].shape[0];
        CHECK(judge.judge(shape).verdict == Verdict::satisfied);
        CHECK(area_m2(shape) >= 200);
        CHECK(area_m2(shape) <= 2010);
        CHECK(shape.ring(0).size() == 5);
        CHECK(shape.box().max_x <= yunyang.x + 300);
        if (i > 0) CHECK(candidates[i].score.total <= candidates[i - 1].score.total);
        for (std::size_t j = 0; j < i; ++j) CHECK(shortest_way(shape, candidates[j].shape[0]).distance_m >= 100);
    }
    CHECK(candidates[0].score.keepers.within_reach > 6);
}

TEST_CASE("A place is as large as the birds within reach need") {
    ZonedTown town;
    town.add("road", "LINESTRING (-500 0, 500 0)", {{"class", "group"}});
    town.add("household", "POINT (0 10)", {{"chickens", 300.0}});
    const auto scene = town.scene();
    const Suggestion found = suggest_zones(*scene, {});
    REQUIRE_FALSE(found.villages[0].candidates.empty());
    CHECK(found.villages[0].candidates[0].score.area_m2 == Approx(500).epsilon(0.01));  // 300 birds / 0.6
    const Suggestion larger = suggest_zones(*scene, {{}, 1, 900});
    REQUIRE(larger.villages[0].candidates.size() == 1);
    CHECK(larger.villages[0].candidates[0].score.area_m2 >= 900);
}

TEST_CASE("One thread finds the same as many") {
    const ZonedTown town = busy_town();
    const auto scene = town.scene();
    const std::string many = words_of(suggest_zones(*scene, {}));
    CHECK_FALSE(many.empty());
    const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
    CHECK(words_of(suggest_zones(*scene, {})) == many);
}

TEST_CASE("Steep ground is left out, and is the reason where it is everywhere") {
    ZonedTown town = busy_town();
    town.set_heights(heights_by([](Point p) -> std::optional<double> { return p.x < 0 ? -p.x : 0.0; }));
    const Suggestion east = suggest_zones(*town.scene(), {});
    REQUIRE_FALSE(east.villages[0].candidates.empty());
    for (const ZoneCandidate& candidate : east.villages[0].candidates)
        CHECK(candidate.shape.box(0).min_x > yunyang.x - 10);
    town.set_heights(slope_to_north(21));
    const Suggestion nowhere = suggest_zones(*town.scene(), {});
    CHECK(nowhere.villages[0].candidates.empty());
    CHECK(nowhere.villages[0].steep_m2 == Approx(1e6).epsilon(0.001));
    REQUIRE(nowhere.villages[0].why_nothing);
    CHECK(nowhere.villages[0].why_nothing->en.find("steep ground") != std::string::npos);
    town.set_heights(slope_to_north(19.9));
    CHECK_FALSE(suggest_zones(*town.scene(), {}).villages[0].candidates.empty());
}

TEST_CASE("Where heights cover half, the other half is neither flat nor steep, and that is told") {
    ZonedTown town = busy_town();
    town.set_heights(heights_by([](Point p) { return p.x < 0 ? std::optional(-p.x) : std::nullopt; }));
    const Suggestion found = suggest_zones(*town.scene(), {});
    const VillageSuggestion& village = found.villages[0];
    CHECK(village.slope_unknown_share > 0.4);
    REQUIRE_FALSE(village.candidates.empty());
    for (const ZoneCandidate& candidate : village.candidates) {
        CHECK(candidate.shape.box(0).min_x > yunyang.x - 15);
        CHECK_FALSE(candidate.score.find(ZoningFactor::What::slope)->value);
    }
}

TEST_CASE("Without heights, wind, households or roads places are found all the same, and what is missing is told") {
    const ZonedTown town;
    const Suggestion found = suggest_zones(*town.scene(), {});
    CHECK(found.villages[0].candidates.size() == 3);
    CHECK(found.villages[0].slope_unknown_share == 0);
    CHECK(mentions(found.notes, "no heights"));
    CHECK(mentions(found.notes, "prevailing wind"));
    CHECK(mentions(found.notes, "neither households nor dwellings"));
    CHECK(mentions(found.notes, "'Road'"));
}

TEST_CASE("Where nothing fits the constraint that costs most is named") {
    ZonedTown town = busy_town();
    town.add("restricted_area", "POLYGON ((-500 -500, 295 -500, 295 500, -500 500, -500 -500))",
             {{"kind", "basic_farmland"}});
    const Suggestion found = suggest_zones(*town.scene(), {});
    const VillageSuggestion& village = found.villages[0];
    CHECK(village.candidates.empty());
    REQUIRE(village.why_nothing);
    CHECK(village.why_nothing->en.find("costs most: Outside every restricted area") != std::string::npos);
    REQUIRE_FALSE(village.costs.empty());
    for (const ConstraintCost& cost : village.costs) {
        CHECK_FALSE(cost.id.empty());
        if (cost.id == "restricted_area") CHECK(cost.takes_m2 > 0.9e6);
    }
}

TEST_CASE("A parcel of idle land that fits is suggested as it is; one that is too large holds a zone") {
    ZonedTown town = busy_town();
    const std::string parcel = "POLYGON ((-200 -60, -170 -60, -165 -40, -172 -30, -200 -35, -200 -60))";
    town.add("idle_land", parcel);
    const Suggestion found = suggest_zones(*town.scene(), {});
    REQUIRE_FALSE(found.villages[0].candidates.empty());
    const ShapeColumn drawn = drawn_zone(parcel);
    const Shape best = found.villages[0].candidates[0].shape[0];
    CHECK(overlay_area_m2(best, drawn[0]) == Approx(area_m2(drawn[0])));
    CHECK(area_m2(best) == Approx(area_m2(drawn[0])));

    ZonedTown large = busy_town();
    large.add("idle_land", "POLYGON ((-250 -160, -100 -160, -100 -40, -250 -40, -250 -160))");
    const Suggestion inside = suggest_zones(*large.scene(), {});
    CHECK(inside.villages[0].candidates[0].score.find(ZoningFactor::What::idle)->value == Approx(1));
}

TEST_CASE("A piece that no rectangle fits into is suggested itself, without its narrow parts") {
    // A triangle-like gap between two restricted areas: 28 m wide at its foot, pointed at its head.
    ZonedTown town;
    town.add("restricted_area",
             "POLYGON ((-500 -500, 500 -500, 500 500, -500 500, -500 -500), (0 0, 40 0, 20 24, 0 0))",
             {{"kind", "geohazard"}});
    const Suggestion found = suggest_zones(*town.scene(), {});
    const VillageSuggestion& village = found.villages[0];
    INFO((village.why_nothing ? village.why_nothing->en : ""));
    REQUIRE(village.candidates.size() == 1);
    CHECK(village.candidates[0].score.area_m2 >= 200);
    CHECK(village.candidates[0].robustness == 1);
    CHECK(SitingJudge(*town.scene()).judge(village.candidates[0].shape[0]).verdict == Verdict::satisfied);
}

TEST_CASE("Nothing is suggested on houses, paths, zones that there are or places that somebody did not want") {
    ZonedTown town;
    town.add("road", "LINESTRING (-500 0, 500 0)", {{"class", "footpath"}});
    town.add("building", "POLYGON ((0 30, 20 30, 20 50, 0 50, 0 30))", {{"use", "other"}});
    town.add("pen_zone", "POLYGON ((-480 4, -50 4, -50 480, -480 480, -480 4))", {{"status", "approved"}});
    town.add("zone_candidate", "POLYGON ((-480 -480, -50 -480, -50 -4, -480 -4, -480 -480))", {{"source", "rejected"}});
    const Suggestion found = suggest_zones(*town.scene(), {});
    REQUIRE_FALSE(found.villages[0].candidates.empty());
    for (const ZoneCandidate& candidate : found.villages[0].candidates)
        for (const char* layer : {"road", "building", "pen_zone", "zone_candidate"}) {
            INFO(layer);
            const ShapeColumn there = [&] {
                ShapeColumn column;
                for (std::size_t row = 0; row < town.table(layer).size(); ++row)
                    column.append(town.table(layer).shapes[row]);
                return column;
            }();
            ShapeColumn drawn;
            drawn.append(Dimension::polygon, 5, [&](std::span<Point> points) {
                for (std::size_t i = 0; i < 5; ++i)
                    points[i] = {candidate.shape[0].ring(0)[i].x - yunyang.x,
                                 candidate.shape[0].ring(0)[i].y - yunyang.y};
            });
            CHECK(shortest_way(drawn[0], there[0]).distance_m > 0);
        }
}

TEST_CASE("A village that there is not and less than one place are refused") {
    const ZonedTown town;
    const auto scene = town.scene();
    CHECK_THROWS_AS(suggest_zones(*scene, {{"500235100009"}}), ConfigError);
    CHECK_THROWS_WITH(suggest_zones(*scene, {{}, 0}), Catch::Contains("at least 1"));
    CHECK_THROWS_WITH(suggest_zones(*scene, {{}, 3, -5}), Catch::Contains("above 0"));
}
