// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/geometry/overlay_area.hpp"
#include "gis/zoning/suggest_project.hpp"
#include "tests/zoning/zoned_town.hpp"

using namespace cunjing;

namespace {

constexpr const char* other_code = "500235100002";

ZonedTown two_villages() {
    ZonedTown town;
    town.add("village", "POLYGON ((500 -500, 1500 -500, 1500 500, 500 500, 500 -500))", {{"code", other_code}});
    town.add("road", "LINESTRING (-500 0, 1500 0)", {{"class", "group"}});
    for (int i = 0; i < 20; ++i)
        town.add("household", fmt::format("POINT ({} 20)", -400 + 90 * i), {{"chickens", 20.0}});
    return town;
}

Table stored(const Project& project) {
    const Layer& layer = shipped_catalogue().layer(candidate_layer);
    return project.read(layer, {"village_code", "rank", "score", "source", "slope_deg", "slope_score", "access_score"});
}

std::size_t count_of(const Table& rows, std::string_view village) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows.village_code(row) == village) ++count;
    return count;
}

std::int64_t suggest_into(Project& project, const ZonedTown& town, const SuggestOptions& options) {
    const auto scene = town.scene_of(project);
    return save_candidates(project, shipped_catalogue(), suggest_zones(*scene, options), options.villages);
}

}  // namespace

TEST_CASE("Candidates stand in their layer, and are the same when they are suggested again") {
    const ZonedTown town = two_villages();
    Project project = town.project();
    CHECK(suggest_into(project, town, {}) == 6);
    const Table rows = stored(project);
    REQUIRE(rows.size() == 6);
    CHECK(count_of(rows, ZonedTown::code) == 3);
    const Layer& layer = rows.layer();
    CHECK(rows.value(layer.index_of("rank"), 0) == Value(1));
    CHECK(rows.value(layer.index_of("source"), 0) == Value("derived"));
    CHECK(rows.value(layer.index_of("access_score"), 0).number() > 0);
    CHECK(rows.value(layer.index_of("slope_score"), 0).is_unknown());  // nobody knows the heights
    CHECK(rows.value(layer.index_of("slope_deg"), 0).is_unknown());
    CHECK(suggest_into(project, town, {}) == 0);
}

TEST_CASE("Only the candidates of the villages that were asked for are replaced") {
    const ZonedTown town = two_villages();
    Project project = town.project();
    suggest_into(project, town, {});
    suggest_into(project, town, {{other_code}, 1});
    const Table rows = stored(project);
    CHECK(count_of(rows, ZonedTown::code) == 3);
    CHECK(count_of(rows, other_code) == 1);
    suggest_into(project, town, {{}, 2});
    CHECK(stored(project).size() == 4);
}

TEST_CASE("What a person changed stays as it is, and nothing is suggested upon it") {
    const ZonedTown town = two_villages();
    Project project = town.project();
    suggest_into(project, town, {});
    const Table before = stored(project);
    const Layer& layer = before.layer();
    const std::string kept(before.uid(0));
    Table changed(layer, {"note"});
    changed.set("uid", Value(std::string_view(kept)));
    changed.set("note", Value("看过"));
    changed.shapes.append_none();
    changed.end_row();
    project.merge(Table(layer), changed);
    suggest_into(project, town, {});
    const Table after = stored(project);
    CHECK(after.size() == 7);
    std::size_t mine = after.size();
    for (std::size_t row = 0; row < after.size(); ++row)
        if (after.uid(row) == kept) mine = row;
    REQUIRE(mine < after.size());
    CHECK(after.value(layer.index_of("source"), mine) == Value("surveyed"));
    CHECK(overlay_area_m2(after.shapes[mine], before.shapes[0]) == Approx(area_m2(before.shapes[0])));
    for (std::size_t row = 0; row < after.size(); ++row)
        if (row != mine) CHECK(overlay_area_m2(after.shapes[row], after.shapes[mine]) == 0);
}
