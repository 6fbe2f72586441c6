// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/crs/crs.hpp"

namespace cunjing {

/// A numbered corner of a boundary 界址点.
struct BoundaryCorner {
    int number = 0;  // J1 is 1
    Point place;     // in the work CRS: x is easting
    LonLat degrees;
    double side_m = 0;  // to the next corner
    int next = 0;       // the number of the next corner of the same ring
    bool is_of_hole = false;

    /// J1, J2 …
    [[nodiscard]] std::string name() const { return "J" + std::to_string(number); }
    [[nodiscard]] std::string next_name() const { return "J" + std::to_string(next); }
};

/// The boundary of an area as its register lists it.
struct CornerList {
    std::vector<BoundaryCorner> corners;  // by number
    double area_m2 = 0;
    double perimeter_m = 0;              // of all rings
    std::size_t repeated_points = 0;     // left out: they stand where the corner before them stands
    std::size_t straight_points = 0;     // left out: they lie on the straight side between two corners
    std::size_t rings_without_area = 0;  // left out whole
};

/// In which words and degrees corners are given: it follows from the work CRS.
struct CornerSystem {
    explicit CornerSystem(const std::string& work_crs);

    Text name;                   // of the work CRS
    Text northing;               // X（北坐标） where surveyors call it so
    Text easting;                // Y（东坐标）
    Text degrees;                // CGCS2000, else WGS 84
    std::string geographic;      // "EPSG:4490"
    bool shift_unknown = false;  // degrees may be off by some 100 m: nobody knows the shift between the two datums
};

/// Lists boundaries by their corners. One object per thread.
class CornerLister {
public:
    /// Throws CrsError for a work CRS that PROJ does not know.
    explicit CornerLister(const std::string& work_crs);

    [[nodiscard]] const CornerSystem& system() const { return system_; }
    /// Numbers the corners of each outer ring clockwise from the north-westernmost (the greatest northing less
    /// easting), then those of its holes, the same way round; parts and holes from the north-west too. Where a ring
    /// begins, which way it runs and in which order parts are stored changes nothing.
    /// Points nearer than 1 cm to a corner, and those within 2 mm of the straight side between two corners, are no
    /// corners. Area and perimeter are those of the whole shape.
    /// Takes a sound polygon; gives no corners for other shapes.
    [[nodiscard]] CornerList operator()(const Shape& polygon) const;

private:
    CornerSystem system_;
    CrsTransform to_degrees_;
};

/// 亩: a 15th of a hectare.
[[nodiscard]] double area_mu(double area_m2);

/// Degrees, minutes and seconds: 108°45′00.0000″, with a sign where they are negative. A ten-thousandth of a second is
/// 3 mm.
[[nodiscard]] std::string dms_words(double degrees);

}  // namespace cunjing
