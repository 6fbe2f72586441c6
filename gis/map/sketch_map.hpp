// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/ground_view.hpp"
#include "gis/map/page.hpp"
#include "gis/map/sheet_finding.hpp"

namespace cunjing {

/// A feature that a sketch is about, drawn with a strong line.
struct SketchedFeature {
    ShapeColumn shape;       // one feature; none: not found
    double radius_m = 0;     // of the ground that a point stands for
    Text words;              // what it is
    bool is_subject = true;  // else what it is measured to: dashed
};

/// Words at a place of a sketch.
struct SketchLabel {
    Point place;
    QString words;
};

/// What a sketch shows upon its map.
struct SketchTopic {
    std::vector<SketchedFeature> features;
    std::vector<SketchLabel> labels;
    Text other_ground;                      // what the theme's pale ground is; empty: the key does not say it
    const SheetFinding* finding = nullptr;  // whose evidence is drawn; null: none
};

/// How a sketch shows ground: the smallest of the denominators at which it fits, the largest where it fits at none.
/// Takes how much ground is shown at least, in metres.
[[nodiscard]] GroundView sketch_view(const Box& ground, const QRectF& frame_mm, const std::vector<double>& scales,
                                     double least_ground_m);

/// Whether the frame shows all of the ground at the largest of the denominators.
[[nodiscard]] bool fits_sketch(const Box& ground, const QRectF& frame_mm, const std::vector<double>& scales);

/// Paints a map with what it is about, a scale bar and the north arrow, and below the frame what the lines mean.
/// Takes the box that both fill.
void paint_sketch(const Page& page, const GroundView& view, const SketchTopic& topic);
/// The frame of the map in a box.
[[nodiscard]] QRectF sketch_frame(const QRectF& box);

/// Looks for a feature by its identifier near a place; leaves the shape empty where it is not found.
void find_near(const MapSource& source, const Layer& layer, const std::string& uid, const Box& ground,
               SketchedFeature& feature);

}  // namespace cunjing
