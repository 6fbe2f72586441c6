// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/style_paint.hpp"

#include <qgslinesymbollayer.h>
#include <qgsmarkersymbollayer.h>
#include <qgspainteffect.h>

#include <numbers>

namespace cunjing {
namespace {

Qt::PenCapStyle cap_of(const Stroke& stroke) {
    switch (stroke.cap) {
        case Stroke::Cap::round: return Qt::RoundCap;
        case Stroke::Cap::square: return Qt::SquareCap;
        case Stroke::Cap::butt: break;
    }
    return Qt::FlatCap;
}

Qt::PenJoinStyle join_of(const Stroke& stroke) {
    switch (stroke.join) {
        case Stroke::Join::round: return Qt::RoundJoin;
        case Stroke::Join::bevel: return Qt::BevelJoin;
        case Stroke::Join::mitre: break;
    }
    return Qt::MiterJoin;
}

/// How QGIS draws a shape that has the size of 1 in a style.
struct Drawn {
    MarkerShape shape = MarkerShape::Square;
    double size = 1;       // QGIS measures its shapes by other lines than docs/styles.md
    double turn_deg = 0;   // clockwise
    double downwards = 0;  // so that a triangle stands on its middle
};

/// Source: gis/map/marks.cpp, which paints the same shapes on sheets.
Drawn drawn_as(MarkShape shape) {
    switch (shape) {
        case MarkShape::square: return {MarkerShape::Square, 0.88};
        case MarkShape::circle: return {MarkerShape::Circle};
        case MarkShape::triangle: return {MarkerShape::EquilateralTriangle, 1.15, 0, 0.075};
        case MarkShape::diamond: return {MarkerShape::Diamond};
        case MarkShape::pentagon: return {MarkerShape::Pentagon};
        case MarkShape::hexagon: return {MarkerShape::Hexagon};
        case MarkShape::star: return {MarkerShape::Star};
        case MarkShape::cross: return {MarkerShape::Cross};
        case MarkShape::x: return {MarkerShape::Cross2};
        case MarkShape::slash: return {MarkerShape::Line, std::numbers::sqrt2, 45};
        case MarkShape::backslash: return {MarkerShape::Line, std::numbers::sqrt2, -45};
        case MarkShape::horizontal: return {MarkerShape::Line, 1, 90};
        case MarkShape::vertical: return {MarkerShape::Line};
        case MarkShape::dot: return {MarkerShape::Circle, 1.0 / 3};
    }
    return {};
}

QColor paled(QColor colour, double opacity) {
    colour.setAlphaF(static_cast<float>(colour.alphaF() * opacity));
    return colour;
}

std::unique_ptr<QgsSymbolLayer> mark_layer(const Mark& mark, const Graphic& graphic) {
    const Drawn drawn = drawn_as(mark.shape);
    auto layer = std::make_unique<QgsSimpleMarkerSymbolLayer>(drawn.shape, graphic.size.value * drawn.size,
                                                              graphic.rotation_deg + drawn.turn_deg);
    layer->setOutputUnit(unit_of(graphic.size));
    layer->setOffset(QPointF(0, graphic.size.value * drawn.downwards));
    layer->setFillColor(mark.fill ? paled(colour_of(*mark.fill), graphic.opacity) : QColor(Qt::transparent));
    if (mark.stroke) {
        layer->setStrokeColor(paled(colour_of(mark.stroke->colour), graphic.opacity));
        layer->setStrokeWidth(mark.stroke->width.value);
        layer->setStrokeWidthUnit(unit_of(mark.stroke->width));
        layer->setPenJoinStyle(join_of(*mark.stroke));
        layer->setPenCapStyle(cap_of(*mark.stroke));
    } else {
        layer->setStrokeStyle(Qt::NoPen);
    }
    return layer;
}

std::unique_ptr<QgsSymbolLayer> picture_layer(const Picture& picture, const Graphic& graphic,
                                              const std::filesystem::path& pictures) {
    const std::filesystem::path file = std::filesystem::absolute(pictures / picture.file).lexically_normal();
    auto layer = std::make_unique<QgsSvgMarkerSymbolLayer>(QString::fromStdString(file.string()), graphic.size.value,
                                                           graphic.rotation_deg);
    const double height_to_width = layer->updateDefaultAspectRatio();
    if (height_to_width > 0) layer->setSize(graphic.size.value / height_to_width);  // QGIS takes the width
    layer->setOutputUnit(unit_of(graphic.size));
    if (graphic.opacity < 1) {
        auto paler = std::make_unique<QgsDrawSourceEffect>();
        paler->setOpacity(graphic.opacity);
        layer->setPaintEffect(paler.release());
    }
    return layer;
}

}  // namespace

RenderUnit unit_of(const Length& length) {
    return length.unit == Length::Unit::sheet_mm ? sheet_millimetres : ground_metres;
}

QColor colour_of(const Colour& colour) {
    QColor shade(colour.red, colour.green, colour.blue);
    shade.setAlphaF(static_cast<float>(colour.opacity));
    return shade;
}

std::unique_ptr<QgsSymbolLayer> line_layer(const Stroke& stroke, const Length& to_the_left) {
    auto layer = std::make_unique<QgsSimpleLineSymbolLayer>(colour_of(stroke.colour), stroke.width.value);
    layer->setWidthUnit(unit_of(stroke.width));
    layer->setPenCapStyle(cap_of(stroke));
    layer->setPenJoinStyle(join_of(stroke));
    layer->setOffset(-to_the_left.value);  // QGIS counts to the right
    layer->setOffsetUnit(unit_of(to_the_left));
    if (stroke.dashes.empty()) return layer;
    QVector<qreal> dashes;
    for (const Length& dash : stroke.dashes) dashes.append(dash.value);
    layer->setUseCustomDashPattern(true);
    layer->setCustomDashVector(dashes);
    layer->setCustomDashPatternUnit(unit_of(stroke.dashes.front()));
    return layer;
}

std::unique_ptr<QgsSymbolLayer> marker_layer(const Graphic& graphic, const std::filesystem::path& pictures) {
    const auto* mark = std::get_if<Mark>(&graphic.is);
    return mark != nullptr ? mark_layer(*mark, graphic)
                           : picture_layer(std::get<Picture>(graphic.is), graphic, pictures);
}

}  // namespace cunjing
