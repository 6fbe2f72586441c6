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
#include "plugin/look/form.hpp"
#include "plugin/look/layer_look.hpp"
#include "plugin/qgis_compat.hpp"
#include "plugin/town/base_map.hpp"
#include "plugin/town/drawing_aids.hpp"
#include "plugin/town/layer_mark.hpp"
#include "plugin/town/map_themes.hpp"

namespace cunjing {
namespace {

const QString group_property = QStringLiteral("cunjing/town");
const std::string finding_table = "finding";

}  // namespace

QList<QgsVectorLayer*> TownLayers::all() const {
    QList<QgsVectorLayer*> ours;
    for (QgsVectorLayer* layer : project_->layers<QgsVectorLayer*>())
        if (!layer_mark(*layer).empty()) ours.append(layer);
    return ours;
}

QList<QgsVectorLayer*> TownLayers::tables_of(const QString& layer) const {
    QList<QgsVectorLayer*> tables = all();
    tables.erase(std::remove_if(
                     tables.begin(), tables.end(),
                     [&](const QgsVectorLayer* table) { return QString::fromStdString(layer_mark(*table)) != layer; }),
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
        QString path = file_of(*layer);
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

QStringList TownLayers::other_fields(const Catalogue& catalogue) const {
    QStringList others;
    for (const QgsVectorLayer* drawn : all()) {
        const Layer* layer = catalogue.find_layer(layer_mark(*drawn));
        if (layer == nullptr) continue;
        const QgsAttributeList keys = drawn->primaryKeyAttributes();
        for (int index = 0; index < drawn->fields().count(); ++index) {
            const QString name = drawn->fields().at(index).name();
            if (!keys.contains(index) && layer->find(name.toStdString()) == nullptr)
                others << table_of(*drawn) + QLatin1Char('.') + name;
        }
    }
    return others;
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

void TownLayers::show(const QString& file, const QString& work_crs, const Catalogue& catalogue, const StyleSet& styles,
                      const QStringList& other_tables) {
    remove();
    QgsLayerTreeGroup* ours = project_->layerTreeRoot()->insertGroup(0, QFileInfo(file).completeBaseName());
    ours->setCustomProperty(group_property, true);
    project_->setCrs(QgsCoordinateReferenceSystem(work_crs));
    fill(file, catalogue, styles, other_tables);
}

QStringList TownLayers::show_missing(const Catalogue& catalogue, const StyleSet& styles,
                                     const QStringList& other_tables) {
    const QString shown_file = file();
    if (group() == nullptr) {
        QgsLayerTreeGroup* ours = project_->layerTreeRoot()->insertGroup(0, QFileInfo(shown_file).completeBaseName());
        ours->setCustomProperty(group_property, true);
    }
    return fill(shown_file, catalogue, styles, other_tables);
}

QStringList TownLayers::fill(const QString& file, const Catalogue& catalogue, const StyleSet& styles,
                             const QStringList& other_tables) {
    QStringList added;
    const QHash<QString, QString> uris = table_uris(file);
    const QString finding_uri = uris.value(QString::fromStdString(finding_table));
    if (!finding_uri.isEmpty() && findings() == nullptr)
        if (const QgsVectorLayer* shown_now = add_findings(finding_uri, catalogue, styles)) added << shown_now->name();
    int at = findings() == nullptr ? 0 : 1;
    for (const ShownGroup& shown_group : shown_groups(catalogue, uris, other_tables))
        added << add_group(shown_group.title, shown_group.tables, at++, styles);

    const LayerForm::TableOf target = [this](const std::string& name) -> const QgsVectorLayer* {
        const QList<QgsVectorLayer*> tables = tables_of(QString::fromStdString(name));
        const auto polygons = std::ranges::find_if(tables, [](const auto* table) { return has_polygons(*table); });
        if (polygons != tables.end()) return *polygons;
        return tables.isEmpty() ? nullptr : tables.front();
    };
    for (QgsVectorLayer* drawn : all())
        if (const Layer* layer = catalogue.find_layer(layer_mark(*drawn)))
            LayerForm::link(*drawn, *layer, catalogue, target);
    set_drawing_aids(*project_, all());
    add_themes(*project_, all(), base_maps(*project_));
    return added;
}

QStringList TownLayers::add_group(const QString& title, const std::vector<ShownTable>& tables, int at,
                                  const StyleSet& styles) {
    QgsLayerTreeGroup* town = group();
    QgsLayerTreeGroup* into = town->findGroup(title);
    if (into == nullptr) into = town->insertGroup(std::min<int>(at, town->children().size()), title);
    QStringList added;
    int place = 0;
    for (const ShownTable& table : tables) {
        if (shows(table.name)) {
            ++place;
            continue;
        }
        const std::string mark = table.layer == nullptr ? table.name.toStdString() : table.layer->name;
        place = std::min<int>(place, into->children().size());
        QgsVectorLayer* drawn = add(table.uri, table.title, mark, *into, place);
        if (drawn == nullptr) continue;
        ++place;
        if (table.layer != nullptr) dress(*drawn, *table.layer, table.dimension, styles);
        added << table.title;
    }
    if (into->children().isEmpty()) town->removeChildNode(into);
    return added;
}

bool TownLayers::shows(const QString& table) const {
    const QList<QgsVectorLayer*> ours = all();
    return std::ranges::any_of(ours, [&](const QgsVectorLayer* drawn) { return table_of(*drawn) == table; });
}

QgsVectorLayer* TownLayers::add_findings(const QString& uri, const Catalogue& catalogue, const StyleSet& styles) {
    QgsVectorLayer* findings = add(uri, tr("Findings"), finding_table, *group(), 0);
    if (findings != nullptr) dress_findings(*findings, styles, foci(catalogue));
    return findings;
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
    set_layer_mark(*drawn, layer);
    QgsVectorLayer* added = drawn.release();
    project_->addMapLayer(added, false);
    QgsLayerTreeLayer* node = into.insertLayer(at, added);
    node->setExpanded(layer == finding_table);
    return added;
}

}  // namespace cunjing
