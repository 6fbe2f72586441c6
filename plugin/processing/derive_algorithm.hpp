// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "plugin/processing/engine_algorithm.hpp"

namespace cunjing {

/// Computes the derived layers of a project: `cunjing:derive`.
class DeriveAlgorithm : public EngineAlgorithm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::DeriveAlgorithm)

public:
    using EngineAlgorithm::EngineAlgorithm;

    [[nodiscard]] QString name() const override { return QStringLiteral("derive"); }
    [[nodiscard]] QString displayName() const override { return tr("Compute derived layers"); }
    [[nodiscard]] QString group() const override { return tr("Data"); }
    [[nodiscard]] QString groupId() const override { return QStringLiteral("data"); }
    [[nodiscard]] QStringList tags() const override;
    [[nodiscard]] QString shortDescription() const override;
    [[nodiscard]] QString shortHelpString() const override;

protected:
    [[nodiscard]] QgsProcessingAlgorithm* createInstance() const override { return new DeriveAlgorithm(loaded()); }
    void initAlgorithm(const QVariantMap& configuration) override;
    void work(Run& run) override;
};

}  // namespace cunjing
