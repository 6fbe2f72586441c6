// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/engine_algorithm.hpp"

#include <qgsexception.h>
#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

#include <QFileInfo>

#include "gis/base/error.hpp"
#include "plugin/failure.hpp"
#include "plugin/language.hpp"
#include "plugin/processing/feedback_progress.hpp"
#include "plugin/processing/word_parameter.hpp"

namespace cunjing {
namespace {

const QString icon_file = QStringLiteral(":/cunjing/cunjing.svg");

/// Layers with edits that are not saved keep what they show: their edits hang on it.
void read_again(const QgsProject& project, const QString& file) {
    const QString written = QFileInfo(file).canonicalFilePath();
    const auto layers = project.layers<QgsVectorLayer*>();
    for (QgsVectorLayer* layer : layers) {
        if (layer->providerType() != QLatin1String("ogr") || layer->isModified()) continue;
        const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri(QStringLiteral("ogr"), layer->source());
        if (QFileInfo(parts.value(QStringLiteral("path")).toString()).canonicalFilePath() != written) continue;
        layer->dataProvider()->reloadData();
        layer->triggerRepaint();
    }
}

}  // namespace

LoadedCatalogue LoadedCatalogue::load() {
    try {
        return {std::make_shared<const Catalogue>(Catalogue::load(Catalogue::default_folder())), {}};
    } catch (const Error& error) {
        return {nullptr, error.message()};
    }
}

QIcon EngineAlgorithm::icon() const {
    return QIcon(icon_file);
}

QString EngineAlgorithm::svgIconPath() const {
    return icon_file;
}

bool EngineAlgorithm::canExecute(QString* error) const {
    if (loaded_.catalogue == nullptr && error != nullptr) *error = shown(loaded_.failure);
    return loaded_.catalogue != nullptr;
}

bool EngineAlgorithm::checkParameterValues(const QVariantMap& parameters, QgsProcessingContext& context,
                                           QString* message) const {
    QString wrong;
    bool is_sound = canExecute(&wrong);
    if (is_sound) {
        const std::optional<Text> failure = failure_of([&] { require(parameters, context); });
        is_sound = !failure;
        if (failure) wrong = shown(*failure);
    }
    if (!is_sound) {
        if (message != nullptr) *message = wrong;
        return false;
    }
    return QgsProcessingAlgorithm::checkParameterValues(parameters, context, message);
}

void EngineAlgorithm::require(const QVariantMap& parameters, QgsProcessingContext& context) const {
    const std::filesystem::path file = project_file(parameters, context);
    if (!std::filesystem::exists(file))
        throw DataError(say("没有项目文件 {}", "there is no project file {}", file.string()));
    for (const QgsProcessingParameterDefinition* definition : parameterDefinitions()) {
        if (dynamic_cast<const WordParameter*>(definition) != nullptr)
            static_cast<void>(words(parameters, definition->name(), context));
        if (dynamic_cast<const QgsProcessingParameterDateTime*>(definition) != nullptr)
            static_cast<void>(day(parameters, context));
    }
}

QVariantMap EngineAlgorithm::processAlgorithm(const QVariantMap& parameters, QgsProcessingContext& context,
                                              QgsProcessingFeedback* feedback) {
    FeedbackProgress progress(*feedback);
    Run run{parameters, context, *feedback, progress};
    const auto all = [&] {
        if (loaded_.catalogue == nullptr) throw ConfigError(loaded_.failure);
        work(run);
    };
    if (const auto failure = failure_of(all)) throw QgsProcessingException(shown(*failure));
    written_ = run.results.value(QStringLiteral("PROJECT_FILE")).toString();
    return run.results;
}

QVariantMap EngineAlgorithm::postProcessAlgorithm(QgsProcessingContext& context, QgsProcessingFeedback* /*feedback*/) {
    if (!written_.isEmpty() && context.project() != nullptr) read_again(*context.project(), written_);
    return {};
}

Project EngineAlgorithm::open_project(Run& run, Access access) const {
    const std::filesystem::path file = project_file(run.parameters, run.context);
    Project project = Project::open(file, catalogue(), access);
    run.results.insert(QStringLiteral("PROJECT_FILE"), QString::fromStdString(file.string()));
    return project;
}

std::unique_ptr<QgsFeatureSink> EngineAlgorithm::sink(Run& run, const QString& name, const QgsFields& fields,
                                                      qgis::WkbType type, const std::string& crs) const {
    const QVariant asked = run.parameters.value(name);
    if (!asked.isValid() || asked.toString().isEmpty()) {
        const bool is_layer_definition = asked.userType() == qMetaTypeId<QgsProcessingOutputLayerDefinition>();
        if (!is_layer_definition) return nullptr;
    }
    QString destination;
    std::unique_ptr<QgsFeatureSink> made(parameterAsSink(
        run.parameters, name, run.context, destination, fields, type,
        crs.empty() ? QgsCoordinateReferenceSystem() : QgsCoordinateReferenceSystem(QString::fromStdString(crs))));
    if (made == nullptr) throw QgsProcessingException(invalidSinkError(run.parameters, name));
    run.results.insert(name, destination);
    return made;
}

void EngineAlgorithm::put(QgsFeatureSink& sink, QgsFeature& feature, const Run& run, const QString& name) const {
    if (!sink.addFeature(feature, QgsFeatureSink::FastInsert))
        throw QgsProcessingException(writeFeatureError(&sink, run.parameters, name));
}

void tell(QgsProcessingFeedback& feedback, const std::vector<Text>& lines) {
    for (const Text& line : lines) feedback.pushInfo(shown(line));
}

QStringList search_words(const QString& list) {
    return list.split(QLatin1Char(','));
}

}  // namespace cunjing
