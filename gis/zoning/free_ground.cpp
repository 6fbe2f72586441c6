// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/free_ground.hpp"

#include <algorithm>
#include <utility>

#include "gis/geometry/geos.hpp"

namespace cunjing {
namespace {

/// Where exact points are defeated by borders that nearly coincide: a hundredth of a millimetre.
constexpr double grid_m = 1e-5;

/// What one constraint takes of a village, as one feature.
struct Taken {
    const Constraint* constraint = nullptr;  // null: what is forbidden besides
    ShapeColumn ground;
};

ShapeColumn united(const ShapeColumn& polygons) {
    ShapeColumn ground;
    GeosGeometry::union_of(polygons).append_to(ground, Dimension::polygon);
    return ground;
}

/// What each constraint takes, without those that take nothing here.
std::vector<Taken> taken_by_each(const ZoningVillage& village, const ForbiddenGround& forbidden,
                                 const ShapeColumn* besides) {
    std::vector<Taken> taken;
    for (std::size_t i = 0; i < forbidden.constraints().size(); ++i) {
        ShapeColumn polygons;
        forbidden.append(i, village.code, village.ground.box(0), polygons);
        if (polygons.size() > 0) taken.push_back({&forbidden.constraints()[i], united(polygons)});
    }
    if (besides != nullptr && besides->size() > 0) taken.push_back({nullptr, united(*besides)});
    std::erase_if(taken, [](const Taken& each) { return each.ground.dimension(0) == Dimension::none; });
    return taken;
}

/// What is left of a village but for what all of them take; one of them may be left aside.
GeosGeometry left_by(const ZoningVillage& village, const std::vector<Taken>& taken, const Taken* aside = nullptr) {
    ShapeColumn polygons;
    for (const Taken& each : taken)
        if (&each != aside) polygons.append(each.ground[0]);
    GeosGeometry whole(village.ground[0]);
    if (polygons.size() == 0) return whole;
    return whole.difference_or_on_grid(GeosGeometry::union_of(polygons), grid_m);
}

}  // namespace

const ConstraintCost* FreeGround::costliest() const {
    const auto worst = std::ranges::max_element(
        costs, {}, [](const ConstraintCost& cost) { return std::pair(cost.alone_m2, cost.takes_m2); });
    return worst == costs.end() ? nullptr : &*worst;
}

FreeGround free_ground(const ZoningVillage& village, const ForbiddenGround& forbidden, TellCosts tell_costs,
                       const ShapeColumn* besides) {
    const std::vector<Taken> taken = taken_by_each(village, forbidden, besides);
    FreeGround free;
    free.village_m2 = area_m2(village.ground[0]);
    const GeosGeometry left = left_by(village, taken);
    free.free_m2 = left.area_m2();
    left.append_to(free.ground, Dimension::polygon);
    if (tell_costs == TellCosts::no) return free;
    const GeosGeometry whole(village.ground[0]);
    for (const Taken& each : taken) {
        const double takes_m2 = whole.intersection(GeosGeometry(each.ground[0])).area_m2();
        const double alone_m2 = left_by(village, taken, &each).area_m2() - free.free_m2;
        free.costs.push_back({each.constraint == nullptr ? "" : each.constraint->id,
                              each.constraint == nullptr ? Text{} : each.constraint->title, takes_m2, alone_m2});
    }
    return free;
}

}  // namespace cunjing
