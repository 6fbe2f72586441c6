// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/layer_mark.hpp"

#include <qgsproviderregistry.h>
#include <qgsvectorlayer.h>

namespace cunjing {
namespace {

const QString layer_property = QStringLiteral("cunjing/layer");

QString part_of_source(const QgsVectorLayer& drawn, const QString& part) {
    const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri(drawn.providerType(), drawn.source());
    return parts.value(part).toString();
}

}  // namespace

std::string layer_mark(const QgsVectorLayer& drawn) {
    return drawn.customProperty(layer_property).toString().toStdString();
}

void set_layer_mark(QgsVectorLayer& drawn, const std::string& layer) {
    drawn.setCustomProperty(layer_property, QString::fromStdString(layer));
}

QString table_of(const QgsVectorLayer& drawn) {
    return part_of_source(drawn, QStringLiteral("layerName"));
}

QString file_of(const QgsVectorLayer& drawn) {
    return part_of_source(drawn, QStringLiteral("path"));
}

}  // namespace cunjing
