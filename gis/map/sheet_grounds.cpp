// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/sheet_grounds.hpp"

#include <algorithm>

#include "gis/geometry/box_groups.hpp"
#include "gis/map/stored_fields.hpp"

namespace cunjing {
namespace {

constexpr double round_features_m = 15;

}  // namespace

std::vector<Box> sheet_grounds(const Printing& printing, const MapVillage& village) {
    if (printing.theme.sheets_of == nullptr) return {village.ground};
    const Table features = printing.source.read(*printing.theme.sheets_of, village.ground);
    std::vector<Box> boxes;
    for (std::size_t row = 0; row < features.size(); ++row)
        if (features.shapes.dimension(row) != Dimension::none && stored_text(features, "source", row) != "rejected" &&
            printing.source.belongs_to(village, features, row))
            boxes.push_back(features.shapes.box(row).grown(round_features_m));
    std::vector<std::vector<std::uint32_t>> groups = groups_of_meeting(boxes);
    std::ranges::stable_sort(groups, std::ranges::greater{}, &std::vector<std::uint32_t>::size);
    std::vector<Box> grounds;
    for (const std::vector<std::uint32_t>& group : groups) {
        grounds.emplace_back();
        for (const std::uint32_t box : group) grounds.back().add(boxes[box]);
    }
    return grounds;
}

}  // namespace cunjing
