// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/check/check.hpp"
#include "tests/sample/fixture.hpp"

using namespace cunjing;

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
    CHECK(result.not_run.empty());
    CHECK(result.rules.size() == 14);
    for (const RuleCounts& rule : result.rules) {
        INFO(rule.id << " in the town of seed " << seed);
        CHECK(rule.counts.violated > 0);
        CHECK(rule.counts.doubtful > 0);
        CHECK(rule.counts.satisfied > 0);
    }
}
