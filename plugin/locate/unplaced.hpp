// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsfeature.h>
#include <qgspointxy.h>

#include <QPointer>
#include <QString>
#include <QVector>

#include "plugin/town/town_layers.hpp"

namespace cunjing {

/// A record of a list that says what there is but not where.
struct UnplacedRecord {
    QPointer<QgsVectorLayer> table;
    QgsFeatureId id = 0;
    QString words;  // what tells it from others
};

/// All records of a town without a shape, table by table, edits that are not saved included.
[[nodiscard]] QVector<UnplacedRecord> unplaced_records(const TownLayers& town, const Catalogue& catalogue);

/// Puts a record at a place, in the edit buffer, where it can be undone. A layer that also has polygons keeps records
/// without a shape in the table of these: then the record moves to the table of points with all that it says.
/// Takes a place in the CRS of the map.
/// Throws DataError where the layer has no points, or cannot be edited.
void place(const UnplacedRecord& record, const TownLayers& town, const QgsPointXY& place,
           const QgsCoordinateReferenceSystem& map_crs);

}  // namespace cunjing
