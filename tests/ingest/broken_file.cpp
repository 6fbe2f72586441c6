// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/broken_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <utility>

namespace cunjing {

Outcome judge(const BrokenFile& file) {
    Town town;
    add_villages(town);
    const std::filesystem::path path = file.make(town);
    const std::string before = content_of(town.project.file());
    try {
        const ImportReport report = town.import(file.layer, path, file.options);
        std::int64_t accounted_for = report.written + report.updated + report.unchanged;
        for (const LeftOut& one : report.left_out) accounted_for += one.count;
        CHECK(accounted_for >= report.read);
        return {static_cast<int>(report.written), sentences(report)};
    } catch (const Error& error) {
        CHECK((content_of(town.project.file()) == before));
        return {BrokenFile::refused, {error.message()}};
    }
}

void check(const std::vector<BrokenFile>& files) {
    for (const BrokenFile& file : files) {
        INFO(file.what.en);
        const Outcome verdict = judge(file);
        std::string said;
        for (const Text& sentence : verdict.says) said += sentence.en + "\n";
        INFO(said);
        CHECK(verdict.written == file.written);
        CHECK(said.find(file.says) != std::string::npos);
    }
}

std::filesystem::path wells(const Town& town, const std::vector<std::string>& columns,
                            const std::vector<std::vector<std::string>>& rows) {
    std::vector<Drawn> drawn;
    for (std::size_t i = 0; i < rows.size(); ++i)
        drawn.push_back({fmt::format("POINT ({} 3414500)", 571500 + i), rows[i]});
    draw(town.folder / "wells.gpkg", {.type = wkbPoint, .columns = columns}, drawn);
    return town.folder / "wells.gpkg";
}

std::filesystem::path csv(const Town& town, const std::string& text) {
    return town.folder.file("coops.csv", text);
}

ImportOptions in_crs(const std::string& crs) {
    ImportOptions options;
    options.source_crs = crs;
    return options;
}

}  // namespace cunjing

using namespace cunjing;

namespace {

std::vector<BrokenFile> all_broken_files() {
    std::vector<BrokenFile> all;
    for (auto* of : {broken_texts, broken_tables, broken_shapes, broken_places})
        for (BrokenFile& file : of()) all.push_back(std::move(file));
    return all;
}

/// The beginning of a file's row in the table of docs/import.md.
std::string row_start(const BrokenFile& file, int written) {
    return fmt::format(
        "| {}<br>{} | {} |", file.what.zh, file.what.en,
        written == BrokenFile::refused ? std::string("拒绝 refused") : fmt::format("{} 行 rows", written));
}

}  // namespace

TEST_CASE("docs/import.md lists every broken file with its verdict") {
    const std::string page = content_of(in_source("docs/import.md"));
    const std::vector<BrokenFile> files = all_broken_files();
    CHECK(files.size() >= 60);
    for (const BrokenFile& file : files) {
        INFO("print the table anew: test_ingest \"[.table]\"");
        INFO(row_start(file, file.written));
        CHECK(page.find(row_start(file, file.written)) != std::string::npos);
    }
}

TEST_CASE("The table of broken files for docs/import.md", "[.table]") {
    const std::regex folder("/[^ ]*/cunjing-test-[A-Za-z0-9]+/");
    for (const BrokenFile& file : all_broken_files()) {
        const Outcome verdict = judge(file);
        const auto saying = std::ranges::find_if(
            verdict.says, [&](const Text& one) { return one.en.find(file.says) != std::string::npos; });
        REQUIRE(saying != verdict.says.end());
        fmt::print("{} {}<br>{} |\n", row_start(file, verdict.written), std::regex_replace(saying->zh, folder, ""),
                   std::regex_replace(saying->en, folder, ""));
    }
}
