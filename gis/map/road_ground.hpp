// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"

namespace cunjing {

/// Half of how wide a road's carriageway is: as measured, else the parameter road_surface_width of its class.
[[nodiscard]] double half_width_m(const Table& roads, std::size_t row, const ParameterSet& parameters);

/// The ground that carriageways take, as a table of road_strip: large scales show how wide a road is.
/// Takes a table of all fields of the layer road.
[[nodiscard]] Table carriageway_ground(const Table& roads, const Catalogue& catalogue);

}  // namespace cunjing
