// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <optional>
#include <vector>

#include "gis/map/lettering.hpp"
#include "gis/map/sheet_room.hpp"

namespace cunjing {

/// A finding that wants a mark and its number on a sheet.
struct MarkToPlace {
    int number = 0;
    QPointF at_mm;  // where it is
    double mark_mm = 4;
};

/// Where the mark and its number went.
struct PlacedMark {
    QPointF mark_mm;
    std::optional<QPointF> number_mm;  // its middle; none: there was no room near enough
    bool has_leader = false;           // the mark stands apart from its place
};

constexpr double number_size_mm = 2.3;

/// Finds a place for each mark in their order: where it belongs, else as near as there is room, no farther than the
/// reach. Marks with numbers cover neither each other nor what is taken; a mark that finds no room stands where it
/// belongs.
[[nodiscard]] std::vector<PlacedMark> place_marks(const std::vector<MarkToPlace>& marks, SheetRoom& room,
                                                  const Lettering& lettering, double reach_mm);

}  // namespace cunjing
