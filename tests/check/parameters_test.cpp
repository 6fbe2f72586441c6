// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What a town or village sets in place of a default.

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "gis/check/explain.hpp"
#include "tests/check/scene.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

constexpr const char* village_a = "999999100201";
constexpr const char* village_b = "999999100202";

ParameterSetting set(const std::string& key, const std::string& scope, double value) {
    return {{"coop_road", key, scope, value, "a clerk", "2024-09-01", "No. 12"}, false};
}

/// Two coops 5.35 m from the land of a village road, one in each village.
class Town {
public:
    Town() {
        Scene scene;
        scene.add_road("village", "both");
        scene.add("coop", "POLYGON ((0 9, 3 9, 3 11, 0 11, 0 9))", {{"village_code", village_a}});
        scene.add("coop", "POLYGON ((50 9, 53 9, 53 11, 50 11, 50 9))", {{"village_code", village_b}});
        scene.save(file());
    }
    void add(const std::vector<ParameterSetting>& settings) {
        Project::open(file(), shipped_catalogue(), Access::read_write).add_parameter_settings(settings);
    }
    /// The uids of the coops that stand too near the road, and whose limit it was.
    [[nodiscard]] std::vector<std::string> too_near() const {
        Project project = Project::open(file(), shipped_catalogue(), Access::read_only);
        CheckOptions options;
        options.rules = {"coop-roadside"};
        options.dry_run = true;
        std::vector<std::string> result;
        for (const FindingRow& finding : check_project(project, shipped_catalogue(), options).run.findings)
            result.push_back(fmt::format("{}: {}", finding.subject_uid, finding.limit_source));
        return result;
    }
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "town.gpkg"; }

private:
    ScratchFolder folder_;
};

}  // namespace

TEST_CASE("a parameter set for a village holds there and nowhere else; the finding says whose it is") {
    Town town;
    CHECK(town.too_near().empty());
    town.add({set("village/t0", village_a, 6)});
    CHECK(town.too_near() ==
          std::vector<std::string>{"coop-1: coop_road[village/t0] = 6 m (999999100201, No. 12, a clerk, 2024-09-01)"});
}

TEST_CASE("the smaller scope wins over the larger, the later over the earlier, and taking back lifts it") {
    Town town;
    town.add({set("village/t0", "999999", 6)});  // the county
    CHECK(town.too_near().size() == 2);
    town.add({set("village/t0", village_b, 4)});
    CHECK(town.too_near().size() == 1);
    town.add({set("village/t0", village_b, 7)});
    CHECK(town.too_near().size() == 2);
    ParameterSetting taken_back = set("village/t0", "999999", 0);
    taken_back.is_withdrawal = true;
    town.add({taken_back});
    CHECK(town.too_near().size() == 1);
    SECTION("nothing that was set is lost") {
        const Project project = Project::open(town.file(), shipped_catalogue(), Access::read_only);
        CHECK(project.parameter_settings().size() == 4);
    }
}

TEST_CASE("a parameter that the catalogue does not have is an error, not silence") {
    Town town;
    ParameterSetting old = set("village/t0", "", 6);
    old.set.name = "coop_rode";
    town.add({old});
    CHECK_THROWS_AS(town.too_near(), ConfigError);
}

TEST_CASE("two words may be meant by one: `village` is all sizes of keeping") {
    const Parameter& coop_road = *shipped_catalogue().parameters().find("coop_road");
    CHECK(keys_meant(coop_road, "village").size() == 4);
    CHECK(keys_meant(coop_road, "village/t0") == std::vector<std::string>{"village/t0"});
    CHECK_THROWS_AS(keys_meant(coop_road, "vilage"), ConfigError);
    CHECK_THROWS_AS(keys_meant(coop_road, ""), ConfigError);
}

TEST_CASE("explain: clause, start line, offsets, limit and whose it is, reference") {
    Town town;
    town.add({set("village/t0", village_a, 6)});
    const Project project = Project::open(town.file(), shipped_catalogue(), Access::read_only);
    const auto explanations = explain(project, shipped_catalogue(), "coop:coop-1", *parse_date("2024-09-30"));
    REQUIRE(explanations.size() == 1);
    CHECK(explanations[0].village_code == village_a);
    const auto& rules = explanations[0].rules;
    const auto roadside =
        std::ranges::find_if(rules, [](const ExplainedRule& rule) { return rule.rule->id == "coop-roadside"; });
    REQUIRE(roadside != rules.end());
    CHECK(roadside->verdict == Verdict::violated);
    std::string text;
    for (const ExplainedStep& step : roadside->steps) text += step.text.en + "\n";
    CHECK(text.find("closer than coop_road to road") != std::string::npos);
    CHECK(text.find("beside road road-1") != std::string::npos);
    CHECK(text.find("measured 5.350 m, limit 6.000 m (coop_road[village/t0] = 6 m (999999100201") != std::string::npos);
    CHECK(text.find("left 3.65 to 3.65 m") != std::string::npos);
    SECTION("a rule whose layers are empty says so instead of a verdict") {
        const auto drinking = std::ranges::find_if(
            rules, [](const ExplainedRule& rule) { return rule.rule->id == "coop-near-drinking-source"; });
        REQUIRE(drinking != rules.end());
        CHECK_FALSE(drinking->verdict.has_value());
    }
    CHECK_THROWS_AS(explain(project, shipped_catalogue(), "nobody", Date{}), DataError);
}
