// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What is made ready before rules run: the lines of roads, the village of each feature, shapes that can be judged.

#include <catch2/catch.hpp>
#include <cmath>

#include "gis/check/village.hpp"
#include "gis/derive/start_line.hpp"
#include "tests/check/scene.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

OffsetInterval offsets_of(const Scene::Attributes& road, StartLine from) {
    Scene scene;
    scene.add("road", "LINESTRING (0 0, 1 0)", road);
    const StartLines lines(scene.table("road"), shipped_catalogue().parameters());
    return lines.offsets(from).of_row[0].value();
}

constexpr StartLine all_lines[] = {StartLine::centreline, StartLine::edge,      StartLine::bed,
                                   StartLine::ditch,      StartLine::road_land, StartLine::control};

}  // namespace

TEST_CASE("start lines: the table of domain §1, defaults and a ditch on that side") {
    struct Row {
        const char* road_class;
        double surface_m, bed_m;
        double edge, to_bed, ditch, land, control;
    };
    const Row table[] = {{"county", 6.5, 7.5, 3.25, 3.75, 4.15, 5.15, 15.15},
                         {"township", 6.0, 6.5, 3.00, 3.25, 3.65, 4.65, 9.65},
                         {"village", 3.5, 4.5, 1.75, 2.25, 2.65, 3.65, 6.65},
                         {"group", 3.0, 3.5, 1.50, 1.75, 2.15, 2.65, 2.65}};
    for (const Row& row : table) {
        INFO(row.road_class);
        const Scene::Attributes road = {{"class", row.road_class},
                                        {"surface_width_m", row.surface_m},
                                        {"roadbed_width_m", row.bed_m},
                                        {"ditch_side", "right"},
                                        {"ditch_width_m", 0.4}};
        const double expected[] = {0, row.edge, row.to_bed, row.ditch, row.land, row.control};
        for (std::size_t i = 0; i < std::size(all_lines); ++i) {
            const OffsetInterval offsets = offsets_of(road, all_lines[i]);
            CHECK(offsets.least.right_m == Approx(expected[i]));
            CHECK(offsets.greatest.right_m == Approx(expected[i]));
            const double without_ditch = expected[i] - (all_lines[i] >= StartLine::ditch ? 0.4 : 0);
            CHECK(offsets.least.left_m == Approx(without_ditch));
            CHECK(offsets.greatest.left_m == Approx(without_ditch));
        }
    }
    SECTION("the defaults are the parameters' values, narrow ones") {
        const ParameterSet& parameters = shipped_catalogue().parameters();
        for (const Row& row : table) {
            const std::vector<Value> key = {Value(row.road_class)};
            CHECK(parameters.number(*parameters.find("road_surface_width"), key) == row.surface_m);
            CHECK(parameters.number(*parameters.find("road_bed_width"), key) == row.bed_m);
            const double land_m = *parameters.number(*parameters.find("road_land_width"), key);
            CHECK(row.land - row.ditch == Approx(land_m));
            CHECK(row.control - row.land ==
                  Approx(*parameters.number(*parameters.find("road_control_width"), key)).margin(1e-9));
        }
        CHECK(parameters.number(*parameters.find("ditch_width"), {}) == 0.4);
    }
}

TEST_CASE("start lines: what was not measured lies in its range, what was measured bounds it") {
    SECTION("nothing but the class: the ranges of domain §1") {
        const OffsetInterval edge = offsets_of({{"class", "village"}, {"ditch_side", "none"}}, StartLine::edge);
        CHECK(edge.least == SideOffsets{1.75, 1.75});
        CHECK(edge.greatest == SideOffsets{2.75, 2.75});
        const OffsetInterval land = offsets_of({{"class", "village"}, {"ditch_side", "both"}}, StartLine::road_land);
        CHECK(land.least.left_m == Approx(2.25 + 0.3 + 1));
        CHECK(land.greatest.left_m == Approx(3.25 + 1.0 + 1));
    }
    SECTION("an unknown ditch side: none at the least, one on either side at the most") {
        const OffsetInterval ditch = offsets_of(
            {{"class", "village"}, {"roadbed_width_m", 4.5}, {"surface_width_m", 3.5}, {"ditch_width_m", 0.5}},
            StartLine::ditch);
        CHECK(ditch.least == SideOffsets{2.25, 2.25});
        CHECK(ditch.greatest == SideOffsets{2.75, 2.75});
    }
    SECTION("widths of one's own beat those of the class") {
        const OffsetInterval control = offsets_of({{"class", "group"},
                                                   {"surface_width_m", 3.0},
                                                   {"roadbed_width_m", 4.0},
                                                   {"ditch_side", "none"},
                                                   {"land_width_m", 2.0},
                                                   {"control_width_m", 4.0}},
                                                  StartLine::control);
        CHECK(control.least == SideOffsets{8, 8});
        CHECK(control.greatest == SideOffsets{8, 8});
    }
    SECTION("a class that nobody knows has no lines but the centre line") {
        Scene scene;
        scene.add("road", "LINESTRING (0 0, 1 0)");
        const StartLines lines(scene.table("road"), shipped_catalogue().parameters());
        for (const StartLine from : all_lines)
            CHECK(lines.offsets(from).of_row[0].has_value() == (from == StartLine::centreline));
    }
    property("for any road, each line lies outside the one before, the least within the greatest", [] {
        static const char* const classes[] = {"national", "provincial", "county",  "township",
                                              "village",  "group",      "footpath"};
        Scene::Attributes road = {{"class", classes[any_whole(0, 6)]}};
        const auto perhaps = [&](const char* field, int least_dm, int greatest_dm) {
            if (any_whole(0, 1) == 1) road.emplace_back(field, any_whole(least_dm, greatest_dm) / 10.0);
        };
        const int surface_dm = any_whole(5, 100);
        if (any_whole(0, 1) == 1) road.emplace_back("surface_width_m", surface_dm / 10.0);
        perhaps("roadbed_width_m", surface_dm, surface_dm + 40);
        perhaps("ditch_width_m", 1, 20);
        perhaps("land_width_m", 0, 50);
        perhaps("control_width_m", 0, 300);
        static const char* const sides[] = {"none", "left", "right", "both"};
        if (any_whole(0, 1) == 1) road.emplace_back("ditch_side", sides[any_whole(0, 3)]);
        OffsetInterval before;
        for (const StartLine from : all_lines) {
            const OffsetInterval offsets = offsets_of(road, from);
            for (const auto side : {&SideOffsets::left_m, &SideOffsets::right_m}) {
                RC_ASSERT((offsets.least.*side <= offsets.greatest.*side + 1e-12));
                RC_ASSERT((before.least.*side <= offsets.least.*side + 1e-12));
                RC_ASSERT((before.greatest.*side <= offsets.greatest.*side + 1e-12));
            }
            before = offsets;
        }
    });
}

TEST_CASE("the village of a feature: its own code, the polygon, the nearest seat, or none") {
    const auto village_of = [](const Scene& scene, const std::string& layer) {
        const ReferenceLayer villages(scene.table("village"), shipped_catalogue().parameters());
        return ToldVillage(VillageMap(&villages, {}).village_of(scene.table(layer), 0));
    };
    Scene town;
    town.add("village", "POLYGON ((-100 -100, 0 -100, 0 100, -100 100, -100 -100))", {{"code", "999999001201"}});
    town.add("village", "POLYGON ((0 -100, 100 -100, 100 100, 0 100, 0 -100))", {{"code", "999999001202"}});
    town.add("village", "POINT (500 0)", {{"code", "999999001203"}});
    town.add("village", "POINT (500 100)", {{"code", "999999001204"}});
    const auto of_coop = [&](const std::string& wkt, const Scene::Attributes& coop = {}) {
        Scene scene = town;
        scene.add("coop", wkt, coop);
        return village_of(scene, "coop");
    };
    SECTION("what somebody wrote on it comes first, wherever it lies") {
        const ToldVillage village = of_coop("POINT (50 0)", {{"village_code", "999999001299"}});
        CHECK(village.code == "999999001299");
        CHECK(village.how == VillageOf::How::attribute);
        CHECK(of_coop("POINT (50 0)", {{"village_code", ""}}).how == VillageOf::How::polygon);
    }
    SECTION("the polygon that holds it, or the larger part of it") {
        CHECK(of_coop("POINT (50 0)").code == "999999001202");
        CHECK(of_coop("POLYGON ((-30 0, 70 0, 70 9, -30 9, -30 0))").code == "999999001202");
        CHECK(of_coop("POLYGON ((-30 0, 70 0, 70 9, -30 9, -30 0))").how == VillageOf::How::polygon);
        CHECK(of_coop("POLYGON ((-30 0, 70 0, 70 9, -30 9, -30 0))").shared_with.empty());
    }
    SECTION("nearly equal parts are shared, from 45 % on; on the border itself too") {
        CHECK(of_coop("POLYGON ((-46 0, 54 0, 54 9, -46 9, -46 0))").how == VillageOf::How::shared);
        CHECK(of_coop("POLYGON ((-44 0, 56 0, 56 9, -44 9, -44 0))").how == VillageOf::How::polygon);
        const ToldVillage on_border = of_coop("POINT (0 0)");
        CHECK(on_border.how == VillageOf::How::shared);
        CHECK(on_border.code == "999999001201");  // of equal parts the smaller code
        CHECK(on_border.shared_with == "999999001202");
    }
    SECTION("lines by their length, also a line along the border") {
        Scene scene = town;
        scene.add("ditch", "LINESTRING (-10 0, 90 0)");
        CHECK(village_of(scene, "ditch").code == "999999001202");
        Scene along = town;
        along.add("ditch", "LINESTRING (0 -50, 0 50)");
        CHECK(village_of(along, "ditch").how == VillageOf::How::shared);
    }
    SECTION("outside all polygons the nearest seat is assumed, within 10 km") {
        const ToldVillage near_seat = of_coop("POINT (500 20)");
        CHECK(near_seat.code == "999999001203");
        CHECK(near_seat.how == VillageOf::How::nearest);
        CHECK(of_coop("POINT (500 50)").code == "999999001203");  // as near to both: the smaller code
        CHECK(of_coop("POINT (500 51)").code == "999999001204");
        CHECK(of_coop("POINT (10400 0)").how == VillageOf::How::nearest);
        CHECK(of_coop("POINT (10600 0)").how == VillageOf::How::orphan);
        CHECK(of_coop("POINT (10600 0)").code.empty());
    }
    SECTION("an EMPTY feature has the village written on it, else none") {
        CHECK(of_coop("POLYGON EMPTY", {{"village_code", "999999001202"}}).code == "999999001202");
        CHECK(of_coop("POLYGON EMPTY").how == VillageOf::How::orphan);
    }
    SECTION("without any villages all are orphans, none is dropped") {
        Scene scene;
        scene.add("coop", "POINT (0 0)");
        CHECK(VillageMap(nullptr, {}).village_of(scene.table("coop"), 0).how == VillageOf::How::orphan);
    }
    SECTION("a village in two parts, and one with an enclave of another") {
        Scene scene;
        scene.add("village", "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((100 0, 109 0, 109 9, 100 9, 100 0)))",
                  {{"code", "1"}});
        scene.add("village",
                  "POLYGON ((200 0, 290 0, 290 90, 200 90, 200 0), (240 40, 240 50, 250 50, 250 40, 240 40))",
                  {{"code", "2"}});
        scene.add("village", "POLYGON ((240 40, 250 40, 250 50, 240 50, 240 40))", {{"code", "3"}});
        const auto code_at = [&](const char* wkt) {
            Scene with_coop = scene;
            with_coop.add("coop", wkt);
            return village_of(with_coop, "coop").code;
        };
        CHECK(code_at("POINT (105 5)") == "1");
        CHECK(code_at("POLYGON ((104 4, 106 4, 106 6, 104 6, 104 4))") == "1");
        CHECK(code_at("POINT (245 45)") == "3");
        CHECK(code_at("POLYGON ((244 44, 246 44, 246 46, 244 46, 244 44))") == "3");
        CHECK(code_at("POINT (210 10)") == "2");
    }
}

TEST_CASE("shapes that cannot be judged as they are: set aside or repaired, and always said") {
    const auto made_sound = [](const std::string& layer, const std::string& wkt) {
        Scene scene;
        scene.add(layer, wkt);
        const std::vector<ShapeProblem> problems = scene.make_sound(layer);
        const ShapeColumn shapes = scene.table(layer).shapes;
        return std::pair(problems, shapes);
    };
    const auto set_aside = [&](const std::string& layer, const std::string& wkt) {
        const auto [problems, shapes] = made_sound(layer, wkt);
        return problems.size() == 1 && !problems[0].repaired && !problems[0].what.zh.empty() &&
               shapes.dimension(0) == Dimension::none;
    };
    SECTION("EMPTY, no numbers, no length, no area: set aside") {
        CHECK(set_aside("coop", "POLYGON EMPTY"));
        CHECK(set_aside("coop", "POINT (nan nan)"));
        CHECK(set_aside("coop", "POLYGON ((0 0, 10 0, nan 10, 0 10, 0 0))"));
        CHECK(set_aside("coop", "POLYGON ((0 0, 10 0, inf 10, 0 10, 0 0))"));
        CHECK(set_aside("ditch", "LINESTRING (0 0, nan 0)"));
        CHECK(set_aside("ditch", "LINESTRING (3 3, 3 3)"));
        CHECK(set_aside("ditch", "LINESTRING (3 3)"));
        CHECK(set_aside("coop", "POLYGON ((0 0, 10 0, 20 0, 0 0))"));
        CHECK(set_aside("coop", "POLYGON ((1 1, 1 1, 1 1, 1 1))"));
        CHECK(set_aside("coop", "POLYGON ((1 1))"));
    }
    const auto repaired_m2 = [&](const std::string& wkt) {
        const auto [problems, shapes] = made_sound("coop", wkt);
        CHECK(problems.size() == 1);
        CHECK(problems.at(0).repaired);
        CHECK(geos_is_valid(shapes));
        return area_m2(shapes[0]);
    };
    SECTION("a bow-tie is two triangles, not 0 m²") {
        CHECK(repaired_m2("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))") == Approx(50));
    }
    SECTION("a ring that does not close is closed") {
        CHECK(repaired_m2("POLYGON ((0 0, 10 0, 10 10, 0 10))") == Approx(100));
    }
    SECTION("a spike is cut off, a hole outside dropped, parts over each other joined") {
        CHECK(repaired_m2("POLYGON ((0 0, 10 0, 10 10, 5 10, 5 90, 5 10, 0 10, 0 0))") == Approx(100));
        CHECK(repaired_m2("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 21 20, 21 21, 20 21, 20 20))") > 99);
        CHECK(repaired_m2("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((5 0, 15 0, 15 10, 5 10, 5 0)))") > 99);
    }
    SECTION("sound shapes are left as they are, without a word; repeated points are dropped quietly") {
        const auto [none, square] = made_sound("coop", "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        CHECK(none.empty());
        CHECK(square[0].ring(0).size() == 5);
        const auto [quiet, cleaned] = made_sound("ditch", "LINESTRING (0 0, 0 0, 5 0, 5 0, 5 0, 9 0)");
        CHECK(quiet.empty());
        CHECK(cleaned[0].ring(0).size() == 3);
    }
    SECTION("rows keep their places: what is set aside leaves a gap, not a shift") {
        Scene scene;
        scene.add("coop", "POINT (1 0)");
        scene.add("coop", "POLYGON EMPTY");
        scene.add("coop", "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))");
        scene.add("coop", "POINT (4 0)");
        const auto problems = scene.make_sound("coop");
        REQUIRE(problems.size() == 2);
        CHECK(problems[0].row == 1);
        CHECK(problems[1].row == 2);
        CHECK(scene.table("coop").shapes[3].ring(0)[0] == Point{4, 0});
        CHECK(scene.table("coop").shapes.size() == 4);
    }
}

TEST_CASE("an invalid shape is judged after repair like the sound one it stands for") {
    const auto verdict = [](const std::string& wkt) {
        Scene scene(little_rules());
        scene.add("water", "POLYGON ((0 -20, 10 -20, 10 0, 0 0, 0 -20))");
        scene.add("coop", wkt);
        (void)scene.make_sound("coop");
        return scene.judge("closer-5", "coop").verdicts[0];
    };
    CHECK(verdict("POLYGON ((0 4, 4 9, 4 4, 0 9, 0 4))") == Verdict::violated);
    CHECK(verdict("POLYGON ((0 5, 4 9, 4 5, 0 9, 0 5))") == Verdict::satisfied);
    SECTION("a pond with a repeated corner and a bow-tie in its outline has a shore to measure to") {
        Scene scene(little_rules());
        scene.add("water", "POLYGON ((0 -20, 10 -20, 10 -20, 0 0, 10 0, 0 -20))");
        scene.add("coop", "POLYGON ((2 4.9, 5 4.9, 5 7, 2 7, 2 4.9))");
        CHECK(scene.make_sound("water").size() == 1);
        CHECK(scene.judge("closer-5", "coop").verdicts[0] == Verdict::violated);
    }
}
