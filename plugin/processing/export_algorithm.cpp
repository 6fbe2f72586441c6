// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/export_algorithm.hpp"

#include "gis/report/export.hpp"
#include "gis/report/finding_layer.hpp"
#include "plugin/language.hpp"
#include "plugin/processing/feature_row.hpp"
#include "plugin/processing/word_parameter.hpp"

namespace cunjing {
namespace {

const QStringList format_words = {QStringLiteral("geojson"), QStringLiteral("kml"), QStringLiteral("gpx"),
                                  QStringLiteral("xlsx"),    QStringLiteral("csv"), QStringLiteral("shp"),
                                  QStringLiteral("gpkg")};

}  // namespace

QStringList ExportAlgorithm::tags() const {
    return search_words(
        QStringLiteral("导出,台账,表格,手机,公开,export,save,excel,xlsx,csv,geojson,kml,gpx,shapefile,public"));
}

QString ExportAlgorithm::shortDescription() const {
    return tr("Writes layers of a project, or its findings, for offices, maps and phones.");
}

QString ExportAlgorithm::shortHelpString() const {
    return tr(
        "Writes layers of a project into a file for other programs, as the command cunjing export does, with "
        "titles in QGIS's language. A file that stands there is replaced.\n\n"
        "For the public: names, telephone numbers, households, door numbers and notes are left out.");
}

void ExportAlgorithm::initAlgorithm(const QVariantMap& /*configuration*/) {
    add_project();
    QStringList names;
    QStringList titles;
    const auto add_layer = [&](const Layer& layer) {
        names << QString::fromStdString(layer.name);
        titles << titled_word(shown(layer.title), names.back());
    };
    if (loaded().catalogue != nullptr) {
        add_layer(finding_layer(catalogue()));
        for (const auto& layer : catalogue().layers()) add_layer(*layer);
    }
    add(std::make_unique<WordParameter>(QStringLiteral("LAYERS"), tr("Layers"), names, titles, true, true),
        tr("Only these layers; none: all that have features."));
    add_villages();
    add(std::make_unique<QgsProcessingParameterBoolean>(QStringLiteral("PUBLIC"), tr("For the public"), false),
        tr("Leaves out what tells about persons."));
    add(std::make_unique<QgsProcessingParameterBoolean>(QStringLiteral("FIELD_NAMES"),
                                                        tr("Field names instead of titles"), false),
        tr("Field names and stored words, for programs."), true);
    add(std::make_unique<WordParameter>(QStringLiteral("FORMAT"), tr("Format"), format_words, format_words, false,
                                        true),
        tr("Where the file's name does not tell, as of a folder."), true);
    add(std::make_unique<QgsProcessingParameterBoolean>(QStringLiteral("GBK"), tr("Shapefile text in GBK"), false),
        tr("For old programs; otherwise UTF-8."), true);
    add(std::make_unique<QgsProcessingParameterFileDestination>(
            QStringLiteral("OUTPUT"), tr("File"),
            tr("Spreadsheet (*.xlsx);;Text table (*.csv);;GeoJSON (*.geojson);;KML (*.kml);;GPX (*.gpx);;"
               "GeoPackage (*.gpkg);;Shapefiles (*.zip)")),
        tr("The file to write; its ending tells the format."));
    add_number(QStringLiteral("WRITTEN"), tr("Features written"));
}

void ExportAlgorithm::work(Run& run) {
    const auto is_set = [&](const char* name) {
        return parameterAsBool(run.parameters, QString::fromLatin1(name), run.context);
    };
    ExportOptions options;
    options.layers = words(run.parameters, QStringLiteral("LAYERS"), run.context);
    const QString out = parameterAsFileOutput(run.parameters, QStringLiteral("OUTPUT"), run.context);
    options.out = file_path(out);
    const std::vector<std::string> format = words(run.parameters, QStringLiteral("FORMAT"), run.context);
    if (!format.empty()) options.format = format.front();
    options.wording = {gui_language(), is_set("FIELD_NAMES"), is_set("PUBLIC")};
    options.encoding = is_set("GBK") ? TextEncoding::gbk : TextEncoding::utf8;
    options.villages = villages(run.parameters, run.context);
    options.overwrite = true;  // as all of Processing: the person was asked where the file was named
    const ExportReport report =
        export_layers(project_file(run.parameters, run.context), catalogue(), options, run.progress);
    tell(run.feedback, sentences(report));
    std::int64_t written = 0;
    for (const ExportedLayer& layer : report.layers) written += layer.written;
    run.results.insert(QStringLiteral("WRITTEN"), count_of(written));
    run.results.insert(QStringLiteral("OUTPUT"), out);
}

}  // namespace cunjing
