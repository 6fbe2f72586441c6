// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/field_raster.hpp"

#include <cmath>

namespace cunjing {
namespace {

constexpr double letters_mm = 2.6;
constexpr double strip_mm = 3.6;  // along the frame, for letters
const QColor line_ink(70, 90, 140, 90);
const QColor raster_ink(50, 70, 130);

double wide_enough_m(double step_m, double least_m) {
    for (double decade = 1; decade < 1e6; decade *= 10)
        for (const double times : {1.0, 2.0, 5.0})
            if (step_m * decade * times >= least_m) return step_m * decade * times;
    return step_m;
}

/// Writes a name into the middle of what the frame shows of a column or row.
void write_name(const Page& page, const QRectF& seen, const std::string& name) {
    if (std::max(seen.width(), seen.height()) < letters_mm) return;
    const double width = page.lettering.width_mm(qt(name), letters_mm);
    page.lettering.write(page.painter, seen.center() + QPointF(-width / 2, letters_mm * 0.35), qt(name),
                         {letters_mm, raster_ink, QColor(Qt::white), 0.5});
}

}  // namespace

FieldRaster FieldRaster::over(const GroundView& view, double step_m, double least_square_mm) {
    const Box ground = view.ground();
    FieldRaster raster;
    raster.step_m = wide_enough_m(step_m, least_square_mm / view.mm_per_m());
    raster.west_m = std::floor(ground.min_x / raster.step_m) * raster.step_m;
    raster.north_m = std::ceil(ground.max_y / raster.step_m) * raster.step_m;
    raster.columns = static_cast<int>(std::ceil((ground.max_x - raster.west_m) / raster.step_m));
    raster.rows = static_cast<int>(std::ceil((raster.north_m - ground.min_y) / raster.step_m));
    return raster;
}

std::string FieldRaster::square_of(Point place) const {
    const double column = std::floor((place.x - west_m) / step_m);
    const double row = std::floor((north_m - place.y) / step_m);
    if (column < 0 || row < 0 || column >= columns || row >= rows) return {};
    return column_letters(static_cast<int>(column)) + std::to_string(static_cast<int>(row) + 1);
}

std::string column_letters(int column) {
    std::string letters;
    for (int left = column; left >= 0; left = left / 26 - 1)
        letters.insert(letters.begin(), static_cast<char>('A' + left % 26));
    return letters;
}

void paint_raster(const Page& page, const GroundView& view, const FieldRaster& raster) {
    const QRectF& frame = view.frame_mm;
    page.painter.save();
    page.painter.setClipRect(frame);
    page.painter.setPen(QPen(line_ink, 0.13));
    const double step_mm = raster.step_m * view.mm_per_m();
    const QPointF corner = view.on_sheet({raster.west_m, raster.north_m});
    for (int column = 0; column < raster.columns; ++column) {
        const double x = corner.x() + column * step_mm;
        page.painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()));
    }
    for (int row = 0; row < raster.rows; ++row) {
        const double y = corner.y() + row * step_mm;
        page.painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y));
    }
    const QRectF between_rows = frame.adjusted(strip_mm, 0, -strip_mm, 0);
    const QRectF between_columns = frame.adjusted(0, strip_mm, 0, -strip_mm);
    for (int column = 0; column < raster.columns; ++column) {
        const QRectF all(corner.x() + column * step_mm, frame.top(), step_mm, strip_mm);
        write_name(page, all.intersected(between_rows), column_letters(column));
        write_name(page, all.translated(0, frame.height() - strip_mm).intersected(between_rows),
                   column_letters(column));
    }
    for (int row = 0; row < raster.rows; ++row) {
        const QRectF all(frame.left(), corner.y() + row * step_mm, strip_mm, step_mm);
        write_name(page, all.intersected(between_columns), std::to_string(row + 1));
        write_name(page, all.translated(frame.width() - strip_mm, 0).intersected(between_columns),
                   std::to_string(row + 1));
    }
    page.painter.restore();
}

}  // namespace cunjing
