// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "gis/map/field_form.hpp"
#include "gis/map/sheet_output.hpp"

namespace cunjing {

/// The papers with which a village is walked through: its base map with a raster, and a page to write on.
/// They carry neither names nor coordinates, as paper gets lost outdoors.
/// Takes the scale's denominator; nothing: the largest at which the village fits.
/// Throws DataError when nothing is known of where the village is. The form outlives the pages.
[[nodiscard]] std::vector<SheetToPaint> field_sheets(const Printing& printing, const MapVillage& village,
                                                     const FieldForm& form, std::optional<double> scale);

}  // namespace cunjing
