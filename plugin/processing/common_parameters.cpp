// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The parameters that several algorithms have.

#include <qgsproject.h>

#include <QThread>

#include "gis/base/error.hpp"
#include "gis/derive/heights.hpp"
#include "plugin/language.hpp"
#include "plugin/processing/engine_algorithm.hpp"
#include "plugin/processing/word_parameter.hpp"
#include "plugin/town/town_layers.hpp"

namespace cunjing {
namespace {

/// The project that is on the map, to begin with. Models make their algorithms in other threads, where QGIS's layers
/// must be left alone.
QString project_on_map() {
    if (QThread::currentThread() != QCoreApplication::instance()->thread()) return {};
    return TownLayers(*QgsProject::instance()).file();
}

}  // namespace

void EngineAlgorithm::add_project() {
    auto parameter = std::make_unique<QgsProcessingParameterFile>(QStringLiteral("PROJECT"), tr("Cunjing project"),
                                                                  qgis::one_file, QStringLiteral("gpkg"));
    if (const QString file = project_on_map(); !file.isEmpty()) parameter->setGuiDefaultValueOverride(file);
    add(std::move(parameter), tr("The project's file, a GeoPackage."));
}

void EngineAlgorithm::add_rules() {
    QStringList ids;
    QStringList titles;
    if (loaded_.catalogue != nullptr)
        for (const Rule& rule : catalogue().rules()) {
            ids << QString::fromStdString(rule.id);
            titles << titled_word(shown(rule.title), ids.back());
        }
    add(std::make_unique<WordParameter>(QStringLiteral("RULES"), tr("Rules (none: all)"), ids, titles, true, true),
        tr("Only these rules, by their ids; none: all."));
}

void EngineAlgorithm::add_villages() {
    add(std::make_unique<QgsProcessingParameterString>(QStringLiteral("VILLAGES"), tr("Codes of villages (none: all)"),
                                                       QVariant(), false, true),
        tr("Only the villages with these codes of twelve digits, separated by commas; none: all."));
}

void EngineAlgorithm::add_day() {
    add(std::make_unique<QgsProcessingParameterDateTime>(QStringLiteral("AS_OF"), tr("Day that counts as today"),
                                                         qgis::day_without_time, QVariant(), true),
        tr("Ages and deadlines count from this day; none: the day it is."));
}

void EngineAlgorithm::add_heights() {
    add(std::make_unique<QgsProcessingParameterMultipleLayers>(QStringLiteral("HEIGHTS"), tr("Heights of the ground"),
                                                               qgis::plain_file, QVariant(), true),
        tr("Rasters (GeoTIFF, .hgt, .zip) that tell which way water runs where neither a declared flow nor the beds "
           "of ditches do."),
        true);
}

void EngineAlgorithm::add_write() {
    add(std::make_unique<QgsProcessingParameterBoolean>(QStringLiteral("WRITE"), tr("Write to the project"), true),
        tr("Otherwise it is a dry run: the results are reported, the file stays as it is."));
}

void EngineAlgorithm::add_number(const QString& name, const QString& title) {
    addOutput(new QgsProcessingOutputNumber(name, title));
}

void EngineAlgorithm::add_project_output() {
    addOutput(new QgsProcessingOutputFile(QStringLiteral("PROJECT_FILE"), tr("Cunjing project")));
}

std::filesystem::path EngineAlgorithm::project_file(const QVariantMap& parameters,
                                                    QgsProcessingContext& context) const {
    const QString file = parameterAsFile(parameters, QStringLiteral("PROJECT"), context);
    if (file.isEmpty())
        throw ConfigError({"请给出项目文件（PROJECT，*.gpkg）", "name the project's file (parameter PROJECT, *.gpkg)"});
    return file_path(file);
}

std::vector<std::string> EngineAlgorithm::words(const QVariantMap& parameters, const QString& name,
                                                QgsProcessingContext& context) const {
    const auto* parameter = dynamic_cast<const WordParameter*>(parameterDefinition(name));
    if (parameter == nullptr) return {};
    QVariant value = parameters.value(name, parameter->defaultValue());
    if (value.userType() == qMetaTypeId<QgsProperty>())
        value = value.value<QgsProperty>().value(context.expressionContext(), parameter->defaultValue());
    return parameter->words_in(value);
}

std::vector<std::string> EngineAlgorithm::villages(const QVariantMap& parameters, QgsProcessingContext& context) const {
    return split_list(parameterAsString(parameters, QStringLiteral("VILLAGES"), context).toStdString());
}

Date EngineAlgorithm::day(const QVariantMap& parameters, QgsProcessingContext& context) const {
    const QString name = QStringLiteral("AS_OF");
    const QVariant value = parameters.value(name);
    const QDate date =
        QgsProcessingParameters::parameterAsDateTime(parameterDefinition(name), parameters, context).date();
    if (date.isValid()) return *parse_date(date.toString(Qt::ISODate).toStdString());
    const std::string text = value.toString().toStdString();
    if (text.empty()) return today();
    const auto day = parse_date(text);
    if (!day) throw ConfigError(say("日期应为 YYYY-MM-DD，不能是“{}”", "a day is written YYYY-MM-DD, not '{}'", text));
    return *day;
}

HeightAt EngineAlgorithm::heights(Run& run, const Project& project) const {
    std::vector<std::filesystem::path> files;
    const QStringList named = parameterAsFileList(run.parameters, QStringLiteral("HEIGHTS"), run.context);
    for (const QString& file : named)
        if (!file.isEmpty()) files.push_back(file_path(file));  // QGIS gives one empty name where none was given
    return heights_from(files, project.work_crs());
}

bool EngineAlgorithm::writes(Run& run) const {
    return parameterAsBool(run.parameters, QStringLiteral("WRITE"), run.context);
}

}  // namespace cunjing
