// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/osm_algorithm.hpp"

#include "gis/base/error.hpp"
#include "gis/ingest/osm_import.hpp"
#include "plugin/language.hpp"
#include "plugin/processing/feature_row.hpp"

namespace cunjing {

QStringList OsmAlgorithm::tags() const {
    return search_words(QStringLiteral("导入,开放街图,道路,房屋,import,openstreetmap,osm,pbf,quick start"));
}

QString OsmAlgorithm::shortDescription() const {
    return tr("Brings roads, waters, buildings and more from an OpenStreetMap file into a project.");
}

QString OsmAlgorithm::shortHelpString() const {
    return tr(
        "The quick start anywhere on Earth: adds what the catalogue's mapping names from an OpenStreetMap file to "
        "the layers of a project. Where there is no project yet, it is made in the work CRS of the place.\n\n"
        "An object keeps its identity: importing it again doubles nothing, and what is there already is left as "
        "it is. The data is © OpenStreetMap contributors, under the ODbL.");
}

void OsmAlgorithm::initAlgorithm(const QVariantMap& /*configuration*/) {
    add_project();
    add(std::make_unique<QgsProcessingParameterFile>(
            QStringLiteral("SOURCE"), tr("OpenStreetMap file"), qgis::one_file, QString(), QVariant(), false,
            QStringLiteral("OpenStreetMap (*.osm *.osm.pbf *.pbf *.osm.gz *.gz)")),
        tr("An extract as .osm.pbf, .osm or .osm.gz."));
    add_number(QStringLiteral("READ"), tr("Objects with tags"));
    add_number(QStringLiteral("WRITTEN"), tr("New rows"));
    add_project_output();
}

void OsmAlgorithm::require(const QVariantMap& parameters, QgsProcessingContext& context) const {
    static_cast<void>(project_file(parameters, context));  // it need not be there yet
    const std::filesystem::path source = file_path(parameterAsFile(parameters, QStringLiteral("SOURCE"), context));
    if (!std::filesystem::exists(source))
        throw DataError(say("没有 OpenStreetMap 文件“{}”", "there is no OpenStreetMap file '{}'", source.string()));
}

void OsmAlgorithm::work(Run& run) {
    const std::filesystem::path project = project_file(run.parameters, run.context);
    const std::filesystem::path source =
        file_path(parameterAsFile(run.parameters, QStringLiteral("SOURCE"), run.context));
    const OsmReport report = import_osm_file(project, catalogue(), source, run.progress);
    tell(run.feedback, sentences(report));
    std::int64_t written = 0;
    for (const OsmLayerCount& layer : report.layers) written += layer.written;
    run.results.insert(QStringLiteral("READ"), count_of(report.read));
    run.results.insert(QStringLiteral("WRITTEN"), count_of(written));
    run.results.insert(QStringLiteral("PROJECT_FILE"), QString::fromStdString(project.string()));
}

}  // namespace cunjing
