// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/broken_file.hpp"

#include <fmt/format.h>

#include <algorithm>

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

/// The table of docs/import.md: `test_ingest [.table]` prints it.
TEST_CASE("The table of broken files and their verdicts", "[.table]") {
    for (const auto& files : {broken_texts(), broken_tables(), broken_shapes(), broken_places()})
        for (const BrokenFile& file : files) {
            const Outcome verdict = judge(file);
            const auto saying = std::ranges::find_if(
                verdict.says, [&](const Text& one) { return one.en.find(file.says) != std::string::npos; });
            fmt::print("| {} / {} | {} | {} |\n", file.what.zh, file.what.en,
                       verdict.written == BrokenFile::refused ? "拒绝 refused"
                                                              : fmt::format("{} 行 rows", verdict.written),
                       saying == verdict.says.end() ? "" : saying->en);
        }
}
