// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Derived layers in Processing, and a model that goes on to a check.

#include <qgsprocessingmodelalgorithm.h>

#include <catch2/catch.hpp>

#include "gis/check/derive_project.hpp"
#include "tests/plugin/processing/in_processing.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

/// A copy of the sample town.
QString sample_in(const ScratchFolder& folder, const QString& name) {
    const auto file = folder / name.toStdString();
    std::filesystem::copy_file(in_source("sample_data/sample_town.gpkg"), file);
    return QString::fromStdString(file.string());
}

using Source = QgsProcessingModelChildParameterSource;

/// Derives the layers of a project, then checks the same project.
std::unique_ptr<QgsProcessingModelAlgorithm> derive_then_check() {
    auto model = std::make_unique<QgsProcessingModelAlgorithm>("derive and check", "tests");
    model->addModelParameter(new QgsProcessingParameterFile("TOWN", "town"), QgsProcessingModelParameter("TOWN"));
    QgsProcessingModelChildAlgorithm derive("cunjing:derive");
    derive.setChildId("derived");
    derive.addParameterSources("PROJECT", {Source::fromModelParameter("TOWN")});
    derive.addParameterSources("LAYERS", {Source::fromStaticValue("public_area")});
    model->addChildAlgorithm(derive);
    QgsProcessingModelChildAlgorithm check("cunjing:check");
    check.setChildId("checked");
    check.addParameterSources("PROJECT", {Source::fromChildOutput("derived", "PROJECT_FILE")});
    check.addParameterSources("AS_OF", {Source::fromStaticValue("2026-03-01")});
    check.addParameterSources("WRITE", {Source::fromStaticValue(false)});
    QgsProcessingModelOutput findings("findings");
    findings.setChildId("checked");
    findings.setChildOutputName("OUTPUT");
    check.setModelOutputs({{"findings", findings}});
    model->addChildAlgorithm(check);
    model->initAlgorithm();
    return model;
}

}  // namespace

TEST_CASE("derived layers in Processing are those of the engine, and a second run changes nothing") {
    const ScratchFolder folder;
    const QString file = sample_in(folder, "town.gpkg");
    DeriveOptions options;
    options.as_of = today();
    options.dry_run = true;
    options.layers = {"public_area"};
    Project project = Project::open(file_path(file), test_catalogue(), Access::read_only);
    const DeriveReport expected = derive_project(project, test_catalogue(), options);
    qlonglong features = 0;
    for (const ComputedLayer& layer : expected.layers) features += static_cast<qlonglong>(layer.computed.size());
    REQUIRE(features > 0);

    InProcessing processing;
    QVariantMap parameters = {
        {"PROJECT", file}, {"LAYERS", "public_area"}, {"OUTPUT", "memory:"}, {"GROUND", "memory:"}};
    const QVariantMap results = processing.run("derive", parameters);
    CHECK(number(results, "FEATURES") == features);
    qlonglong counted = 0;
    for (const QgsFeature& row : processing.features(results["OUTPUT"]))
        counted += row.attribute("features").toLongLong();
    CHECK(counted == features);
    const QList<QgsFeature> grounds = processing.features(results["GROUND"]);
    REQUIRE(grounds.size() == features);
    for (const QgsFeature& ground : grounds)
        CHECK(ground.geometry().area() == Approx(ground.attribute("area_m2").toDouble()).margin(0.01));
    CHECK(number(processing.run("derive", parameters), "ROWS_CHANGED") == 0);
}

TEST_CASE("a model derives the layers of a project and then checks it") {
    const ScratchFolder folder;
    const QString file = sample_in(folder, "town.gpkg");
    InProcessing processing;
    const QVariantMap expected =
        processing.run("check", {{"PROJECT", file}, {"AS_OF", "2026-03-01"}, {"WRITE", false}});
    const std::unique_ptr<QgsProcessingModelAlgorithm> model = derive_then_check();
    QString wrong;
    INFO(wrong.toStdString());
    REQUIRE(model->canExecute(&wrong));
    bool is_well = false;
    const QVariantMap results = model->run({{"TOWN", file}, {"checked:findings", "memory:"}}, processing.context,
                                           &processing.feedback, &is_well);
    INFO(processing.feedback.textLog().toStdString());
    REQUIRE(is_well);
    const QVariantMap children = results["CHILD_RESULTS"].toMap();
    const QVariantMap checked = children["checked"].toMap();
    CHECK(number(checked, "VIOLATED") == number(expected, "VIOLATED"));
    CHECK(processing.features(results["checked:findings"]).size() ==
          number(checked, "VIOLATED") + number(checked, "DOUBTFUL") + number(checked, "UNDETERMINED"));
}

TEST_CASE("a model whose first step fails does not go on to the next") {
    const ScratchFolder folder;
    const QString letter = QString::fromStdString(folder.file("letter.gpkg", "Dear Sir").string());
    InProcessing processing;
    bool is_well = true;
    const std::unique_ptr<QgsProcessingModelAlgorithm> model = derive_then_check();
    model->run({{"TOWN", letter}, {"checked:findings", "memory:"}}, processing.context, &processing.feedback, &is_well);
    CHECK_FALSE(is_well);
}

}  // namespace cunjing
