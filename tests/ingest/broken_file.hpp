// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/ingest/fixture.hpp"
#include "tests/ingest/office.hpp"

namespace cunjing {

/// A file as it should not be, and what must come of it: so many rows and a sentence that says what was wrong, or a
/// refusal that does.
struct BrokenFile {
    static constexpr int refused = -1;

    Text what;
    std::string layer;
    std::function<std::filesystem::path(const Town&)> make;
    int written = refused;
    std::string says;  // English words of the refusal or of the report
    ImportOptions options = {};
};

/// What came of it.
struct Outcome {
    int written = BrokenFile::refused;
    std::vector<Text> says;
};

/// Imports the file into a town of two villages; sees that a refusal leaves the project as it was, and that every row
/// read is new, changed, there already or left out.
[[nodiscard]] Outcome judge(const BrokenFile& file);

/// Judges all and holds them against what must come of them.
void check(const std::vector<BrokenFile>& files);

[[nodiscard]] std::vector<BrokenFile> broken_texts();
[[nodiscard]] std::vector<BrokenFile> broken_tables();
[[nodiscard]] std::vector<BrokenFile> broken_shapes();
[[nodiscard]] std::vector<BrokenFile> broken_places();

/// A file of one point or so, for what is broken about its columns.
[[nodiscard]] std::filesystem::path wells(const Town& town, const std::vector<std::string>& columns,
                                          const std::vector<std::vector<std::string>>& rows);
/// A table of coops in CGCS2000 degrees, after the heading and the rows given.
[[nodiscard]] std::filesystem::path csv(const Town& town, const std::string& text);
[[nodiscard]] ImportOptions in_crs(const std::string& crs);

}  // namespace cunjing
