// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Degrees on the ellipsoid of some geographic system; never mixed up with a Point of the work CRS.
struct LonLat {
    double lon_deg = 0;
    double lat_deg = 0;
};

/// What a coordinate reference system is, as far as the product cares. Read from PROJ's own database.
struct CrsInfo {
    std::string name;  // "CGCS2000 / 3-degree Gauss-Kruger CM 108E"
    int epsg = 0;      // 0: not an EPSG code
    bool geographic = false;
    bool projected = false;  // neither: geocentric, vertical, a local site system
    bool web_mercator = false;
    double metres_per_unit = 1;
    double false_easting_m = 0;
    bool zone_prefixed = false;  // the zone number stands before the easting: false easting n·1 000 000 + 500 000
};

/// Takes "EPSG:4545", "4545", WKT or a PROJ string.
/// Throws CrsError naming the text when PROJ does not know it.
[[nodiscard]] CrsInfo describe_crs(const std::string& crs);

/// The name of a system as sheets and tables print it: 2000国家大地坐标系 …
/// Throws CrsError as describe_crs does.
[[nodiscard]] Text crs_words(const std::string& crs);

/// Refuses what a project cannot be stored in: geographic systems, Web Mercator, other units than metres,
/// zone-prefixed eastings.
/// Throws CrsError saying which system was asked for and one that would be right.
void require_work_crs(const std::string& crs);

/// The work CRS of a place: CGCS2000 / 3-degree Gauss-Krüger (EPSG 4534…4554) in China, else WGS 84 / UTM.
/// Takes a position in WGS 84 or CGCS2000 degrees. Gives "EPSG:n".
/// Source: design §5; GB 22021-2008 zones; China is taken as 73.5…135.1°E, 18…53.6°N without its neighbours' UTM zones
/// being told apart.
[[nodiscard]] std::string work_crs_at(LonLat place);

/// Coordinates of one system into another, x always easting or longitude. One object per thread.
class CrsTransform {
public:
    /// Throws CrsError when either system is unknown or PROJ finds no way between them.
    CrsTransform(const std::string& from, const std::string& to);
    ~CrsTransform();
    CrsTransform(CrsTransform&&) noexcept;
    CrsTransform& operator=(CrsTransform&&) noexcept;

    [[nodiscard]] bool is_identity() const;
    /// Whether PROJ knows no shift between the two datums, so that positions may be off by some 100 m (Beijing 1954
    /// or Xian 1980 to CGCS2000). WGS 84, ITRF and CGCS2000 agree within a metre and do not count.
    [[nodiscard]] bool shift_unknown() const;
    /// A point whose coordinates are not finite stays as it is.
    /// Throws CrsError for a point that has no image (PROJ's answer is not finite).
    [[nodiscard]] Point operator()(Point p) const;
    /// The same for many points in place.
    void move(std::vector<Point>& points) const;
    [[nodiscard]] ShapeColumn operator()(const ShapeColumn& shapes) const;

private:
    struct Handle;
    std::unique_ptr<Handle> handle_;
};

}  // namespace cunjing
