// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/edit_ground.hpp"

#include <algorithm>

#include "gis/geometry/piece_boxes.hpp"

namespace cunjing {
namespace {

bool is_one_path(const Shape& shape) {
    return shape.dimension() == Dimension::line && shape.ring_count() == 1;
}

/// Whether two features of a layer are lines of one part whose fields say the same.
bool differ_in_course_only(const Table& a, const Table& b) {
    if (!is_one_path(a.shapes[0]) || !is_one_path(b.shapes[0])) return false;
    for (std::size_t field = 0; field < a.layer().fields.size(); ++field)
        if (a.carries(field) && a.value(field, 0) != b.value(field, 0)) return false;
    return true;
}

/// The part of a path between what it has in common with another at its start and at its end, with a point of both.
Ring between(Ring path, std::size_t same_at_start, std::size_t same_at_end) {
    const std::size_t first = same_at_start == 0 ? 0 : same_at_start - 1;
    const std::size_t last = std::min(path.size(), path.size() - same_at_end + 1);
    return path.subspan(first, last - first);
}

}  // namespace

EditGround::EditGround(const Table* table_before, const Table* table_now) {
    if (table_before == nullptr || table_now == nullptr || !differ_in_course_only(*table_before, *table_now)) {
        if (table_before != nullptr) before = piece_boxes(table_before->shapes[0]);
        if (table_now != nullptr) now = piece_boxes(table_now->shapes[0]);
        return;
    }
    const Ring old = table_before->shapes[0].ring(0);
    const Ring young = table_now->shapes[0].ring(0);
    const std::size_t least = std::min(old.size(), young.size());
    std::size_t at_start = 0;
    while (at_start < least && old[at_start] == young[at_start]) ++at_start;
    std::size_t at_end = 0;
    while (at_end < least - at_start && old[old.size() - 1 - at_end] == young[young.size() - 1 - at_end]) ++at_end;
    add_piece_boxes(between(old, at_start, at_end), before);
    add_piece_boxes(between(young, at_start, at_end), now);
}

}  // namespace cunjing
