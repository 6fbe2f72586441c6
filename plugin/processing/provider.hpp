// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingprovider.h>

#include <QPointer>

#include "plugin/language.hpp"

namespace cunjing {

/// The engine's work as algorithms of Processing, for the toolbox, models, batches, scripts and qgis_process.
class Provider : public QgsProcessingProvider {
    Q_OBJECT

public:
    static constexpr const char* own_id = "cunjing";

    [[nodiscard]] QString id() const override { return QLatin1String(own_id); }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString longName() const override;
    [[nodiscard]] QString versionInfo() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QString svgIconPath() const override;

protected:
    void loadAlgorithms() override;

private:
    Translation translation_;  // the provider may be all there is of the plugin
};

/// The provider in QGIS for as long as this lives. Where there is one already, that one stays.
class ProviderInQgis {
public:
    ProviderInQgis();
    ~ProviderInQgis();
    ProviderInQgis(const ProviderInQgis&) = delete;
    ProviderInQgis& operator=(const ProviderInQgis&) = delete;
    ProviderInQgis(ProviderInQgis&&) = delete;
    ProviderInQgis& operator=(ProviderInQgis&&) = delete;

private:
    QPointer<Provider> provider_;  // null: refused, or gone with QGIS
};

/// Gives it to QGIS for good. Gives whether QGIS took it: it does not where there is one already.
bool give_provider_to_qgis();

}  // namespace cunjing
