// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/symbol_painter.hpp"

#include <QPaintEngine>
#include <QPainterPath>
#include <cmath>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/map/hatch.hpp"
#include "gis/map/marks.hpp"
#include "gis/map/sheet_paths.hpp"

namespace cunjing {
namespace {

Qt::PenCapStyle qt(Stroke::Cap cap) {
    return cap == Stroke::Cap::round ? Qt::RoundCap : cap == Stroke::Cap::square ? Qt::SquareCap : Qt::FlatCap;
}

Qt::PenJoinStyle qt(Stroke::Join join) {
    return join == Stroke::Join::round ? Qt::RoundJoin : join == Stroke::Join::bevel ? Qt::BevelJoin : Qt::MiterJoin;
}

/// The direction of a hatch of lines, clockwise from the right; none: it is made of marks.
std::optional<double> hatch_angle_deg(MarkShape shape) {
    switch (shape) {
        case MarkShape::slash: return -45;
        case MarkShape::backslash: return 45;
        case MarkShape::horizontal: return 0;
        case MarkShape::vertical: return 90;
        default: return std::nullopt;
    }
}

QPolygonF corners(const QRectF& box) {
    return {box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()};
}

}  // namespace

QColor qt(const Colour& colour) {
    QColor shown(colour.red, colour.green, colour.blue);
    shown.setAlphaF(static_cast<float>(colour.opacity));
    return shown;
}

SymbolPainter::SymbolPainter(QPainter& painter, std::filesystem::path pictures, double scale)
    : painter_(painter), pictures_(std::move(pictures)), scale_(scale) {}

void SymbolPainter::paint(const Shape& shape, const Symbol& symbol, const GroundView& view) {
    if (shape.dimension() == Dimension::none) return;
    if (const auto* ground = std::get_if<PolygonSymbol>(&symbol)) {
        if (shape.dimension() != Dimension::polygon) return;
        const bool filled = ground->fill || ground->hatch;
        paint_ground(filled ? rings_on_sheet(shape, view) : std::vector<QPolygonF>(),
                     ground->outline ? paths_on_sheet(shape, view) : std::vector<QPolygonF>(), *ground);
    } else if (const auto* line = std::get_if<LineSymbol>(&symbol)) {
        for (const QPolygonF& path : paths_on_sheet(shape, view))
            paint_path(beside(path, line->offset.on_sheet_mm(scale_)), line->stroke);
    } else if (const auto* point = std::get_if<PointSymbol>(&symbol)) {
        const QPointF place = view.on_sheet(point_on(shape));
        if (view.frame_mm.contains(place)) paint(point->graphic, place);
    }
}

void SymbolPainter::paint_sample(const Symbol& symbol, Dimension dimension, const QRectF& box_mm) {
    if (const auto* ground = std::get_if<PolygonSymbol>(&symbol)) {
        paint_ground({corners(box_mm)}, {corners(box_mm)}, *ground);
    } else if (const auto* line = std::get_if<LineSymbol>(&symbol)) {
        if (dimension == Dimension::polygon)
            paint_path(corners(box_mm), line->stroke);
        else
            paint_path({QPointF(box_mm.left(), box_mm.center().y()), QPointF(box_mm.right(), box_mm.center().y())},
                       line->stroke);
    } else if (const auto* point = std::get_if<PointSymbol>(&symbol)) {
        paint(point->graphic, box_mm.center());
    }
}

void SymbolPainter::paint_ground(const std::vector<QPolygonF>& rings, const std::vector<QPolygonF>& outlines,
                                 const PolygonSymbol& symbol) {
    if (symbol.fill) {
        QPainterPath area;
        area.setFillRule(Qt::OddEvenFill);
        for (const QPolygonF& ring : rings) {
            area.addPolygon(ring);
            area.closeSubpath();
        }
        painter_.fillPath(area, qt(*symbol.fill));
    }
    if (symbol.hatch) paint_hatch(rings, *symbol.hatch);
    if (symbol.outline)
        for (const QPolygonF& outline : outlines) paint_path(outline, *symbol.outline);
}

void SymbolPainter::paint_path(const QPolygonF& path, const Stroke& stroke) {
    const bool is_ring = path.size() > 2 && path.first() == path.last();
    if (!stroke.dashes.empty()) {
        paint_dashes(path, is_ring, pen(stroke));
        return;
    }
    painter_.setPen(pen(stroke));
    painter_.setBrush(Qt::NoBrush);
    is_ring ? painter_.drawPolygon(path) : painter_.drawPolyline(path);
}

/// Drawn in hundredths of a millimetre: QSvgGenerator takes the dashes of a line of less than one unit for longer ones.
/// So does the painter of pictures with a line of less than one pixel: it counts them in pixels then.
void SymbolPainter::paint_dashes(const QPolygonF& path, bool is_ring, QPen dashed) {
    constexpr double finer = 100;
    painter_.save();
    painter_.scale(1 / finer, 1 / finer);
    dashed.setWidthF(dashed.widthF() * finer);
    const QTransform to_device = painter_.combinedTransform();
    const double width_px = dashed.widthF() * std::hypot(to_device.m11(), to_device.m12());
    if (painter_.paintEngine()->type() == QPaintEngine::Raster && width_px > 0 && width_px < 1) {
        QList<qreal> pattern = dashed.dashPattern();
        for (qreal& dash : pattern) dash *= width_px;
        dashed.setDashPattern(pattern);
    }
    painter_.setPen(dashed);
    painter_.setBrush(Qt::NoBrush);
    const QPolygonF fine = QTransform::fromScale(finer, finer).map(path);
    is_ring ? painter_.drawPolygon(fine) : painter_.drawPolyline(fine);
    painter_.restore();
}

void SymbolPainter::paint_hatch(const std::vector<QPolygonF>& rings, const Graphic& hatch) {
    const double spacing = hatch.size.on_sheet_mm(scale_);
    const auto* mark = std::get_if<Mark>(&hatch.is);
    const std::optional<double> angle = mark != nullptr ? hatch_angle_deg(mark->shape) : std::nullopt;
    if (angle && mark->stroke) {
        painter_.setPen(pen(*mark->stroke));
        const std::vector<QLineF> lines = hatch_lines(rings, *angle + hatch.rotation_deg, spacing);
        painter_.drawLines(lines.data(), static_cast<int>(lines.size()));
        return;
    }
    if (mark != nullptr && (mark->shape == MarkShape::cross || mark->shape == MarkShape::x) && mark->stroke) {
        painter_.setPen(pen(*mark->stroke));
        const double first = (mark->shape == MarkShape::x ? 45 : 0) + hatch.rotation_deg;
        for (const double each : {first, first + 90}) {
            const std::vector<QLineF> lines = hatch_lines(rings, each, spacing);
            painter_.drawLines(lines.data(), static_cast<int>(lines.size()));
        }
        return;
    }
    for (const QPointF place : hatch_places(rings, spacing)) paint(hatch, place);
}

void SymbolPainter::paint(const Graphic& graphic, QPointF place_mm) {
    const double height = graphic.size.on_sheet_mm(scale_);
    painter_.save();
    painter_.translate(place_mm);
    painter_.rotate(graphic.rotation_deg);
    painter_.setOpacity(graphic.opacity);
    if (const auto* mark = std::get_if<Mark>(&graphic.is)) {
        painter_.setBrush(mark->fill ? QBrush(qt(*mark->fill)) : QBrush(Qt::NoBrush));
        painter_.setPen(mark->stroke ? pen(*mark->stroke) : QPen(Qt::NoPen));
        painter_.drawPath(mark_path(mark->shape, height));
    } else {
        QSvgRenderer& drawing = picture(std::get<Picture>(graphic.is).file);
        const QSizeF size = drawing.viewBoxF().size();
        const double width = size.height() > 0 ? height * size.width() / size.height() : height;
        drawing.render(&painter_, QRectF(-width / 2, -height / 2, width, height));
    }
    painter_.restore();
}

QPen SymbolPainter::pen(const Stroke& stroke) const {
    const double width = stroke.width.on_sheet_mm(scale_);
    QPen pen(qt(stroke.colour), width, Qt::SolidLine, qt(stroke.cap), qt(stroke.join));
    if (stroke.dashes.empty() || width <= 0) return pen;
    QList<qreal> pattern;  // Qt counts dashes in widths of the line
    for (const Length& dash : stroke.dashes) pattern.append(dash.on_sheet_mm(scale_) / width);
    pen.setDashPattern(pattern);
    return pen;
}

QSvgRenderer& SymbolPainter::picture(const std::string& file) {
    std::unique_ptr<QSvgRenderer>& opened = opened_[file];
    if (!opened) {
        const std::filesystem::path path = pictures_ / file;
        opened = std::make_unique<QSvgRenderer>(QString::fromStdString(path.string()));
        if (!opened->isValid())
            throw ConfigError(
                say("{} 不是能画的 SVG 图形", "{} is not an SVG drawing that can be shown", path.string()));
    }
    return *opened;
}

}  // namespace cunjing
