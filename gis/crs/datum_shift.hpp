// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "gis/crs/crs.hpp"

namespace cunjing {

/// The seven numbers that carry a place's old datum (Xian 1980, Beijing 1954) to CGCS2000.
/// They are local: the natural resources bureau of a county holds them, and no national set exists.
struct DatumParameters {
    enum class Rotation { position_vector, coordinate_frame };  // EPSG methods 9606 and 9607: opposite signs
    double dx_m = 0;
    double dy_m = 0;
    double dz_m = 0;
    double rx_arcsec = 0;
    double ry_arcsec = 0;
    double rz_arcsec = 0;
    double scale_ppm = 0;
    Rotation rotation = Rotation::position_vector;
    std::string source_crs;  // the old system they start from, such as "EPSG:4610"
    std::string document;    // where they stand in writing
};

/// The name of the old national datum that a system is on (`Xian 1980`, `Beijing 1954`), or "" for any other.
/// Throws CrsError when PROJ does not know the system.
[[nodiscard]] std::string old_datum_of(const std::string& crs);

/// Positions of an old system as longitude and latitude in CGCS2000, by local parameters, at height 0.
class DatumShift {
public:
    /// Throws CrsError when the system is unknown, is not one of an old datum, or PROJ cannot use the parameters.
    DatumShift(const std::string& from, const DatumParameters& parameters);
    ~DatumShift();
    DatumShift(DatumShift&&) noexcept;
    DatumShift& operator=(DatumShift&&) noexcept;

    /// Throws CrsError for a point that has no image.
    [[nodiscard]] LonLat operator()(Point p) const;

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

}  // namespace cunjing
