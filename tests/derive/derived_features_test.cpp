// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What was computed once stays until something that it was computed from has changed.

#include "gis/derive/derived_features.hpp"

#include <catch2/catch.hpp>

#include "tests/derive/town.hpp"

using namespace cunjing;

namespace {

constexpr const char* layer = "frontage_zone";

const DerivedLayer& frontage() {
    return *shipped_catalogue().find_derived_layer(layer);
}

/// Two houses whose zones were computed and kept, as a file holds them, and what the file says of them.
struct Kept {
    Town town;
    ComputedStates states;

    Kept() {
        town.add("building", "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))", {{"use", "dwelling"}});
        town.add("building", "POLYGON((16 0, 26 0, 26 10, 16 10, 16 0))", {{"use", "dwelling"}});
        const DerivedFeatures first = features();
        REQUIRE(first.computed);
        const Table& rows = first.computed->rows;
        REQUIRE(rows.size() == 2);
        states[layer] = {first.computed->made_from, fingerprint_of_shapes(rows, {0, 1})};
        town.compute_into(layer);
    }

    [[nodiscard]] DerivedFeatures features() const {
        return derived_features(frontage(), town.input(), states, no_progress());
    }
};

}  // namespace

TEST_CASE("computed rows that are still right are not computed again") {
    const Kept kept;
    const DerivedFeatures again = kept.features();
    CHECK(!again.computed);
    CHECK(again.rows == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a house more has all zones computed again") {
    Kept kept;
    kept.town.add("building", "POLYGON((40 0, 50 0, 50 10, 40 10, 40 0))", {{"use", "dwelling"}});
    const DerivedFeatures more = kept.features();
    REQUIRE(more.computed);
    CHECK(more.computed->rows.size() == 3);
    CHECK(more.rows.empty());
}

TEST_CASE("so has what the file no longer says it knows, or says of other rows") {
    Kept kept;
    kept.states[layer].rows = "0000000000000000";  // somebody deleted a row
    CHECK(kept.features().computed);
    kept.states.clear();
    CHECK(kept.features().computed);
}

TEST_CASE("a zone that a person drew meanwhile has all computed again, round it") {
    Kept kept;
    kept.town.add(layer, "POLYGON((30 0, 34 0, 34 10, 30 10, 30 0))", {{"source", "surveyed"}});
    CHECK(kept.features().computed);
}

TEST_CASE("heights of the ground are not fingerprinted: with them everything is computed") {
    const Kept kept;
    DeriveInput input = kept.town.input();
    CHECK(!fingerprint_of_input(frontage(), input).empty());
    input.height_m = [](Point) { return std::optional<double>(1); };
    CHECK(fingerprint_of_input(frontage(), input).empty());
}

TEST_CASE("the order of rows does not show in a fingerprint, a moved corner or another village does") {
    Town town;
    town.add("road", "LINESTRING(0 0, 10 0)", {{"uid", "a"}, {"village_code", "999999100201"}});
    town.add("road", "LINESTRING(0 5, 10 5)", {{"uid", "b"}, {"village_code", "999999100202"}});
    const DeriveInput input = town.input();
    const Table& roads = *input.table(shipped_catalogue().layer("road"));
    CHECK(fingerprint_of_rows(roads, {0, 1}, {"village_code"}) == fingerprint_of_rows(roads, {1, 0}, {"village_code"}));
    CHECK(fingerprint_of_rows(roads, {0}, {"village_code"}) != fingerprint_of_rows(roads, {0, 1}, {"village_code"}));
    CHECK(fingerprint_of_rows(roads, {0}, {"village_code"}) != fingerprint_of_rows(roads, {0}, {}));
    Town moved;
    moved.add("road", "LINESTRING(0 0, 10 0.001)", {{"uid", "a"}, {"village_code", "999999100201"}});
    const DeriveInput other = moved.input();
    CHECK(fingerprint_of_shapes(*other.table(shipped_catalogue().layer("road")), {0}) !=
          fingerprint_of_shapes(roads, {0}));
}
