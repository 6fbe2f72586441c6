// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgslayoutitemmap.h>
#include <qgsprintlayout.h>
#include <qgstextformat.h>

#include <QRectF>
#include <QString>

namespace cunjing {

/// Letters of a layout's page, so high in millimetres. Their font is one whose text can be found again in a PDF.
[[nodiscard]] QgsTextFormat page_letters(double size_mm, bool is_bold = false);

struct PageLabel {
    QString id;
    QString text;   // with [% expressions %]
    QRectF box_mm;  // on its page
    double size_mm = 3;
    Qt::AlignmentFlag alignment = Qt::AlignLeft;
    int page = 0;
    bool is_bold = false;
};

void add_label(QgsPrintLayout& layout, const PageLabel& label);

/// A map of the page's village at the scale at which it fits with a margin.
[[nodiscard]] QgsLayoutItemMap* add_map(QgsPrintLayout& layout, const QRectF& box_mm);

/// What is seen on a map, in columns. What cannot be drawn is left out.
void add_legend(QgsPrintLayout& layout, QgsLayoutItemMap& map, const QRectF& box_mm);

/// A bar that fits whatever scale the map has.
void add_scale_bar(QgsPrintLayout& layout, QgsLayoutItemMap& map, QPointF place_mm);

void add_north_arrow(QgsPrintLayout& layout, QgsLayoutItemMap& map, const QRectF& box_mm);

}  // namespace cunjing
