// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Where nothing is mapped nothing can be found: a town sees which of its villages somebody still has to map.

#include "gis/check/mapped.hpp"

#include <catch2/catch.hpp>

#include "gis/check/check.hpp"
#include "tests/check/scene.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Date as_of = *parse_date("2026-10-01");
constexpr const char* west = "999999100201";
constexpr const char* east = "999999100202";

MappedTown mapped(const Scene& scene) {
    ScratchFolder folder;
    scene.save(folder / "town.gpkg");
    return mapped_town(Project::open(folder / "town.gpkg", shipped_catalogue(), Access::read_only), shipped_catalogue(),
                       as_of);
}

/// Two villages of 1 km² side by side.
Scene two_villages() {
    Scene scene;
    scene.add("village", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))",
              {{"code", std::string(west)}, {"name", std::string("西村")}});
    scene.add("village", "POLYGON ((1000 0, 2000 0, 2000 1000, 1000 1000, 1000 0))",
              {{"code", std::string(east)}, {"name", std::string("东村")}});
    return scene;
}

std::size_t place_of(const MappedTown& town, const std::string& layer) {
    const auto found = std::ranges::find(town.layers, layer, [](const Layer* each) { return each->name; });
    REQUIRE(found != town.layers.end());
    return static_cast<std::size_t>(found - town.layers.begin());
}

bool lists(const MappedTown& town, const std::string& layer) {
    return std::ranges::any_of(town.layers, [&layer](const Layer* each) { return each->name == layer; });
}

std::int64_t sum(const std::vector<std::int64_t>& counts) {
    std::int64_t all = 0;
    for (const std::int64_t count : counts) all += count;
    return all;
}

}  // namespace

TEST_CASE("features count for the village that they lie in, lines too; a village without anything is listed") {
    Scene scene = two_villages();
    scene.add("coop", "POLYGON ((10 10, 13 10, 13 13, 10 13, 10 10))");
    scene.add("coop", "POINT (500 500)");
    scene.add("road", "LINESTRING (100 500, 1100 500)", {{"class", std::string("village")}});  // 90 % in the west
    const MappedTown town = mapped(scene);
    REQUIRE(town.villages.size() == 2);
    CHECK(town.villages[0].code == west);
    CHECK(town.villages[0].name == "西村");
    CHECK(town.villages[0].area_km2 == Approx(1));
    CHECK(town.villages[0].features[place_of(town, "coop")] == 2);
    CHECK(town.villages[0].features[place_of(town, "road")] == 1);
    CHECK(town.villages[1].name == "东村");
    CHECK(sum(town.villages[1].features) == 0);
    CHECK(sum(town.elsewhere) == 0);
}

TEST_CASE("a layer that nobody has drawn yet is listed with nothing in it, in the catalogue's order") {
    const MappedTown town = mapped(two_villages());
    CHECK(sum(town.villages[0].features) + sum(town.villages[1].features) + sum(town.elsewhere) == 0);
    std::vector<const Layer*> in_order;
    for (const auto& layer : shipped_catalogue().layers())
        if (lists(town, layer->name)) in_order.push_back(layer.get());
    CHECK(town.layers == in_order);
    for (const char* asked_for : {"road", "ditch", "water", "coop", "building", "dump_site", "observation"})
        CHECK(lists(town, asked_for));
}

TEST_CASE("villages, their groups and what the engine computes are not counted as mapped") {
    const MappedTown town = mapped(two_villages());
    for (const char* other : {"village", "village_group", "road_strip", "sight_triangle", "residential_area", "person"})
        CHECK_FALSE(lists(town, other));
}

TEST_CASE("the village written on a feature goes before the place, and one that the town does not have is listed") {
    Scene scene = two_villages();
    scene.add("coop", "POINT (500 500)", {{"village_code", std::string(east)}});
    scene.add("coop", "POINT (500 500)", {{"village_code", std::string("999999100209")}});
    const MappedTown town = mapped(scene);
    const std::size_t coop = place_of(town, "coop");
    REQUIRE(town.villages.size() == 3);
    CHECK(town.villages[0].features[coop] == 0);
    CHECK(town.villages[1].features[coop] == 1);
    CHECK(town.villages[2].code == "999999100209");
    CHECK(town.villages[2].name.empty());
    CHECK(town.villages[2].features[coop] == 1);
}

TEST_CASE("an orphan is counted elsewhere; without any villages everything is") {
    Scene scene = two_villages();
    scene.add("coop", "POINT (5000 500)");
    const MappedTown with = mapped(scene);
    CHECK(with.elsewhere[place_of(with, "coop")] == 1);
    CHECK(sum(with.villages[0].features) + sum(with.villages[1].features) == 0);
    Scene alone;
    alone.add("coop", "POINT (5000 500)");
    alone.add_road("village", "both");
    const MappedTown without = mapped(alone);
    CHECK(without.villages.empty());
    CHECK(without.elsewhere[place_of(without, "coop")] == 1);
    CHECK(without.elsewhere[place_of(without, "road")] == 1);
}

TEST_CASE("a record without a usable shape is not on the map yet") {
    Scene scene = two_villages();
    scene.add("coop", "POLYGON EMPTY", {{"village_code", std::string(west)}});
    const MappedTown town = mapped(scene);
    CHECK(town.villages[0].features[place_of(town, "coop")] == 0);
}

TEST_CASE("each feature counts for the village that a check tells it to") {
    Project project = Project::open(in_source("sample_data/sample_town.gpkg"), shipped_catalogue(), Access::read_only);
    const MappedTown town = mapped_town(project, shipped_catalogue(), as_of);
    CHECK(town.villages.size() == 24);
    CheckOptions options;
    options.as_of = as_of;
    options.dry_run = true;
    options.rules = {"coop-roadside"};  // it speaks of each coop, and hides nothing
    std::map<std::string, std::int64_t> judged;
    for (const RunRuleRow& row : check_project(project, shipped_catalogue(), options).run.counts)
        if (row.rule == "coop-roadside")
            judged[row.village_code] += row.violated + row.doubtful + row.undetermined + row.satisfied + row.yielded;
    const std::size_t coop = place_of(town, "coop");
    for (const MappedVillage& village : town.villages) {
        INFO(village.code);
        CHECK(village.features[coop] == judged[village.code]);
    }
    CHECK(town.elsewhere[coop] == judged[""]);
}
