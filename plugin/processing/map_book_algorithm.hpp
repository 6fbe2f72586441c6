// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "plugin/print/map_order.hpp"
#include "plugin/processing/engine_algorithm.hpp"

namespace cunjing {

/// Prints maps of a checked project with the program cunjing-maps: `cunjing:map_book`.
class MapBookAlgorithm : public EngineAlgorithm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::MapBookAlgorithm)

public:
    using EngineAlgorithm::EngineAlgorithm;

    [[nodiscard]] QString name() const override { return QStringLiteral("map_book"); }
    [[nodiscard]] QString displayName() const override { return tr("Print maps and map books"); }
    [[nodiscard]] QString group() const override { return tr("Maps"); }
    [[nodiscard]] QString groupId() const override { return QStringLiteral("maps"); }
    [[nodiscard]] QStringList tags() const override;
    [[nodiscard]] QString shortDescription() const override;
    [[nodiscard]] QString shortHelpString() const override;

protected:
    [[nodiscard]] QgsProcessingAlgorithm* createInstance() const override { return new MapBookAlgorithm(loaded()); }
    void initAlgorithm(const QVariantMap& configuration) override;
    void work(Run& run) override;

private:
    [[nodiscard]] MapOrder order(const QVariantMap& parameters, QgsProcessingContext& context) const;
};

}  // namespace cunjing
