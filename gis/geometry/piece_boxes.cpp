// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/piece_boxes.hpp"

#include <algorithm>

#include "gis/geometry/edges.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_pieces = 24;

}  // namespace

std::vector<Box> piece_boxes(const Shape& shape) {
    if (shape.dimension() == Dimension::none) return {};
    if (shape.dimension() != Dimension::line) return {shape.box()};
    std::vector<Box> boxes;
    for (std::size_t r = 0; r < shape.ring_count(); ++r) add_piece_boxes(shape.ring(r), boxes);
    return boxes;
}

void add_piece_boxes(Ring path, std::vector<Box>& boxes) {
    if (path.size() < 2) return;
    const std::size_t segments = path.size() - 1;
    const std::size_t each = std::max(std::size_t{1}, (segments + most_pieces - 1) / most_pieces);
    for (std::size_t first = 0; first < segments; first += each)
        boxes.push_back(box_of(path.subspan(first, std::min(each, segments - first) + 1)));
}

}  // namespace cunjing
