// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/crs/datum_shift.hpp"
#include "gis/ingest/source_crs.hpp"

namespace cunjing {

/// Brings the positions of a source to the work CRS: off the shift of a map vendor, over an old datum, through PROJ.
class Placement {
public:
    /// Takes local parameters for a source in an old datum.
    /// Throws DataError for a source in an old datum without parameters, or the other way round; CrsError.
    Placement(const SourceCrs& crs, const std::optional<DatumParameters>& parameters, const std::string& work_crs);

    /// Moves points in place; gives whether all have an image. A single row outside its system must not stop the
    /// others.
    [[nodiscard]] bool move(std::vector<Point>& points) const;
    [[nodiscard]] const std::vector<Text>& notes() const { return notes_; }

private:
    MapShift shift_;
    std::optional<DatumShift> datum_;
    CrsTransform to_work_;
    std::vector<Text> notes_;
};

}  // namespace cunjing
