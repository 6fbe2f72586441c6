// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Data into a project and out of it, in Processing.

#include <catch2/catch.hpp>

#include "tests/plugin/processing/in_processing.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

qlonglong rows_in(const QString& file, const QString& table) {
    const QgsVectorLayer layer(file + QStringLiteral("|layername=") + table, table, QStringLiteral("ogr"));
    REQUIRE(layer.isValid());
    return layer.featureCount();
}

QString in(const SmallTown& town, const char* name, const char* content) {
    return QString::fromStdString(town.folder().file(name, content).string());
}

constexpr const char* two_people = "uid,name,post,phone\np1,张三,group_leader,13800000000\np2,李四,water_keeper,\n";

}  // namespace

TEST_CASE("a table becomes rows of a layer, and importing it again changes nothing") {
    const SmallTown town;
    InProcessing processing;
    const QVariantMap parameters = {
        {"PROJECT", town.file()}, {"SOURCE", in(town, "people.csv", two_people)}, {"LAYER", "person"}};
    CHECK(processing.complaint("import", parameters).isEmpty());
    const QVariantMap first = processing.run("import", parameters);
    CHECK(number(first, "READ") == 2);
    CHECK(number(first, "WRITTEN") == 2);
    CHECK(rows_in(town.file(), "person") == 2);
    const QVariantMap again = processing.run("import", parameters);
    CHECK(number(again, "WRITTEN") == 0);
    CHECK(number(again, "UNCHANGED") == 2);
    CHECK(rows_in(town.file(), "person") == 2);
}

TEST_CASE("columns that names do not tell are named, and a value is given to all rows") {
    const SmallTown town;
    InProcessing processing;
    processing.run("import", {{"PROJECT", town.file()},
                              {"SOURCE", in(town, "people.csv", "who\n王五\n")},
                              {"LAYER", "person"},
                              {"MAP", QVariantList{"name", "who"}},
                              {"SET", QVariantList{"post", "crew", "", ""}}});
    const QgsVectorLayer people(town.file() + "|layername=person", "people", "ogr");
    QgsFeature person;
    REQUIRE(people.getFeatures().nextFeature(person));
    CHECK(person.attribute("name") == QStringLiteral("王五"));
    CHECK(person.attribute("post") == "crew");
}

TEST_CASE("rows without a place are kept to be located, and the log says so") {
    const Speaking english("en_US");
    const SmallTown town;
    InProcessing processing;
    const qlonglong before = rows_in(town.file(), "coop_point");
    const QVariantMap results = processing.run(
        "import",
        {{"PROJECT", town.file()}, {"SOURCE", in(town, "coops.csv", "uid,owner\nc8,赵六\n")}, {"LAYER", "coop"}});
    CHECK(number(results, "TO_BE_LOCATED") == 1);
    CHECK(rows_in(town.file(), "coop_point") + rows_in(town.file(), "coop") == before + 2);
    CHECK(processing.feedback.textLog().contains("1"));
}

TEST_CASE("an import that cannot be done leaves the project as it was and says why") {
    const Speaking english("en_US");
    const SmallTown town;
    const std::string before = content_of(file_path(town.file()));
    InProcessing processing;
    const QString people = in(town, "people.csv", two_people);
    const auto parameters = [&](const QString& source) {
        return QVariantMap{{"PROJECT", town.file()}, {"SOURCE", source}, {"LAYER", "person"}};
    };
    CHECK(processing.failure("import", parameters("/nowhere/people.csv")).contains("/nowhere/people.csv"));
    QVariantMap half = parameters(people);
    half["MAP"] = QVariantList{"name", ""};
    CHECK(processing.failure("import", half).contains("MAP"));
    QVariantMap unknown = parameters(people);
    unknown["MAP"] = QVariantList{"name", "whom"};
    CHECK(processing.failure("import", unknown).contains("whom"));
    QVariantMap dry = parameters(people);
    dry["WRITE"] = false;
    CHECK(number(processing.run("import", dry), "WRITTEN") >= 0);
    QVariantMap nowhere = parameters(people);
    nowhere.remove("LAYER");
    CHECK(processing.complaint("import", nowhere).contains("LAYER"));
    processing.feedback.cancel();
    CHECK_FALSE(processing.failure("import", parameters(people)).isEmpty());
    CHECK(content_of(file_path(town.file())) == before);
}

TEST_CASE("OpenStreetMap data makes a project where there is none, and none where it is damaged") {
    const ScratchFolder folder;
    const QString project = QString::fromStdString((folder / "new.gpkg").string());
    InProcessing processing;
    const QString damaged = QString::fromStdString(folder.file("cut.osm", "<osm version=\"0.6\"><node").string());
    CHECK_FALSE(processing.failure("import_osm", {{"PROJECT", project}, {"SOURCE", damaged}}).isEmpty());
    CHECK_FALSE(std::filesystem::exists(file_path(project)));
    const QString missing = QStringLiteral("/nowhere/town.osm");
    CHECK(processing.complaint("import_osm", {{"PROJECT", project}, {"SOURCE", missing}}).contains(missing));

    const char* road =
        "<osm version=\"0.6\"><node id=\"1\" lat=\"30.93\" lon=\"108.69\"/><node id=\"2\" lat=\"30.94\" "
        "lon=\"108.69\"/><way id=\"7\"><nd ref=\"1\"/><nd ref=\"2\"/><tag k=\"highway\" v=\"tertiary\"/></way></osm>";
    const QVariantMap parameters = {{"PROJECT", project},
                                    {"SOURCE", QString::fromStdString(folder.file("town.osm", road).string())}};
    CHECK(number(processing.run("import_osm", parameters), "WRITTEN") == 1);
    CHECK(rows_in(project, "road") == 1);
    CHECK(number(processing.run("import_osm", parameters), "WRITTEN") == 0);
}

TEST_CASE("layers and findings are exported with or without what tells about persons") {
    const SmallTown town;
    InProcessing processing;
    const QString out = QString::fromStdString((town.folder() / "coops.geojson").string());
    const QVariantMap results = processing.run(
        "export", {{"PROJECT", town.file()}, {"LAYERS", "coop"}, {"FIELD_NAMES", true}, {"OUTPUT", out}});
    CHECK(number(results, "WRITTEN") == 2);
    CHECK(results["OUTPUT"] == out);
    CHECK(content_of(file_path(out)).find("\"owner\"") != std::string::npos);
    processing.run(
        "export",
        {{"PROJECT", town.file()}, {"LAYERS", "coop"}, {"FIELD_NAMES", true}, {"PUBLIC", true}, {"OUTPUT", out}});
    CHECK(content_of(file_path(out)).find("\"owner\"") == std::string::npos);
    CHECK(number(processing.run("export", {{"PROJECT", town.file()}, {"LAYERS", "finding"}, {"OUTPUT", out}}),
                 "WRITTEN") == 3);
}

TEST_CASE("an export of an unknown format names those that there are and leaves what stands there") {
    const Speaking english("en_US");
    const SmallTown town;
    InProcessing processing;
    const QString letter = in(town, "letter.doc", "Dear Sir");
    const QString failure = processing.failure("export", {{"PROJECT", town.file()}, {"OUTPUT", letter}});
    CHECK(failure.contains("geojson"));
    CHECK(content_of(file_path(letter)) == "Dear Sir");
}

}  // namespace cunjing
