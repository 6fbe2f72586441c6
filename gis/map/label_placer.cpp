// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/label_placer.hpp"

#include <QLineF>
#include <cmath>

#include "gis/geometry/distance.hpp"
#include "gis/map/sheet_paths.hpp"
#include "gis/map/symbol_painter.hpp"

namespace cunjing {
namespace {

constexpr double beside_point_mm = 1.8;  // from a place to the words beside it
constexpr double repeat_mm = 90;         // a name is not said again nearer than this
constexpr double bend_share = 0.4;       // of the letters' size: how far a way may leave the words along it

/// A point in that part of a polygon that the frame shows.
QPointF shown_middle(const Shape& polygon, const GroundView& view) {
    ShapeColumn shown;
    shown.begin_feature(Dimension::polygon);
    for (const QPolygonF& ring : rings_on_sheet(polygon, view)) {
        shown.begin_part();
        shown.begin_ring();
        for (const QPointF p : ring) shown.add(view.on_ground(p));
        shown.add(view.on_ground(ring.first()));
    }
    shown.end_feature();
    if (shown.dimension(0) == Dimension::none) return {-1, -1};
    return view.on_sheet(point_on(shown[0]));
}

/// The place at a distance along a path.
QPointF along(const QPolygonF& path, double at_mm) {
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        const QLineF step(path[i], path[i + 1]);
        if (at_mm <= step.length()) return step.length() > 0 ? step.pointAt(at_mm / step.length()) : path[i];
        at_mm -= step.length();
    }
    return path.last();
}

/// The straight way from one distance along a path to another, where the path does not leave it by more than a bend.
std::optional<QLineF> straight(const QPolygonF& path, double from_mm, double to_mm, double bend_mm) {
    const QLineF way(along(path, from_mm), along(path, to_mm));
    if (way.length() < (to_mm - from_mm) * 0.96) return std::nullopt;
    const QLineF normal = way.normalVector().unitVector();
    const QPointF across(normal.dx(), normal.dy());
    for (double at = from_mm; at < to_mm; at += (to_mm - from_mm) / 8)
        if (std::abs(QPointF::dotProduct(along(path, at) - way.p1(), across)) > bend_mm) return std::nullopt;
    return way;
}

Letters letters_of(const TextSymbol& symbol, double scale) {
    Letters letters{symbol.size.on_sheet_mm(scale), qt(symbol.colour)};
    if (symbol.halo) {
        letters.halo = qt(*symbol.halo);
        letters.halo_mm = symbol.halo_width.on_sheet_mm(scale);
    }
    return letters;
}

}  // namespace

bool LabelPlacer::place(const Shape& shape, const TextSymbol& symbol, const QString& words) {
    if (words.isEmpty()) return false;
    const Letters letters = letters_of(symbol, view_.scale);
    switch (shape.dimension()) {
        case Dimension::none: return false;
        case Dimension::line:
            return symbol.place == TextSymbol::Place::along
                       ? place_along(shape, letters, words)
                       : place_beside(view_.on_sheet(point_on(shape)), letters, words, true);
        case Dimension::polygon: return place_beside(shown_middle(shape, view_), letters, words, false);
        case Dimension::point: return place_beside(view_.on_sheet(shape.ring(0)[0]), letters, words, true);
    }
    return false;
}

bool LabelPlacer::place_along(const Shape& shape, const Letters& letters, const QString& words) {
    const double width = lettering_.width_mm(words, letters.size_mm);
    if (width <= 0) return false;
    for (const QPolygonF& path : paths_on_sheet(shape, view_)) {
        const double length = length_mm(path);
        if (length < width * 1.1) continue;
        for (double from = (length - width) / 2, step = 0; from >= 0 && from + width <= length;) {
            const auto way = straight(path, from, from + width, letters.size_mm * bend_share);
            if (way && !is_repeated(words, way->center())) {
                const QLineF upright = way->dx() < 0 ? QLineF(way->p2(), way->p1()) : *way;
                const std::vector<QRectF> boxes = boxes_along(upright, letters.size_mm);
                if (std::ranges::all_of(boxes, [&](const QRectF& box) { return room_.is_free(box); })) {
                    for (const QRectF& box : boxes) room_.take(box);
                    painter_.save();
                    painter_.translate(upright.p1());
                    painter_.rotate(-upright.angle());
                    lettering_.write(painter_, {0, letters.size_mm * 0.35}, words, letters);
                    painter_.restore();
                    written_.emplace(words, way->center());
                    return true;
                }
            }
            step = step <= 0 ? -step + width / 3 : -step;  // to both sides of the middle in turn
            from = (length - width) / 2 + step;
        }
    }
    return false;
}

bool LabelPlacer::place_beside(QPointF place_mm, const Letters& letters, const QString& words, bool is_point) {
    if (is_repeated(words, place_mm)) return false;
    const double width = lettering_.width_mm(words, letters.size_mm);
    const double height = letters.size_mm;
    const double aside = (is_point ? beside_point_mm : 0) + width / 2;
    const double above = (is_point ? beside_point_mm : 0) + height / 2;
    std::vector<QPointF> offsets = {{aside, 0}, {-aside, 0}, {0, -above}, {0, above}};
    if (!is_point) offsets.insert(offsets.begin(), QPointF(0, 0));
    for (const QPointF offset : offsets) {
        const QPointF middle = place_mm + offset;
        if (!write_free({middle.x() - width / 2, middle.y() - height / 2, width, height}, letters, words)) continue;
        written_.emplace(words, place_mm);
        return true;
    }
    return false;
}

bool LabelPlacer::write_free(const QRectF& box_mm, const Letters& letters, const QString& words) {
    if (!room_.is_free(box_mm)) return false;
    room_.take(box_mm);
    lettering_.write(painter_, {box_mm.left(), box_mm.center().y() + letters.size_mm * 0.35}, words, letters);
    return true;
}

bool LabelPlacer::is_repeated(const QString& words, QPointF at_mm) const {
    const auto [first, last] = written_.equal_range(words);
    for (auto it = first; it != last; ++it)
        if (QLineF(it->second, at_mm).length() < repeat_mm) return true;
    return false;
}

}  // namespace cunjing
