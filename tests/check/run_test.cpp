// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A whole check of a project: precedence, counts, what did not run, what was set aside, what is written.

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "gis/check/finding_maker.hpp"
#include "tests/check/scene.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

CheckOptions dry(std::vector<std::string> rules = {}, std::vector<std::string> villages = {}) {
    CheckOptions options;
    options.rules = std::move(rules);
    options.villages = std::move(villages);
    options.as_of = *parse_date("2026-10-01");
    options.dry_run = true;
    return options;
}

CheckResult checked(const std::filesystem::path& file, const CheckOptions& options,
                    const Catalogue& catalogue = little_rules()) {
    Project project = Project::open(file, catalogue, options.dry_run ? Access::read_only : Access::read_write);
    return check_project(project, catalogue, options);
}

const RuleCounts& counts_of(const CheckResult& result, const std::string& rule) {
    for (const RuleCounts& counts : result.rules)
        if (counts.id == rule) return counts;
    throw std::runtime_error("rule " + rule + " did not run");
}

std::string why(const std::vector<RuleNote>& notes, const std::string& rule) {
    for (const RuleNote& note : notes)
        if (note.id == rule) return note.why.en;
    return {};
}

const std::string pond = "POLYGON ((0 -20, 90 -20, 90 0, 0 0, 0 -20))";

std::string coop_at(double x, double away_m) {
    return fmt::format("POLYGON (({0} {2}, {1} {2}, {1} {3}, {0} {3}, {0} {2}))", x, x + 3, away_m, away_m + 2);
}

/// Two villages, west and east of x = 45, and coops by a pond.
Scene two_villages() {
    Scene scene(little_rules());
    scene.add("village", "POLYGON ((-100 -100, 45 -100, 45 100, -100 100, -100 -100))",
              {{"code", "999999001202"}, {"name", "West"}});
    scene.add("village", "POLYGON ((45 -100, 190 -100, 190 100, 45 100, 45 -100))",
              {{"code", "999999001201"}, {"name", "East"}});
    scene.add("water", pond);
    scene.add("coop", coop_at(10, 5), {{"uid", "near-west"}});
    scene.add("coop", coop_at(60, 15), {{"uid", "middle-east"}});
    scene.add("coop", coop_at(20, 25), {{"uid", "far-west"}});
    scene.add("coop", coop_at(70, 9.5), {{"uid", "vague-east"}, {"accuracy_m", 2.0}});
    scene.add("coop", coop_at(20, 60), {{"uid", "fine-west"}});
    return scene;
}

class Cancelling : public Progress {
public:
    explicit Cancelling(std::string step) : step_(std::move(step)) {}
    void report(double /*share*/, std::string_view step) override { reached_ = reached_ || step == step_; }
    [[nodiscard]] bool is_cancelled() const override { return reached_; }

private:
    std::string step_;
    bool reached_ = false;
};

}  // namespace

TEST_CASE("a rule yields to one that comes first where that one found at least as much") {
    const ScratchFolder folder;
    two_villages().save(folder / "town.gpkg");
    // first: 10 m, second: 20 m and yields to first, third: 30 m and yields to second.
    const CheckResult result = checked(folder / "town.gpkg", dry({"first", "second", "third"}));
    const auto is = [&](const std::string& rule, VerdictCounts expected) {
        const VerdictCounts& counts = counts_of(result, rule).counts;
        INFO(rule);
        CHECK(counts.violated == expected.violated);
        CHECK(counts.doubtful == expected.doubtful);
        CHECK(counts.satisfied == expected.satisfied);
        CHECK(counts.yielded == expected.yielded);
    };
    is("first", {1, 1, 0, 3, 0});   // near; vague in doubt
    is("second", {2, 0, 0, 2, 1});  // near yields; middle is its own; vague is violated here and only doubtful there
    is("third", {1, 0, 0, 1, 3});   // far is its own; near, middle and vague yield to second
    SECTION("asked for alone it still knows the rule it yields to, and does not report it") {
        const CheckResult alone = checked(folder / "town.gpkg", dry({"second"}));
        CHECK(alone.rules.size() == 1);
        CHECK(counts_of(alone, "second").counts.yielded == 1);
        for (const FindingRow& finding : alone.run.findings) CHECK(finding.rule == "second");
    }
}

TEST_CASE("counts per rule and village add up, findings come by rule, village and subject") {
    const ScratchFolder folder;
    two_villages().save(folder / "town.gpkg");
    const CheckResult result = checked(folder / "town.gpkg", dry({"closer-21"}));
    REQUIRE(result.villages.size() == 2);
    CHECK(result.villages[0].code == "999999001201");
    CHECK(result.villages[0].name == "East");
    CHECK(result.villages[0].counts.violated == 2);
    CHECK(result.villages[1].counts.violated == 1);
    CHECK(result.villages[1].counts.satisfied == 2);
    std::vector<std::string> subjects;
    for (const FindingRow& finding : result.run.findings) subjects.emplace_back(finding.subject_uid);
    CHECK(subjects == std::vector<std::string>{"middle-east", "vague-east", "near-west"});
    SECTION("one village asked for: its findings and counts only") {
        const CheckResult west = checked(folder / "town.gpkg", dry({"closer-21"}, {"999999001202"}));
        CHECK(west.run.findings.size() == 1);
        REQUIRE(west.villages.size() == 1);
        CHECK(west.villages[0].counts.violated == 1);
    }
    SECTION("an unknown village or rule is refused with the nearest known one") {
        CHECK_THROWS_WITH(checked(folder / "town.gpkg", dry({}, {"999999001203"})), Catch::Contains("99999900120"));
        CHECK_THROWS_AS(checked(folder / "town.gpkg", dry({}, {"x"})), ConfigError);
        CHECK_THROWS_WITH(checked(folder / "town.gpkg", dry({"closer-22"})), Catch::Contains("closer-21"));
    }
}

TEST_CASE("a finding says what was measured, against whose limit, and where") {
    const ScratchFolder folder;
    Scene scene;
    scene.add("village", "POLYGON ((-300 -300, 300 -300, 300 300, -300 300, -300 -300))",
              {{"code", "999999001201"}, {"name", "One"}});
    scene.add_road("village", "both");
    scene.add("coop", coop_at(0, 7), {{"uid", "c1"}});
    scene.add("coop", "POINT (100 7)", {{"uid", "c2"}});
    scene.save(folder / "town.gpkg");
    CheckOptions options = dry({"coop-roadside"});
    options.evidence = true;
    const CheckResult result = checked(folder / "town.gpkg", options, shipped_catalogue());
    REQUIRE(result.run.findings.size() == 2);
    const FindingRow& finding = result.run.findings[0];
    CHECK(finding.verdict == "violated");
    CHECK(finding.subject_layer == "coop");
    CHECK(finding.reference_layer == "road");
    CHECK(finding.reference_uid == "road-1");
    CHECK(finding.measure == "distance_m");
    CHECK(*finding.measured == Approx(3.35));
    CHECK(*finding.measured_raw == Approx(7));
    CHECK(*finding.limit == 5);
    CHECK(finding.limit_source == "coop_road[village/t0] = 5 m (default)");
    CHECK(*finding.tolerance_m == 0);
    CHECK(finding.severity == 2);
    CHECK(*finding.deadline_days == 15);
    CHECK(finding.responsible == "owner");
    CHECK(finding.village_code == "999999001201");
    CHECK(finding.village_how == "polygon");
    CHECK(finding.place->x == Approx(571001.5));
    CHECK(finding.place->y == Approx(3414008));
    CHECK(result.worst_severity() == 2);
    SECTION("evidence is the line from the wall, or from the edge of a point's circle, to the start line") {
        CHECK(finding.evidence_wkt == "LINESTRING (571000.000 3414007.000, 571000.000 3414003.650)");
        CHECK(result.run.findings[1].evidence_wkt == "LINESTRING (571100.000 3414005.618, 571100.000 3414003.650)");
    }
}

TEST_CASE("what could not be asked is listed: not run, or partly") {
    const ScratchFolder folder;
    Scene scene;
    scene.add("coop", coop_at(0, 7));
    scene.add("water", pond, {{"transparency_cm", 10.0}, {"depth_cm", 90.0}});
    scene.add("water", "POLYGON ((500 0, 510 0, 510 10, 500 0))");
    scene.save(folder / "town.gpkg");
    const CheckResult result = checked(folder / "town.gpkg", dry(), shipped_catalogue());
    CHECK_THAT(why(result.not_run, "coop-roadside"), Catch::Contains("road"));
    CHECK_THAT(why(result.not_run, "ruined-wall"), Catch::Contains("structure"));
    CHECK_THAT(why(result.partly_run, "coop-near-water"), Catch::Contains("watercourse"));
    CHECK_THAT(why(result.partly_run, "black-odour-water"), Catch::Contains("1 features of water"));
    CHECK(counts_of(result, "coop-near-water").counts.violated == 1);
    CHECK(counts_of(result, "black-odour-water").counts.violated == 1);
    CHECK(result.not_run.size() + result.rules.size() == shipped_catalogue().rules().size());
    SECTION("a layer whose features are all EMPTY is one without features") {
        scene.add("road", "LINESTRING EMPTY");
        scene.save(folder / "empty.gpkg");
        CHECK_THAT(why(checked(folder / "empty.gpkg", dry(), shipped_catalogue()).not_run, "coop-roadside"),
                   Catch::Contains("road"));
    }
}

TEST_CASE("unusable shapes are findings of their own, in the village that is written on them") {
    const ScratchFolder folder;
    Scene scene = two_villages();
    scene.add("coop", "POLYGON EMPTY", {{"uid", "empty"}, {"village_code", "999999001201"}});
    scene.add("coop", "POLYGON ((10 5, 14 9, 14 5, 10 9, 10 5))", {{"uid", "bow-tie"}});
    scene.add("water", "POLYGON EMPTY", {{"uid", "dry"}, {"village_code", "999999001202"}});
    scene.add("coop", "POLYGON ((0 0, 10 0, 20 0, 0 0))", {{"uid", "flat"}});
    scene.save(folder / "town.gpkg");
    const CheckResult result = checked(folder / "town.gpkg", dry({"closer-8"}));
    CHECK(counts_of(result, unusable_shape_rule).counts.undetermined == 3);
    CHECK(counts_of(result, "closer-8").counts.violated == 2);  // the bow-tie is judged after repair
    std::map<std::string, std::string> village_of;
    for (const FindingRow& finding : result.run.findings)
        if (finding.rule == unusable_shape_rule) village_of[std::string(finding.subject_uid)] = finding.village_code;
    CHECK(village_of ==
          std::map<std::string, std::string>{{"dry", "999999001202"}, {"empty", "999999001201"}, {"flat", ""}});
    CHECK(result.notes.size() == 4);
    for (const FindingRow& finding : result.run.findings)
        if (finding.subject_uid == "bow-tie") CHECK_THAT(std::string(finding.reason), Catch::Contains("repaired"));
}

TEST_CASE("one thread and eight give the same findings, counts and notes, and so do two runs") {
    const ScratchFolder folder;
    Scene scene = two_villages();
    for (int i = 0; i < 300; ++i)
        scene.add("coop", coop_at(-90 + (i % 60) * 4, (i * 7) % 45),
                  {{"uid", "c" + std::to_string(i * 7919 % 1000)}, {"headcount", double(i % 100)}});
    scene.save(folder / "town.gpkg");
    const auto everything = [&](int threads) {
        CheckOptions options = dry();
        options.threads = threads;
        options.evidence = true;
        const CheckResult result = checked(folder / "town.gpkg", options);
        std::string text;
        for (const FindingRow& f : result.run.findings)
            text += fmt::format("{} {} {} {} {} {} {} {} {} {}\n", f.rule, f.verdict, f.subject_uid, f.reference_uid,
                                f.measured.value_or(-1), f.limit.value_or(-1), f.severity, f.village_code, f.reason,
                                f.evidence_wkt);
        for (const RunRuleRow& row : result.run.counts)
            text += fmt::format("{} {} {} {} {} {} {}\n", row.rule, row.village_code, row.violated, row.doubtful,
                                row.undetermined, row.satisfied, row.yielded);
        for (const Text& note : result.notes) text += note.en + "\n";
        return text;
    };
    const std::string one = everything(1);
    CHECK(one.size() > 10000);
    CHECK(one == everything(8));
    CHECK(one == everything(1));
}

TEST_CASE("a dry run leaves the file as it is, a run writes its findings, a cancelled one nothing") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    two_villages().save(file);
    const std::string before = content_of(file);
    (void)checked(file, dry());
    CHECK(content_of(file) == before);

    CheckOptions options = dry({"closer-21"});
    options.dry_run = false;
    for (const char* step : {"read", "judge", "sort", "write"}) {
        Project project = Project::open(file, little_rules(), Access::read_write);
        Cancelling progress(step);
        INFO("cancelled at " << step);
        CHECK_THROWS_AS(check_project(project, little_rules(), options, progress), Cancelled);
    }
    CHECK(checked(file, dry({"closer-21"})).run.findings.size() == 3);
    CHECK(checked(file, options).run.findings.size() == 3);
    CHECK(content_of(file) != before);
}

TEST_CASE("what is written while the check goes on stands in the file in the order of the result") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    std::filesystem::copy_file(in_source("sample_data/sample_town.gpkg"), file);
    CheckOptions options;
    options.as_of = *parse_date("2026-10-01");
    const CheckResult result = checked(file, options, shipped_catalogue());
    REQUIRE(result.run.findings.size() > 300);
    const Other other(file);
    Statement rows(other.connection(), "SELECT rule, subject_uid, measured, village_code FROM finding ORDER BY fid");
    for (const FindingRow& finding : result.run.findings) {
        REQUIRE(rows.step());
        CHECK(rows.text(0) == finding.rule);
        CHECK(rows.text(1) == finding.subject_uid);
        if (finding.measured) CHECK(rows.real(2) == *finding.measured);
        CHECK(rows.text(3) == finding.village_code);
    }
    CHECK_FALSE(rows.step());
    CHECK(other.ask("SELECT rtreecheck('rtree_finding_geom')") == "ok");
}
