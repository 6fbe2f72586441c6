// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Counts, derived fields and the parameters of a village: each word of the vocabulary at its exact limit.

#include <catch2/catch.hpp>

#include "tests/check/scene.hpp"

using namespace cunjing;

namespace {

constexpr const char* small_box = "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))";
constexpr const char* zone = "POLYGON ((0 0, 40 0, 40 20, 0 20, 0 0))";

Scene with_dumps(std::initializer_list<double> xs, double accuracy_m = 0) {
    Scene scene(little_rules());
    scene.add("coop", small_box);
    for (const double x : xs)
        scene.add("dump_site", fmt::format("POLYGON (({0} 0, {1} 0, {1} 1, {0} 1, {0} 0))", x, x + 1),
                  {{"accuracy_m", accuracy_m}});
    return scene;
}

/// A zone and coops of 60 head at these places.
Scene with_coops(std::initializer_list<double> xs, double accuracy_m = 0) {
    Scene scene(little_rules());
    scene.add("pen_zone", zone, {{"accuracy_m", accuracy_m}});
    for (const double x : xs) scene.add("coop", fmt::format("POINT ({} 10)", x), {{"headcount", 60.0}});
    return scene;
}

}  // namespace

TEST_CASE("count: as many as lie within the distance, the limit itself among them") {
    CHECK(verdict_of("two-near", with_dumps({12, 5})) == Verdict::violated);  // 10 m and 3 m away
    CHECK(verdict_of("two-near", with_dumps({12.1, 5})) == Verdict::satisfied);
    CHECK(verdict_of("two-near", with_dumps({12.1, 5}, 1)) == Verdict::doubtful);  // perhaps it is near enough
    CHECK(verdict_of("none-near", with_dumps({12.1})) == Verdict::violated);
    CHECK(verdict_of("none-near", with_dumps({12})) == Verdict::satisfied);
    CHECK(verdict_of("none-near", with_dumps({12.1}, 1)) == Verdict::doubtful);
}

TEST_CASE("count: a feature does not count itself") {
    Scene scene(little_rules());
    scene.add("coop", small_box);
    CHECK(verdict_of("other-coops", scene) == Verdict::satisfied);
    scene.add("coop", small_box);
    CHECK(scene.judge("other-coops", "coop").verdicts == std::vector{Verdict::violated, Verdict::violated});
}

TEST_CASE("count: within_days looks at the day of the reference, not into the future") {
    const auto seen_on = [](const char* day) {
        Scene scene(little_rules());
        scene.set_as_of(*parse_date("2024-09-30"));
        scene.add("coop", small_box);
        scene.add("observation", "POINT (5 0)", {{"kind", "free_range"}, {"observed_at", day}});
        return verdict_of("seen-lately", scene);
    };
    CHECK(seen_on("2024-08-31") == Verdict::violated);  // 30 days ago
    CHECK(seen_on("2024-08-30") == Verdict::satisfied);
    CHECK(seen_on("2024-10-01") == Verdict::satisfied);
}

TEST_CASE("count: a sum over what lies inside; on the edge it may or may not count, unknown is never less") {
    CHECK(verdict_of("heads-inside", with_coops({10, 20})) == Verdict::violated);  // 120
    CHECK(verdict_of("heads-inside", with_coops({10, 45})) == Verdict::satisfied);
    CHECK(verdict_of("heads-inside", with_coops({10, 40.5}, 1)) == Verdict::doubtful);
    Scene uncounted = with_coops({10});
    uncounted.add("coop", "POINT (20 10)");
    CHECK(verdict_of("heads-inside", uncounted) == Verdict::undetermined);
    Scene enough_anyway = with_coops({10, 20});
    enough_anyway.add("coop", "POINT (30 10)");
    CHECK(verdict_of("heads-inside", enough_anyway) == Verdict::violated);
}

TEST_CASE("steps: the word of the bound that is reached, and the word for what nobody counted") {
    const auto is_small = [](const Scene::Attributes& attributes) {
        Scene scene(little_rules());
        scene.add("coop", small_box, attributes);
        return verdict_of("tier-of", scene) == Verdict::violated;
    };
    CHECK_FALSE(is_small({{"headcount", 49.0}, {"species", "chicken"}}));
    CHECK(is_small({{"headcount", 50.0}, {"species", "chicken"}}));
    CHECK(is_small({{"headcount", 499.0}, {"species", "chicken"}}));
    CHECK_FALSE(is_small({{"headcount", 500.0}, {"species", "chicken"}}));
    CHECK(is_small({{"headcount", 7.0}, {"species", "pig"}}));  // a pig counts as eight birds
    CHECK_FALSE(is_small({}));                                  // a household's, so that nobody is accused
}

TEST_CASE("lookup: a field of the feature that is named by its uid, unknown where there is none") {
    Scene scene(little_rules());
    scene.add("household", "POINT (900 900)", {{"uid", "h-1"}, {"kin_group", "a"}});
    scene.add("coop", small_box, {{"household_uid", "h-1"}});
    scene.add("coop", small_box, {{"household_uid", "h-2"}});
    CHECK(scene.judge("kin-of", "coop").verdicts == std::vector{Verdict::violated, Verdict::undetermined});
}

TEST_CASE("sum: what is known is added up; a blank beside a number is none, blanks alone are unknown") {
    const auto keeps = [](const Scene::Attributes& attributes) {
        Scene scene(little_rules());
        scene.add("household", "POINT (0 0)", attributes);
        return verdict_of("poultry-of", scene);
    };
    CHECK(keeps({{"chickens", 6.0}, {"ducks", 4.0}}) == Verdict::violated);
    CHECK(keeps({{"chickens", 6.0}}) == Verdict::satisfied);
    CHECK(keeps({}) == Verdict::undetermined);
}

TEST_CASE("a parameter by attribute may stand in an expression") {
    const auto from_water = [](double x, double heads) {
        Scene scene(little_rules());
        scene.add("water", zone);
        scene.add("coop", fmt::format("POLYGON (({0} 0, {1} 0, {1} 2, {0} 2, {0} 0))", x, x + 2),
                  {{"headcount", heads}, {"species", "chicken"}});
        return verdict_of("by-tier-in-an-expression", scene);
    };
    CHECK(from_water(59, 20) == Verdict::violated);  // 19 m < 2 × 10 m
    CHECK(from_water(60, 20) == Verdict::satisfied);
    CHECK(from_water(60, 60) == Verdict::violated);  // 20 m < 2 × 30 m
}

TEST_CASE("golden 7: 560 birds, and 10 or 20 mu of rice that yield 400 kg each") {
    const auto load = [](double mu, const char* species = "chicken") {
        Scene scene;
        scene.add("pen_zone", zone, {{"status", "approved"}, {"capacity", 1000.0}});
        scene.add("coop", "POINT (20 10)", {{"species", species}, {"headcount", 560.0}});
        scene.add("cropland", "POLYGON ((100 0, 200 0, 200 60, 100 60, 100 0))",
                  {{"crop", "rice"}, {"area_mu", mu}, {"yield_kg", mu * 400}});
        return scene.judge_only("pen-zone-over-capacity", "pen_zone");
    };
    SECTION("10 mu: 156.8 kg of nitrogen for a demand of 79.2: nearly twice too much") {
        CHECK(load(10).verdict == Verdict::violated);
        CHECK(load(10).measure->measured == Approx(156.8 / 79.2));
        CHECK(load(10).severity == 2);
    }
    SECTION("20 mu: 0.99, a warning") {
        CHECK(load(20).measure->measured == Approx(0.99).margin(0.001));
        CHECK(load(20).severity == 0);
    }
    SECTION("25 mu: 0.79, enough land") {
        CHECK(load(25).verdict == Verdict::satisfied);
    }
    SECTION("a species that nobody has a number for leaves it undetermined, never smaller") {
        CHECK(load(25, "rabbit").verdict == Verdict::undetermined);
    }
}

TEST_CASE("golden 8: a well at exactly 30 m is far enough") {
    const auto from_well = [](double x, double accuracy_m) {
        Scene scene;
        scene.add("water_source", "POINT (0 0)", {{"kind", "well"}});
        scene.add("coop", fmt::format("POLYGON (({0} -1, {1} -1, {1} 1, {0} 1, {0} -1))", x, x + 3),
                  {{"accuracy_m", accuracy_m}});
        return scene.judge_only("coop-near-drinking-source", "coop").verdict;
    };
    CHECK(from_well(30, 0) == Verdict::satisfied);
    CHECK(from_well(29.99, 0) == Verdict::violated);
    CHECK(from_well(29.99, 8) == Verdict::doubtful);
}

TEST_CASE("golden 9: 90, 120 or 150 m² of homestead, and 5 %") {
    const auto verdict = [](double area_m2, double persons) {
        Scene scene;
        scene.add("homestead", fmt::format("POLYGON ((0 0, {0} 0, {0} 10, 0 10, 0 0))", area_m2 / 10),
                  {{"persons", persons}, {"household_uid", "h-1"}});
        return scene.judge_only("homestead-oversize", "homestead").verdict;
    };
    CHECK(verdict(94.5, 1) == Verdict::satisfied);
    CHECK(verdict(94.6, 3) == Verdict::violated);
    CHECK(verdict(126, 4) == Verdict::satisfied);
    CHECK(verdict(157.5, 5) == Verdict::satisfied);
    CHECK(verdict(157.6, 5) == Verdict::violated);
    CHECK(verdict(157.6, 9) == Verdict::violated);
}
