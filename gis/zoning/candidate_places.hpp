// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/zoning/zone_factors.hpp"

namespace cunjing {

/// Lays zones into the free ground of a village: at places spread over it and over its idle land.
class CandidatePlaces {
public:
    /// Takes what must outlive it, and the least area of a zone.
    CandidatePlaces(const ZoningScene& scene, const ZoneFactors& factors, const ZoningVillage& village,
                    double least_m2);

    /// Shapes of zones inside the ground, one a feature; many lie upon each other. Always the same for the same ground.
    /// Takes a polygon of any number of parts, or none.
    [[nodiscard]] ShapeColumn in(const Shape& free_ground) const;

private:
    [[nodiscard]] std::vector<Point> seeds_on(const Shape& polygon, double step_m) const;
    void lay_into(const Shape& piece, double step_m, ShapeColumn& zones) const;
    void lay_onto_idle_land(const Shape& piece, ShapeColumn& zones) const;
    /// The piece itself, where it is no larger than a zone may be and no rectangle fits: without its narrow parts.
    void append_piece(const Shape& piece, ShapeColumn& zones) const;
    [[nodiscard]] double wanted_area_m2(Point place) const;
    /// Along the contour where the ground falls, else along the next road.
    [[nodiscard]] Point direction_at(Point place) const;

    const ZoningScene& scene_;
    const ZoneFactors& factors_;
    const ZoningVillage& village_;
    double least_m2_;
    double most_m2_;
    double narrowest_m_;
    double longest_;
};

}  // namespace cunjing
