// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/reference_layer.hpp"

#include <algorithm>

namespace cunjing {
namespace {

std::vector<Box> boxes_of(const ShapeColumn& shapes) {
    std::vector<Box> boxes;
    for (std::size_t row = 0; row < shapes.size(); ++row) boxes.push_back(shapes.box(row));
    return boxes;
}

}  // namespace

double accuracy_of(const Table& table, std::size_t row) {
    const Value own = table.value(table.layer().index_of("accuracy_m"), row);
    return !own.is_unknown() && own.number() >= 0 ? own.number() : table.layer().accuracy_m;
}

ReferenceLayer::ReferenceLayer(const Table& table, const ParameterSet& parameters)
    : table_(table), runs_(table.shapes), boxes_(boxes_of(table.shapes)), start_lines_(table, parameters) {
    for (std::size_t row = 0; row < table.size(); ++row) {
        accuracy_m_.push_back(accuracy_of(table, row));
        greatest_accuracy_m_ = std::max(greatest_accuracy_m_, accuracy_m_.back());
    }
}

std::vector<std::uint32_t> ReferenceLayer::meeting(const Box& query) const {
    std::vector<std::uint32_t> rows;
    boxes_.visit(query, [&](std::uint32_t row) { rows.push_back(row); });
    std::ranges::sort(rows);
    return rows;
}

double ReferenceLayer::greatest_offset_m(StartLine from) const {
    double greatest = 0;
    if (!table_.layer().has(Dimension::line)) return greatest;
    for (std::size_t row = 0; row < table_.size(); ++row) {
        const auto offsets = start_lines_.offsets(row, from);
        greatest = std::max(greatest, offsets ? offsets->greatest.greater_m() : start_lines_.farthest_m(from));
    }
    return greatest;
}

}  // namespace cunjing
