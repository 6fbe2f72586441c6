// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/provider.hpp"

#include <qgsapplication.h>
#include <qgsprocessingregistry.h>

#include "gis/base/version.hpp"
#include "plugin/processing/check_algorithm.hpp"
#include "plugin/processing/derive_algorithm.hpp"
#include "plugin/processing/export_algorithm.hpp"
#include "plugin/processing/import_algorithm.hpp"
#include "plugin/processing/map_book_algorithm.hpp"
#include "plugin/processing/osm_algorithm.hpp"
#include "plugin/processing/sweep_algorithm.hpp"

namespace cunjing {
namespace {

/// Null where QGIS has one already: it deletes what it refuses.
Provider* added() {
    QgsProcessingRegistry* registry = QgsApplication::processingRegistry();
    if (registry->providerById(QLatin1String(Provider::own_id)) != nullptr) return nullptr;
    auto* provider = new Provider;
    return registry->addProvider(provider) ? provider : nullptr;
}

}  // namespace

QString Provider::name() const {
    return tr("Cunjing");
}

QString Provider::longName() const {
    return tr("Cunjing: checks of villages");
}

QString Provider::versionInfo() const {
    return QString::fromLatin1(engine_version);
}

QIcon Provider::icon() const {
    return QIcon(svgIconPath());
}

QString Provider::svgIconPath() const {
    return QStringLiteral(":/cunjing/cunjing.svg");
}

void Provider::loadAlgorithms() {
    const LoadedCatalogue loaded = LoadedCatalogue::load();
    addAlgorithm(new CheckAlgorithm(loaded));
    addAlgorithm(new SweepAlgorithm(loaded));
    addAlgorithm(new DeriveAlgorithm(loaded));
    addAlgorithm(new ImportAlgorithm(loaded));
    addAlgorithm(new OsmAlgorithm(loaded));
    addAlgorithm(new ExportAlgorithm(loaded));
    addAlgorithm(new MapBookAlgorithm(loaded));
}

ProviderInQgis::ProviderInQgis() : provider_(added()) {}

ProviderInQgis::~ProviderInQgis() {
    if (provider_ != nullptr) QgsApplication::processingRegistry()->removeProvider(provider_);
}

bool give_provider_to_qgis() {
    return added() != nullptr;
}

}  // namespace cunjing
