// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeature.h>
#include <qgsgeometry.h>

#include <QString>
#include <optional>

#include "gis/zoning/zone_status.hpp"

class QgsVectorLayer;

namespace cunjing {

/// What a person writes on a zone.
struct ZoneRecord {
    QString name;
    QString species;  // a word of the catalogue; empty: not known
    std::optional<int> capacity_birds;
    ZoneStatus status;
    QString village_code;  // empty: as the layer says of a new feature
};

/// What is written on a zone of the layer.
[[nodiscard]] ZoneRecord record_of(const QgsFeature& zone);

/// Adds a zone in the layer's edit buffer, as one edit that undo takes back.
/// Takes a shape in the layer's CRS. What the record leaves open stays as the layer says of a new feature.
/// Gives whether editing had to be started for it.
/// Throws DataError where the layer cannot be edited or does not take it.
bool add_zone(QgsVectorLayer& zones, const QgsGeometry& shape, const ZoneRecord& record);

/// Changes a zone in the layer's edit buffer, as one edit that undo takes back: its shape, and of its record what
/// is another than before.
/// Throws DataError as add_zone, and where the zone is gone.
bool change_zone(QgsVectorLayer& zones, QgsFeatureId id, const QgsGeometry& shape, const ZoneRecord& record);

}  // namespace cunjing
