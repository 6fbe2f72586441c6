// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/map/map_source.hpp"

namespace cunjing {

/// The ground that one household keeps before its house, in one zone or several.
struct Frontage {
    std::string door;   // empty: nobody knows it
    std::string head;   // of the household; may be empty
    std::string group;  // the name of its 村民小组; may be empty
    ShapeColumn zones;
    double area_m2 = 0;
    double roadside_m = 0;  // how much of the zones' outline runs along a road
    bool is_derived = false;
};

/// How much of a polygon's outline runs along the carriageway of a road other than a footpath, no more than 1 m from
/// its edge: those pieces that run along it, at less than 45°.
/// Measures in pieces of at most 0.25 m. Takes a table of all fields of the layer road.
[[nodiscard]] double roadside_length_m(const Shape& zone, const Table& roads, const ParameterSet& parameters);

/// The frontages of a village by group and door; zones of which no household is known are one each. What a person
/// rejected is none.
[[nodiscard]] std::vector<Frontage> frontages_of(const MapSource& source, const MapVillage& village);

}  // namespace cunjing
