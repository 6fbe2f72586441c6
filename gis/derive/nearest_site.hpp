// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// A point of a site, to tell what ground is nearest to it.
struct SitePoint {
    Point at;
    std::uint32_t site = 0;
};

/// Closed rings of an area: outer ones counter-clockwise, holes clockwise.
using AreaRings = std::vector<std::vector<Point>>;

/// Adds points along a polygon's outlines for a site, at most 1 m apart and 0.25 m inside, so that those of houses with
/// a common wall are apart; where the polygon is too thin for that they are nearer to the outline, or on it.
void add_outline_points(const Shape& polygon, std::uint32_t site, std::vector<SitePoint>& points);

/// The ground nearest to each of some sites, as their points tell: the borders of two sites have the same vertices on
/// both sides, so that there is neither overlap nor gap up to the reach round any point.
/// Takes sites 0 … sites − 1, less than 2 000 km across. Of points of several sites that fall on the same square
/// millimetre, the first site's stays.
/// Gives by site its rings; none for a site that kept no point.
/// Cost: some 2 µs a point.
/// Source: S. Fortune, "A sweepline algorithm for Voronoi diagrams", Algorithmica 2 (1987), in Boost.Polygon.
[[nodiscard]] std::vector<AreaRings> nearest_ground(const std::vector<SitePoint>& points, std::size_t sites,
                                                    double reach_m);

}  // namespace cunjing
