// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/style_symbol.hpp"

#include <qgsfillsymbollayer.h>
#include <qgslinesymbollayer.h>
#include <qgsmapsettings.h>
#include <qgsmarkersymbollayer.h>
#include <qgsrendercontext.h>

#include <QFileInfo>
#include <catch2/catch.hpp>

#include "tests/plugin/look/styled_layer.hpp"

namespace cunjing {
namespace {

constexpr Length metres(double value) {
    return {value, Length::Unit::ground_m};
}

Graphic mark(MarkShape shape, double size_mm) {
    return {Mark{shape, Colour{255, 0, 0}, std::nullopt}, {size_mm}};
}

template <class Kind>
const Kind& only(const SymbolLayers& layers) {
    REQUIRE(layers.size() == 1);
    const auto* layer = dynamic_cast<const Kind*>(layers.front().get());
    REQUIRE(layer != nullptr);
    return *layer;
}

SymbolLayers drawn(const Symbol& symbol, Dimension dimension) {
    return symbol_layers({symbol}, dimension, test_styles().folder());
}

}  // namespace

TEST_CASE("metres of the ground stay metres: of 8 m there are 4 mm on a map of 1:2 000") {
    const Stroke stroke{Colour{}, metres(8), {metres(4), metres(2)}};
    const auto layers = drawn(LineSymbol{stroke, metres(1.5)}, Dimension::line);
    const auto& line = only<QgsSimpleLineSymbolLayer>(layers);
    CHECK(line.width() == 8);
    CHECK(line.offset() == -1.5);  // to the left, which QGIS counts below 0
    CHECK(line.customDashVector() == QVector<qreal>{4, 2});
    QgsMapSettings map;
    map.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4545"));
    map.setOutputDpi(254);  // 10 pixels in a millimetre
    map.setOutputSize(QSize(1000, 1000));
    map.setExtent(QgsRectangle(500000, 3400000, 500200, 3400200));  // 200 m on 100 mm
    const QgsRenderContext context = QgsRenderContext::fromMapSettings(map);
    CHECK(context.convertToPainterUnits(line.width(), line.widthUnit()) == Approx(40));
    CHECK(context.convertToPainterUnits(line.customDashVector()[0], line.customDashPatternUnit()) == Approx(20));
}

TEST_CASE("millimetres of the sheet are millimetres of the screen") {
    const auto layers = drawn(LineSymbol{{Colour{}, {0.4}, {{4}, {1}}, Stroke::Cap::round, Stroke::Join::bevel}, {}},
                              Dimension::polygon);
    const auto& line = only<QgsSimpleLineSymbolLayer>(layers);
    CHECK(line.widthUnit() == QgsUnitTypes::RenderMillimeters);
    CHECK(line.customDashPatternUnit() == QgsUnitTypes::RenderMillimeters);
    CHECK(line.penCapStyle() == Qt::RoundCap);
    CHECK(line.penJoinStyle() == Qt::BevelJoin);
}

TEST_CASE("ground is drawn of polygons only, lines of polygons too, marks of everything") {
    const PolygonSymbol ground{Colour{1, 2, 3, 0.5}, std::nullopt, std::nullopt};
    CHECK(drawn(ground, Dimension::line).empty());
    CHECK(drawn(ground, Dimension::point).empty());
    const auto filled = drawn(ground, Dimension::polygon);
    CHECK(only<QgsSimpleFillSymbolLayer>(filled).fillColor().alphaF() == Approx(0.5).margin(0.001));
    CHECK(drawn(LineSymbol{}, Dimension::point).empty());
    CHECK(drawn(LineSymbol{}, Dimension::polygon).size() == 1);
    const auto inside = drawn(PointSymbol{mark(MarkShape::circle, 2)}, Dimension::polygon);
    CHECK(only<QgsCentroidFillSymbolLayer>(inside).pointOnSurface());
    const auto middle = drawn(PointSymbol{mark(MarkShape::circle, 2)}, Dimension::line);
    CHECK(only<QgsMarkerLineSymbolLayer>(middle).placement() == QgsTemplatedLineSymbolLayerBase::CentralPoint);
    CHECK(drawn(PointSymbol{mark(MarkShape::circle, 2)}, Dimension::none).empty());
}

TEST_CASE("a hatch of lines is lines, one of marks is marks in rows that are set off") {
    Graphic slash = mark(MarkShape::slash, 2);
    std::get<Mark>(slash.is).stroke = Stroke{Colour{}, {0.1}, {}};
    const auto lines = drawn(PolygonSymbol{std::nullopt, slash, std::nullopt}, Dimension::polygon);
    CHECK(only<QgsLinePatternFillSymbolLayer>(lines).lineAngle() == 45);
    CHECK(only<QgsLinePatternFillSymbolLayer>(lines).distance() == 2);
    std::get<Mark>(slash.is).shape = MarkShape::x;
    CHECK(drawn(PolygonSymbol{std::nullopt, slash, std::nullopt}, Dimension::polygon).size() == 2);
    const auto dots = drawn(PolygonSymbol{std::nullopt, mark(MarkShape::dot, 3), std::nullopt}, Dimension::polygon);
    const auto& pattern = only<QgsPointPatternFillSymbolLayer>(dots);
    CHECK(pattern.distanceY() == 3);
    CHECK(pattern.displacementX() == 1.5);
}

TEST_CASE("a mark without a stroke has none in QGIS, one without a fill is hollow") {
    const auto filled = drawn(PointSymbol{mark(MarkShape::diamond, 3)}, Dimension::point);
    CHECK(only<QgsSimpleMarkerSymbolLayer>(filled).strokeStyle() == Qt::NoPen);
    CHECK(only<QgsSimpleMarkerSymbolLayer>(filled).size() == 3);
    const Graphic hollow{Mark{MarkShape::circle, std::nullopt, Stroke{Colour{}, {0.2}, {}}}, {3}};
    const auto ring = drawn(PointSymbol{hollow}, Dimension::point);
    CHECK(only<QgsSimpleMarkerSymbolLayer>(ring).fillColor().alpha() == 0);
    CHECK(only<QgsSimpleMarkerSymbolLayer>(ring).strokeStyle() != Qt::NoPen);
}

TEST_CASE("a picture is a file that exists, drawn as high as the style says") {
    const auto layers = drawn(PointSymbol{{Picture{"svg/well.svg"}, {4}}}, Dimension::point);
    const auto& picture = only<QgsSvgMarkerSymbolLayer>(layers);
    CHECK(QFileInfo(picture.path()).isAbsolute());
    CHECK(QFileInfo::exists(picture.path()));
    CHECK(picture.size() * picture.defaultAspectRatio() == Approx(4));
}

TEST_CASE("there is no symbol without layers") {
    CHECK(symbol_of({}, Dimension::line) == nullptr);
    CHECK(symbol_of({}, Dimension::none) == nullptr);
}

}  // namespace cunjing
