// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeature.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include "plugin/processing/provider.hpp"

namespace cunjing {

/// Processing with our provider, as scripts use it: algorithms by their id, results with their layers.
class InProcessing {
public:
    InProcessing();

    /// Runs an algorithm of the provider.
    /// Throws QgsProcessingException when it fails.
    QVariantMap run(const QString& name, const QVariantMap& parameters);
    /// What is said of parameters before a run; empty: nothing is wrong.
    [[nodiscard]] QString complaint(const QString& name, const QVariantMap& parameters);
    /// What a run ended with; empty: it went well.
    [[nodiscard]] QString failure(const QString& name, const QVariantMap& parameters);

    [[nodiscard]] static const QgsProcessingAlgorithm* algorithm(const QString& name);
    /// A layer that a run made.
    [[nodiscard]] QgsVectorLayer* layer(const QVariant& result);
    [[nodiscard]] QList<QgsFeature> features(const QVariant& result);

    QgsProcessingFeedback feedback{false};
    QgsProcessingContext context;

private:
    ProviderInQgis provider_;
};

/// A result that is a number; -1: there is none.
[[nodiscard]] qlonglong number(const QVariantMap& results, const QString& name);

}  // namespace cunjing
