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
#include "plugin/town/shown_table.hpp"

class QgsLayerTreeGroup;
class QgsProject;
class QgsVectorLayer;

namespace cunjing {

/// A feature and the layer that shows it.
struct TownFeature {
    QgsVectorLayer* table;
    QgsFeature feature;
};

/// A village project as it stands in QGIS: its tables as layers in groups, known again by a property of each layer,
/// so that they survive saving and opening a QGIS project.
class TownLayers {
    Q_DECLARE_TR_FUNCTIONS(cunjing::TownLayers)

public:
    explicit TownLayers(QgsProject& project) : project_(&project) {}

    /// Shows a project file in place of the one shown before: findings on top, then the groups of look_groups(), then
    /// what else is in the file. Sets QGIS up for drawing in it.
    /// Takes a file that the engine has opened before, its work CRS, which the map takes on, and its tables that are of
    /// no catalogue layer.
    void show(const QString& file, const QString& work_crs, const Catalogue& catalogue, const StyleSet& styles,
              const QStringList& other_tables = {});
    /// Adds the layers that somebody took out of QGIS, each where it was.
    /// Gives their titles.
    QStringList show_missing(const Catalogue& catalogue, const StyleSet& styles, const QStringList& other_tables);
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
    /// Fields of the file that the catalogue does not know, as `road.colour`.
    [[nodiscard]] QStringList other_fields(const Catalogue& catalogue) const;
    [[nodiscard]] QList<QgsVectorLayer*> all() const;
    /// Whether a table of the file is a layer in QGIS.
    [[nodiscard]] bool shows(const QString& table) const;

private:
    [[nodiscard]] QgsLayerTreeGroup* group() const;
    /// Adds all tables of the file that are not in QGIS; gives their titles.
    QStringList fill(const QString& file, const Catalogue& catalogue, const StyleSet& styles,
                     const QStringList& other_tables);
    QgsVectorLayer* add(const QString& uri, const QString& title, const std::string& layer, QgsLayerTreeGroup& into,
                        int at = -1);
    /// A plain table of the file, not in the layer tree.
    [[nodiscard]] std::unique_ptr<QgsVectorLayer> table(const QString& name) const;
    /// The focus of each rule of the file, and of those of the catalogue, for the next check takes these.
    [[nodiscard]] RuleFoci foci(const Catalogue& catalogue) const;
    QgsVectorLayer* add_findings(const QString& uri, const Catalogue& catalogue, const StyleSet& styles);
    QStringList add_group(const QString& title, const std::vector<ShownTable>& tables, int at, const StyleSet& styles);

    QgsProject* project_;
};

}  // namespace cunjing
