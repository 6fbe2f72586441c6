// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "gis/geometry/geos.hpp"
#include "tests/sample/fixture.hpp"

using namespace cunjing;

TEST_CASE("Every shape of the sample is whole, valid and in whole millimetres") {
    for (const Table& table : shipped_township())
        for (std::size_t row = 0; row < table.size(); ++row) {
            const Shape shape = table.shapes[row];
            if (table.layer().dimensions.empty() || table.layer().has(Dimension::none)) continue;
            INFO(table.layer().name << " " << table.uid(row));
            REQUIRE(table.layer().has(shape.dimension()));
            if (shape.dimension() != Dimension::point) {
                const GeosGeometry geometry(shape);
                if (!geometry.is_valid()) FAIL(geometry.invalidity());
            }
            if (shape.dimension() == Dimension::polygon) REQUIRE(area_m2(shape) > 0.3);
            if (shape.dimension() == Dimension::line) REQUIRE(length_m(shape) > 5);
        }
    for (const Table& table : shipped_township())
        for (const Point p : table.shapes.points()) {
            REQUIRE(std::abs(p.x * 1000 - std::round(p.x * 1000)) < 1e-4);
            REQUIRE(std::abs(p.y * 1000 - std::round(p.y * 1000)) < 1e-4);
        }
}

TEST_CASE("Houses stand on ground of their own, off the roads") {
    const Table& buildings = table_of(shipped_township(), "building");
    const Table& roads = table_of(shipped_township(), "road");
    for (std::size_t a = 0; a < buildings.size(); ++a) {
        const GeosGeometry house(buildings.shapes[a]);
        for (std::size_t b = a + 1; b < buildings.size(); ++b)
            if (buildings.shapes.box(a).meets(buildings.shapes.box(b)))
                REQUIRE(house.intersection(GeosGeometry(buildings.shapes[b])).area_m2() == 0);
        for (std::size_t road = 0; road < roads.size(); ++road)
            if (buildings.shapes.box(a).meets(roads.shapes.box(road)))
                REQUIRE(house.intersection(GeosGeometry(roads.shapes[road])).length_m() == 0);
    }
}

// A junction is a vertex that both roads have; anything else would be a crossing that nobody can turn at.
TEST_CASE("Roads meet at vertices that they share") {
    const Table& roads = table_of(shipped_township(), "road");
    for (std::size_t a = 0; a < roads.size(); ++a)
        for (std::size_t b = a + 1; b < roads.size(); ++b) {
            if (!roads.shapes.box(a).meets(roads.shapes.box(b))) continue;
            ShapeColumn common;
            GeosGeometry(roads.shapes[a])
                .intersection(GeosGeometry(roads.shapes[b]))
                .append_to(common, Dimension::point);
            std::set<std::pair<double, double>> vertices;
            for (const Point p : roads.shapes[a].ring(0)) vertices.emplace(p.x, p.y);
            for (const Point p : common.points()) {
                INFO(roads.uid(a) << " and " << roads.uid(b) << " at " << p.x << " " << p.y);
                REQUIRE(vertices.contains({p.x, p.y}));
            }
        }
}

TEST_CASE("From every village one can drive to every other") {
    const Table& roads = table_of(shipped_township(), "road");
    std::map<std::pair<double, double>, std::size_t> first_road_at;
    std::vector<std::size_t> group(roads.size());
    std::iota(group.begin(), group.end(), std::size_t{0});
    const auto root = [&](std::size_t road) {
        while (group[road] != road) road = group[road];
        return road;
    };
    for (std::size_t road = 0; road < roads.size(); ++road)
        for (const Point p : roads.shapes[road].ring(0)) {
            const auto [at, is_new] = first_road_at.emplace(std::pair(p.x, p.y), road);
            if (!is_new) group[root(road)] = root(at->second);
        }
    std::map<std::string, std::size_t> group_of_village;
    for (std::size_t road = 0; road < roads.size(); ++road)
        if (value_of(roads, "class", road).text() == "village" || value_of(roads, "class", road).text() == "county")
            group_of_village.emplace(value_of(roads, "village_code", road).text(), root(road));
    CHECK(group_of_village.size() == 24);
    for (const auto& [village, of_village] : group_of_village) {
        INFO(village);
        CHECK(root(of_village) == root(group_of_village.begin()->second));
    }
}
