// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// From conditions to a judgement: matches, all, any, not, unless, grades, what is unknown and what is not asked.

#include <catch2/catch.hpp>

#include "gis/check/verdict.hpp"
#include "tests/check/scene.hpp"

using namespace cunjing;

namespace {

constexpr Verdict verdicts[] = {Verdict::satisfied, Verdict::undetermined, Verdict::doubtful, Verdict::violated};

/// A coop this far from a pond, 10 m being the limit of the rules used here.
Judgement judged(const std::string& rule, const Scene::Attributes& coop, double away_m = 100, double accuracy_m = 0) {
    Scene scene(little_rules());
    scene.add("water", "POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))");
    Scene::Attributes attributes = coop;
    attributes.emplace_back("accuracy_m", accuracy_m);
    scene.add("coop", fmt::format("POLYGON ((2 {0}, 5 {0}, 5 {1}, 2 {1}, 2 {0}))", away_m, away_m + 2), attributes);
    return scene.judge_only(rule, "coop");
}

const Scene::Attributes many = {{"headcount", 51.0}};
const Scene::Attributes few = {{"headcount", 50.0}};
const Scene::Attributes nobody_counted = {};

}  // namespace

TEST_CASE("matches: true is violated, false satisfied, unknown what the rule says of it") {
    CHECK(judged("matches-many", many).verdict == Verdict::violated);
    CHECK(judged("matches-many", few).verdict == Verdict::satisfied);
    CHECK(judged("matches-many", nobody_counted).verdict == Verdict::undetermined);  // where the rule says nothing
    CHECK(judged("matches-doubtful", nobody_counted).verdict == Verdict::doubtful);
    CHECK(judged("matches-satisfied", nobody_counted).verdict == Verdict::satisfied);
    SECTION("the two numbers that were compared are the measure") {
        const Judgement judgement = judged("matches-many", many);
        CHECK(judgement.measure->kind == Measure::Kind::value);
        CHECK(judgement.measure->measured == 51);
        CHECK(judgement.measure->limit == 50);
    }
}

TEST_CASE("matches: ages are counted to the day of the run, not to today") {
    const auto verdict = [](const char* as_of) {
        Scene scene(little_rules());
        scene.set_as_of(*parse_date(as_of));
        scene.add("coop", "POINT (0 0)", {{"built_on", "2026-01-01"}});
        return scene.judge_only("matches-age", "coop").verdict;
    };
    CHECK(verdict("2026-01-31") == Verdict::satisfied);  // 30 days
    CHECK(verdict("2026-02-01") == Verdict::violated);
    CHECK(verdict("2025-06-01") == Verdict::satisfied);
}

TEST_CASE("matches: the area of the shape") {
    const auto verdict = [](const char* wkt) {
        Scene scene(little_rules());
        scene.add("coop", wkt);
        return scene.judge_only("matches-area", "coop").verdict;
    };
    CHECK(verdict("POLYGON ((0 0, 7 0, 7 3, 0 3, 0 0))") == Verdict::violated);
    CHECK(verdict("POLYGON ((0 0, 5 0, 5 4, 0 4, 0 0))") == Verdict::satisfied);
    CHECK(verdict("POLYGON ((0 0, 7 0, 7 3, 0 3, 0 0), (1 1, 3 1, 3 2, 1 2, 1 1))") == Verdict::satisfied);
}

TEST_CASE("all takes the weakest verdict, any the strongest, not swaps what is certain") {
    struct Case {
        Scene::Attributes coop;
        double away_m;
        double accuracy_m;
        Verdict all, any, neither;
    };
    // headcount > 50 and closer than 10 m.
    const Case cases[] = {
        {many, 5, 0, Verdict::violated, Verdict::violated, Verdict::satisfied},
        {many, 50, 0, Verdict::satisfied, Verdict::violated, Verdict::satisfied},
        {few, 5, 0, Verdict::satisfied, Verdict::violated, Verdict::satisfied},
        {few, 50, 0, Verdict::satisfied, Verdict::satisfied, Verdict::violated},
        {many, 9, 5, Verdict::doubtful, Verdict::violated, Verdict::satisfied},
        {few, 9, 5, Verdict::satisfied, Verdict::doubtful, Verdict::doubtful},
        {nobody_counted, 5, 0, Verdict::undetermined, Verdict::violated, Verdict::satisfied},
        {nobody_counted, 50, 0, Verdict::satisfied, Verdict::undetermined, Verdict::undetermined},
        {nobody_counted, 9, 5, Verdict::undetermined, Verdict::doubtful, Verdict::doubtful},
    };
    for (const Case& c : cases) {
        INFO("headcount " << (c.coop.empty() ? "unknown" : std::to_string(std::get<double>(c.coop[0].second))) << ", "
                          << c.away_m << " m, ± " << c.accuracy_m);
        CHECK(judged("both", c.coop, c.away_m, c.accuracy_m).verdict == c.all);
        CHECK(judged("either", c.coop, c.away_m, c.accuracy_m).verdict == c.any);
        CHECK(judged("neither", c.coop, c.away_m, c.accuracy_m).verdict == c.neither);
    }
    SECTION("what was measured is shown, also when the other part decided") {
        CHECK(judged("both", many, 5).measure->measured == 5);
        CHECK(judged("either", many, 5).measure->measured == 5);
    }
    SECTION("a part over a layer that is not there holds nothing back in any, and nothing holds in all") {
        CHECK(judged("either-absent", {}, 5).verdict == Verdict::violated);
        CHECK(judged("both-absent", {}, 5).verdict == Verdict::satisfied);
    }
    CHECK(judged("not-near", {}, 50).verdict == Verdict::violated);
    CHECK(judged("not-near", {}, 9, 5).verdict == Verdict::doubtful);
    CHECK(judged("not-many", nobody_counted).verdict == Verdict::undetermined);
}

TEST_CASE("unless: a certain exception clears, a possible one leaves a doubt, none changes nothing") {
    CHECK(judged("unless-enclosed", {{"enclosed", true}}, 5).verdict == Verdict::satisfied);
    CHECK(judged("unless-enclosed", {{"enclosed", false}}, 5).verdict == Verdict::violated);
    const Judgement perhaps = judged("unless-enclosed", {}, 5);
    CHECK(perhaps.verdict == Verdict::doubtful);
    CHECK(perhaps.exception_possible);
    CHECK_FALSE(judged("unless-enclosed", {{"enclosed", false}}, 5).exception_possible);
    SECTION("every pair of verdicts") {
        for (const Verdict exception : verdicts) {
            CHECK(with_exception(Verdict::satisfied, exception) == Verdict::satisfied);
            for (const Verdict condition : verdicts) {
                INFO(to_string(condition) << " unless " << to_string(exception));
                CHECK(with_exception(condition, Verdict::violated) == Verdict::satisfied);
                CHECK(with_exception(condition, Verdict::satisfied) == condition);
                CHECK(with_exception(condition, exception) <= condition);
            }
            CHECK(with_exception(Verdict::undetermined, Verdict::doubtful) == Verdict::undetermined);
            CHECK(with_exception(Verdict::violated, Verdict::undetermined) == Verdict::doubtful);
        }
    }
    SECTION("inside a zone as far as can be told, on its edge perhaps, with no zones on the map never") {
        const auto verdict = [](const char* zone, double accuracy_m) {
            Scene scene(little_rules());
            scene.add("water", "POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))");
            scene.add("coop", "POLYGON ((2 5, 5 5, 5 7, 2 7, 2 5))", {{"accuracy_m", accuracy_m}});
            if (zone != nullptr) scene.add("pen_zone", zone);
            return scene.judge_only("unless-in-zone", "coop").verdict;
        };
        const char* round_it = "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0))";
        const char* cut_short = "POLYGON ((0 0, 4.9 0, 4.9 20, 0 20, 0 0))";
        CHECK(verdict(round_it, 0) == Verdict::satisfied);
        CHECK(verdict(cut_short, 0) == Verdict::violated);
        CHECK(verdict(cut_short, 0.2) == Verdict::doubtful);
        CHECK(verdict(nullptr, 0) == Verdict::violated);
    }
}

TEST_CASE("graded severity, deadline and who answers: the first grade that certainly holds, else the last") {
    const auto severity = [](const Scene::Attributes& coop, double away_m, double accuracy_m = 0) {
        return judged("graded", coop, away_m, accuracy_m).severity;
    };
    CHECK(severity(few, 2) == 3);
    CHECK(severity(many, 2) == 3);
    CHECK(severity(many, 5) == 2);
    CHECK(severity(few, 5) == 1);
    CHECK(severity(nobody_counted, 5) == 1);
    CHECK(severity(few, 2, 2) == 1);  // perhaps within 3 m: a doubt makes nothing worse
    CHECK(judged("graded", {{"enclosed", true}}, 5).deadline_days == 7);
    CHECK(judged("graded", {}, 5).deadline_days == 30);
    CHECK(*judged("graded", many, 5).responsible == "household");
    CHECK(*judged("graded", few, 5).responsible == "village");
}

TEST_CASE(
    "where: features the rule does not speak of are not judged, those it perhaps speaks of are doubtful at most") {
    const auto judgements = [](const Scene::Attributes& coop) {
        Scene scene(little_rules());
        scene.add("water", "POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))");
        scene.add("coop", "POLYGON ((2 5, 5 5, 5 7, 2 7, 2 5))", coop);
        return scene.judge("where-many", "coop");
    };
    CHECK(judgements(many).verdicts[0] == Verdict::violated);
    CHECK(judgements(few).judged[0] == 0);
    CHECK(judgements(few).hits.empty());
    CHECK(judgements(nobody_counted).verdicts[0] == Verdict::doubtful);
    CHECK(judgements(nobody_counted).judged[0] == 1);
    SECTION("a second subject layer of the same rule, with its own where") {
        Scene scene(little_rules());
        scene.add("water", "POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))");
        scene.add("structure", "POLYGON ((2 5, 5 5, 5 7, 2 7, 2 5))", {{"kind", "shed"}});
        scene.add("structure", "POLYGON ((2 5, 5 5, 5 7, 2 7, 2 5))", {{"kind", "bridge"}});
        const Judgements result = scene.judge("two-subjects", "structure");
        CHECK(result.hits.size() == 1);
        CHECK(result.judged == std::vector<std::uint8_t>{1, 0});
    }
}

TEST_CASE("surveyed: what nobody looked at is counted, not judged") {
    Scene scene(little_rules());
    scene.add("coop", "POINT (0 0)", many);
    scene.add("coop", "POINT (5 0)", few);
    scene.add("coop", "POINT (9 0)");
    scene.add("coop", "POINT EMPTY");
    const Judgements result = scene.judge("surveyed", "coop");
    CHECK(result.judged == std::vector<std::uint8_t>{1, 1, 0, 0});
    CHECK(result.not_surveyed == 1);
    CHECK(result.hits.size() == 1);
}
