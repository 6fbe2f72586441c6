// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "plugin/processing/engine_algorithm.hpp"

namespace cunjing {

/// Writes layers of a project for other programs: `cunjing:export`.
class ExportAlgorithm : public EngineAlgorithm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::ExportAlgorithm)

public:
    using EngineAlgorithm::EngineAlgorithm;

    [[nodiscard]] QString name() const override { return QStringLiteral("export"); }
    [[nodiscard]] QString displayName() const override { return tr("Export layers"); }
    [[nodiscard]] QString group() const override { return tr("Data"); }
    [[nodiscard]] QString groupId() const override { return QStringLiteral("data"); }
    [[nodiscard]] QStringList tags() const override;
    [[nodiscard]] QString shortDescription() const override;
    [[nodiscard]] QString shortHelpString() const override;

protected:
    [[nodiscard]] QgsProcessingAlgorithm* createInstance() const override { return new ExportAlgorithm(loaded()); }
    void initAlgorithm(const QVariantMap& configuration) override;
    void work(Run& run) override;
};

}  // namespace cunjing
