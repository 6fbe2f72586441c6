// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "gis/base/text.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The heights of the ground, from a raster file (GeoTIFF, SRTM .hgt, or a .zip with one of them).
class Elevation {
public:
    /// Reads the whole raster into memory, four bytes a cell.
    /// Throws DataError for a file that is not there, is no raster, does not say where it lies, is turned, or has more
    /// than 500 million cells; CrsError for a system that PROJ does not know.
    static Elevation open(const std::filesystem::path& file, const std::string& work_crs);
    ~Elevation();
    Elevation(Elevation&&) noexcept;
    Elevation& operator=(Elevation&&) noexcept;

    /// The height at a place in m, between the middles of the four cells round it. A raster that says that it is in
    /// feet is converted; one that is in another unit, or does not say, is taken for metres (see `note`). Gives nothing
    /// outside of the middles of the outermost cells, and where one of the cells is without data. Safe from any thread.
    [[nodiscard]] std::optional<double> height_m(Point place) const;
    /// The side of a square as large on the ground as a cell at a place.
    [[nodiscard]] double spacing_m(Point place) const;
    /// What is doubtful about the heights.
    [[nodiscard]] const std::optional<Text>& note() const;

private:
    struct Raster;
    explicit Elevation(std::unique_ptr<const Raster> raster);
    std::unique_ptr<const Raster> raster_;
};

}  // namespace cunjing
