// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/base_map.hpp"

#include <qgsdataprovider.h>
#include <qgslayermetadata.h>
#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsrasterlayer.h>
#include <qgssettings.h>

#include <QDomDocument>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <memory>
#include <vector>

namespace cunjing {
namespace {

const QString base_property = QStringLiteral("cunjing/base_map");
const QString key_setting = QStringLiteral("cunjing/tianditu_key");
const QString nobodys_key = QStringLiteral("the-key-of-whoever-opens-this");

/// A layer of 天地图 as QGIS addresses tiles. Its coordinates are true (CGCS2000), not shifted.
QString tiles_of(const QString& layer, const QString& key) {
    const QString address =
        QStringLiteral(
            "https://t0.tianditu.gov.cn/%1_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=%1&STYLE=default"
            "&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=%2")
            .arg(layer, key);
    return QStringLiteral("type=xyz&zmin=1&zmax=18&url=") +
           QString::fromLatin1(QUrl::toPercentEncoding(address, "/:?{}"));
}

std::unique_ptr<QgsRasterLayer> layer_of_file(const QString& file) {
    return std::make_unique<QgsRasterLayer>(file, QFileInfo(file).completeBaseName(), QStringLiteral("gdal"));
}

std::vector<std::unique_ptr<QgsRasterLayer>> layers_of(const BaseMap& map) {
    std::vector<std::unique_ptr<QgsRasterLayer>> layers;
    if (map.kind == BaseMap::Kind::none) return layers;
    if (map.kind != BaseMap::Kind::tianditu) {
        layers.push_back(layer_of_file(map.file));
        return layers;
    }
    const auto add = [&](const QString& layer, const QString& title) {
        auto tiles = std::make_unique<QgsRasterLayer>(tiles_of(layer, map.key), title, QStringLiteral("wms"));
        QgsLayerMetadata metadata = tiles->metadata();
        metadata.setRights({BaseMap::tr("© Tianditu, National Platform for Common Geospatial Information Services")});
        tiles->setMetadata(metadata);
        layers.push_back(std::move(tiles));
    };
    add(QStringLiteral("cia"), BaseMap::tr("Tianditu: names"));
    add(QStringLiteral("img"), BaseMap::tr("Tianditu: imagery"));
    return layers;
}

/// Replaces a word in all attributes and texts of a document.
void replace_in(const QDomNode& node, const QString& word, const QString& by) {
    for (QDomNode child = node.firstChild(); !child.isNull(); child = child.nextSibling()) {
        if (child.isText() && child.nodeValue().contains(word)) child.setNodeValue(child.nodeValue().replace(word, by));
        const QDomNamedNodeMap attributes = child.attributes();
        for (int i = 0; i < attributes.count(); ++i) {
            QDomAttr attribute = attributes.item(i).toAttr();
            if (attribute.value().contains(word)) attribute.setValue(attribute.value().replace(word, by));
        }
        replace_in(child, word, by);
    }
}

}  // namespace

QString BaseMap::fault() const {
    if (kind == Kind::none) return {};
    if (kind == Kind::tianditu) {
        static const QRegularExpression good(QStringLiteral("^[0-9A-Za-z]{16,64}$"));
        return good.match(key).hasMatch() ? QString()
                                          : tr("A key of Tianditu has 32 letters and digits; it is called tk there.");
    }
    if (file.isEmpty()) return tr("Choose the file of the base map.");
    if (!QFileInfo(file).isFile()) return tr("There is no file %1.").arg(file);
    if (!layer_of_file(file)->isValid()) return tr("%1 is no picture or tile file that QGIS can show.").arg(file);
    return {};
}

void BaseMap::show(QgsProject& project) const {
    for (QgsMapLayer* before : base_maps(project)) project.removeMapLayer(before);
    for (std::unique_ptr<QgsRasterLayer>& layer : layers_of(*this)) {
        layer->setCustomProperty(base_property, kind == Kind::tianditu ? QStringLiteral("tianditu") : QString("file"));
        QgsRasterLayer* shown = layer.release();
        project.addMapLayer(shown, false);
        project.layerTreeRoot()->insertLayer(-1, shown)->setExpanded(false);
    }
}

QList<QgsMapLayer*> base_maps(const QgsProject& project) {
    QList<QgsMapLayer*> maps;
    for (QgsMapLayer* layer : project.mapLayers())
        if (layer->customProperty(base_property).isValid()) maps.append(layer);
    return maps;
}

QString tianditu_key() {
    return QgsSettings().value(key_setting).toString();
}

void keep_tianditu_key(const QString& key) {
    QgsSettings().setValue(key_setting, key);
}

void take_out_key(const QDomNode& written) {
    if (const QString key = tianditu_key(); !key.isEmpty()) replace_in(written, key, nobodys_key);
}

void give_key(const QgsProject& project) {
    const QString key = tianditu_key();
    if (key.isEmpty()) return;
    for (QgsMapLayer* layer : base_maps(project)) {
        QString source = layer->source();
        if (!source.contains(nobodys_key)) continue;
        layer->setDataSource(source.replace(nobodys_key, key), layer->name(), layer->providerType(),
                             QgsDataProvider::ProviderOptions());
    }
}

}  // namespace cunjing
