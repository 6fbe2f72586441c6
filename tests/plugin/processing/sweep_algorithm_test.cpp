// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What values of a parameter would find, as a table and a picture.

#include <catch2/catch.hpp>

#include "gis/check/sweep_values.hpp"
#include "tests/plugin/processing/in_processing.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

QVariantMap sweep_of_coops(const SmallTown& town, const QString& values) {
    return {{"PROJECT", town.file()}, {"PARAMETER", "coop_road"}, {"WORD", "village"},
            {"VALUES", values},       {"AS_OF", "2026-03-01"},    {"OUTPUT", "memory:"}};
}

}  // namespace

TEST_CASE("a sweep in Processing counts what the engine counts, and a larger limit finds no less") {
    const SmallTown town;
    SweepOptions options = sweep_of("coop_road.village", {"1", "20"}, test_catalogue().parameters());
    options.as_of = *parse_date("2026-03-01");
    const SweepResult expected =
        sweep(Project::open(file_path(town.file()), test_catalogue(), Access::read_only), test_catalogue(), options);
    REQUIRE_FALSE(expected.counts.empty());

    InProcessing processing;
    const QVariantMap results = processing.run("sweep", sweep_of_coops(town, "1,20"));
    const QList<QgsFeature> rows = processing.features(results["OUTPUT"]);
    REQUIRE(rows.size() == static_cast<int>(expected.counts.size() * 2));
    qlonglong found[] = {0, 0};
    for (int i = 0; i < rows.size(); ++i) {
        const SweepCounts& counts = expected.counts[static_cast<std::size_t>(i / 2)];
        const VerdictCounts& of = counts.of_value[static_cast<std::size_t>(i % 2)];
        CHECK(rows[i].attribute("rule").toString().toStdString() == counts.rule);
        CHECK(rows[i].attribute("value").toDouble() == options.values[static_cast<std::size_t>(i % 2)]);
        CHECK(rows[i].attribute("violated").toLongLong() == of.violated);
        CHECK(rows[i].attribute("doubtful").toLongLong() == of.doubtful);
        found[i % 2] += of.violated;
    }
    CHECK(found[0] < found[1]);
    CHECK(number(results, "VALUES_TRIED") == 2);
    CHECK(number(results, "RULES_COUNTED") == static_cast<qlonglong>(expected.rules.size()));
}

TEST_CASE("a sweep draws a chart where one is asked for, and writes nothing into the project") {
    const SmallTown town;
    const std::string before = content_of(file_path(town.file()));
    InProcessing processing;
    QVariantMap parameters = sweep_of_coops(town, "3, 5");
    const auto chart = town.folder() / "sweep.svg";
    parameters["CHART"] = QString::fromStdString(chart.string());
    const QVariantMap results = processing.run("sweep", parameters);
    CHECK(results["CHART"].toString().endsWith("sweep.svg"));
    CHECK(content_of(chart).find("<svg") != std::string::npos);
    CHECK(content_of(file_path(town.file())) == before);
}

TEST_CASE("values that make no sweep are refused before it runs, each with what would be right") {
    const Speaking english("en_US");
    const SmallTown town;
    InProcessing processing;
    const auto complaint = [&](const QString& name, const QVariant& value) {
        QVariantMap parameters = sweep_of_coops(town, "3");
        parameters[name] = value;
        return processing.complaint("sweep", parameters);
    };
    CHECK(complaint("VALUES", "3, 5.5").isEmpty());
    CHECK(complaint("VALUES", " , ").contains("1 to 20"));
    CHECK(complaint("VALUES", "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21").contains("21"));
    CHECK(complaint("VALUES", "five").contains("five"));
    CHECK(complaint("VALUES", "2000").contains("1000"));
    CHECK(complaint("PARAMETER", "coop_raod").contains("coop_road"));
    CHECK(complaint("PARAMETER", QVariant()).contains("PARAMETER"));
    CHECK(complaint("WORD", "vilage").contains("village"));
    CHECK(complaint("WORD", QVariant()).contains("coop_road.WORD"));
    QVariantMap parameters = sweep_of_coops(town, "3");
    parameters["CHART"] = "/tmp/sweep.png";
    CHECK(processing.failure("sweep", parameters).contains(".svg"));
}

}  // namespace cunjing
