// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/import_algorithm.hpp"

#include "gis/base/error.hpp"
#include "gis/ingest/vector_import.hpp"
#include "plugin/language.hpp"
#include "plugin/processing/feature_row.hpp"
#include "plugin/processing/word_parameter.hpp"

namespace cunjing {
namespace {

/// The rows of a table of two columns; empty rows are left aside.
std::map<std::string, std::string> pairs_in(const QVariantList& cells, const std::string& table) {
    std::map<std::string, std::string> pairs;
    if (cells.size() == 1 && cells.front().toString().isEmpty()) return pairs;  // QGIS's word for no table
    if (cells.size() % 2 != 0)
        throw ConfigError(say("“{0}”应为两列：字段、值", "{0} has two columns: field and value", table));
    for (int i = 0; i + 1 < cells.size(); i += 2) {
        const std::string field = cells[i].toString().trimmed().toStdString();
        const std::string other = cells[i + 1].toString().trimmed().toStdString();
        if (field.empty() && other.empty()) continue;
        if (field.empty() || other.empty())
            throw ConfigError(
                say("“{0}”的一行只填了一半：{1}{2}", "{0}: a row is filled in by half: {1}{2}", table, field, other));
        if (!pairs.emplace(field, other).second)
            throw ConfigError(say("“{0}”两次给出字段“{1}”", "{0} names the field '{1}' twice", table, field));
    }
    return pairs;
}

}  // namespace

QStringList ImportAlgorithm::tags() const {
    return search_words(
        QStringLiteral("导入,表格,台账,高德,坐标,西安80,import,load,excel,xlsx,csv,shapefile,kml,dxf,gcj02,append"));
}

QString ImportAlgorithm::shortDescription() const {
    return tr("Brings the features of a file, or the rows of an office's table, into a layer of a project.");
}

QString ImportAlgorithm::shortHelpString() const {
    return tr(
        "Brings features into a layer of a project, as the command cunjing import does: shapes in the work CRS, "
        "columns by their names, titles or aliases. Tables of offices (xlsx, xls, ods, csv) and all vector formats "
        "that GDAL reads are understood.\n\n"
        "Rows that are there already, known by their uid or by key columns, are updated; none is ever deleted. "
        "What was left out, and why, stands in the log.\n\n"
        "Rows without a place are kept, to be located later.");
}

void ImportAlgorithm::initAlgorithm(const QVariantMap& /*configuration*/) {
    add_project();
    add(std::make_unique<QgsProcessingParameterFile>(QStringLiteral("SOURCE"), tr("Source file"), qgis::one_file),
        tr("A table (xlsx, xls, ods, csv) or any vector file."));
    QStringList names;
    QStringList titles;
    if (loaded().catalogue != nullptr)
        for (const auto& layer : catalogue().layers()) {
            names << QString::fromStdString(layer->name);
            titles << titled_word(shown(layer->title), names.back());
        }
    add(std::make_unique<WordParameter>(QStringLiteral("LAYER"), tr("Into the layer"), names, titles, false, false),
        tr("The layer of the project that gets the features."));
    const auto add_text = [this](const char* name, const QString& title, const QString& help) {
        add(std::make_unique<QgsProcessingParameterString>(QString::fromLatin1(name), title, QVariant(), false, true),
            help, true);
    };
    add_text("SOURCE_LAYER", tr("Layer or sheet of the source"), tr("Where the source has several."));
    add_text(
        "SOURCE_CRS", tr("CRS of the source"),
        tr("wgs84, cgcs2000, gcj02 (Amap, Tencent), bd09 (Baidu), xian80, beijing54 or EPSG:n; none: what the file "
           "states."));
    const auto add_pairs = [this](const char* name, const QString& title, const QString& column, const QString& help) {
        add(std::make_unique<QgsProcessingParameterMatrix>(QString::fromLatin1(name), title, 1, false,
                                                           QStringList{tr("Field"), column}, QVariant(), true),
            help, true);
    };
    add_pairs("MAP", tr("Columns of fields"), tr("Column of the source"),
              tr("Which column of the source fills a field, where the names do not tell."));
    add_pairs("SET", tr("Values for all rows"), tr("Value"), tr("Fields that get the same value in all rows."));
    add_text("KEY", tr("Key columns"),
             tr("Columns by which a row is known again, separated by commas, so that importing again updates."));
    add_text("COORDINATES", tr("Columns of coordinates"),
             tr("Of a table: the column of the easting or longitude, a comma, that of the northing or latitude; none: "
                "found by themselves."));
    add(std::make_unique<QgsProcessingParameterFile>(QStringLiteral("DATUM_PARAMETERS"), tr("Local datum parameters"),
                                                     qgis::one_file, QStringLiteral("yaml"), QVariant(), true),
        tr("Seven parameters of Xian 1980 or Beijing 1954 (YAML)."), true);
    add_write();
    add_number(QStringLiteral("READ"), tr("Rows read"));
    add_number(QStringLiteral("WRITTEN"), tr("New rows"));
    add_number(QStringLiteral("UPDATED"), tr("Rows updated"));
    add_number(QStringLiteral("UNCHANGED"), tr("Rows unchanged"));
    add_number(QStringLiteral("LEFT_OUT"), tr("Rows left out"));
    add_number(QStringLiteral("TO_BE_LOCATED"), tr("Rows to be located"));
    add_project_output();
}

void ImportAlgorithm::require(const QVariantMap& parameters, QgsProcessingContext& context) const {
    EngineAlgorithm::require(parameters, context);
    if (parameterAsFile(parameters, QStringLiteral("SOURCE"), context).isEmpty())
        throw ConfigError({"请给出来源文件（SOURCE）", "name the source file (SOURCE)"});
    if (words(parameters, QStringLiteral("LAYER"), context).empty())
        throw ConfigError({"请选一个图层（LAYER）", "choose a layer (LAYER)"});
}

void ImportAlgorithm::work(Run& run) {
    const auto text = [&](const char* name) {
        return parameterAsString(run.parameters, QString::fromLatin1(name), run.context).trimmed().toStdString();
    };
    const auto pairs = [&](const char* name) {
        return pairs_in(parameterAsMatrix(run.parameters, QString::fromLatin1(name), run.context), name);
    };
    ImportOptions options;
    options.source = file_path(parameterAsFile(run.parameters, QStringLiteral("SOURCE"), run.context));
    options.source_layer = text("SOURCE_LAYER");
    options.source_crs = text("SOURCE_CRS");
    options.map = pairs("MAP");
    options.set = pairs("SET");
    options.key = split_list(text("KEY"));
    options.coordinates = text("COORDINATES");
    options.datum_parameters =
        file_path(parameterAsFile(run.parameters, QStringLiteral("DATUM_PARAMETERS"), run.context));
    options.dry_run = !writes(run);
    const std::vector<std::string> named = words(run.parameters, QStringLiteral("LAYER"), run.context);
    if (named.empty()) throw ConfigError({"请选一个图层（LAYER）", "choose a layer (LAYER)"});
    Project project = open_project(run, options.dry_run ? Access::read_only : Access::read_write);
    const ImportReport report =
        import_vector(project, catalogue(), catalogue().layer(named.front()), options, run.progress);
    tell(run.feedback, sentences(report));
    std::int64_t left_out = 0;
    for (const LeftOut& reason : report.left_out) left_out += reason.count;
    const auto give = [&run](const char* name, std::int64_t count) {
        run.results.insert(QString::fromLatin1(name), count_of(count));
    };
    give("READ", report.read);
    give("WRITTEN", report.written);
    give("UPDATED", report.updated);
    give("UNCHANGED", report.unchanged);
    give("LEFT_OUT", left_out);
    give("TO_BE_LOCATED", report.to_be_located);
}

}  // namespace cunjing
