// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/ground_view.hpp"
#include "gis/map/map_frame.hpp"
#include "gis/map/page.hpp"

namespace cunjing {

/// The heading of a sheet: town and village, theme, quarter; whether it is for internal use.
void paint_title(const Page& page, const QRectF& box, const MapVillage& village, int sheet, int sheets);

/// Scale bar with the scale in words and the north arrow, in the lower left corner of a map. `scale_box` is what they
/// take.
[[nodiscard]] QRectF scale_box(const Page& page, const GroundView& view);
void paint_scale(const Page& page, const GroundView& view);

/// The frame's line, and on internal sheets the crosses and numbers of the grid.
void paint_neatline(const Page& page, const GroundView& view);

/// Where the village lies in its town.
void paint_inset(const Page& page, const QRectF& box, const MapVillage& village);

/// What the signs on the sheet mean. Of more than there is room for the last are left out, and that is said.
void paint_legend(const Page& page, const QRectF& box, const std::vector<LegendEntry>& entries,
                  const std::vector<SheetFinding>& findings, double scale);

/// Findings of the table that the map does not show with a number.
struct OffTheMap {
    std::size_t unnumbered = 0;  // for want of room
    std::size_t outside = 0;     // of the frame
};

/// How many findings there are, by how bad they are.
void paint_counts(const Page& page, const QRectF& box, const std::vector<SheetFinding>& findings, OffTheMap off);

/// Sources, coordinate system, office, date, who drew and who checked.
void paint_footer(const Page& page, const QRectF& box);

/// How many findings the table has room for in a box.
[[nodiscard]] std::size_t rows_that_fit(const Page& page, const QRectF& box);
/// Lists findings from one on, in columns. Gives how many were listed.
std::size_t paint_finding_table(const Page& page, const QRectF& box, const std::vector<SheetFinding>& findings,
                                std::size_t first, double scale);

/// "2024年第三季度" of a day YYYY-MM-DD.
[[nodiscard]] Text quarter_words(const std::string& day);

}  // namespace cunjing
