// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/public_area.hpp"

#include "gis/base/uid.hpp"
#include "gis/derive/barriers.hpp"
#include "gis/derive/grown.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/derive/private_ground.hpp"
#include "gis/geometry/geos.hpp"

namespace cunjing {
namespace {

struct CommonGround {
    const Table* areas = nullptr;
    std::uint32_t row = 0;
    ShapeColumn ground;  // one feature
    bool assumes_yards = false;
};

std::vector<CommonGround> areas_in(const std::vector<DerivedSource>& sources, const DeriveInput& input) {
    std::vector<CommonGround> areas;
    for (const DerivedSource& source : sources)
        for (const std::uint32_t row : input.rows_of(source))
            areas.push_back({input.table(*source.layer), row, {}, false});
    return areas;
}

/// What private ground and water leave of an area.
class Remainder {
public:
    Remainder(const DerivedLayer& layer, const DeriveInput& input)
        : yard_m_(input.number("cluster_yard")),
          private_(layer.of("parcel"), layer.of("house"), yard_m_, input),
          water_(shapes_of(layer.of("water"), input)),
          water_index_(boxes_of(water_)) {}

    void find(CommonGround& area) const {
        const Shape shape = area.areas->shapes[area.row];
        PrivateGround taken = private_.near(shape.box());
        water_index_.visit(shape.box(), [&](std::uint32_t water) { taken.known.append(water_[water]); });
        GeosGeometry rest(shape);
        if (taken.known.size() > 0) rest = rest.difference(GeosGeometry::union_of(taken.known));
        area.assumes_yards = taken.yards.size() > 0;
        if (area.assumes_yards)
            rest = rest.difference(GeosGeometry::union_of(taken.yards).grown(yard_m_, grown_chords_in_quadrant));
        rest.append_to(area.ground, Dimension::polygon);
    }

private:
    static std::vector<Box> boxes_of(const ShapeColumn& shapes) {
        std::vector<Box> boxes;
        for (std::size_t row = 0; row < shapes.size(); ++row) boxes.push_back(shapes.box(row));
        return boxes;
    }

    double yard_m_;
    PrivateGrounds private_;
    ShapeColumn water_;
    PackedRTree water_index_;
};

}  // namespace

Table public_areas(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    const Remainder remainder(layer, input);
    std::vector<CommonGround> areas = areas_in(layer.of("area"), input);
    in_parallel(areas.size(), progress, "draw", [&](std::size_t i) { remainder.find(areas[i]); });
    Table rows(*layer.layer);
    for (const CommonGround& area : areas) {
        if (area.ground.dimension(0) == Dimension::none) continue;
        rows.set("uid", Value(uid_of("public_area/" + std::string(area.areas->uid(area.row)))));
        if (const std::string_view code = area.areas->village_code(area.row); !code.empty())
            rows.set("village_code", Value(std::string(code)));
        rows.set("kind", Value("settlement"));
        rows.set("source", Value(derived_source));
        rows.set("accuracy_m", Value(area.assumes_yards ? input.number("cluster_yard") : layer.layer->accuracy_m));
        rows.shapes.append(area.ground[0]);
        rows.end_row();
    }
    return rows;
}

}  // namespace cunjing
