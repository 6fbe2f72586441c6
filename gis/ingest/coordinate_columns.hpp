// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/geometry/shape.hpp"
#include "gis/ingest/csv.hpp"

namespace cunjing {

/// Which columns of a table hold the place of a row.
struct CoordinateColumns {
    std::size_t east = 0;      // longitude or easting
    std::size_t north = 0;     // the same column where one cell holds both
    bool north_first = false;  // in a cell that holds both
    bool degrees = false;
    Text note;  // which was taken as which, and why
};

/// Why a row has no place.
enum class NoPlace { has_one, blank, unreadable };

/// A row's coordinates as they stand in the table, x east.
struct SheetPlace {
    NoPlace why = NoPlace::blank;
    Point point;
};

/// Whether a heading announces coordinates.
[[nodiscard]] bool names_coordinates(const std::string& heading);

/// Finds the columns of coordinates by their headings and, since Chinese surveyors call the northing X and tables are
/// filled in the wrong order, by their values: a northing has seven digits, an easting six, or eight with the number of
/// its zone; a latitude is at most 90. Nothing when no heading announces coordinates.
/// Takes what a person said (`EAST,NORTH`, two headings), or "".
/// Throws DataError when headings and values leave it open which is which, ConfigError for a column that is not there.
[[nodiscard]] std::optional<CoordinateColumns> find_coordinate_columns(const std::vector<std::string>& headings,
                                                                       const std::vector<CsvRow>& rows,
                                                                       const std::string& asked,
                                                                       const std::string& file);

/// Nought for both is a blank, too: it is what programs write where nothing was measured.
[[nodiscard]] SheetPlace place_of(const CoordinateColumns& columns, const CsvRow& row);

}  // namespace cunjing
