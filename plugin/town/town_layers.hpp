// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeature.h>
#include <qgsrectangle.h>

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>
#include <memory>

#include "gis/catalogue/catalogue.hpp"
#include "gis/style/style_set.hpp"
#include "plugin/look/filter_expression.hpp"

class QgsLayerTreeGroup;
class QgsProject;
class QgsVectorLayer;

namespace cunjing {

/// A feature and the layer that shows it.
struct TownFeature {
    QgsVectorLayer* table;
    QgsFeature feature;
};

/// The catalogue layer that a layer of QGIS shows, or `finding`; empty: it is none of a town's.
[[nodiscard]] QString layer_of(const QgsVectorLayer& table);

/// A village project as it stands in QGIS: its tables as layers in groups, known again by a property of each layer,
/// so that they survive saving and opening a QGIS project.
class TownLayers {
    Q_DECLARE_TR_FUNCTIONS(cunjing::TownLayers)

public:
    explicit TownLayers(QgsProject& project) : project_(&project) {}

    /// Shows a project file in place of the one shown before: findings on top, then the groups of look_groups().
    /// Takes a file that the engine has opened before, and its work CRS, which the map takes on.
    void show(const QString& file, const QString& work_crs, const Catalogue& catalogue, const StyleSet& styles);
    /// Takes this town's layers out of QGIS. Other layers stay.
    void remove();

    /// The file whose layers are in QGIS, also after somebody opened a saved QGIS project; empty: none.
    [[nodiscard]] QString file() const;
    /// Null before the first check of a project.
    [[nodiscard]] QgsVectorLayer* findings() const;
    /// Reads the `finding` table again, or adds it where a first check has just made it.
    void reload_findings(const Catalogue& catalogue, const StyleSet& styles);
    /// The drawn tables of a catalogue layer (two for one that has polygons and points).
    [[nodiscard]] QList<QgsVectorLayer*> tables_of(const QString& layer) const;
    /// The features of a catalogue layer that are called so and have a shape: one, unless somebody pasted a copy.
    [[nodiscard]] QList<TownFeature> features_called(const std::string& layer, const std::string& uid) const;
    /// Where the town lies, in the CRS of the QGIS project; empty without a shape in it.
    [[nodiscard]] QgsRectangle extent() const;
    /// Titles of layers with edits that are not in the file yet.
    [[nodiscard]] QStringList unsaved() const;

private:
    [[nodiscard]] QList<QgsVectorLayer*> all() const;
    [[nodiscard]] QgsLayerTreeGroup* group() const;
    QgsVectorLayer* add(const QString& uri, const QString& title, const std::string& layer, QgsLayerTreeGroup& into,
                        int at = -1);
    /// A plain table of the file, not in the layer tree.
    [[nodiscard]] std::unique_ptr<QgsVectorLayer> table(const QString& name) const;
    /// The focus of each rule of the file, and of those of the catalogue, for the next check takes these.
    [[nodiscard]] RuleFoci foci(const Catalogue& catalogue) const;
    void add_findings(const QString& uri, const Catalogue& catalogue, const StyleSet& styles);
    void add_group(const QString& title, const std::vector<const Layer*>& layers, const QHash<QString, QString>& uris,
                   const StyleSet& styles);

    QgsProject* project_;
};

}  // namespace cunjing
