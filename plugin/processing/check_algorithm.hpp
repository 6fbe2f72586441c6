// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/check/check.hpp"
#include "plugin/processing/engine_algorithm.hpp"

namespace cunjing {

/// Judges a project under the catalogue's rules: `cunjing:check`.
class CheckAlgorithm : public EngineAlgorithm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::CheckAlgorithm)

public:
    using EngineAlgorithm::EngineAlgorithm;

    [[nodiscard]] QString name() const override { return QStringLiteral("check"); }
    [[nodiscard]] QString displayName() const override { return tr("Check against the plan"); }
    [[nodiscard]] QString group() const override { return tr("Check"); }
    [[nodiscard]] QString groupId() const override { return QStringLiteral("check"); }
    [[nodiscard]] QStringList tags() const override;
    [[nodiscard]] QString shortDescription() const override;
    [[nodiscard]] QString shortHelpString() const override;

protected:
    [[nodiscard]] QgsProcessingAlgorithm* createInstance() const override { return new CheckAlgorithm(loaded()); }
    void initAlgorithm(const QVariantMap& configuration) override;
    void work(Run& run) override;
    bool prepareAlgorithm(const QVariantMap& parameters, QgsProcessingContext& context,
                          QgsProcessingFeedback* feedback) override;

private:
    void add_findings(const CheckResult& result, const std::string& crs, Run& run) const;

    QString user_;
};

}  // namespace cunjing
