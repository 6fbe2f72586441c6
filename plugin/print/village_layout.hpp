// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/catalogue/catalogue.hpp"

class QgsPrintLayout;
class QgsProject;

namespace cunjing {

class TownLayers;

/// Adds a layout to the project under a name that is free: an atlas with a page for each village by code, its map, the
/// findings with their numbers, legend, scale, sources. What does not fit beside the map goes on over further pages.
/// It is a layout like any other, for people to change. Pages follow what is visible in QGIS.
/// Takes a town whose findings are in QGIS.
/// Throws DataError where no village has a shape.
QgsPrintLayout* add_village_layout(QgsProject& project, const TownLayers& town, const Catalogue& catalogue);

/// Writes into the layouts made before what has changed with the town: the day of the check, layers that were opened
/// anew, words of the project. What people set in them stays.
void refresh_village_layouts(QgsProject& project, const TownLayers& town, const Catalogue& catalogue);

}  // namespace cunjing
