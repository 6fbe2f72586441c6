// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/check/village.hpp"
#include "gis/geometry/distance.hpp"
#include "tests/check/scene.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

/// Nine villages of 1 km round the origin, the one in the middle with a hole that belongs to nobody.
Scene nine_villages() {
    Scene scene;
    for (int column = -1; column <= 1; ++column)
        for (int row = -1; row <= 1; ++row) {
            const int x = column * 1000 - 500;
            const int y = row * 1000 - 500;
            const std::string hole =
                column == 0 && row == 0 ? ", (-100 -100, -100 100, 100 100, 100 -100, -100 -100)" : "";
            scene.add("village",
                      fmt::format("POLYGON (({0} {2}, {1} {2}, {1} {3}, {0} {3}, {0} {2}){4})", x, x + 1000, y,
                                  y + 1000, hole),
                      {{"code", fmt::format("99999900{:02}{:02}", column + 1, row + 1)}});
        }
    return scene;
}

}  // namespace

TEST_CASE("the raster of villages answers only where no boundary comes near, and then rightly") {
    const Scene scene = nine_villages();
    const ReferenceLayer villages(scene.table("village"), shipped_catalogue().parameters());
    const VillageGrid grid(villages);

    SECTION("well inside a village it knows, on a border and outside it says nothing") {
        REQUIRE(grid.village_of({-300, -300, -290, -290}));
        CHECK(grid.village_of({-300, -300, -290, -290}) == 4);
        CHECK(!grid.village_of({495, -10, 505, 10}));
        CHECK(!grid.village_of({500, 0, 500, 0}));
        CHECK(!grid.village_of({5000, 0, 5001, 1}));
    }
    SECTION("a hole that is nobody's is nobody's") {
        CHECK(grid.village_of({-1, -1, 1, 1}) == VillageGrid::nobody);
    }
    property("boxes anywhere: what it says is what covering says of every corner", [&] {
        const double x = static_cast<double>(*rc::gen::inRange(-160'000, 160'000)) / 100;
        const double y = static_cast<double>(*rc::gen::inRange(-160'000, 160'000)) / 100;
        const double side = static_cast<double>(*rc::gen::inRange(0, 4'000)) / 100;
        const Box box{x, y, x + side, y + side};
        const auto told = grid.village_of(box);
        RC_CLASSIFY(told.has_value(), "told");
        if (!told) return;
        const ShapeColumn& shapes = scene.table("village").shapes;
        for (const Point corner : {Point{box.min_x, box.min_y}, Point{box.max_x, box.min_y},
                                   Point{box.max_x, box.max_y}, Point{box.min_x, box.max_y}})
            for (std::size_t village = 0; village < shapes.size(); ++village)
                RC_ASSERT(covers(shapes[village], corner) == (*told == static_cast<int>(village)));
    });
}
