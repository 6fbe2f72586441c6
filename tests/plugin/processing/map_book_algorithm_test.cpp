// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Maps are printed by the real program, started from Processing.

#include <catch2/catch.hpp>

#include "tests/plugin/processing/in_processing.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {

TEST_CASE("a map of a village is printed into the folder that was asked for") {
    const SmallTown town;
    InProcessing processing;
    processing.run("check", {{"PROJECT", town.file()}});
    const QVariantMap results =
        processing.run("map_book", {{"PROJECT", town.file()},
                                    {"WHAT", "maps"},
                                    {"FORMAT", "svg"},
                                    {"OUTPUT", QString::fromStdString((town.folder() / "maps").string())}});
    CHECK(number(results, "FILES") == 1);
    CHECK(content_of(file_path(results["FIRST_FILE"].toString())).find("<svg") != std::string::npos);
}

TEST_CASE("what the program that draws complains of ends the run") {
    const Speaking english("en_US");
    const SmallTown town;
    InProcessing processing;
    const QString folder = QString::fromStdString((town.folder() / "maps").string());
    const QString failure =
        processing.failure("map_book", {{"PROJECT", town.file()}, {"VILLAGES", "123"}, {"OUTPUT", folder}});
    CHECK(failure.contains("123"));
    processing.feedback.cancel();
    CHECK_FALSE(processing.failure("map_book", {{"PROJECT", town.file()}, {"OUTPUT", folder}}).isEmpty());
    CHECK_FALSE(std::filesystem::exists(file_path(folder)));
}

}  // namespace cunjing
