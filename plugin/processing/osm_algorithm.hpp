// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "plugin/processing/engine_algorithm.hpp"

namespace cunjing {

/// Brings OpenStreetMap data into a project: `cunjing:import_osm`.
class OsmAlgorithm : public EngineAlgorithm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::OsmAlgorithm)

public:
    using EngineAlgorithm::EngineAlgorithm;

    [[nodiscard]] QString name() const override { return QStringLiteral("import_osm"); }
    [[nodiscard]] QString displayName() const override { return tr("Import from OpenStreetMap"); }
    [[nodiscard]] QString group() const override { return tr("Data"); }
    [[nodiscard]] QString groupId() const override { return QStringLiteral("data"); }
    [[nodiscard]] QStringList tags() const override;
    [[nodiscard]] QString shortDescription() const override;
    [[nodiscard]] QString shortHelpString() const override;

protected:
    [[nodiscard]] QgsProcessingAlgorithm* createInstance() const override { return new OsmAlgorithm(loaded()); }
    void initAlgorithm(const QVariantMap& configuration) override;
    void work(Run& run) override;
    void require(const QVariantMap& parameters, QgsProcessingContext& context) const override;
};

}  // namespace cunjing
