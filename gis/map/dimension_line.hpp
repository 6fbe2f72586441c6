// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLineF>
#include <QPainter>
#include <QRectF>
#include <vector>

#include "gis/map/lettering.hpp"

namespace cunjing {

/// A line that tells how long something is: a tick at each end, the length written along it.
struct DimensionLine {
    QLineF way_mm;           // what is seen of it
    bool has_start = false;  // its start is seen, else the frame cut it off
    bool has_end = false;
    QString words;                 // its length on the ground, whatever is seen of it
    QPointF words_mm;              // their middle
    double turned_deg = 0;         // how the words are turned; never upside down
    std::vector<QRectF> boxes_mm;  // that the words take
};

/// At which side of their line words stand: above it, or to its right; or at the other one.
enum class DimensionSide { first, other };

/// From one place of a sheet to another, as far as a frame shows it. Words that are longer than the line stand level
/// beside it.
/// Gives neither ticks nor words where the frame shows nothing of the line.
[[nodiscard]] DimensionLine dimension_line(const QLineF& way_mm, double length_m, const QRectF& frame_mm,
                                           const Lettering& lettering, DimensionSide side = DimensionSide::first);

/// Paints the ticks and the words; the line between them is the style's.
void paint_dimensions(QPainter& painter, const Lettering& lettering, const DimensionLine& line);

}  // namespace cunjing
