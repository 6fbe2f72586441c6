// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/zoning_reader.hpp"

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Catalogue& shipped() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

Zoning read(const std::string& text) {
    return read_zoning(YamlValue::read_text("zoning.yaml", text), shipped());
}

Zoning slope_with(const std::string& changed) {
    const std::string rest = "title: {zh: 坡度, en: Slope}, unit: deg, source: a test, verified: false";
    return read("factors: {slope: {" + rest + ", " + changed + "}}");
}

}  // namespace

TEST_CASE("A curve is straight between its corners and level beyond them") {
    const Zoning zoning = slope_with("weight: 1, curve: [[2, 1], [10, 0.5], [pen_slope_max, 0]]");
    const auto score = [&](double value) { return zoning.factors[0].score(value, shipped().parameters(), {}); };
    CHECK(score(0) == 1);
    CHECK(score(6) == Approx(0.75));
    CHECK(score(15) == Approx(0.25));
    CHECK(score(90) == 0);
    ParameterSet set = shipped().parameters();
    set.hold_everywhere({"pen_slope_max", "", "", 30, "", "", ""});
    CHECK(zoning.factors[0].score(20, set, {}) == Approx(0.25));
    set.hold_everywhere({"pen_slope_max", "", "", 5, "", "", ""});  // below the corner before it: a step
    CHECK(zoning.factors[0].score(9.999, set, {}) > 0.49);
    CHECK(zoning.factors[0].score(10.001, set, {}) == 0);
}

TEST_CASE("The shipped factors are weighed, and each has a curve between nothing and one") {
    REQUIRE(shipped().zoning() != nullptr);
    CHECK(shipped().zoning()->factor_names() ==
          std::vector<std::string>{"slope", "aspect", "walk", "served", "downwind", "access", "manure", "idle"});
    CHECK_FALSE(shipped().zoning()->keep_off.empty());
}

TEST_CASE("What is wrong with a factor is told with its file and line") {
    CHECK_THROWS_WITH(read("factors:\n  slop: {}\n"), Catch::Contains("zoning.yaml:2") && Catch::Contains("'slope'"));
    CHECK_THROWS_WITH(slope_with("weight: 1, curv: [[0, 1]]"), Catch::Contains("curv"));
    CHECK_THROWS_WITH(slope_with("weight: -1, curve: [[0, 1]]"), Catch::Contains("0 or more"));
    CHECK_THROWS_WITH(slope_with("weight: 1, curve: []"), Catch::Contains("no points"));
    CHECK_THROWS_WITH(slope_with("weight: 1, curve: [[0, 1, 2]]"), Catch::Contains("[value, score]"));
    CHECK_THROWS_WITH(slope_with("weight: 1, curve: [[0, 1.1]]"), Catch::Contains("between 0 and 1"));
    CHECK_THROWS_WITH(slope_with("weight: 1, curve: [[3, 1], [3, 0]]"), Catch::Contains("go up"));
    CHECK_THROWS_WITH(slope_with("weight: 1, curve: [[pen_slope_ma, 1]]"), Catch::Contains("pen_slope_max"));
    CHECK_THROWS_WITH(slope_with("weight: 1, curve: [[pen_walk_ideal, 1]]"), Catch::Contains("here deg is needed"));
    CHECK_THROWS_WITH(slope_with("weight: 1, curve: [[road_bed_width, 1]]"), Catch::Contains("depends on attributes"));
}

TEST_CASE("What zones keep off is a layer, a condition and a distance") {
    const std::string factors = "factors: {}\nkeep_off:\n";
    const Zoning zoning = read(factors + "  - {layer: building, where: \"use = 'dwelling'\", gap_m: 5}\n");
    CHECK(zoning.keep_off[0].layer->name == "building");
    CHECK(zoning.keep_off[0].gap_m.in(shipped().parameters(), {}) == 5);
    CHECK_THROWS_WITH(read(factors + "  - {layer: buildin, gap_m: 5}\n"), Catch::Contains("building"));
    CHECK_THROWS_WITH(read(factors + "  - {layer: building, gap_m: -5}\n"), Catch::Contains("0 or more"));
    CHECK_THROWS_WITH(read(factors + "  - {layer: building, where: storeys, gap_m: 5}\n"),
                      Catch::Contains("condition"));
    CHECK_THROWS_WITH(read(factors + "  - {layer: building, where: usage = 1, gap_m: 5}\n"),
                      Catch::Contains("zoning.yaml:3"));
}
