// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "plugin/processing/engine_algorithm.hpp"

namespace cunjing {

/// Brings a file of features or a table into a layer of a project: `cunjing:import`.
class ImportAlgorithm : public EngineAlgorithm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::ImportAlgorithm)

public:
    using EngineAlgorithm::EngineAlgorithm;

    [[nodiscard]] QString name() const override { return QStringLiteral("import"); }
    [[nodiscard]] QString displayName() const override { return tr("Import into a layer"); }
    [[nodiscard]] QString group() const override { return tr("Data"); }
    [[nodiscard]] QString groupId() const override { return QStringLiteral("data"); }
    [[nodiscard]] QStringList tags() const override;
    [[nodiscard]] QString shortDescription() const override;
    [[nodiscard]] QString shortHelpString() const override;

protected:
    [[nodiscard]] QgsProcessingAlgorithm* createInstance() const override { return new ImportAlgorithm(loaded()); }
    void initAlgorithm(const QVariantMap& configuration) override;
    void work(Run& run) override;
    void require(const QVariantMap& parameters, QgsProcessingContext& context) const override;
};

}  // namespace cunjing
