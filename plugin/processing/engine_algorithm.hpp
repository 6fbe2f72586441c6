// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingalgorithm.h>
#include <qgsprocessingcontext.h>
#include <qgsprocessingfeedback.h>

#include <QCoreApplication>
#include <memory>

#include "gis/base/date.hpp"
#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/store/project.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {

/// The catalogue that the algorithms work with, or why there is none. It is shared because runs of an algorithm are
/// copies that may go on when the provider is gone.
struct LoadedCatalogue {
    std::shared_ptr<const Catalogue> catalogue;
    Text failure;

    static LoadedCatalogue load();
};

/// A piece of the engine's work as an algorithm of Processing. It may run in any thread: it opens its own project and
/// touches nothing of QGIS but the parameters, the feedback and the sinks it was given. What the engine throws becomes
/// Processing's own exception with the sentence in QGIS's language; a cancelled run is one, too, so that no model goes
/// on with half of the work.
class EngineAlgorithm : public QgsProcessingAlgorithm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::EngineAlgorithm)

public:
    explicit EngineAlgorithm(LoadedCatalogue loaded) : loaded_(std::move(loaded)) {}

    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QString svgIconPath() const override;
    [[nodiscard]] bool canExecute(QString* error) const override;
    [[nodiscard]] bool checkParameterValues(const QVariantMap& parameters, QgsProcessingContext& context,
                                            QString* message) const override;

protected:
    /// One run of an algorithm.
    struct Run {
        const QVariantMap& parameters;
        QgsProcessingContext& context;
        QgsProcessingFeedback& feedback;
        Progress& progress;
        QVariantMap results{};
    };

    /// Does the work and puts what came out into the results. May throw what the engine throws.
    virtual void work(Run& run) = 0;
    /// Looks at the parameters before a run.
    /// Throws ConfigError, DataError for what can be seen to be wrong.
    virtual void require(const QVariantMap& parameters, QgsProcessingContext& context) const;

    [[nodiscard]] const Catalogue& catalogue() const { return *loaded_.catalogue; }
    [[nodiscard]] const LoadedCatalogue& loaded() const { return loaded_; }

    /// Adds a parameter with its help.
    template <class Parameter>
    Parameter& add(std::unique_ptr<Parameter> parameter, const QString& help, bool is_advanced = false) {
        parameter->setHelp(help);
        if (is_advanced) parameter->setFlags(parameter->flags() | qgis::advanced_parameter);
        Parameter& added = *parameter;
        addParameter(parameter.release());
        return added;
    }
    // Parameters that several algorithms have.
    void add_project();
    void add_rules();
    void add_villages();
    void add_day();
    void add_heights();
    void add_write();
    void add_number(const QString& name, const QString& title);
    /// The file again as an output, so that a model can go on with it.
    void add_project_output();

    [[nodiscard]] std::filesystem::path project_file(const QVariantMap& parameters,
                                                     QgsProcessingContext& context) const;
    [[nodiscard]] Project open_project(Run& run, Access access) const;
    /// Words of a WordParameter.
    [[nodiscard]] std::vector<std::string> words(const QVariantMap& parameters, const QString& name,
                                                 QgsProcessingContext& context) const;
    [[nodiscard]] std::vector<std::string> villages(const QVariantMap& parameters, QgsProcessingContext& context) const;
    /// Throws ConfigError for what is no day.
    [[nodiscard]] Date day(const QVariantMap& parameters, QgsProcessingContext& context) const;
    [[nodiscard]] HeightAt heights(Run& run, const Project& project) const;
    [[nodiscard]] bool writes(Run& run) const;
    /// Where features go that were asked for; null where they were not. Its name is put into the results.
    [[nodiscard]] std::unique_ptr<QgsFeatureSink> sink(Run& run, const QString& name, const QgsFields& fields,
                                                       qgis::WkbType type = qgis::no_geometry,
                                                       const std::string& crs = {}) const;
    void put(QgsFeatureSink& sink, QgsFeature& feature, const Run& run, const QString& name) const;

    QVariantMap processAlgorithm(const QVariantMap& parameters, QgsProcessingContext& context,
                                 QgsProcessingFeedback* feedback) final;
    /// Layers of QGIS that show the file which was written read it again.
    QVariantMap postProcessAlgorithm(QgsProcessingContext& context, QgsProcessingFeedback* feedback) override;

private:
    LoadedCatalogue loaded_;
    QString written_;  // file
};

/// Tells sentences of the engine to the person who watches.
void tell(QgsProcessingFeedback& feedback, const std::vector<Text>& lines);

/// Words to search an algorithm by, in Chinese and English whatever QGIS speaks.
/// Takes them with commas.
[[nodiscard]] QStringList search_words(const QString& list);

}  // namespace cunjing
