// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgis.h>
#include <qgsfield.h>
#include <qgslabeling.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbollayer.h>
#include <qgspallabeling.h>
#include <qgsunittypes.h>
#include <qgsvectorlayer.h>

// All that is called otherwise in other versions of QGIS, from 3.22 on.
namespace cunjing {

#if _QGIS_VERSION_INT >= 32400
using MarkerShape = Qgis::MarkerShape;
#else
using MarkerShape = QgsSimpleMarkerSymbolLayer::Shape;
#endif

/// One marker on each line.
inline void place_at_the_middle(QgsMarkerLineSymbolLayer& markers) {
#if _QGIS_VERSION_INT >= 32400
    markers.setPlacements(Qgis::MarkerLinePlacement::CentralPoint);
#else
    markers.setPlacement(QgsTemplatedLineSymbolLayerBase::CentralPoint);
#endif
}

/// Whether the shapes of a layer are points.
inline bool is_of_points(const QgsVectorLayer& layer) {
#if _QGIS_VERSION_INT >= 33000
    return layer.geometryType() == Qgis::GeometryType::Point;
#else
    return layer.geometryType() == QgsWkbTypes::PointGeometry;
#endif
}

/// Whether a field holds true or false.
inline bool holds_truth(const QgsField& field) {
    return static_cast<int>(field.type()) == QMetaType::Bool;  // of QVariant::Type, later of QMetaType::Type
}

#if _QGIS_VERSION_INT >= 32600
using LabelPlacement = Qgis::LabelPlacement;
#else
using LabelPlacement = QgsPalLayerSettings::Placement;
#endif

#if _QGIS_VERSION_INT >= 33000
using RenderUnit = Qgis::RenderUnit;
constexpr RenderUnit sheet_millimetres = RenderUnit::Millimeters;
constexpr RenderUnit ground_metres = RenderUnit::MetersInMapUnits;
#else
using RenderUnit = QgsUnitTypes::RenderUnit;
constexpr RenderUnit sheet_millimetres = RenderUnit::RenderMillimeters;
constexpr RenderUnit ground_metres = RenderUnit::RenderMetersInMapUnits;
#endif

#if _QGIS_VERSION_INT >= 33200
constexpr auto label_on_the_line = Qgis::LabelLinePlacementFlag::OnLine;
#else
constexpr auto label_on_the_line = QgsLabeling::LinePlacementFlag::OnLine;
#endif

}  // namespace cunjing
