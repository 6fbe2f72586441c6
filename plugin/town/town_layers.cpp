// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/town_layers.hpp"

#include <qgscoordinatereferencesystem.h>
#include <qgscoordinatetransform.h>
#include <qgsexpression.h>
#include <qgsfeatureiterator.h>
#include <qgslayertree.h>
#include <qgsproject.h>
#include <qgsproviderregistry.h>
#include <qgsprovidersublayerdetails.h>
#include <qgsvectorlayer.h>

#include <QFileInfo>
#include <algorithm>

#include "plugin/language.hpp"
#include "plugin/look/finding_look.hpp"
#include "plugin/look/layer_look.hpp"

namespace cunjing {
namespace {

const QString layer_property = QStringLiteral("cunjing/layer");
const QString group_property = QStringLiteral("cunjing/town");
const std::string finding_table = "finding";

/// The tables of a GeoPackage and how QGIS addresses each.
QHash<QString, QString> table_uris(const QString& file) {
    QHash<QString, QString> uris;
    for (const QgsProviderSublayerDetails& table : QgsProviderRegistry::instance()->querySublayers(file))
        if (table.providerKey() == QLatin1String("ogr")) uris.insert(table.name(), table.uri());
    return uris;
}

/// Points above lines above polygons, as they are drawn.
std::vector<Dimension> top_to_bottom(const Layer& layer) {
    std::vector<Dimension> dimensions = layer.dimensions;
    if (dimensions.empty()) dimensions.push_back(Dimension::none);
    std::ranges::sort(dimensions);
    return dimensions;
}

QString table_title(const Layer& layer, Dimension dimension) {
    const bool one_of_two = dimension == Dimension::point && layer.dimensions.size() > 1;
    return shown(layer.title) + (one_of_two ? TownLayers::tr(" (points)") : QString());
}

}  // namespace

QString layer_of(const QgsVectorLayer& table) {
    return table.customProperty(layer_property).toString();
}

QList<QgsVectorLayer*> TownLayers::all() const {
    QList<QgsVectorLayer*> ours;
    for (QgsVectorLayer* layer : project_->layers<QgsVectorLayer*>())
        if (layer->customProperty(layer_property).isValid()) ours.append(layer);
    return ours;
}

QList<QgsVectorLayer*> TownLayers::tables_of(const QString& layer) const {
    QList<QgsVectorLayer*> tables = all();
    tables.erase(std::remove_if(tables.begin(), tables.end(),
                                [&](const QgsVectorLayer* table) { return layer_of(*table) != layer; }),
                 tables.end());
    return tables;
}

QList<TownFeature> TownLayers::features_called(const std::string& layer, const std::string& uid) const {
    QList<TownFeature> features;
    if (uid.empty()) return features;
    QgsFeatureRequest request;
    request.setFilterExpression(
        QgsExpression::createFieldEqualityExpression(QStringLiteral("uid"), QString::fromStdString(uid)));
    for (QgsVectorLayer* table : tables_of(QString::fromStdString(layer))) {
        QgsFeature feature;
        for (QgsFeatureIterator found = table->getFeatures(request); found.nextFeature(feature);)
            if (feature.hasGeometry() && !feature.geometry().isEmpty()) features.append({table, feature});
    }
    return features;
}

QgsVectorLayer* TownLayers::findings() const {
    const QList<QgsVectorLayer*> found = tables_of(QString::fromStdString(finding_table));
    return found.isEmpty() ? nullptr : found.front();
}

QString TownLayers::file() const {
    for (const QgsVectorLayer* layer : all()) {
        const QVariantMap parts = QgsProviderRegistry::instance()->decodeUri(layer->providerType(), layer->source());
        QString path = parts.value(QStringLiteral("path")).toString();
        if (!path.isEmpty()) return path;
    }
    return {};
}

QStringList TownLayers::unsaved() const {
    QStringList titles;
    for (const QgsVectorLayer* layer : all())
        if (layer->isModified()) titles.append(layer->name());
    return titles;
}

QgsRectangle TownLayers::extent() const {
    QgsRectangle whole;
    for (const QgsVectorLayer* layer : all()) {
        if (!layer->isSpatial() || layer->extent().isNull()) continue;
        const QgsCoordinateTransform to_map(layer->crs(), project_->crs(), project_->transformContext());
        whole.combineExtentWith(to_map.transformBoundingBox(layer->extent()));
    }
    return whole;
}

std::unique_ptr<QgsVectorLayer> TownLayers::table(const QString& name) const {
    return std::make_unique<QgsVectorLayer>(file() + QStringLiteral("|layername=") + name, name, QStringLiteral("ogr"));
}

RuleFoci TownLayers::foci(const Catalogue& catalogue) const {
    RuleFoci foci;
    QgsFeature row;
    const std::unique_ptr<QgsVectorLayer> rules = table(QStringLiteral("rule"));
    for (QgsFeatureIterator rows = rules->getFeatures(); rows.nextFeature(row);)
        foci.emplace(row.attribute(QStringLiteral("id")).toString().toStdString(),
                     row.attribute(QStringLiteral("focus")).toString().toStdString());
    for (const Rule& rule : catalogue.rules()) foci.emplace(rule.id, rule.focus);
    return foci;
}

QgsLayerTreeGroup* TownLayers::group() const {
    for (QgsLayerTreeGroup* candidate : project_->layerTreeRoot()->findGroups())
        if (candidate->customProperty(group_property).isValid()) return candidate;
    return nullptr;
}

void TownLayers::remove() {
    QStringList ids;
    for (const QgsVectorLayer* layer : all()) ids.append(layer->id());
    project_->removeMapLayers(ids);
    if (QgsLayerTreeGroup* ours = group()) project_->layerTreeRoot()->removeChildNode(ours);
}

void TownLayers::show(const QString& file, const QString& work_crs, const Catalogue& catalogue,
                      const StyleSet& styles) {
    remove();
    const QHash<QString, QString> uris = table_uris(file);
    QgsLayerTreeGroup* ours = project_->layerTreeRoot()->insertGroup(0, QFileInfo(file).completeBaseName());
    ours->setCustomProperty(group_property, true);
    if (const QString uri = uris.value(QString::fromStdString(finding_table)); !uri.isEmpty())
        add_findings(uri, catalogue, styles);

    std::vector<const Layer*> left;
    for (const auto& layer : catalogue.layers()) left.push_back(layer.get());
    const std::vector<LookGroup> groups = look_groups();
    for (const LookGroup& look : groups) {
        std::vector<const Layer*> layers;
        for (const std::string& name : look.layers)
            if (const Layer* layer = catalogue.find_layer(name)) {
                layers.push_back(layer);
                std::erase(left, layer);
            }
        const bool is_last = &look == &groups.back();
        add_group(look.title, is_last ? left : layers, uris, styles);
    }
    project_->setCrs(QgsCoordinateReferenceSystem(work_crs));
}

void TownLayers::add_group(const QString& title, const std::vector<const Layer*>& layers,
                           const QHash<QString, QString>& uris, const StyleSet& styles) {
    QgsLayerTreeGroup* town = group();
    QgsLayerTreeGroup* into = town->addGroup(title);
    for (const Layer* layer : layers)
        for (const Dimension dimension : top_to_bottom(*layer)) {
            const QString table = QString::fromStdString(layer->table_name(dimension));
            if (!uris.contains(table)) continue;
            if (QgsVectorLayer* drawn = add(uris[table], table_title(*layer, dimension), layer->name, *into))
                dress(*drawn, *layer, dimension, styles);
        }
    if (into->children().isEmpty()) town->removeChildNode(into);
}

void TownLayers::add_findings(const QString& uri, const Catalogue& catalogue, const StyleSet& styles) {
    QgsVectorLayer* findings = add(uri, tr("Findings"), finding_table, *group(), 0);
    if (findings != nullptr) dress_findings(*findings, styles, foci(catalogue));
}

void TownLayers::reload_findings(const Catalogue& catalogue, const StyleSet& styles) {
    if (QgsVectorLayer* shown_already = findings()) {
        shown_already->reload();
        shown_already->updateExtents(true);
        shown_already->triggerRepaint();
        return;
    }
    const QHash<QString, QString> uris = table_uris(file());
    const QString table = QString::fromStdString(finding_table);
    if (uris.contains(table) && group() != nullptr) add_findings(uris[table], catalogue, styles);
}

QgsVectorLayer* TownLayers::add(const QString& uri, const QString& title, const std::string& layer,
                                QgsLayerTreeGroup& into, int at) {
    auto drawn = std::make_unique<QgsVectorLayer>(uri, title, QStringLiteral("ogr"));
    if (!drawn->isValid()) return nullptr;
    drawn->setCustomProperty(layer_property, QString::fromStdString(layer));
    QgsVectorLayer* added = drawn.release();
    project_->addMapLayer(added, false);
    QgsLayerTreeLayer* node = into.insertLayer(at, added);
    node->setExpanded(layer == finding_table);
    return added;
}

}  // namespace cunjing
