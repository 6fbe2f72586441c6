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
#include <qgseditformconfig.h>
#include <qgsproject.h>
#include <qgssnappingconfig.h>
#include <qgstolerance.h>
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

/// Whether a layer's shapes are areas.
inline bool has_polygons(const QgsVectorLayer& layer) {
    constexpr int polygon = 2;  // in QgsWkbTypes::GeometryType as in Qgis::GeometryType
    return static_cast<int>(layer.geometryType()) == polygon;
}

/// A form whose fields stand in an order of its own.
inline void lay_out_by_hand(QgsEditFormConfig& form) {
#if _QGIS_VERSION_INT >= 33200
    form.setLayout(Qgis::AttributeFormLayout::DragAndDrop);
#else
    form.setLayout(QgsEditFormConfig::TabLayout);
#endif
}

/// Snapping to a layer's vertices and segments within some pixels, or none.
inline QgsSnappingConfig::IndividualLayerSettings snapping_within(double pixels, bool is_on) {
#if _QGIS_VERSION_INT >= 33200
    return {is_on, Qgis::SnappingType::Vertex | Qgis::SnappingType::Segment, pixels, Qgis::MapToolUnit::Pixels};
#elif _QGIS_VERSION_INT >= 32600
    return {is_on, Qgis::SnappingType::Vertex | Qgis::SnappingType::Segment, pixels, QgsTolerance::Pixels};
#else
    return {is_on, QgsSnappingConfig::SnappingTypeFlag(QgsSnappingConfig::VertexFlag | QgsSnappingConfig::SegmentFlag),
            pixels, QgsTolerance::Pixels};
#endif
}

/// Snapping that is set layer by layer.
inline void snap_by_layer(QgsSnappingConfig& snapping) {
#if _QGIS_VERSION_INT >= 32600
    snapping.setMode(Qgis::SnappingMode::AdvancedConfiguration);
#else
    snapping.setMode(QgsSnappingConfig::AdvancedConfiguration);
#endif
}

/// New shapes of these layers are cut where they would overlap others of them.
inline void avoid_overlaps(QgsProject& project, const QList<QgsVectorLayer*>& layers) {
#if _QGIS_VERSION_INT >= 32600
    project.setAvoidIntersectionsMode(Qgis::AvoidIntersectionsMode::AvoidIntersectionsLayers);
#else
    project.setAvoidIntersectionsMode(QgsProject::AvoidIntersectionsMode::AvoidIntersectionsLayers);
#endif
    project.setAvoidIntersectionsLayers(layers);
}

}  // namespace cunjing
