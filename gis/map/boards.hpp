// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <vector>

#include "gis/map/page.hpp"

namespace cunjing {

/// A line of a board: 整治时限　2024年9月30日.
struct BoardFact {
    Text label;
    std::vector<Text> values;  // one below the other
    bool is_warning = false;
};

/// What a board beside a water or a penning zone says.
struct Board {
    enum class About { water, pen_zone };
    About about = About::water;
    Text name;
    std::vector<BoardFact> facts;
    ShapeColumn shape;  // one feature: where it is
};

/// Boards for those waters of a village that are on the register, or that suspected findings speak of. Who answers is
/// told by name on internal boards, by office on those for the public: the names are personal data.
[[nodiscard]] std::vector<Board> water_boards(const Printing& printing, const MapVillage& village);

/// Boards for a village's approved penning zones.
[[nodiscard]] std::vector<Board> pen_zone_boards(const Printing& printing, const MapVillage& village);

/// The village's name and, where it is known, the group that a place is in: 甲村3组.
[[nodiscard]] Text place_words(const MapSource& source, const MapVillage& village, Point place);

}  // namespace cunjing
