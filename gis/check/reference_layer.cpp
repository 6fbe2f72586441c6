// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/reference_layer.hpp"

#include <algorithm>

#include "gis/geometry/distance.hpp"

namespace cunjing {

ReferenceLayer::ReferenceLayer(const Table& table, const ParameterSet& parameters)
    : table_(table), runs_(table.shapes), boxes_(table.shapes.boxes()), start_lines_(table, parameters) {
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        greatest_accuracy_m_ = std::max(greatest_accuracy_m_, table.accuracy_m(row));
        if (table.shapes.dimension(row) == Dimension::polygon &&
            point_count(table.shapes[row]) >= IndexedShape::least_points)
            large_.try_emplace(row, table.shapes[row]);
    }
}

bool ReferenceLayer::covers(std::uint32_t row, Point p) const {
    const Shape polygon = table_.shapes[row];
    if (point_count(polygon) < IndexedShape::least_points) return cunjing::covers(polygon, p);
    return large_.at(row).covers(p);
}

void ReferenceLayer::meeting(const Box& query, std::vector<std::uint32_t>& rows) const {
    rows.clear();
    boxes_.visit(query, [&](std::uint32_t row) { rows.push_back(row); });
    std::ranges::sort(rows);
}

const LineOffsets& ReferenceLayer::offsets(StartLine from) const {
    const std::lock_guard lock(offsets_mutex_);
    const auto found = offsets_.find(from);
    return found != offsets_.end() ? found->second : offsets_.emplace(from, start_lines_.offsets(from)).first->second;
}

}  // namespace cunjing
