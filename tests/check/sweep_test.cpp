// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What values of a parameter would find before a town decides for one.

#include "gis/check/sweep.hpp"

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "gis/check/sweep_values.hpp"
#include "tests/check/scene.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Date as_of = *parse_date("2026-10-01");

SweepOptions over(const std::string& parameter, std::vector<std::string> keys, std::vector<double> values) {
    SweepOptions options;
    options.parameter = parameter;
    options.keys = std::move(keys);
    options.values = std::move(values);
    options.as_of = as_of;
    return options;
}

/// The sample town as a project that may be written.
class Sample {
public:
    Sample() { std::filesystem::copy_file(in_source("sample_data/sample_town.gpkg"), file_); }

    [[nodiscard]] SweepResult swept(const SweepOptions& options) const {
        return sweep(Project::open(file_, shipped_catalogue(), Access::read_only), shipped_catalogue(), options);
    }

    /// The counts by rule and village of a check under some rules, with a value set in all of the project.
    [[nodiscard]] std::map<std::pair<std::string, std::string>, VerdictCounts> checked(
        const SweepOptions& options, double value, const std::vector<std::string>& rules) const {
        ScratchFolder folder;
        const auto copy = folder / "town.gpkg";
        std::filesystem::copy_file(file_, copy);
        Project project = Project::open(copy, shipped_catalogue(), Access::read_write);
        std::vector<ParameterSetting> settings;
        for (const std::string& key : options.keys)
            settings.push_back({{options.parameter, key, {}, value, "a clerk", "2026-09-01", "No. 1"}, false});
        project.add_parameter_settings(settings);
        CheckOptions check;
        check.as_of = as_of;
        check.dry_run = true;
        check.rules = rules;
        std::map<std::pair<std::string, std::string>, VerdictCounts> counts;
        for (const RunRuleRow& row : check_project(project, shipped_catalogue(), check).run.counts)
            counts[{row.rule, row.village_code}] = {row.violated, row.doubtful, row.undetermined, row.satisfied,
                                                    row.yielded};
        return counts;
    }

private:
    ScratchFolder folder_;
    std::filesystem::path file_ = folder_ / "town.gpkg";
};

/// Whether a sweep counts what a check would with each value set; names the first rule that differs.
std::string difference(const Sample& town, const SweepOptions& options, const SweepResult& result) {
    for (std::size_t i = 0; i < options.values.size(); ++i) {
        const auto checked = town.checked(options, options.values[i], result.rules);
        for (const SweepCounts& counts : result.counts) {
            const auto there = checked.find({counts.rule, counts.village_code});
            const VerdictCounts expected = there == checked.end() ? VerdictCounts{} : there->second;
            if (!(counts.of_value[i] == expected))
                return fmt::format("{} in {} at {}", counts.rule, counts.village_code, options.values[i]);
        }
    }
    return {};
}

std::vector<std::string> all_keys(const Parameter& parameter) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : parameter.values) keys.push_back(key);
    return keys;
}

/// Coops 4.5 m from the land of a village road (doubtful at 5 m: their accuracy is 1.5 m) and 9.5 m from it.
Scene two_coops() {
    Scene scene;
    scene.add_road("village", "both");
    scene.add("coop", "POLYGON ((0 8.15, 3 8.15, 3 11, 0 11, 0 8.15))", {{"uid", "near"}});
    scene.add("coop", "POLYGON ((50 13.15, 53 13.15, 53 16, 50 16, 50 13.15))", {{"uid", "far"}});
    return scene;
}

}  // namespace

TEST_CASE("each value is counted as if the town had decided for it; nothing is decided") {
    ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    two_coops().save(file);
    const Project project = Project::open(file, shipped_catalogue(), Access::read_only);
    const SweepResult result = sweep(project, shipped_catalogue(), over("coop_road", {"village/t0"}, {2, 5, 12}));
    CHECK(result.rules == std::vector<std::string>{"coop-roadside"});
    CHECK(result.is_named);
    REQUIRE(result.counts.size() == 1);
    const std::vector<VerdictCounts>& of_value = result.counts.front().of_value;
    CHECK(of_value[0].violated + of_value[0].doubtful == 0);
    CHECK(of_value[1].violated + of_value[1].doubtful == 1);
    CHECK(of_value[2].violated == 2);
    CHECK(project.parameter_settings().empty());
}

TEST_CASE("a value that is tried holds in all villages, whatever one of them has set") {
    ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    two_coops().save(file);
    Project project = Project::open(file, shipped_catalogue(), Access::read_write);
    project.add_parameter_settings({{{"coop_road", "village/t0", "", 1, "a clerk", "2026-09-01", "No. 1"}, false}});
    const SweepResult result = sweep(project, shipped_catalogue(), over("coop_road", {"village/t0"}, {1, 12}));
    CHECK(result.counts.front().of_value[0].violated == 0);
    CHECK(result.counts.front().of_value[1].violated == 2);
    CHECK(result.in_force ==
          std::vector<std::string>{"coop_road[village/t0] = 1 m (project, No. 1, a clerk, 2026-09-01)"});
}

TEST_CASE("for every parameter that a rule names, a sweep of the sample town counts what checks would") {
    const Sample town;
    std::size_t swept = 0;
    for (const Parameter& parameter : shipped_catalogue().parameters().all()) {
        if (parameter.unit == date_unit) continue;
        const double value = parameter.values.begin()->second;
        const SweepOptions options = over(parameter.name, all_keys(parameter), {value * 2 + 1});
        const SweepResult result = town.swept(options);
        if (!result.is_named) continue;
        ++swept;
        INFO(parameter.name);
        CHECK(!result.rules.empty());
        CHECK(difference(town, options, result).empty());
    }
    CHECK(swept > 40);
}

TEST_CASE("a width shapes the ground for all rules: everything is judged anew, and what changes is told") {
    const Sample town;
    const SweepOptions options = over("road_land_width", {"village"}, {1, 6});
    const SweepResult result = town.swept(options);
    CHECK(!result.is_named);
    CHECK(std::ranges::find(result.rules, "coop-roadside") != result.rules.end());
    CHECK(difference(town, options, result).empty());
}

TEST_CASE("a parameter on which nothing depends has nothing to compare") {
    const Sample town;
    const SweepResult result = town.swept(over("road_land_width", {"national"}, {1, 2}));  // no such road in town
    CHECK(result.rules.empty());
    CHECK(result.counts.empty());
}

TEST_CASE("a village that there is not is refused, with the nearest") {
    const Sample town;
    SweepOptions options = over("coop_road", {"village/t0"}, {5});
    options.villages = {"999999100299"};
    CHECK_THROWS_AS(town.swept(options), ConfigError);
}

TEST_CASE("only the villages asked for are counted") {
    const Sample town;
    SweepOptions options = over("coop_road", {"village/t0"}, {5, 10});
    options.villages = {"999999100004"};
    const SweepResult result = town.swept(options);
    for (const SweepCounts& counts : result.counts) CHECK(counts.village_code == "999999100004");
    CHECK(result.village_names.size() == 1);
}

TEST_CASE("a sweep is read from the words that people write") {
    const ParameterSet& parameters = shipped_catalogue().parameters();
    const SweepOptions villages = sweep_of("coop_road.village", {"3", "5.5", "3"}, parameters);
    CHECK(villages.parameter == "coop_road");
    CHECK(villages.values == std::vector<double>{3, 5.5});
    CHECK(villages.keys.size() < parameters.find("coop_road")->values.size());
    CHECK_THROWS_WITH(sweep_of("coop_road", {"3"}, parameters), Catch::Contains("coop_road.WORD"));

    CHECK_THROWS_WITH(sweep_of("coop_raod", {"3"}, parameters), Catch::Contains("coop_road"));
    CHECK_THROWS_WITH(sweep_of("coop_road.village", {"three"}, parameters), Catch::Contains("three"));
    CHECK_THROWS_WITH(sweep_of("coop_road.village", {}, parameters), Catch::Contains("1 to 20"));
    std::vector<std::string> many;
    for (int i = 0; i < 21; ++i) many.push_back(std::to_string(i));
    CHECK_THROWS_WITH(sweep_of("coop_road.village", many, parameters), Catch::Contains("21"));
}
