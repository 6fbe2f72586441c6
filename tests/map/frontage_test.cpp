// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// How much of a frontage runs along a road.

#include <catch2/catch.hpp>

#include "gis/map/frontages.hpp"
#include "tests/support/files.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

const Catalogue& catalogue() {
    static const Catalogue shipped = Catalogue::load(in_source("layers"));
    return shipped;
}

void add_road(Table& roads, std::vector<Point> path, const char* road_class, double width_m) {
    roads.set("uid", Value("r"));
    roads.set("class", Value(road_class));
    roads.set("surface_width_m", Value(width_m));
    roads.shapes.append(Dimension::line, path);
    roads.end_row();
}

/// A zone of 20 m along the x axis, from so far north of it on, 10 m deep.
ShapeColumn zone_from(double north_m, Point moved = {}) {
    ShapeColumn zone;
    const Point low{moved.x, moved.y + north_m};
    zone.append(Dimension::polygon,
                std::vector<Point>{low, {low.x + 20, low.y}, {low.x + 20, low.y + 10}, {low.x, low.y + 10}, low});
    return zone;
}

double roadside_m(const ShapeColumn& zone, const Table& roads) {
    return roadside_length_m(zone[0], roads, catalogue().parameters());
}

}  // namespace

TEST_CASE("the side at the edge of the carriageway is its length along the road") {
    Table roads(catalogue().layer("road"));
    add_road(roads, {{-100, 0}, {100, 0}}, "village", 4);  // its edge is at 2 m
    CHECK(roadside_m(zone_from(2), roads) == Approx(20).margin(0.01));
    CHECK(roadside_m(zone_from(2.9), roads) == Approx(20).margin(0.01));  // no more than 1 m from it
    CHECK(roadside_m(zone_from(3.2), roads) == 0);
}

TEST_CASE("a footpath is no road to have a frontage on, and without roads there is none") {
    Table roads(catalogue().layer("road"));
    CHECK(roadside_m(zone_from(2), roads) == 0);
    add_road(roads, {{-100, 0}, {100, 0}}, "footpath", 4);
    CHECK(roadside_m(zone_from(2), roads) == 0);
}

TEST_CASE("at a corner both roads count, and no piece twice") {
    Table roads(catalogue().layer("road"));
    add_road(roads, {{-100, 0}, {100, 0}}, "village", 4);
    add_road(roads, {{22, -100}, {22, 100}}, "village", 4);
    add_road(roads, {{-100, 0}, {100, 0}}, "group", 4);  // drawn twice
    CHECK(roadside_m(zone_from(2), roads) == Approx(30).margin(0.3));
}

TEST_CASE("where a town lies changes nothing") {
    property("moving all by whole metres keeps the length", [](int x, int y) {
        const Point moved{static_cast<double>(x % 100000), static_cast<double>(y % 100000)};
        Table roads(catalogue().layer("road"));
        add_road(roads, {{moved.x - 100, moved.y}, {moved.x + 100, moved.y}}, "village", 4);
        RC_ASSERT(std::abs(roadside_m(zone_from(2, moved), roads) - 20) < 0.3);
    });
}
