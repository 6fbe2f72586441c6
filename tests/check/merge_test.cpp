// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/check/check.hpp"
#include "tests/check/scene.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

struct Seen {
    double x;
    const char* kind;
    const char* day;
};

/// What a check finds of one rule about observations along a line.
CheckResult checked(const std::vector<Seen>& observations) {
    Scene scene(little_rules());
    for (const Seen& seen : observations)
        scene.add("observation", fmt::format("POINT ({} 0)", seen.x), {{"kind", seen.kind}, {"observed_at", seen.day}});
    const ScratchFolder folder;
    scene.save(folder / "town.gpkg");
    Project project = Project::open(folder / "town.gpkg", little_rules(), Access::read_only);
    CheckOptions options;
    options.rules = {"merged"};
    options.as_of = *parse_date("2024-09-30");
    options.dry_run = true;
    return check_project(project, little_rules(), options);
}

}  // namespace

TEST_CASE("merge: what lies within the distance of one that stays counts as one with it, and is named") {
    const CheckResult result = checked({{0, "road_litter", "2024-09-01"}, {10, "road_litter", "2024-09-04"}});
    REQUIRE(result.run.findings.size() == 1);
    CHECK(result.run.findings[0].subject_uid == "observation-1");
    CHECK(std::string(result.run.findings[0].reason).find("observation-2") != std::string::npos);
    CHECK(result.rules[0].counts.violated == 1);
    CHECK(result.rules[0].counts.yielded == 1);
}

TEST_CASE("merge: farther away, another kind or another week stays for itself") {
    CHECK(checked({{0, "road_litter", "2024-09-01"}, {10.1, "road_litter", "2024-09-01"}}).run.findings.size() == 2);
    CHECK(checked({{0, "road_litter", "2024-09-01"}, {5, "road_silt", "2024-09-01"}}).run.findings.size() == 2);
    CHECK(checked({{0, "road_litter", "2024-09-01"}, {5, "road_litter", "2024-09-05"}}).run.findings.size() == 2);
}

// Litter all along a road is not one finding: only what lies near one that stays is merged with it.
TEST_CASE("merge: a long row stays several findings") {
    std::vector<Seen> row;
    for (int i = 0; i < 9; ++i) row.push_back({i * 8.0, "road_litter", "2024-09-01"});
    CHECK(checked(row).run.findings.size() == 5);
}
