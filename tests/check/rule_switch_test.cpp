// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A town may decide that a rule of the catalogue is not for it: then nothing is found under it anywhere, and every
// check says so and by whose decision.

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "gis/check/explain.hpp"
#include "gis/check/live_session.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/check/rule_switches.hpp"
#include "gis/check/sweep.hpp"
#include "tests/check/scene.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Date as_of = *parse_date("2026-10-01");

ParameterSetting switched(const std::string& rule, bool is_on) {
    return rule_setting(rule, is_on, "甲", "2026-09-01", "养殖管理办法");
}

class Town {
public:
    explicit Town(const Scene& scene) { scene.save(file()); }
    explicit Town(const std::filesystem::path& sample) { std::filesystem::copy_file(sample, file()); }

    void add(const ParameterSetting& setting) { open(Access::read_write).add_parameter_settings({setting}); }
    [[nodiscard]] Project open(Access access = Access::read_only) const {
        return Project::open(file(), shipped_catalogue(), access);
    }
    [[nodiscard]] CheckResult checked(std::vector<std::string> rules = {}, std::uint64_t reference_bytes = 0) const {
        CheckOptions options;
        options.rules = std::move(rules);
        options.as_of = as_of;
        options.dry_run = true;
        options.reference_bytes = reference_bytes;
        Project project = open();
        return check_project(project, shipped_catalogue(), options);
    }

private:
    [[nodiscard]] std::filesystem::path file() const { return folder_ / "town.gpkg"; }

    ScratchFolder folder_;
};

/// A coop 4 m from the land of a village road, which may be no nearer than 5 m.
Scene coop_by_the_road() {
    Scene scene;
    scene.add_road("village", "both");
    scene.add("coop", "POLYGON ((0 7.65, 3 7.65, 3 9, 0 9, 0 7.65))");
    return scene;
}

std::int64_t found(const CheckResult& result, std::string_view rule) {
    std::int64_t count = 0;
    for (const FindingRow& row : result.run.findings) count += row.rule == rule ? 1 : 0;
    return count;
}

Text why_not_run(const CheckResult& result, const std::string& rule) {
    const auto note = std::ranges::find(result.not_run, rule, &RuleNote::id);
    return note == result.not_run.end() ? Text{} : note->why;
}

std::vector<std::string> rules_found(const std::vector<FindingRow>& rows) {
    std::vector<std::string> rules;
    for (const FindingRow& row : rows) rules.emplace_back(row.rule);
    return rules;
}

}  // namespace

TEST_CASE("a rule that is off finds nothing, and the check says by whose decision; switched on it finds again") {
    Town town(coop_by_the_road());
    REQUIRE(found(town.checked(), "coop-roadside") == 1);
    town.add(switched("coop-roadside", false));
    CHECK(found(town.checked(), "coop-roadside") == 0);
    CHECK(why_not_run(town.checked(), "coop-roadside").zh == "已由 甲 依据《养殖管理办法》停用（2026-09-01）");
    CHECK(why_not_run(town.checked(), "coop-roadside").en == "switched off by 甲 under 养殖管理办法 (2026-09-01)");
    town.add(switched("coop-roadside", true));
    CHECK(found(town.checked(), "coop-roadside") == 1);
    CHECK(why_not_run(town.checked(), "coop-roadside").zh.empty());
    CHECK(town.open().parameter_settings().size() == 2);  // who did what is not forgotten
}

TEST_CASE(
    "a rule that is off does not run although it is asked for by name; one that is not asked for is not told of") {
    Town town(coop_by_the_road());
    town.add(switched("coop-roadside", false));
    const CheckResult named = town.checked({"coop-roadside"});
    CHECK(named.run.findings.size() == 0);
    CHECK(named.rules.empty());
    CHECK_FALSE(why_not_run(named, "coop-roadside").zh.empty());
    CHECK(why_not_run(town.checked({"coop-near-dwelling"}), "coop-roadside").zh.empty());
}

TEST_CASE("rules that did not run are told in the catalogue's order, whatever kept them from it") {
    Town town(coop_by_the_road());
    town.add(switched("coop-roadside", false));
    std::vector<std::string> order;
    for (const RuleNote& note : town.checked().not_run) order.push_back(note.id);
    std::vector<std::string> expected;
    for (const Rule& rule : shipped_catalogue().rules())
        if (std::ranges::find(order, rule.id) != order.end()) expected.push_back(rule.id);
    CHECK(order == expected);
    CHECK(order.size() > 1);
}

TEST_CASE("a switch is no parameter: what limits hold stays the same, but the run is another one") {
    Town town(coop_by_the_road());
    const std::string before = hash_with_settings(shipped_catalogue(), town.open());
    town.add(switched("coop-roadside", false));
    CHECK(parameters_in_force(shipped_catalogue(), town.open()).settings_text().empty());
    CHECK(hash_with_settings(shipped_catalogue(), town.open()) != before);
    town.add(switched("coop-roadside", true));
    CHECK(hash_with_settings(shipped_catalogue(), town.open()) == before);
}

TEST_CASE("a rule that is off hides nothing of what others find") {
    Town town(in_source("sample_data/sample_town.gpkg"));
    const std::string hidden = "dump-site-unmanaged";  // beside a road it is dumping by the roadside
    std::int64_t yielded = 0;
    const CheckResult all = town.checked();
    for (const RunRuleRow& row : all.run.counts) yielded += row.rule == hidden ? row.yielded : 0;
    const std::int64_t before = found(all, hidden);
    REQUIRE(yielded > 0);
    for (const std::string& other : shipped_catalogue().rule(hidden).yields_to) town.add(switched(other, false));
    CHECK(found(town.checked(), hidden) == before + yielded);
    CHECK(found(town.checked({hidden}), hidden) == before + yielded);
}

TEST_CASE("what a rule that is off would find does not count as an issue of a frontage") {
    Scene scene;
    scene.add("frontage_zone", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
    for (const char* place : {"POINT (2 2)", "POINT (5 5)", "POINT (8 8)"})
        scene.add("dump_site", place, {{"kind", std::string("household_waste")}, {"volume_m3", 3.0}});
    scene.add_road("village", "both");
    Town town(scene);
    REQUIRE(found(town.checked(), "frontage-zone-issue") == 1);
    for (const char* counted : {"roadside-dumping", "road-surface-litter", "clutter-pile", "dump-site-unmanaged"})
        town.add(switched(counted, false));
    CHECK(found(town.checked(), "frontage-zone-issue") == 0);
}

TEST_CASE("the same in cells, in a live session and in its answers") {
    Town town(in_source("sample_data/sample_town.gpkg"));
    const CheckResult before = town.checked();
    REQUIRE(found(before, "coop-roadside") > 0);
    town.add(switched("coop-roadside", false));
    const CheckResult whole = town.checked();
    CHECK(found(whole, "coop-roadside") == 0);
    CHECK(whole.run.findings.size() ==
          before.run.findings.size() - static_cast<std::size_t>(found(before, "coop-roadside")));
    const CheckResult in_cells = town.checked({}, 900'000);
    CHECK(found(in_cells, "coop-roadside") == 0);
    CHECK_FALSE(why_not_run(in_cells, "coop-roadside").zh.empty());

    Town hamlet(coop_by_the_road());
    hamlet.add(switched("coop-roadside", false));
    const Project project = hamlet.open();
    LiveSession session(project, shipped_catalogue(), as_of);
    CHECK(std::ranges::count(rules_found(session.findings()), "coop-roadside") == 0);
    LiveEdit nearer;
    nearer.kind = LiveEdit::Kind::remove;
    nearer.layer = "coop";
    nearer.uid = "coop-1";
    CHECK(std::ranges::count(rules_found(session.apply(nearer).changes.disappeared), "coop-roadside") == 0);
    CHECK(std::ranges::count(session.rules_not_run(), "coop-roadside") == 0);
}

TEST_CASE("a sweep leaves out what is off, unless it is asked what it would find") {
    Town town(coop_by_the_road());
    town.add(switched("coop-roadside", false));
    SweepOptions options;
    options.parameter = "coop_road";
    options.keys = {"village/t0"};
    options.values = {2, 5, 12};
    options.as_of = as_of;
    const Project project = town.open();
    const SweepResult result = sweep(project, shipped_catalogue(), options);
    CHECK(result.rules.empty());
    CHECK(result.is_named);
    CHECK(result.off == std::vector<std::string>{"coop-roadside"});
    options.rules = {"coop-roadside"};
    const SweepResult asked = sweep(project, shipped_catalogue(), options);
    CHECK(asked.rules == options.rules);
    CHECK(asked.off.empty());
}

TEST_CASE("asked how a verdict comes about, it is said that the rule is off") {
    Town town(coop_by_the_road());
    town.add(switched("coop-roadside", false));
    const auto explanations = explain(town.open(), shipped_catalogue(), "coop:coop-1", as_of);
    REQUIRE(explanations.size() == 1);
    const auto& rules = explanations[0].rules;
    const auto roadside =
        std::ranges::find_if(rules, [](const ExplainedRule& rule) { return rule.rule->id == "coop-roadside"; });
    REQUIRE(roadside != rules.end());
    CHECK_FALSE(roadside->verdict.has_value());
    CHECK(roadside->steps.front().text.en.starts_with("switched off by"));
}

TEST_CASE("a rule that is off and that the catalogue has lost is a note with the nearest that there is, no error") {
    Town town(coop_by_the_road());
    town.add(switched("coop-roadsides", false));
    const CheckResult result = town.checked();
    CHECK(found(result, "coop-roadside") == 1);
    const auto& notes = result.notes;
    CHECK(std::ranges::any_of(notes, [](const Text& note) {
        return note.en.find("coop-roadsides") != std::string::npos &&
               note.en.find("did you mean 'coop-roadside'") != std::string::npos;
    }));
}

TEST_CASE("rules that are off are told in the order of their ids, with what was written down and no more") {
    Town town(coop_by_the_road());
    town.add(switched("structure-in-water", false));
    town.add(rule_setting("clutter-pile", false, "", "", "凤府发〔2026〕3号"));
    const std::vector<RuleSwitch> off = rules_switched_off(town.open());
    REQUIRE(off.size() == 2);
    CHECK(off[0].rule == "clutter-pile");
    CHECK(words_of(off[0]).zh == "已依据凤府发〔2026〕3号停用");
    CHECK(words_of(off[0]).en == "switched off under 凤府发〔2026〕3号");
    CHECK(off[1].rule == "structure-in-water");
}
