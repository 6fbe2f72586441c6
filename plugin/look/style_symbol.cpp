// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/style_symbol.hpp"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsmarkersymbol.h>

#include <optional>

#include "plugin/look/style_paint.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

/// QGIS holds the layers of a symbol in a list of pointers, which it then owns.
template <class Kind>
std::unique_ptr<Kind> holding(SymbolLayers layers) {
    QgsSymbolLayerList list;
    for (std::unique_ptr<QgsSymbolLayer>& layer : layers) list.append(layer.release());
    return std::make_unique<Kind>(list);
}

template <class Kind>
std::unique_ptr<Kind> holding(std::unique_ptr<QgsSymbolLayer> layer) {
    SymbolLayers layers;
    layers.push_back(std::move(layer));
    return holding<Kind>(std::move(layers));
}

/// The directions of a hatch of lines, anticlockwise from the right as QGIS counts them; none: it is made of marks.
std::vector<double> hatch_angles_deg(MarkShape shape) {
    switch (shape) {
        case MarkShape::slash: return {45};
        case MarkShape::backslash: return {-45};
        case MarkShape::horizontal: return {0};
        case MarkShape::vertical: return {90};
        case MarkShape::cross: return {0, 90};
        case MarkShape::x: return {45, -45};
        default: return {};
    }
}

void add_hatch(const Graphic& hatch, const std::filesystem::path& pictures, SymbolLayers& layers) {
    const auto* mark = std::get_if<Mark>(&hatch.is);
    const std::vector<double> angles =
        mark != nullptr && mark->stroke ? hatch_angles_deg(mark->shape) : std::vector<double>();
    for (const double angle_deg : angles) {
        auto lines = std::make_unique<QgsLinePatternFillSymbolLayer>();
        lines->setLineAngle(angle_deg - hatch.rotation_deg);
        lines->setDistance(hatch.size.value);
        lines->setDistanceUnit(unit_of(hatch.size));
        lines->setSubSymbol(holding<QgsLineSymbol>(line_layer(*mark->stroke)).release());
        layers.push_back(std::move(lines));
    }
    if (!angles.empty()) return;
    auto marks = std::make_unique<QgsPointPatternFillSymbolLayer>();
    marks->setDistanceX(hatch.size.value);
    marks->setDistanceY(hatch.size.value);
    marks->setDisplacementX(hatch.size.value / 2);  // of every second row
    marks->setOutputUnit(unit_of(hatch.size));
    marks->setSubSymbol(holding<QgsMarkerSymbol>(marker_layer(hatch, pictures)).release());
    layers.push_back(std::move(marks));
}

void add_ground(const PolygonSymbol& ground, const std::filesystem::path& pictures, SymbolLayers& layers) {
    if (ground.fill)
        layers.push_back(
            std::make_unique<QgsSimpleFillSymbolLayer>(colour_of(*ground.fill), Qt::SolidPattern, QColor(), Qt::NoPen));
    if (ground.hatch) add_hatch(*ground.hatch, pictures, layers);
    if (ground.outline) layers.push_back(line_layer(*ground.outline));
}

/// A mark at a place, or at one point on a line or a polygon.
std::unique_ptr<QgsSymbolLayer> place_layer(const Graphic& graphic, Dimension dimension,
                                            const std::filesystem::path& pictures) {
    std::unique_ptr<QgsSymbolLayer> marker = marker_layer(graphic, pictures);
    if (dimension == Dimension::point) return marker;
    std::unique_ptr<QgsSymbol> symbol = holding<QgsMarkerSymbol>(std::move(marker));
    if (dimension == Dimension::line) {
        auto middle = std::make_unique<QgsMarkerLineSymbolLayer>(false);
        place_at_the_middle(*middle);
        middle->setSubSymbol(symbol.release());
        return middle;
    }
    auto inside = std::make_unique<QgsCentroidFillSymbolLayer>();
    inside->setPointOnSurface(true);
    inside->setPointOnAllParts(false);
    inside->setSubSymbol(symbol.release());
    return inside;
}

}  // namespace

SymbolLayers symbol_layers(const std::vector<Symbol>& symbols, Dimension dimension,
                           const std::filesystem::path& pictures) {
    SymbolLayers layers;
    if (dimension == Dimension::none) return layers;
    for (const Symbol& symbol : symbols) {
        const auto* ground = std::get_if<PolygonSymbol>(&symbol);
        if (ground != nullptr && dimension == Dimension::polygon) add_ground(*ground, pictures, layers);
        const auto* line = std::get_if<LineSymbol>(&symbol);
        if (line != nullptr && dimension != Dimension::point) layers.push_back(line_layer(line->stroke, line->offset));
        if (const auto* point = std::get_if<PointSymbol>(&symbol))
            layers.push_back(place_layer(point->graphic, dimension, pictures));
    }
    return layers;
}

std::unique_ptr<QgsSymbol> symbol_of(SymbolLayers layers, Dimension dimension) {
    if (layers.empty()) return nullptr;
    switch (dimension) {
        case Dimension::polygon: return holding<QgsFillSymbol>(std::move(layers));
        case Dimension::line: return holding<QgsLineSymbol>(std::move(layers));
        case Dimension::point: return holding<QgsMarkerSymbol>(std::move(layers));
        case Dimension::none: break;
    }
    return nullptr;
}

}  // namespace cunjing
