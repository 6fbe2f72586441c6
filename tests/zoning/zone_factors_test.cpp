// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/zone_factors.hpp"

#include <catch2/catch.hpp>
#include <chrono>

#include "gis/base/error.hpp"
#include "tests/zoning/zoned_town.hpp"

using namespace cunjing;
using What = ZoningFactor::What;

namespace {

/// A zone that comes nearest to the road along y = 0 in one corner, 5 m off, at x.
ShapeColumn diamond_at(double x) {
    return drawn_zone(fmt::format("POLYGON (({0} 5, {1} 15, {0} 25, {2} 15, {0} 5))", x, x + 10, x - 10));
}

FactorScore factor(const ZonedTown& town, What what, const ShapeColumn& zone,
                   const std::map<std::string, double>& weights = {}) {
    const auto scene = town.scene();
    const ZoneScore score = ZoneFactors(*scene, weights).score(zone[0]);
    const FactorScore* found = score.find(what);
    REQUIRE(found != nullptr);
    return *found;
}

double score_of(const ZonedTown& town, What what, const ShapeColumn& zone) {
    const FactorScore found = factor(town, what, zone);
    REQUIRE(found.value);
    return found.score;
}

ZonedTown town_with_road() {
    ZonedTown town;
    town.add("road", "LINESTRING (-2000 0, 2000 0)", {{"class", "group"}});
    return town;
}

void add_keeper(ZonedTown& town, double x, double hens) {
    town.add("household", fmt::format("POINT ({} 0)", x), {{"chickens", hens}});
}

}  // namespace

TEST_CASE("A slope of 2 to 10 degrees is best, one at the limit is worth nothing") {
    ZonedTown town;
    for (const auto& [slope_deg, score] :
         std::vector<std::pair<double, double>>{{0, 0.7}, {2, 1}, {10, 1}, {15, 0.5}, {20, 0}, {35, 0}}) {
        town.set_heights(slope_to_north(slope_deg));
        INFO(slope_deg);
        CHECK(score_of(town, What::slope, square_at(0, 0)) == Approx(score).margin(1e-6));
    }
}

TEST_CASE("Ground that faces south is best, north worst, and flat ground faces no way") {
    ZonedTown town;
    town.set_heights(slope_to_north(5));
    CHECK(score_of(town, What::aspect, square_at(0, 0)) == Approx(1));
    town.set_heights(slope_to_north(-5));
    CHECK(score_of(town, What::aspect, square_at(0, 0)) == Approx(0).margin(1e-6));
    town.set_heights(slope_to_north(1.9));
    const FactorScore flat = factor(town, What::aspect, square_at(0, 0));
    CHECK_FALSE(flat.value);
    CHECK(flat.why_unknown.en.find("flat") != std::string::npos);
}

TEST_CASE("Where the heights are not known slope and aspect are left out, and say so") {
    ZonedTown town;
    const FactorScore none = factor(town, What::slope, square_at(0, 0));
    CHECK_FALSE(none.value);
    CHECK(none.why_unknown.en == "no heights of the ground were given");
    town.set_heights(heights_by([](Point p) { return p.x < 0 ? std::optional(0.1 * p.y) : std::nullopt; }));
    CHECK(factor(town, What::slope, square_at(-100, 0)).value);
    const FactorScore beyond = factor(town, What::slope, square_at(100, 0));
    CHECK_FALSE(beyond.value);
    CHECK(beyond.share == 0);
    CHECK(beyond.why_unknown.en.find("not known here") != std::string::npos);
}

TEST_CASE("A walk of 300 m is as good as none, one of 600 m is worth nothing, and counts as within reach") {
    for (const auto& [x, score, short_walk, within] : std::vector<std::tuple<double, double, int, int>>{
             {295, 1, 1, 1}, {296, 1 - 1.0 / 300, 0, 1}, {445, 0.5, 0, 1}, {595, 0, 0, 1}, {596, 0, 0, 0}}) {
        INFO(x);
        ZonedTown town = town_with_road();
        town.add("village", "POLYGON ((500 -500, 900 -500, 900 500, 500 500, 500 -500))", {{"code", ZonedTown::code}});
        add_keeper(town, x, 10);
        const auto scene = town.scene();
        const ZoneScore zone = ZoneFactors(*scene).score(diamond_at(0)[0]);
        CHECK(zone.find(What::walk)->score == Approx(score).margin(1e-9));
        CHECK(zone.keepers.short_walk == short_walk);
        CHECK(zone.keepers.within_reach == within);
        CHECK(zone.keepers.birds == 10 * within);
    }
}

TEST_CASE("The walk goes along roads, and not to those without poultry or of another village") {
    ZonedTown town;
    // The road goes round: 200 m east, 200 m north; the household is 283 m off as the crow flies.
    town.add("road", "LINESTRING (0 0, 200 0, 200 200)", {{"class", "group"}});
    town.add("household", "POINT (200 200)", {{"chickens", 4.0}, {"ducks", 6.0}});
    town.add("household", "POINT (100 0)", {{"chickens", 0.0}});
    town.add("household", "POINT (50 0)", {{"chickens", 9.0}, {"village_code", "500235100002"}});
    const auto scene = town.scene();
    const ZoneScore zone = ZoneFactors(*scene).score(diamond_at(0)[0]);
    CHECK(zone.keepers.within_reach == 1);
    CHECK(zone.keepers.birds == 10);
    CHECK(zone.keepers.mean_walk_m == Approx(405));
}

TEST_CASE("The birds of a household are those on record, else those in its coops, else assumed") {
    ZonedTown town = town_with_road();
    town.add("household", "POINT (20 0)", {{"uid", "h1"}});
    town.add("household", "POINT (40 0)", {{"uid", "h2"}});
    town.add("coop", "POINT (21 5)", {{"household_uid", "h1"}, {"species", "duck"}, {"headcount", 30.0}});
    town.add("coop", "POINT (21 9)", {{"household_uid", "h1"}, {"species", "pig"}, {"headcount", 3.0}});
    const auto scene = town.scene();
    const ZoneScore zone = ZoneFactors(*scene).score(diamond_at(0)[0]);
    CHECK(zone.keepers.birds == 30);
    CHECK(zone.keepers.birds_assumed == 20);
    CHECK(zone.find(What::served)->value == 1);
}

TEST_CASE("Half of a village's birds within reach is enough for one zone") {
    ZonedTown town = town_with_road();
    add_keeper(town, 0, 10);
    town.add("household", "POINT (0 450)", {{"chickens", 30.0}});  // off all roads
    CHECK(factor(town, What::served, diamond_at(0)).value == 0.25);
    CHECK(score_of(town, What::served, diamond_at(0)) == Approx(0.5));
}

TEST_CASE("Where nobody in the village keeps poultry no walk is long, and none is short") {
    ZonedTown town = town_with_road();
    add_keeper(town, 0, 0);
    town.add("household", "POINT (30 0)", {{"chickens", 9.0}, {"village_code", "500235100002"}});
    CHECK_FALSE(factor(town, What::walk, diamond_at(0)).value);
    CHECK(factor(town, What::served, diamond_at(0)).why_unknown.en.find("keeps poultry") != std::string::npos);
}

TEST_CASE("A path within 50 m is near enough, one at 150 m is none") {
    const ZonedTown town = town_with_road();
    CHECK(score_of(town, What::access, square_at(0, 50)) == Approx(1));
    CHECK(score_of(town, What::access, square_at(0, 100)) == Approx(0.5));
    CHECK(score_of(town, What::access, square_at(0, 150)) == Approx(0).margin(1e-9));
    CHECK_FALSE(factor(ZonedTown(), What::access, square_at(0, 0)).value);
}

TEST_CASE("Downwind of the houses is best, upwind worst, and without a wind the factor is left out") {
    ZonedTown town;
    town.add("residential_area", "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0))", {{"source", "surveyed"}});
    const FactorScore not_set = factor(town, What::downwind, square_at(0, -100));
    CHECK_FALSE(not_set.value);
    CHECK(not_set.why_unknown.en.find("pen_wind_from") != std::string::npos);
    town.set("pen_wind_from", 0);  // a north wind blows southwards
    CHECK(score_of(town, What::downwind, square_at(0, -100)) == Approx(1));
    CHECK(score_of(town, What::downwind, square_at(0, 100)) == Approx(0).margin(1e-9));
    CHECK(factor(town, What::downwind, square_at(100, 0)).value.value() == Approx(90).margin(7));
    town.set("pen_smell_reach", 50);  // the houses do not smell it
    CHECK(score_of(town, What::downwind, square_at(0, 100)) == Approx(1));
}

TEST_CASE("Cropland counts as far as it lies within 500 m, by the birds that the zone holds") {
    ZonedTown town;
    // 400 m² hold 240 birds: 3.6 mu for a hundred of them are 5 760 m².
    town.add("cropland", "POLYGON ((100 0, 196 0, 196 60, 100 60, 100 0))");
    CHECK(factor(town, What::manure, square_at(0, 0)).value.value() == Approx(3.6));
    CHECK(score_of(town, What::manure, square_at(0, 0)) == Approx(1));
    ZonedTown far;
    far.add("cropland", "POLYGON ((100 0, 148 0, 148 60, 100 60, 100 0))");
    far.add("cropland", "POLYGON ((600 0, 900 0, 900 60, 600 60, 600 0))");
    CHECK(score_of(far, What::manure, square_at(0, 0)) == Approx(0.5));
    CHECK_FALSE(factor(ZonedTown(), What::manure, square_at(0, 0)).value);
}

TEST_CASE("Idle land counts by the share of the zone that lies on it") {
    ZonedTown town;
    town.add("idle_land", "POLYGON ((0 0, 10 0, 10 100, 0 100, 0 0))");
    CHECK(score_of(town, What::idle, square_at(0, 0)) == Approx(0.5));
    CHECK(score_of(town, What::idle, square_at(200, 0)) == 0);
    CHECK_FALSE(factor(ZonedTown(), What::idle, square_at(0, 0)).value);
}

TEST_CASE("The total is the mean by weight of what is known, and the shares add up to it") {
    ZonedTown town = town_with_road();
    town.add("idle_land", "POLYGON ((0 0, 5 0, 5 400, 0 400, 0 0))");
    const auto scene = town.scene();
    // Known are access (0.5) and the share on idle land (0.25).
    const ZoneScore even = ZoneFactors(*scene).score(square_at(0, 100)[0]);
    CHECK(even.total == Approx((2 * 0.5 + 2 * 0.25) / 4));
    double shares = 0;
    for (const FactorScore& of : even.factors) shares += of.share;
    CHECK(shares == Approx(even.total));
    const ZoneScore access_alone = ZoneFactors(*scene, {{"idle", 0}}).score(square_at(0, 100)[0]);
    CHECK(access_alone.total == Approx(0.5));
    CHECK(even.area_m2 == Approx(400));
    CHECK(even.capacity_birds == Approx(240));
}

TEST_CASE("A factor that there is not and a weight below nothing are refused") {
    const ZonedTown town;
    const auto scene = town.scene();
    CHECK_THROWS_WITH(ZoneFactors(*scene, {{"slop", 1}}), Catch::Contains("did you mean 'slope'"));
    CHECK_THROWS_WITH(ZoneFactors(*scene, {{"slope", -1}}), Catch::Contains("0 or more"));
}

TEST_CASE("A zone is weighed in less than five milliseconds") {
    ZonedTown town = town_with_road();
    town.set_heights(slope_to_north(5));
    for (int i = 0; i < 100; ++i) add_keeper(town, -500 + 10 * i, 10);
    const auto scene = town.scene();
    const ZoneFactors factors(*scene);
    const ShapeColumn zone = square_at(0, 50);
    (void)factors.score(zone[0]);
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 100; ++i) (void)factors.score(zone[0]);
    const double each_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count() / 100;
    WARN("a zone is weighed in " << each_ms << " ms");
    CHECK(each_ms < 5);
}
