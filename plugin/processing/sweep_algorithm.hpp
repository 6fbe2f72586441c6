// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/check/sweep.hpp"
#include "plugin/processing/engine_algorithm.hpp"

namespace cunjing {

/// Counts what values of a parameter would find: `cunjing:sweep`.
class SweepAlgorithm : public EngineAlgorithm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::SweepAlgorithm)

public:
    using EngineAlgorithm::EngineAlgorithm;

    [[nodiscard]] QString name() const override { return QStringLiteral("sweep"); }
    [[nodiscard]] QString displayName() const override { return tr("Try values of a parameter"); }
    [[nodiscard]] QString group() const override { return tr("Check"); }
    [[nodiscard]] QString groupId() const override { return QStringLiteral("check"); }
    [[nodiscard]] QStringList tags() const override;
    [[nodiscard]] QString shortDescription() const override;
    [[nodiscard]] QString shortHelpString() const override;

protected:
    [[nodiscard]] QgsProcessingAlgorithm* createInstance() const override { return new SweepAlgorithm(loaded()); }
    void initAlgorithm(const QVariantMap& configuration) override;
    void work(Run& run) override;
    void require(const QVariantMap& parameters, QgsProcessingContext& context) const override;

private:
    [[nodiscard]] SweepOptions options(const QVariantMap& parameters, QgsProcessingContext& context) const;
};

}  // namespace cunjing
