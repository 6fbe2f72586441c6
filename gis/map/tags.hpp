// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QRectF>
#include <optional>
#include <vector>

#include "gis/map/lettering.hpp"
#include "gis/map/sheet_room.hpp"

namespace cunjing {

/// Words that belong to a place of a map and stand beside it.
struct Tag {
    QPointF at_mm;
    QPointF away{1, 0};     // the direction in which there is most room for them, of length 1
    double nearest_mm = 1;  // from the place to the words, at least
    QString words;
    double letters_mm = 2.2;
};

/// Where the words of each tag went; nothing where there was no room within reach. Tags do not cover each other, nor
/// what is taken; those farther away want a leader.
/// Takes how far from its place a tag may go.
[[nodiscard]] std::vector<std::optional<QRectF>> place_tags(const std::vector<Tag>& tags, SheetRoom& room,
                                                            const Lettering& lettering, double reach_mm);

/// Writes a tag into the box it was given, with a leader where it does not stand beside its place.
void paint_tag(QPainter& painter, const Lettering& lettering, const Tag& tag, const QRectF& box, QColor colour);

}  // namespace cunjing
