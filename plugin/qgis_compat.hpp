// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgis.h>
#include <qgseditformconfig.h>
#include <qgsfeaturerequest.h>
#include <qgsfield.h>
#include <qgslabeling.h>
#include <qgslegendstyle.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbollayer.h>
#include <qgspallabeling.h>
#include <qgsprocessingparameters.h>
#include <qgsproject.h>
#include <qgsscalebarsettings.h>
#include <qgssnappingconfig.h>
#include <qgstolerance.h>
#include <qgsunittypes.h>
#include <qgsvectorlayer.h>
#include <qgswkbtypes.h>

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
constexpr RenderUnit letter_points = RenderUnit::Points;
constexpr auto page_millimetres = Qgis::LayoutUnit::Millimeters;
constexpr auto length_metres = Qgis::DistanceUnit::Meters;
#else
using RenderUnit = QgsUnitTypes::RenderUnit;
constexpr RenderUnit sheet_millimetres = RenderUnit::RenderMillimeters;
constexpr RenderUnit ground_metres = RenderUnit::RenderMetersInMapUnits;
constexpr RenderUnit letter_points = RenderUnit::RenderPoints;
constexpr auto page_millimetres = QgsUnitTypes::LayoutMillimeters;
constexpr auto length_metres = QgsUnitTypes::DistanceMeters;
#endif

#if _QGIS_VERSION_INT >= 33200
constexpr auto label_on_the_line = Qgis::LabelLinePlacementFlag::OnLine;
#else
constexpr auto label_on_the_line = QgsLabeling::LinePlacementFlag::OnLine;
#endif

#if _QGIS_VERSION_INT >= 33600
constexpr auto without_shape = Qgis::FeatureRequestFlag::NoGeometry;
#else
constexpr auto without_shape = QgsFeatureRequest::NoGeometry;
#endif

#if _QGIS_VERSION_INT >= 34000
constexpr auto bar_that_fits = Qgis::ScaleBarSegmentSizeMode::FitWidth;
#else
constexpr auto bar_that_fits = QgsScaleBarSettings::SegmentSizeFitWidth;
#endif

#if _QGIS_VERSION_INT >= 34200
using LegendPart = Qgis::LegendComponent;
#else
using LegendPart = QgsLegendStyle::Style;
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

namespace cunjing::qgis {

#if _QGIS_VERSION_INT >= 33600
constexpr auto any_table = Qgis::ProcessingSourceType::Vector;
constexpr auto point_layer = Qgis::ProcessingSourceType::VectorPoint;
constexpr auto line_layer = Qgis::ProcessingSourceType::VectorLine;
constexpr auto polygon_layer = Qgis::ProcessingSourceType::VectorPolygon;
constexpr auto plain_file = Qgis::ProcessingSourceType::File;
constexpr auto one_file = Qgis::ProcessingFileParameterBehavior::File;
constexpr auto day_without_time = Qgis::ProcessingDateTimeParameterDataType::Date;
constexpr auto whole_number = Qgis::ProcessingNumberParameterType::Integer;
constexpr auto advanced_parameter = Qgis::ProcessingParameterFlag::Advanced;
#else
constexpr auto any_table = QgsProcessing::TypeVector;
constexpr auto point_layer = QgsProcessing::TypeVectorPoint;
constexpr auto line_layer = QgsProcessing::TypeVectorLine;
constexpr auto polygon_layer = QgsProcessing::TypeVectorPolygon;
constexpr auto plain_file = QgsProcessing::TypeFile;
constexpr auto one_file = QgsProcessingParameterFile::File;
constexpr auto day_without_time = QgsProcessingParameterDateTime::Date;
constexpr auto whole_number = QgsProcessingParameterNumber::Integer;
constexpr auto advanced_parameter = QgsProcessingParameterDefinition::FlagAdvanced;
#endif

#if _QGIS_VERSION_INT >= 33000
using WkbType = Qgis::WkbType;
constexpr auto no_geometry = WkbType::NoGeometry;
constexpr auto point_shape = WkbType::Point;
constexpr auto line_shape = WkbType::LineString;
constexpr auto polygons_shape = WkbType::MultiPolygon;
constexpr auto point_geometry = Qgis::GeometryType::Point;
constexpr auto line_geometry = Qgis::GeometryType::Line;
constexpr auto polygon_geometry = Qgis::GeometryType::Polygon;
#else
using WkbType = QgsWkbTypes::Type;
constexpr auto no_geometry = QgsWkbTypes::NoGeometry;
constexpr auto point_shape = QgsWkbTypes::Point;
constexpr auto line_shape = QgsWkbTypes::LineString;
constexpr auto polygons_shape = QgsWkbTypes::MultiPolygon;
constexpr auto point_geometry = QgsWkbTypes::PointGeometry;
constexpr auto line_geometry = QgsWkbTypes::LineGeometry;
constexpr auto polygon_geometry = QgsWkbTypes::PolygonGeometry;
#endif

enum class FieldType { text, integer, real };

/// A column of a layer that is made.
inline QgsField field(const QString& name, FieldType type) {
#if _QGIS_VERSION_INT >= 33800
    constexpr auto text = QMetaType::Type::QString;
    constexpr auto integer = QMetaType::Type::LongLong;
    constexpr auto real = QMetaType::Type::Double;
#else
    constexpr auto text = QVariant::String;
    constexpr auto integer = QVariant::LongLong;
    constexpr auto real = QVariant::Double;
#endif
    return {name, type == FieldType::text ? text : type == FieldType::integer ? integer : real};
}

}  // namespace cunjing::qgis
