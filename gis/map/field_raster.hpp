// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/map/ground_view.hpp"
#include "gis/map/page.hpp"

namespace cunjing {

/// Squares on the ground by which people name a place on paper: letters from the west, numbers from the north.
struct FieldRaster {
    double west_m = 0;   // of the first column
    double north_m = 0;  // of the first row
    double step_m = 100;
    int columns = 0;
    int rows = 0;

    /// The squares that cover what a frame shows, of at least so many millimetres: steps of 1, 2, 5, 10 … times the
    /// one that is wanted. They begin at whole steps of the work CRS, so that the raster is the same on every paper.
    [[nodiscard]] static FieldRaster over(const GroundView& view, double step_m, double least_square_mm);
    /// "C4"; empty outside.
    [[nodiscard]] std::string square_of(Point place) const;
};

/// A to Z, then AA to AZ, BA …
[[nodiscard]] std::string column_letters(int column);

/// Paints the raster lightly over a map, its letters and numbers inside of the frame at all four sides.
void paint_raster(const Page& page, const GroundView& view, const FieldRaster& raster);

}  // namespace cunjing
