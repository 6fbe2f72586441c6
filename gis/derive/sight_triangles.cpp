// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/sight_triangles.hpp"

#include <fmt/format.h>

#include <array>

#include "gis/base/uid.hpp"
#include "gis/derive/barriers.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/derive/village_cut.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/network/junctions.hpp"

namespace cunjing {
namespace {

/// The triangles between neighbouring arms; empty where no two are less than 180 degrees apart.
ShapeColumn triangles_at(const Junction& junction, double leg_m) {
    ShapeColumn triangles;
    const Point place = junction.place;
    const auto along = [&](Point ahead) { return Point{place.x + ahead.x * leg_m, place.y + ahead.y * leg_m}; };
    for (std::size_t arm = 0; arm < junction.arms.size(); ++arm) {
        const Point one = junction.arms[arm].ahead;
        const Point next = junction.arms[(arm + 1) % junction.arms.size()].ahead;
        if (one.x * next.y - one.y * next.x <= 0) continue;  // 180 degrees and more, or the same way
        triangles.append(Dimension::polygon, std::array{place, along(one), along(next), place});
    }
    return triangles;
}

}  // namespace

std::vector<JunctionSight> sight_at_junctions(const ShapeColumn& roads, double leg_m) {
    std::vector<JunctionSight> sights;
    const LineNetwork network({roads});
    for (const Junction& junction : junctions(network, leg_m)) {
        const ShapeColumn triangles = triangles_at(junction, leg_m);
        JunctionSight sight{junction.place, {}};
        if (triangles.size() > 0) GeosGeometry::union_of(triangles).append_to(sight.ground, Dimension::polygon);
        if (sight.ground.size() > 0 && sight.ground.dimension(0) != Dimension::none) sights.push_back(std::move(sight));
    }
    return sights;
}

Table sight_triangles(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    progress.step(0, "draw");
    const VillageCut villages(layer.of("village"), input);
    Table rows(*layer.layer);
    for (const JunctionSight& sight :
         sight_at_junctions(shapes_of(layer.of("arm"), input), input.number("sight_leg"))) {
        const std::string key = fmt::format("sight_triangle/{:.0f}/{:.0f}", sight.place.x, sight.place.y);
        const std::string code = villages.village_at(sight.place);
        rows.set("uid", Value(uid_of(key)));
        if (!code.empty()) rows.set("village_code", Value(code));
        rows.set("source", Value(derived_source));
        rows.set("accuracy_m", Value(layer.layer->accuracy_m));
        rows.shapes.append(sight.ground[0]);
        rows.end_row();
    }
    return rows;
}

}  // namespace cunjing
