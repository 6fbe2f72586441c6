// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A check in Processing finds what the engine and its command find on the same file.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <catch2/catch.hpp>
#include <set>

#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "tests/plugin/processing/in_processing.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

const QString day = QStringLiteral("2026-03-01");

CheckResult checked(const QString& file) {
    Project project = Project::open(file_path(file), test_catalogue(), Access::read_only);
    CheckOptions options;
    options.as_of = *parse_date("2026-03-01");
    options.dry_run = true;
    options.evidence = true;
    return check_project(project, test_catalogue(), options);
}

/// A copy of the sample town.
QString sample_in(const ScratchFolder& folder) {
    std::filesystem::copy_file(in_source("sample_data/sample_town.gpkg"), folder / "sample.gpkg");
    return QString::fromStdString((folder / "sample.gpkg").string());
}

QByteArray command_says(const QStringList& arguments) {
    QProcess command;
    command.start(QStringLiteral(CUNJING_COMMAND), arguments);
    REQUIRE(command.waitForFinished(60000));
    INFO(command.readAllStandardError().toStdString());
    REQUIRE(command.exitCode() == 0);
    return command.readAllStandardOutput();
}

std::int64_t stored_findings(const QString& file) {
    const QgsVectorLayer findings(file + QStringLiteral("|layername=finding"), QStringLiteral("f"),
                                  QStringLiteral("ogr"));
    REQUIRE(findings.isValid());
    return findings.featureCount();
}

}  // namespace

TEST_CASE("a check in Processing gives the engine's findings as a layer, and writes them into the project") {
    const SmallTown town;
    const CheckResult expected = checked(town.file());
    REQUIRE_FALSE(expected.run.findings.empty());
    REQUIRE(stored_findings(town.file()) != static_cast<std::int64_t>(expected.run.findings.size()));

    InProcessing processing;
    const QVariantMap results =
        processing.run("check", {{"PROJECT", town.file()}, {"AS_OF", day}, {"OUTPUT", "memory:"}});
    const QList<QgsFeature> findings = processing.features(results["OUTPUT"]);
    REQUIRE(findings.size() == static_cast<int>(expected.run.findings.size()));
    int at = 0;
    for (const FindingRow& row : expected.run.findings) {
        const QgsFeature& finding = findings[at++];
        CHECK(finding.attribute("rule").toString().toStdString() == row.rule);
        CHECK(finding.attribute("verdict").toString().toStdString() == row.verdict);
        CHECK(finding.attribute("subject_uid").toString().toStdString() == row.subject_uid);
        CHECK(finding.attribute("measured").isNull() == !row.measured.has_value());
        CHECK(finding.attribute("measured").toDouble() == Approx(row.measured.value_or(0)));
        REQUIRE(finding.hasGeometry() == row.place.has_value());
        if (row.place) CHECK(finding.geometry().asPoint().x() == Approx(row.place->x));
    }
    CHECK(processing.layer(results["OUTPUT"])->crs().authid() == "EPSG:4545");
    CHECK(number(results, "RULES_NOT_RUN") == static_cast<qlonglong>(expected.not_run.size()));
    CHECK(stored_findings(town.file()) == static_cast<std::int64_t>(expected.run.findings.size()));
    CHECK(results["PROJECT_FILE"] == town.file());
}

TEST_CASE("the numbers of a check in Processing are those that the command prints") {
    const ScratchFolder folder;
    const QString file = sample_in(folder);
    const QJsonObject said =
        QJsonDocument::fromJson(command_says({"check", file, "--json", "--dry-run", "--as-of", day})).object();
    std::map<QString, qlonglong> expected;
    const QJsonArray rules = said["rules"].toArray();
    for (const QJsonValue& rule : rules)
        for (const char* verdict : {"violated", "doubtful", "undetermined"})
            expected[QString::fromLatin1(verdict).toUpper()] += rule.toObject()[QLatin1String(verdict)].toInt();
    REQUIRE(expected["VIOLATED"] > 0);

    InProcessing processing;
    const QVariantMap results =
        processing.run("check", {{"PROJECT", file}, {"AS_OF", day}, {"WRITE", false}, {"OUTPUT", "memory:"}});
    for (const auto& [name, count] : expected) CHECK(number(results, name) == count);
    CHECK(number(results, "RULES_NOT_RUN") == said["not_run"].toArray().size());
    std::map<QString, qlonglong> listed;
    for (const QgsFeature& finding : processing.features(results["OUTPUT"]))
        ++listed[finding.attribute("verdict").toString().toUpper()];
    CHECK(listed == expected);
}

TEST_CASE("a dry run leaves the project's file as it is, byte for byte") {
    const SmallTown town;
    const std::string before = content_of(file_path(town.file()));
    InProcessing processing;
    const QVariantMap results = processing.run("check", {{"PROJECT", town.file()}, {"WRITE", false}});
    CHECK(number(results, "VIOLATED") >= 0);
    CHECK_FALSE(results.contains("OUTPUT"));
    CHECK(content_of(file_path(town.file())) == before);
}

TEST_CASE("rules are named by their ids or by their places in the list") {
    const SmallTown town;
    InProcessing processing;
    const auto rules_of = [&](const QVariant& rules) {
        const QVariantMap results = processing.run(
            "check", {{"PROJECT", town.file()}, {"RULES", rules}, {"AS_OF", day}, {"OUTPUT", "memory:"}});
        std::set<QString> found;
        for (const QgsFeature& finding : processing.features(results["OUTPUT"]))
            found.insert(finding.attribute("rule").toString());
        return found;
    };
    const std::vector<std::string> ids = test_catalogue().rule_ids();
    const int place = static_cast<int>(std::find(ids.begin(), ids.end(), "coop-roadside") - ids.begin());
    CHECK(rules_of("coop-roadside") == std::set<QString>{"coop-roadside"});
    CHECK(rules_of(QVariantList{place}) == std::set<QString>{"coop-roadside"});
    CHECK(rules_of(QString::number(place)) == std::set<QString>{"coop-roadside"});
}

TEST_CASE("evidence is given as lines and as ground") {
    const ScratchFolder folder;
    const QString file = sample_in(folder);
    std::size_t lines = 0;
    std::size_t grounds = 0;
    const CheckResult expected = checked(file);
    for (const FindingRow& finding : expected.run.findings) {
        lines += finding.evidence_wkt.starts_with("LINESTRING") ? 1U : 0U;
        const bool is_ground = finding.evidence_wkt.find("POLYGON (") != std::string_view::npos ||
                               finding.evidence_wkt.find("POLYGON(") != std::string_view::npos;
        grounds += is_ground ? 1U : 0U;  // not that of features which only touch: POLYGON EMPTY
    }
    REQUIRE(lines > 0);
    REQUIRE(grounds > 0);
    InProcessing processing;
    const QVariantMap results = processing.run("check", {{"PROJECT", file},
                                                         {"AS_OF", day},
                                                         {"WRITE", false},
                                                         {"EVIDENCE_LINES", "memory:"},
                                                         {"EVIDENCE_AREAS", "memory:"}});
    CHECK(processing.features(results["EVIDENCE_LINES"]).size() == static_cast<int>(lines));
    CHECK(processing.features(results["EVIDENCE_AREAS"]).size() == static_cast<int>(grounds));
    for (const QgsFeature& ground : processing.features(results["EVIDENCE_AREAS"]))
        CHECK(ground.geometry().area() >= 0);
}

TEST_CASE("bad parameters of a check are told before it runs, each with what would be right") {
    const Speaking english("en_US");
    const SmallTown town;
    InProcessing processing;
    CHECK(processing.complaint("check", {{"PROJECT", town.file()}}).isEmpty());
    CHECK(processing.complaint("check", {}).contains("PROJECT"));
    CHECK(processing.complaint("check", {{"PROJECT", "/nowhere/town.gpkg"}}).contains("/nowhere/town.gpkg"));
    CHECK(
        processing.complaint("check", {{"PROJECT", town.file()}, {"RULES", "coop-roadsid"}}).contains("coop-roadside"));
    CHECK(processing.complaint("check", {{"PROJECT", town.file()}, {"AS_OF", "yesterday"}}).contains("YYYY-MM-DD"));
}

TEST_CASE("a check that cannot be done ends with the engine's sentence in QGIS's language") {
    const SmallTown town;
    InProcessing processing;
    const ScratchFolder folder;
    const QString letter = QString::fromStdString(folder.file("letter.gpkg", "Dear Sir").string());
    {
        const Speaking english("en_US");
        CHECK(processing.failure("check", {{"PROJECT", letter}}).contains("letter.gpkg"));
        CHECK(processing.failure("check", {{"PROJECT", town.file()}, {"VILLAGES", "123"}}).contains("123"));
    }
    const Speaking chinese("zh_CN");
    CHECK(processing.failure("check", {{"PROJECT", town.file()}, {"VILLAGES", "123"}}).contains(QStringLiteral("村")));
}

TEST_CASE("a check that is cancelled half way ends as cancelled and leaves the file as it was") {
    const Speaking english("en_US");
    const ScratchFolder folder;
    const QString file = sample_in(folder);
    const std::string before = content_of(file_path(file));
    InProcessing processing;
    double reached_percent = 0;
    QObject::connect(&processing.feedback, &QgsFeedback::progressChanged, [&](double percent) {
        reached_percent = percent;
        if (percent >= 30) processing.feedback.cancel();
    });
    CHECK(processing.failure("check", {{"PROJECT", file}}) == QString::fromStdString(Cancelled().message().en));
    CHECK(reached_percent >= 30);
    CHECK(reached_percent < 100);
    CHECK(content_of(file_path(file)) == before);
}

}  // namespace cunjing
