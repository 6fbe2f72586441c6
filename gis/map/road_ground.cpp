// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/road_ground.hpp"

#include "gis/geometry/geos.hpp"

namespace cunjing {
namespace {

constexpr double footpath_m = 1.2;  // where even the catalogue knows no width
constexpr int chords_in_quadrant = 6;

}  // namespace

double half_width_m(const Table& roads, std::size_t row, const ParameterSet& parameters) {
    const Layer& layer = roads.layer();
    const Value measured = roads.value(layer.index_of("surface_width_m"), row);
    if (!measured.is_unknown()) return measured.number() / 2;
    const Parameter* width = parameters.find("road_surface_width");
    const auto of_class =
        width == nullptr ? std::nullopt : parameters.number(*width, {roads.value(layer.index_of("class"), row)});
    return of_class.value_or(footpath_m) / 2;
}

Table carriageway_ground(const Table& roads, const Catalogue& catalogue) {
    const Layer& strip = catalogue.layer("road_strip");
    Table ground(strip);
    for (std::size_t row = 0; row < roads.size(); ++row) {
        if (roads.shapes.dimension(row) != Dimension::line) continue;
        const double half_m = half_width_m(roads, row, catalogue.parameters());
        GeosGeometry(roads.shapes[row]).grown(half_m, chords_in_quadrant).append_to(ground.shapes, Dimension::polygon);
        ground.end_row();
    }
    return ground;
}

}  // namespace cunjing
