// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/page.hpp"

namespace cunjing {

/// A row of a form: what it is called, and its words.
struct FormRow {
    Text label;
    QString words;
    double letters_mm = 3.4;
    QColor ground = Qt::transparent;
    int most_lines = 4;  // the last is elided
};

/// Paints a row with its label at the left and a line below, as high as its words need; gives the height taken.
double paint_form_row(const Page& page, QPointF corner_mm, double width_mm, const FormRow& row);

/// A label with what is known behind it, or a line to write on.
void paint_blank(const Page& page, const QRectF& box, const Text& label, const QString& known);

/// Blanks side by side, as wide as each other; nothing is known of them.
void paint_blanks(const Page& page, const QRectF& box, const std::vector<Text>& labels);

/// Blanks in two columns, row by row; the first may be known.
void paint_signatures(const Page& page, const QRectF& box, const std::vector<Text>& labels, double row_mm,
                      const QString& first);

/// Lines to write on, one below the other, until the box is full.
void paint_writing_lines(const Page& page, const QRectF& box, double line_mm);

/// The dashed line along which a slip is torn off.
void paint_tear_line(const Page& page, const QRectF& box);

}  // namespace cunjing
