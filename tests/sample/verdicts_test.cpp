// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <set>

#include "gis/check/check.hpp"
#include "tests/sample/fixture.hpp"

using namespace cunjing;

namespace {

/// The rules that the sample draws cases of every kind for.
const std::set<std::string> drawn = {"road-occupied",
                                     "roadside-dumping",
                                     "structure-encroaches-road",
                                     "illegal-structure",
                                     "structure-in-control-zone",
                                     "structure-in-water",
                                     "dilapidated-house",
                                     "ruined-wall",
                                     "dilapidated-house-near-road",
                                     "black-odour-water",
                                     "coop-in-public-area",
                                     "coop-near-water",
                                     "coop-roadside"};

}  // namespace

TEST_CASE("Every rule finds violated, doubtful and satisfied subjects in the sample") {
    const ScratchFolder folder;
    const auto file = folder / "sample.gpkg";
    const std::uint64_t seed = GENERATE(1, 2);
    write_sample(file, shipped_catalogue(), {24, seed}, no_progress());
    Project project = Project::open(file, shipped_catalogue(), Access::read_only);
    CheckOptions options;
    options.as_of = *parse_date("2026-10-01");
    options.dry_run = true;
    const CheckResult result = check_project(project, shipped_catalogue(), options);
    // Residential areas are for the engine to derive.
    for (const RuleNote& rule : result.not_run) CHECK(rule.why.en.find("residential_area") != std::string::npos);
    for (const RuleCounts& rule : result.rules) {
        INFO(rule.id << " in the town of seed " << seed);
        CHECK(rule.counts.any());
        if (!drawn.contains(rule.id)) continue;
        CHECK(rule.counts.violated > 0);
        CHECK(rule.counts.doubtful > 0);
        CHECK(rule.counts.satisfied > 0);
    }
}
