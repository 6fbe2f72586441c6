// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/sheet_room.hpp"

#include <algorithm>
#include <cmath>

namespace cunjing {
namespace {

constexpr double cell_mm = 8;
constexpr std::int64_t cells_in_row = 1 << 20;

}  // namespace

template <class Visit>
void SheetRoom::cells(const QRectF& box_mm, Visit&& visit) const {
    const auto cell = [](double mm) { return static_cast<std::int64_t>(std::floor(mm / cell_mm)); };
    for (std::int64_t y = cell(box_mm.top()); y <= cell(box_mm.bottom()); ++y)
        for (std::int64_t x = cell(box_mm.left()); x <= cell(box_mm.right()); ++x) visit(y * cells_in_row + x);
}

bool SheetRoom::is_free(const QRectF& box_mm) const {
    if (!frame_.contains(box_mm)) return false;
    bool free = true;
    cells(box_mm, [&](std::int64_t cell) {
        const auto there = by_cell_.find(cell);
        if (!free || there == by_cell_.end()) return;
        free = std::ranges::none_of(there->second, [&](std::size_t i) { return taken_[i].intersects(box_mm); });
    });
    return free;
}

void SheetRoom::take(const QRectF& box_mm) {
    cells(box_mm, [&](std::int64_t cell) { by_cell_[cell].push_back(taken_.size()); });
    taken_.push_back(box_mm);
}

std::vector<QRectF> boxes_along(const QLineF& way_mm, double height_mm) {
    const int pieces = std::max(1, static_cast<int>(std::ceil(way_mm.length() / height_mm)));
    std::vector<QRectF> boxes;
    for (int i = 0; i <= pieces; ++i) {
        const QPointF at = way_mm.pointAt(static_cast<double>(i) / pieces);
        boxes.emplace_back(at.x() - height_mm / 2, at.y() - height_mm / 2, height_mm, height_mm);
    }
    return boxes;
}

}  // namespace cunjing
