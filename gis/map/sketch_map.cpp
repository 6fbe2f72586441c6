// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/sketch_map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "gis/map/fitting_view.hpp"
#include "gis/map/map_frame.hpp"
#include "gis/map/page_parts.hpp"
#include "gis/map/road_ground.hpp"
#include "gis/map/sheet_paths.hpp"

namespace cunjing {
namespace {

constexpr double room_round_mm = 14;  // between what is shown and the frame
constexpr double key_mm = 5;
constexpr double label_mm = 2.8;
constexpr double sample_mm = 8;
constexpr double least_circle_mm = 0.8;
constexpr double covered_mm = 30;  // names keep away from features that are no larger
const QColor subject_ink(0x0b, 0x4f, 0x9e);
const QColor reference_ink(0x00, 0x5f, 0x56);
const QColor zone_ink(0xf3, 0xd3, 0xde);
const QColor evidence_ink(0xb1, 0x00, 0x26);

QPen pen_of(const SketchedFeature& feature) {
    QPen pen(feature.is_subject ? subject_ink : reference_ink, feature.is_subject ? 0.7 : 0.5);
    pen.setJoinStyle(Qt::RoundJoin);
    if (!feature.is_subject) pen.setDashPattern({4, 2.5});
    return pen;
}

QRectF box_of(const SketchedFeature& feature, const GroundView& view) {
    if (feature.shape.size() == 0 || feature.shape.dimension(0) == Dimension::none) return {};
    const Box box = feature.shape.box(0).grown(feature.radius_m);
    return {view.on_sheet({box.min_x, box.max_y}), view.on_sheet({box.max_x, box.min_y})};
}

void paint_feature(const Page& page, const GroundView& view, const SketchedFeature& feature) {
    if (feature.shape.size() == 0 || feature.shape.dimension(0) == Dimension::none) return;
    page.painter.setPen(pen_of(feature));
    page.painter.setBrush(Qt::NoBrush);
    const Shape shape = feature.shape[0];
    if (shape.dimension() == Dimension::point) {
        const double radius = std::max(least_circle_mm, feature.radius_m * view.mm_per_m());
        page.painter.drawEllipse(view.on_sheet(shape.ring(0)[0]), radius, radius);
        return;
    }
    for (const QPolygonF& path : paths_on_sheet(shape, view)) page.painter.drawPolyline(path);
}

void write_label(const Page& page, const GroundView& view, const SketchLabel& label) {
    const double width = page.lettering.width_mm(label.words, label_mm);
    const QPointF middle = view.on_sheet(label.place);
    if (!view.frame_mm.contains(QRectF(middle.x() - width / 2, middle.y() - label_mm / 2, width, label_mm))) return;
    page.lettering.write(page.painter, middle + QPointF(-width / 2, label_mm * 0.35), label.words,
                         {label_mm, ink, QColor(Qt::white), 0.4});
}

/// A sample with its words; gives where the next one begins.
double paint_key_entry(const Page& page, QPointF left_mm, const QPen& pen, const QString& words) {
    page.painter.setPen(pen);
    page.painter.drawLine(left_mm, left_mm + QPointF(sample_mm, 0));
    const double width = page.lettering.width_mm(words, 2.7);
    page.lettering.write_in(page.painter, {left_mm.x() + sample_mm + 1.2, left_mm.y() - 2, width + 1, 4}, words,
                            page.letters(2.7, ink));
    return left_mm.x() + sample_mm + width + 6;
}

void paint_key(const Page& page, const GroundView& view, const SketchTopic& topic) {
    QPointF at(view.frame_mm.left(), view.frame_mm.bottom() + key_mm / 2 + 0.4);
    for (const SketchedFeature& feature : topic.features)
        if (!feature.words.zh.empty())
            at.setX(paint_key_entry(page, at, pen_of(feature), page.printing.words(feature.words)));
    if (!topic.other_ground.zh.empty())
        at.setX(paint_key_entry(page, at, QPen(zone_ink, 2.2, Qt::SolidLine, Qt::FlatCap),
                                page.printing.words(topic.other_ground)));
    if (topic.finding == nullptr || topic.finding->evidence.size() == 0) return;
    const Dimension shown = topic.finding->evidence.dimension(0);
    if (shown == Dimension::line)
        paint_key_entry(page, at, QPen(evidence_ink, 0.35), page.printing.words({"所量距离", "measured distance"}));
    if (shown == Dimension::polygon)
        paint_key_entry(page, at, QPen(QColor(0xe8, 0x8a, 0x8c), 2.2, Qt::SolidLine, Qt::FlatCap),
                        page.printing.words({"重叠部分", "shared ground"}));
}

FrameContent content_of(const Page& page, const GroundView& view, const SketchTopic& topic) {
    FrameContent content;
    for (const Layer* layer : page.printing.theme.layers) {
        // A village is larger than any sketch: its name would stand in the middle of all.
        if (page.printing.hides(*layer) || layer->name == "village") continue;
        Table table = page.printing.source.read(*layer, view.ground());
        if (layer->name == "road")
            content.tables.push_back(carriageway_ground(table, page.printing.source.catalogue()));
        content.tables.push_back(std::move(table));
    }
    content.least_dimension_mm = 0;
    content.least_evidence_mm = 0;
    content.farthest_evidence_m = std::numeric_limits<double>::infinity();
    if (topic.finding == nullptr) return content;
    content.findings.push_back(*topic.finding);
    return content;
}

}  // namespace

QRectF sketch_frame(const QRectF& box) {
    return box.adjusted(0, 0, 0, -key_mm);
}

bool fits_sketch(const Box& ground, const QRectF& frame_mm, const std::vector<double>& scales) {
    return fitting_view(ground, frame_mm, scales, room_round_mm).scale <= scales.back();
}

GroundView sketch_view(const Box& ground, const QRectF& frame_mm, const std::vector<double>& scales,
                       double least_ground_m) {
    GroundView view = fitting_view(at_least(ground, least_ground_m), frame_mm, scales, room_round_mm);
    view.scale = std::min(view.scale, scales.back());
    return view;
}

void paint_sketch(const Page& page, const GroundView& view, const SketchTopic& topic) {
    FrameContent content = content_of(page, view, topic);
    // The sketch is of one finding alone, so that its mark would only cover what it is about.
    std::vector<ListedFinding> unmarked;
    unmarked.reserve(content.findings.size());
    for (SheetFinding& each : content.findings) {
        unmarked.push_back(*each.finding);
        unmarked.back().place.reset();
        each.finding = &unmarked.back();
    }
    MapFrame frame(page.painter, page.lettering, page.printing.styles, page.printing.source, view);
    frame.keep_free(scale_box(page, view));
    for (const SketchedFeature& feature : topic.features)
        if (const QRectF box = box_of(feature, view); std::max(box.width(), box.height()) <= covered_mm)
            frame.keep_free(box);
    frame.paint(content);
    page.painter.save();
    page.painter.setClipRect(view.frame_mm);
    for (const SketchedFeature& feature : topic.features) paint_feature(page, view, feature);
    for (const SketchLabel& label : topic.labels) write_label(page, view, label);
    page.painter.restore();
    paint_scale(page, view);
    page.painter.setPen(QPen(ink, 0.3));
    page.painter.setBrush(Qt::NoBrush);
    page.painter.drawRect(view.frame_mm);
    paint_key(page, view, topic);
}

void find_near(const MapSource& source, const Layer& layer, const std::string& uid, const Box& ground,
               SketchedFeature& feature) {
    const Table table = source.read(layer, ground);
    for (std::size_t row = 0; row < table.size() && feature.shape.size() == 0; ++row) {
        if (table.uid(row) != uid) continue;
        feature.shape.append(table.shapes[row]);
        if (table.shapes.dimension(row) == Dimension::point)
            feature.radius_m = std::sqrt(table.point_area_m2(row) / std::numbers::pi);
    }
}

}  // namespace cunjing
