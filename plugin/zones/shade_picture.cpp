// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/shade_picture.hpp"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>

#include "gis/geometry/geos.hpp"

namespace cunjing {
namespace {

constexpr int outline_alpha = 150;

struct Hatch {
    QColor colour;
    Qt::BrushStyle style;
};

const std::array<Hatch, 7>& hatches() {
    static const std::array<Hatch, 7> all{{{QColor(190, 30, 45), Qt::DiagCrossPattern},
                                           {QColor(90, 90, 90), Qt::BDiagPattern},
                                           {QColor(225, 120, 0), Qt::FDiagPattern},
                                           {QColor(20, 100, 200), Qt::HorPattern},
                                           {QColor(0, 150, 160), Qt::VerPattern},
                                           {QColor(120, 60, 170), Qt::CrossPattern},
                                           {QColor(130, 100, 40), Qt::Dense6Pattern}}};
    return all;
}

/// Draws shapes of the work CRS on a picture of the map.
class Sheet {
public:
    explicit Sheet(const ShadeOrder& order) : order_(order) {}

    [[nodiscard]] QgsPointXY on_map(Point place) const {
        const QgsPointXY at(place.x, place.y);
        return order_.to_map.isShortCircuited() ? at : order_.to_map.transform(at);
    }
    /// All rings of polygons, outer ones and holes turning against each other, so that what lies twice is filled.
    [[nodiscard]] QPainterPath path(const ShapeColumn& polygons) const {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (std::size_t row = 0; row < polygons.size(); ++row) {
            const Shape shape = polygons[row];
            for (std::size_t part = 0; part < shape.part_count(); ++part)
                for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r)
                    path.addPolygon(pixels(shape.ring(r), r == shape.first_ring(part)));
        }
        return path;
    }

private:
    [[nodiscard]] QPolygonF pixels(Ring ring, bool is_outer) const {
        QPolygonF drawn;
        drawn.reserve(static_cast<int>(ring.size()));
        for (const Point place : ring) {
            const QgsPointXY at = order_.to_pixel.transform(on_map(place));
            drawn.append(QPointF(at.x(), at.y()));
        }
        if ((twice_signed_area(ring) > 0) != is_outer) std::reverse(drawn.begin(), drawn.end());
        return drawn;
    }

    const ShadeOrder& order_;
};

Box box_of(const QgsRectangle& view, const QgsCoordinateTransform& to_map) {
    const QgsRectangle here = to_map.transformBoundingBox(view, Qgis::TransformDirection::Reverse);
    return {here.xMinimum(), here.yMinimum(), here.xMaximum(), here.yMaximum()};
}

Box common(const Box& some, const Box& other) {
    return {std::max(some.min_x, other.min_x), std::max(some.min_y, other.min_y), std::min(some.max_x, other.max_x),
            std::min(some.max_y, other.max_y)};
}

}  // namespace

QBrush hatching(std::size_t constraint) {
    const Hatch& hatch = hatches()[constraint % hatches().size()];
    return {hatch.colour, hatch.style};
}

QBrush hatching_outside() {
    return {QColor(150, 150, 150, outline_alpha), Qt::Dense6Pattern};
}

ShadePicture shade(const ShadeOrder& order, const std::function<bool()>& is_unwanted) {
    ShadePicture picture;
    picture.view = order.view;
    picture.image = QImage(order.size_px, QImage::Format_ARGB32_Premultiplied);
    picture.image.fill(Qt::transparent);
    QPainter painter(&picture.image);
    const Sheet sheet(order);
    const ForbiddenGround& forbidden = order.plan->forbidden();
    const Box view = box_of(order.view, order.to_map);
    ShapeColumn all;
    const auto shade_village = [&](const std::string& code, const Box& box) {
        for (std::size_t i = 0; i < forbidden.constraints().size() && !is_unwanted(); ++i) {
            if (forbidden.constraints()[i].kind != Constraint::Kind::ground) continue;
            ShapeColumn polygons;
            forbidden.append(i, code, box, polygons);
            if (polygons.size() == 0) continue;
            painter.fillPath(sheet.path(polygons), hatching(i));
            all.append_all(polygons);
        }
    };
    const std::vector<ZoningVillage>& villages = order.plan->scene().villages();
    QPainterPath outside;  // even and odd: what a village covers is out of it
    outside.addRect(QRectF(QPointF(0, 0), order.size_px));
    for (const ZoningVillage& village : villages) {
        const Box box = common(view, village.ground[0].box());
        if (box.is_empty() || box.min_y > box.max_y) continue;
        const QPainterPath border = sheet.path(village.ground);
        outside.addPath(border);
        painter.setClipPath(border);
        shade_village(village.code, box);
    }
    painter.setClipping(false);
    if (villages.empty())
        shade_village({}, view);
    else
        painter.fillPath(outside, hatching_outside());
    if (is_unwanted()) return {};
    if (all.size() == 0) return picture;
    ShapeColumn together;
    GeosGeometry::union_of(all).append_to(together, Dimension::polygon);
    const Shape shape = together[0];
    for (std::size_t r = 0; r < shape.ring_count(); ++r) {
        QVector<QgsPointXY> edge;
        for (const Point place : shape.ring(r)) edge.append(sheet.on_map(place));
        picture.edges.append(edge);
    }
    return picture;
}

}  // namespace cunjing
