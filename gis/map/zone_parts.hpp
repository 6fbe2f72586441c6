// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/map/page.hpp"
#include "gis/report/penning_zones.hpp"

namespace cunjing {

/// The colour of a zone's boundary and corners, as surveyors draw them.
inline const QColor boundary_ink(0xc0, 0x10, 0x20);

/// How many zones the list of a village's sheet has room for in a box.
[[nodiscard]] std::size_t zone_rows_that_fit(const Page& page, const QRectF& box);
/// Lists zones from one on, in columns, numbered from 1.
void paint_zone_list(const Page& page, const QRectF& box, const std::vector<ListedZone>& zones, std::size_t first);

/// What is on record of a zone: name and number in its village, status, capacity, area, days and documents, whether its
/// place is all right.
void paint_zone_facts(const Page& page, const QRectF& box, const ListedZone& zone, int number);

/// Each set-back with what was measured and the limit.
void paint_set_backs(const Page& page, const QRectF& box, const std::vector<ListedSetBack>& set_backs);

/// How many corners the table has room for in a box.
[[nodiscard]] std::size_t corner_rows_that_fit(const Page& page, const QRectF& box, const CornerSystem& system);
/// Lists corners from one on, in as many columns as there is room for; without coordinates for the public.
void paint_corner_table(const Page& page, const QRectF& box, const CornerList& list, const CornerSystem& system,
                        std::size_t first);

}  // namespace cunjing
