// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A check cell by cell finds what a check of everything at once finds: the sample town is cut up, whole and with a file
// that other programs have been at.

#include "gis/check/tiling.hpp"

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/base/memory.hpp"
#include "gis/check/check.hpp"
#include "gis/check/plan.hpp"
#include "gis/store/sqlite.hpp"
#include "tests/check/scene.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

constexpr std::uint64_t small_bytes = 900'000;   // a few cells
constexpr std::uint64_t some_bytes = 1'500'000;  // a few cells of a town whose computed layers are in the file
constexpr std::uint64_t tiny_bytes = 1'000;      // not even a hamlet

CheckResult checked(const std::filesystem::path& file, std::uint64_t reference_bytes,
                    const Catalogue& catalogue = shipped_catalogue()) {
    CheckOptions options;
    options.as_of = *parse_date("2026-10-01");
    options.dry_run = true;
    options.reference_bytes = reference_bytes;
    Project project = Project::open(file, catalogue, Access::read_only);
    return check_project(project, catalogue, options);
}

std::vector<Box> cells_of(const std::filesystem::path& file, std::uint64_t bytes) {
    const Project project = Project::open(file, shipped_catalogue(), Access::read_only);
    const Snapshot snapshot(project, 1);
    std::vector<const Layer*> references;
    for (const std::string& name :
         data_needed(rules_to_judge(shipped_catalogue(), {}, {}), shipped_catalogue()).references)
        if (name != "village") references.push_back(shipped_catalogue().find_layer(name));
    return cut_into_cells(snapshot, references, bytes);
}

std::string line_of(const FindingRow& row) {
    const auto number = [](const std::optional<double>& value) { return value ? fmt::format("{}", *value) : "-"; };
    return fmt::format("{} {} {} {} {} {} {} {} {} {} {} {}", row.rule, row.verdict, row.subject_layer, row.subject_uid,
                       row.reference_layer, row.reference_uid, number(row.measured), number(row.limit),
                       row.limit_source, row.village_code, row.village_how, row.reason);
}

std::vector<std::string> lines_of(const CheckResult& result) {
    std::vector<std::string> lines;
    for (const FindingRow& row : result.run.findings) lines.push_back(line_of(row));
    for (const RunRuleRow& row : result.run.counts)
        lines.push_back(fmt::format("{} {} {} {} {} {} {}", row.rule, row.village_code, row.violated, row.doubtful,
                                    row.undetermined, row.satisfied, row.yielded));
    for (const Text& note : result.notes) lines.push_back(note.en);
    return lines;
}

std::filesystem::path copy_of_town(const ScratchFolder& folder) {
    const std::filesystem::path file = folder / "town.gpkg";
    std::filesystem::copy_file(in_source("sample_data/sample_town.gpkg"), file);
    return file;
}

/// Some of them need functions that only GIS programs bring along.
void drop_triggers(const Other& other, const std::string& table) {
    const std::string next = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '" + table + "'";
    for (std::string name = other.ask(next); !name.empty(); name = other.ask(next))
        other.run("DROP TRIGGER \"" + name + "\"");
}

}  // namespace

TEST_CASE("cells cover the plane without overlap and get smaller as the memory does") {
    const ScratchFolder folder;
    const std::filesystem::path file = copy_of_town(folder);
    CHECK(cells_of(file, 1'000'000'000).size() == 1);
    const std::vector<Box> cells = cells_of(file, small_bytes);
    REQUIRE(cells.size() > 2);
    for (double x = 565'000; x < 580'000; x += 700)
        for (double y = 3'410'000; y < 3'419'000; y += 700) {
            const auto holds = [&](const Box& cell) {
                return cell.min_x <= x && x < cell.max_x && cell.min_y <= y && y < cell.max_y;
            };
            CHECK(std::ranges::count_if(cells, holds) == 1);
        }
    SECTION("where not even the program fits, the message says how much would do") {
        CheckOptions options;
        options.as_of = *parse_date("2026-10-01");
        options.dry_run = true;
        options.memory_bytes = 1'000'000;
        Project project = Project::open(file, shipped_catalogue(), Access::read_only);
        const std::string said =
            complaint<ConfigError>([&] { (void)check_project(project, shipped_catalogue(), options); });
        CHECK(said.starts_with("the 1 MB of --memory are too little"));
        CHECK(said.find("allow ") != std::string::npos);
    }
    SECTION("where they cannot get smaller, the message says how much is missing and where") {
        CHECK(complaint<ConfigError>([&] { (void)cells_of(file, tiny_bytes); }).starts_with("the memory limit is too"));
    }
}

TEST_CASE("a town checked in cells has the findings, counts, notes and content of a town checked at once") {
    const ScratchFolder folder;
    const std::filesystem::path file = copy_of_town(folder);
    SECTION("as it was made") {}
    SECTION("with a layer that has no spatial index, a feature without a shape and one that its index does not know") {
        const Other other(file);
        other.run("DROP TABLE rtree_road_geom");
        drop_triggers(other, "coop");
        other.run("INSERT INTO coop (uid) VALUES ('nowhere')");
        other.run("DELETE FROM rtree_coop_geom WHERE id = (SELECT min(id) FROM rtree_coop_geom)");
    }
    {
        // In cells nothing is computed: residential areas and the like are those that a check has left in the file.
        CheckOptions options;
        options.as_of = *parse_date("2026-10-01");
        Project project = Project::open(file, shipped_catalogue(), Access::read_write);
        (void)check_project(project, shipped_catalogue(), options);
    }
    const CheckResult whole = checked(file, 0);
    CheckResult in_cells = checked(file, some_bytes);
    REQUIRE(whole.run.findings.size() > 300);
    REQUIRE(in_cells.notes.front().en.find("run cunjing derive first") != std::string::npos);
    in_cells.notes.erase(in_cells.notes.begin());
    CHECK(lines_of(in_cells) == lines_of(whole));
    CHECK(in_cells.run.input_hash == whole.run.input_hash);
    CHECK(in_cells.partly_run.size() == whole.partly_run.size());
    CHECK(in_cells.not_run.size() == whole.not_run.size());
}

TEST_CASE("what lies across a border between cells is measured to as if there were none") {
    const ScratchFolder folder;
    Scene ponds(little_rules());
    for (int i = 0; i <= 400; ++i) {  // a pond every 100 m, 2 m east of each a coop, 5 m before the next pond
        ponds.add("water", fmt::format("POLYGON (({0} 0, {1} 0, {1} 9, {0} 9, {0} 0))", 100 * i, 100 * i + 90));
        ponds.add("coop", fmt::format("POLYGON (({0} 0, {1} 0, {1} 9, {0} 9, {0} 0))", 100 * i + 92, 100 * i + 95));
    }
    ponds.save(folder / "ponds.gpkg");
    const CheckResult result = checked(folder / "ponds.gpkg", 200'000, little_rules());
    std::int64_t nearest = 0;
    for (const FindingRow& row : result.run.findings)
        if (row.rule == "closer-21") nearest += std::abs(*row.measured - 2) < 1e-6 ? 1 : 0;
    CHECK(nearest == 401);
}

TEST_CASE("a spatial index that speaks of features that are gone is told, not trusted") {
    const ScratchFolder folder;
    const std::filesystem::path file = copy_of_town(folder);
    Other(file).run("INSERT INTO rtree_coop_geom VALUES (999999, 570000, 570001, 3414000, 3414001)");
    CHECK(complaint<DataError>([&] {
              (void)checked(file, small_bytes);
          }).starts_with("the spatial indexes do not agree with the layers"));
    CHECK(checked(file, 0).run.findings.size() > 300);
}

TEST_CASE("amounts of memory are read as people write them") {
    CHECK(parse_memory("512M") == 512'000'000);
    CHECK(parse_memory("1.5 GB") == 1'500'000'000);
    CHECK(parse_memory("800000") == 800'000);
    for (const char* wrong : {"", "M", "-1G", "2T", "2 G B", "0", "1e9999", "two"}) {
        INFO(wrong);
        CHECK_FALSE(parse_memory(wrong));
    }
}
