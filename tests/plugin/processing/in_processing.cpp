// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/plugin/processing/in_processing.hpp"

#include <qgsapplication.h>
#include <qgsexception.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingregistry.h>

#include <catch2/catch.hpp>

namespace cunjing {

InProcessing::InProcessing() {
    context.setProject(QgsProject::instance());
    context.setFeedback(&feedback);
}

const QgsProcessingAlgorithm* InProcessing::algorithm(const QString& name) {
    const QgsProcessingAlgorithm* found =
        QgsApplication::processingRegistry()->algorithmById(QStringLiteral("cunjing:") + name);
    REQUIRE(found != nullptr);
    return found;
}

QVariantMap InProcessing::run(const QString& name, const QVariantMap& parameters) {
    return algorithm(name)->run(parameters, context, &feedback, nullptr, {}, false);
}

QString InProcessing::complaint(const QString& name, const QVariantMap& parameters) {
    QString message;
    const bool is_well = algorithm(name)->checkParameterValues(parameters, context, &message);
    CHECK(is_well == message.isEmpty());
    return message;
}

QString InProcessing::failure(const QString& name, const QVariantMap& parameters) {
    try {
        run(name, parameters);
        return {};
    } catch (const QgsProcessingException& error) {
        return error.what();
    }
}

QgsVectorLayer* InProcessing::layer(const QVariant& result) {
    auto* found = qobject_cast<QgsVectorLayer*>(context.getMapLayer(result.toString()));
    REQUIRE(found != nullptr);
    return found;
}

QList<QgsFeature> InProcessing::features(const QVariant& result) {
    QList<QgsFeature> all;
    QgsFeature feature;
    for (QgsFeatureIterator rows = layer(result)->getFeatures(); rows.nextFeature(feature);) all << feature;
    return all;
}

qlonglong number(const QVariantMap& results, const QString& name) {
    return results.value(name, -1).toLongLong();
}

}  // namespace cunjing

CATCH_TRANSLATE_EXCEPTION(QgsProcessingException& error) {
    return error.what().toStdString();
}
